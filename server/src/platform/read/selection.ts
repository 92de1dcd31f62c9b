import { getNamedType, isCompositeType, Kind, type GraphQLCompositeType, type GraphQLObjectType, type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { badInput } from '../graphql/errors.ts';

export type Variables = Readonly<Record<string, unknown>>;
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The nodes of each response name below some fields, merged as GraphQL merges them, in the order of the document. */
export type Collected = Map<string, [FieldNode, ...FieldNode[]]>;

/** What is selected on `type`, directives applied. */
export function collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[], fragments: Fragments, variables: Variables): Collected {
  const fields: Collected = new Map();
  const visited = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection.directives, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        // PostgreSQL cuts names at 63 bytes, and two aliases must not meet in one column.
        if (name.length > 63) throw badInput(`An alias has at most 63 letters: ${name.slice(0, 20)}...`);
        const known = fields.get(name);
        if (known) known.push(selection);
        else fields.set(name, [selection]);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (!selection.typeCondition || selection.typeCondition.name.value === type.name) visit(selection.selectionSet);
        continue;
      }
      const fragment = fragments[selection.name.value];
      if (!fragment || visited.has(selection.name.value) || fragment.typeCondition.name.value !== type.name) continue;
      visited.add(selection.name.value);
      visit(fragment.selectionSet);
    }
  };
  sets.forEach(visit);
  return fields;
}

function isIncluded(directives: FieldNode['directives'], variables: Variables): boolean {
  return (directives ?? []).every(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given?.[0]?.value;
    const condition = value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    // A nullable variable with a default is valid here and may still be sent as null.
    if (typeof condition !== 'boolean') throw badInput(`@${name.value} wants true or false.`);
    return name.value === 'include' ? condition : !condition;
  });
}

/** Field nodes below a selection that take arguments, and the variables that decide what is included: with them a request is bound to its plan. */
export interface Sites {
  fields: Map<FieldNode, GraphQLField<unknown, unknown>>;
  conditions: Set<string>;
}

/** Walks everything that could be selected, included or not, through the unions of a mutation's result too. */
export function findSites(schema: GraphQLSchema, type: GraphQLObjectType, set: SelectionSetNode, fragments: Fragments): Sites {
  const sites: Sites = { fields: new Map(), conditions: new Set() };
  const seen = new Set<string>();
  const visit = (parent: GraphQLCompositeType, { selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      for (const directive of selection.directives ?? []) {
        for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) sites.conditions.add(value.name.value);
      }
      if (selection.kind === Kind.FIELD) {
        const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
        if (!field) continue;
        if (field.args.length > 0) sites.fields.set(selection, field);
        const below = getNamedType(field.type);
        if (selection.selectionSet && isCompositeType(below)) visit(below, selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
        if (isCompositeType(on)) visit(on, selection.selectionSet);
      } else {
        const fragment = fragments[selection.name.value];
        if (!fragment || seen.has(`${parent.name} ${selection.name.value}`)) continue;
        seen.add(`${parent.name} ${selection.name.value}`);
        const on = schema.getType(fragment.typeCondition.name.value);
        if (isCompositeType(on)) visit(on, fragment.selectionSet);
      }
    }
  };
  visit(type, set);
  return sites;
}
