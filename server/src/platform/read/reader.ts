import { type MetadataStorage } from '@mikro-orm/core';
import {
  getArgumentValues, getVariableValues, Kind,
  type DocumentNode, type FieldNode, type GraphQLError, type GraphQLObjectType, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import { badInput } from '../graphql/errors.ts';
import { checkPageSize, Compiler, maxPage, type Arguments, type Plan } from './compiler.ts';
import { type EntityClass } from './relations.ts';
import { rootNamed, type Root } from './roots.ts';
import { collect, findSites, type Fragments, type Sites, type Variables } from './selection.ts';

/** How many shapes of one document keep their plan. */
const maxShapes = 64;

/** A root field of a request, bound to its values: what to send and where its answer goes. */
export interface BoundRead {
  response: string;
  field: string;
  root: Root;
  plan: Plan;
  values: unknown[];
  node: FieldNode;
}

export interface BoundQuery {
  /** in the order of the document; `__typename` of the root is a constant */
  reads: BoundRead[];
  constants: Map<string, string>;
  order: string[];
}

interface Prepared {
  operation: OperationDefinitionNode;
  fragments: Fragments;
  sites: Sites;
  isCompiled: boolean;
  plans: Map<string, Plan>;
}

/** Turns operations into plans, each once per document and shape; a request only fills in its values. */
export class Reader {
  readonly #schema: GraphQLSchema;
  readonly #compiler: Compiler;
  /** Apollo keeps parsed documents, so what is prepared here lives as long as they do. */
  readonly #prepared = new WeakMap<OperationDefinitionNode, Prepared>();

  constructor(schema: GraphQLSchema, metadata: MetadataStorage) {
    this.#schema = schema;
    this.#compiler = new Compiler(schema, metadata);
  }

  /** Whether every root field of a query is compiled, so that it need not enter execution. */
  isCompiled(document: DocumentNode, operation: OperationDefinitionNode): boolean {
    return this.#prepare(document, operation).isCompiled;
  }

  /** @param mostRows of one page: more than clients get for what we send as a file @throws BAD_USER_INPUT when variables or arguments are not of their types or out of bounds */
  bind(document: DocumentNode, operation: OperationDefinitionNode, raw: Variables, mostRows = maxPage): BoundQuery {
    const prepared = this.#prepare(document, operation);
    const variables = this.#coerce(operation, raw);
    const type = this.#queryType();
    const bound: BoundQuery = { reads: [], constants: new Map(), order: [] };
    const args = argumentsOf(prepared.sites, variables, mostRows);
    for (const [response, nodes] of collect(type, [operation.selectionSet], prepared.fragments, variables)) {
      bound.order.push(response);
      const field = nodes[0].name.value;
      if (field === '__typename') {
        bound.constants.set(response, type.name);
        continue;
      }
      const root = rootNamed(field);
      if (!root) throw new Error(`${field} is not compiled`);
      const plan = this.#plan(prepared, `${response} ${shapeOf(prepared.sites, args, variables)}`, () => this.#compiler.compile(root, nodes, prepared.fragments, variables, args));
      bound.reads.push({ response, field, root, plan, values: plan.params.map((value) => value(args)), node: nodes[0] });
    }
    return bound;
  }

  /** One root field of an operation that graphql-js executes. */
  bindField(nodes: readonly FieldNode[], field: string, operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): BoundRead {
    const root = rootNamed(field);
    const [node] = nodes;
    if (!root || !node) throw new Error(`${field} is not compiled`);
    const args = argumentsOf(this.#prepareParts(operation, fragments).sites, variables);
    const plan = this.#compiler.compile(root, nodes, fragments, variables, args);
    return { response: node.alias?.value ?? field, field, root, plan, values: plan.params.map((value) => value(args)), node };
  }

  /** The row of an entity below a field of a mutation's payload. */
  bindRow(target: EntityClass, id: string, nodes: readonly FieldNode[], operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): { plan: Plan; values: unknown[] } {
    const args = argumentsOf(this.#prepareParts(operation, fragments).sites, variables);
    const plan = this.#compiler.compileRow(target, id, nodes, fragments, variables, args);
    return { plan, values: plan.params.map((value) => value(args)) };
  }

  #plan(prepared: Prepared, shape: string, compile: () => Plan): Plan {
    const known = prepared.plans.get(shape);
    if (known) return known;
    const plan = compile();
    if (prepared.plans.size >= maxShapes) prepared.plans.delete(prepared.plans.keys().next().value ?? '');
    prepared.plans.set(shape, plan);
    return plan;
  }

  #prepare(document: DocumentNode, operation: OperationDefinitionNode): Prepared {
    const fragments: Fragments = Object.fromEntries(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));
    return this.#prepareParts(operation, fragments);
  }

  #prepareParts(operation: OperationDefinitionNode, fragments: Fragments): Prepared {
    const known = this.#prepared.get(operation);
    if (known) return known;
    const type = operation.operation === 'query' ? this.#queryType() : this.#schema.getMutationType();
    if (!type) throw new Error('the schema has no such operation');
    const sites = findSites(this.#schema, type, operation.selectionSet, fragments);
    const prepared: Prepared = { operation, fragments, sites, plans: new Map(), isCompiled: operation.operation === 'query' && rootFields(operation, fragments).every((name) => name === '__typename' || rootNamed(name) !== undefined) };
    this.#prepared.set(operation, prepared);
    return prepared;
  }

  #queryType(): GraphQLObjectType {
    const type = this.#schema.getQueryType();
    if (!type) throw new Error('the schema has queries');
    return type;
  }

  #coerce(operation: OperationDefinitionNode, raw: Variables): Variables {
    const { coerced, errors } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], raw, { maxErrors: 5 });
    if (coerced) return coerced;
    const [first] = errors as [GraphQLError];
    throw badInput(first.message, { nodes: first.nodes });
  }
}


/** The names of all root fields, whatever the directives say. */
function rootFields(operation: OperationDefinitionNode, fragments: Fragments, sets = [operation.selectionSet], seen = new Set<string>()): string[] {
  return sets.flatMap(({ selections }) => selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(operation, fragments, [selection.selectionSet], seen);
    const fragment = fragments[selection.name.value];
    if (!fragment || seen.has(selection.name.value)) return [];
    seen.add(selection.name.value);
    return rootFields(operation, fragments, [fragment.selectionSet], seen);
  }));
}

/** Coerced arguments per site. A site whose variables are missing because it is not included keeps none. */
function argumentsOf(sites: Sites, variables: Variables, most = maxPage): Arguments {
  const values = new Map<FieldNode, Record<string, unknown>>();
  for (const [node, field] of sites.fields) {
    const args = getArgumentValues(field, node, variables);
    if ('first' in args) checkPageSize(args.first, most);
    values.set(node, args);
  }
  return values;
}

/** What of the values decides the text: inclusions, orders, which filters are there, whether a page goes on. */
function shapeOf({ conditions, fields }: Sites, args: Arguments, variables: Variables): string {
  const flags = [...conditions].map((name) => (variables[name] === true ? 1 : 0)).join('');
  const shapes = [...fields.keys()].map((node) => {
    const { orderBy, filter, after } = (args.get(node) ?? {}) as { orderBy?: { field: string; direction: string } | null; filter?: Record<string, unknown> | null; after?: string | null };
    const filters = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined).map(([name]) => name);
    return `${orderBy ? `${orderBy.field} ${orderBy.direction}` : ''}|${filters.sort().join(',')}|${typeof after === 'string' ? 'after' : ''}`;
  });
  return `${flags};${shapes.join(';')}`;
}
