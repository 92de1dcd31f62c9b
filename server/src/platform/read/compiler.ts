import { createHash } from 'node:crypto';
import { ReferenceKind, type EntityMetadata, type EntityProperty, type MetadataStorage } from '@mikro-orm/core';
import { isObjectType, type FieldNode, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { badInput } from '../graphql/errors.ts';
import { computedOf, type Computed } from './computed.ts';
import { cursorSql, isUuid, readCursor } from './cursor.ts';
import { listingOf, relationsOf, type EntityClass, type ListingTypes, type Relation } from './relations.ts';
import { type Root } from './roots.ts';
import { collect, type Collected, type Fragments, type Variables } from './selection.ts';
import { unansweredForNobody } from './unanswered-for-nobody.ts';

/** The coerced arguments of every field node of a request. */
export type Arguments = ReadonlyMap<FieldNode, Readonly<Record<string, unknown>>>;

/** One statement that answers one root field: one row, its column `d` is the field's JSON text; no row, no such object. */
export interface Plan {
  name: string;
  text: string;
  params: ((args: Arguments) => unknown)[];
  /** what JavaScript still has to make; empty: PostgreSQL's text goes to the client as it is */
  computed: Finish[];
  /** names of the types whose rows are read, and `Name[]` for those listed: an API key needs the scope of each */
  types: ReadonlySet<string>;
}

/** A computed field's place below the root field: keys, and '*' for every element of a list. */
export interface Finish {
  path: readonly string[];
  field: Computed;
}

export const maxPage = 100;
const defaultPage = 25;

/** Compiles the selection below a root field to one statement, from the metadata of the entities. Values never enter the text. */
export class Compiler {
  readonly #schema: GraphQLSchema;
  readonly #metadata: MetadataStorage;

  constructor(schema: GraphQLSchema, metadata: MetadataStorage) {
    this.#schema = schema;
    this.#metadata = metadata;
    const unanswered = unansweredForNobody(metadata.getAll().values());
    if (unanswered.length > 0) throw new Error(`${unanswered.join(', ')}: read through a link and never null, so nobody needs an answer (ofNobody)`);
  }

  compile(root: Root, nodes: readonly FieldNode[], fragments: Fragments, variables: Variables, args: Arguments): Plan {
    return new Statement(this.#schema, this.#metadata, fragments, variables, args).root(root, nodes);
  }

  /** The row of a type by id, for a mutation's payload: the same statement, without a root's arguments. */
  compileRow(target: EntityClass, id: string, nodes: readonly FieldNode[], fragments: Fragments, variables: Variables, args: Arguments): Plan {
    return new Statement(this.#schema, this.#metadata, fragments, variables, args).row(target, id, nodes);
  }
}

class Statement {
  readonly #schema: GraphQLSchema;
  readonly #metadata: MetadataStorage;
  readonly #fragments: Fragments;
  readonly #variables: Variables;
  readonly #args: Arguments;
  readonly #params: Plan['params'] = [];
  readonly #computed: Finish[] = [];
  readonly #types = new Set<string>();
  #aliases = 0;

  constructor(schema: GraphQLSchema, metadata: MetadataStorage, fragments: Fragments, variables: Variables, args: Arguments) {
    this.#schema = schema;
    this.#metadata = metadata;
    this.#fragments = fragments;
    this.#variables = variables;
    this.#args = args;
  }

  root(root: Root, nodes: readonly FieldNode[]): Plan {
    const [node] = nodes;
    if (!node) throw new Error('a root field has a node');
    const target = root.target();
    if (root.kind === 'connection') {
      return this.#plan(`select ${this.#connection({ kind: 'connection', target: root.target, where: root.within }, '', nodes, [])}::text as d`);
    }
    const t = this.#alias();
    const wall = root.within(t);
    const table = quote(this.#meta(target).tableName);
    const columns = this.#object(target, t, nodes, root.kind === 'found' ? ['*'] : []);
    if (root.kind === 'found') {
      this.#types.add(`${target.name}[]`);
      const text = this.#param((args) => searchText(args.get(node)?.text));
      const most = this.#param((args) => rowsAsked(args.get(node)?.first));
      return this.#plan(`select coalesce(json_agg(x$), '[]'::json)::text as d from (select ${columns} from ${root.finder}(${text}::text, ${most}::integer) f join ${table} ${t} on ${t}.id = f.id where ${wall} order by f.rank) x$`);
    }
    if (root.kind === 'looked' && root.look) {
      const { properties } = this.#meta(target);
      const asked = Object.entries(root.look.by).map(([argument, { property, as = (given: string) => given }]) =>
        `${t}.${quote(properties[property as never]?.fieldNames[0] ?? '')} = ${this.#param((args) => lookedFor(as(String(args.get(node)?.[argument] ?? ''))))}::text`);
      return this.#plan(`select row_to_json(x$)::text as d from (select ${columns} from ${table} ${t} where ${[...asked, wall].join(' and ')} order by ${root.look.orderBy(t)} limit 1) x$`);
    }
    const wanted = root.kind === 'byId' ? `${this.#key(target, t)} = ${this.#param((args) => idOf(args.get(node)?.id))}::uuid and ${wall}` : wall;
    return this.#plan(`select row_to_json(x$)::text as d from (select ${columns} from ${table} ${t} where ${wanted}) x$`);
  }

  row(target: EntityClass, id: string, nodes: readonly FieldNode[]): Plan {
    const t = this.#alias();
    const columns = this.#object(target, t, nodes, []);
    return this.#plan(`select row_to_json(x$)::text as d from (select ${columns} from ${quote(this.#meta(target).tableName)} ${t} where ${this.#key(target, t)} = ${this.#param(() => id)}::uuid) x$`);
  }

  #plan(text: string): Plan {
    const name = createHash('sha1').update(text).digest('base64url');
    return { name, text, params: this.#params, computed: this.#computed, types: this.#types };
  }

  #alias(): string {
    return `t${this.#aliases++}`;
  }

  #param(value: (args: Arguments) => unknown): string {
    return `$${this.#params.push(value)}`;
  }

  #meta(target: EntityClass): EntityMetadata {
    return this.#metadata.get(target as never);
  }

  #typeNamed(name: string): GraphQLObjectType {
    const type = this.#schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is not an object type of the schema`);
    return type;
  }

  #collect(type: GraphQLObjectType, nodes: readonly FieldNode[]): Collected {
    return collect(type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []), this.#fragments, this.#variables);
  }

  /** The select list of a row: one expression per response name, under that name. */
  #object(target: EntityClass, alias: string, nodes: readonly FieldNode[], path: readonly string[]): string {
    this.#types.add(target.name);
    const type = this.#typeNamed(target.name);
    const { properties } = this.#meta(target);
    const columns: string[] = [];
    for (const [response, fields] of this.#collect(type, nodes)) {
      const field = fields[0].name.value;
      columns.push(`${this.#field(target, properties[field as never], field, alias, fields, [...path, response])} as ${quote(response)}`);
    }
    return columns.join(', ');
  }

  #field(target: EntityClass, property: EntityProperty | undefined, field: string, alias: string, nodes: readonly FieldNode[], path: readonly string[]): string {
    if (field === '__typename') return text(target.name);
    const computed = computedOf(target).get(field);
    if (computed) return this.#needs(computed, alias, path);
    const relation = relationsOf(target).get(field);
    if (relation) return this.#relation(relation, alias, this.#key(target, alias), nodes, path);
    if (!property) throw new Error(`${target.name}.${field} is in the schema, but is no column, relation or computed field`);
    if (property.kind === ReferenceKind.EMBEDDED) return this.#embedded(property, alias, nodes);
    if (property.kind === ReferenceKind.SCALAR) return scalar(property, alias);
    return this.#toOne(property, alias, nodes, path);
  }

  #needs(computed: Computed, alias: string, path: readonly string[]): string {
    this.#computed.push({ path, field: computed });
    return json(Object.entries(computed.needs).map(([name, sql]) => `${sql(alias)} as ${quote(name)}`).join(', '));
  }

  #key(target: EntityClass, alias: string): string {
    return `${alias}.${quote(this.#meta(target).getPrimaryProp().fieldNames[0] ?? 'id')}`;
  }

  #embedded(property: EntityProperty, alias: string, nodes: readonly FieldNode[]): string {
    const type = this.#typeNamed(property.type);
    const parts = property.embeddedProps as Record<string, EntityProperty>;
    const columns = [...this.#collect(type, nodes)].map(([response, [node]]) => {
      const part = parts[node.name.value];
      const value = node.name.value === '__typename' ? text(type.name) : part && scalar(part, alias);
      if (!value) throw new Error(`${type.name}.${node.name.value} is no column`);
      return `${value} as ${quote(response)}`;
    });
    const value = json(columns.join(', '));
    if (!property.nullable) return value;
    const all = Object.values(parts).map((part) => `${alias}.${quote(part.fieldNames[0] ?? '')}`);
    return `case when num_nonnulls(${all.join(', ')}) > 0 then ${value} end`;
  }

  #toOne(property: EntityProperty, alias: string, nodes: readonly FieldNode[], path: readonly string[]): string {
    const target = property.targetMeta?.class as EntityClass | undefined;
    if (!target) throw new Error(`${property.name} points to no entity`);
    const t = this.#alias();
    const columns = this.#object(target, t, nodes, path);
    return `(select row_to_json(x$) from (select ${columns} from ${quote(this.#meta(target).tableName)} ${t} where ${this.#key(target, t)} = ${alias}.${quote(property.fieldNames[0] ?? '')}) x$)`;
  }

  #relation(relation: Relation, parent: string, parentKey: string, nodes: readonly FieldNode[], path: readonly string[]): string {
    if (relation.kind === 'connection') return this.#connection(relation, parentKey, nodes, path, parent);
    const target = relation.target();
    const t = this.#alias();
    const table = quote(this.#meta(target).tableName);
    const where = relation.where?.(t, parent) ?? `${t}.${quote(relation.by ?? '')} = ${parentKey}`;
    if (relation.kind === 'one') return `(select row_to_json(x$) from (select ${this.#object(target, t, nodes, path)} from ${table} ${t} where ${where}) x$)`;
    const columns = this.#object(target, t, nodes, [...path, '*']);
    return `(select coalesce(json_agg(x$), '[]'::json) from (select ${columns} from ${table} ${t} where ${where} order by ${relation.orderBy?.(t) ?? `${t}.id`}) x$)`;
  }

  #connection(relation: Relation, parentKey: string, nodes: readonly FieldNode[], path: readonly string[], parent = ''): string {
    const target = relation.target();
    this.#types.add(target.name).add(`${target.name}[]`);
    const listing = listingOf(target);
    const [site] = nodes;
    if (!site) throw new Error('a connection has a node');
    const type = this.#typeNamed(`${listing.name}Connection`);
    const selected = this.#collect(type, nodes);
    const list = new ListSql(this, relation, listing, this.#meta(target), site, this.#args, parentKey, parent, this.#alias(), this.#alias());
    const parts = new Set([...selected.values()].map(([node]) => node.name.value));
    const isPlain = !parts.has('pageInfo') && !parts.has('edges');

    if (isPlain) {
      const columns = [...selected].map(([response, [first, ...more]]) => `${this.#plainPart(list, first.name.value, type, [first, ...more], [...path, response])} as ${quote(response)}`);
      return json(columns.join(', '));
    }

    const page = new PageSql(list, () => this.#pageParam(site, 0));
    const columns = [...selected].map(([response, group]) => `${this.#pagePart(list, group, page, type, [...path, response])} as ${quote(response)}`);
    return `(select row_to_json(x$) from (select ${columns.join(', ')} from ${page.from(this.#pageParam(site, 1))}) x$)`;
  }

  /** A part of a connection that needs no page beside it. */
  #plainPart(list: ListSql, field: string, type: GraphQLObjectType, nodes: readonly FieldNode[], path: readonly string[]): string {
    if (field === '__typename') return text(type.name);
    if (field === 'totalCount') return list.count();
    return `(select coalesce(json_agg(x$), '[]'::json) from (${list.page(this.#object(list.target, list.alias, nodes, [...path, '*']), this.#pageParam(list.site, 0))}) x$)`;
  }

  /** A part of a connection read from its page. */
  #pagePart(list: ListSql, nodes: readonly [FieldNode, ...FieldNode[]], page: PageSql, type: GraphQLObjectType, path: readonly string[]): string {
    const field = nodes[0].name.value;
    if (field === '__typename') return text(type.name);
    if (field === 'totalCount') return list.count();
    if (field === 'nodes') return page.listed(this.#object(list.target, list.alias, nodes, [...path, '*']));
    if (field === 'edges') {
      const edge = this.#typeNamed(`${list.listing.name}Edge`);
      const columns = [...this.#collect(edge, nodes)].map(([response, group]) => {
        const part = group[0].name.value;
        if (part === '__typename') return `${text(edge.name)} as ${quote(response)}`;
        if (part === 'cursor') return `${list.cursor()} as ${quote(response)}`;
        return `${json(this.#object(list.target, list.alias, group, [...path, '*', response]))} as ${quote(response)}`;
      });
      return page.listed(columns.join(', '));
    }
    const info = this.#typeNamed('PageInfo');
    const columns = [...this.#collect(info, nodes)].map(([response, [node]]) => `${this.#pageInfo(node.name.value, info, list, page)} as ${quote(response)}`);
    return json(columns.join(', '));
  }

  #pageInfo(field: string, info: GraphQLObjectType, list: ListSql, page: PageSql): string {
    switch (field) {
      case 'hasNextPage': return page.goesOn();
      case 'hasPreviousPage': return String(list.isContinued);
      case 'startCursor': return page.cursorAt('first');
      case 'endCursor': return page.cursorAt('last');
      default: return text(info.name);
    }
  }

  #pageParam(site: FieldNode, more: number): string {
    return `${this.#param((args) => rowsAsked(args.get(site)?.first) + more)}::integer`;
  }

  /** For `ListSql`. */
  param(value: (args: Arguments) => unknown): string {
    return this.#param(value);
  }
}

/** The rows of one connection: where they come from, which, in which order. */
class ListSql {
  readonly target: EntityClass;
  readonly isContinued: boolean;
  readonly #order: { key: string; value: string; id: string; column: string; direction: 'asc' | 'desc' };
  readonly #from: string;
  readonly #conditions: () => string[];
  #written: string[] | undefined;
  readonly statement: Statement;
  readonly listing: ListingTypes;
  readonly site: FieldNode;
  readonly alias: string;

  constructor(statement: Statement, relation: Relation, listing: ListingTypes, meta: EntityMetadata, site: FieldNode, args: Arguments, parentKey: string, parent: string, alias: string, viaAlias: string) {
    this.statement = statement;
    this.listing = listing;
    this.site = site;
    this.alias = alias;
    this.target = relation.target();
    const given = args.get(site) ?? {};
    const { via } = relation;
    const { field, direction } = chosenOrder(given, via?.name ? { sorts: via.sorts, defaultSort: Object.keys(via.sorts)[0] ?? '', defaultDirection: 'ASC' } : listing);
    const sortProperty = (meta.properties as Record<string, EntityProperty>)[listing.sorts[field] ?? ''];
    const value = via ? `${viaAlias}.${quote(via.sorts[field] ?? '')}` : `${alias}.${quote(sortProperty?.fieldNames[0] ?? '')}`;
    this.#order = {
      key: `${field} ${direction}`, value, id: via ? `${viaAlias}.${quote(via.target)}` : `${alias}.id`,
      column: sortProperty?.columnTypes[0] ?? 'text', direction: direction === 'ASC' ? 'asc' : 'desc',
    };
    this.#from = via
      ? `${quote(via.table)} ${viaAlias} join ${quote(meta.tableName)} ${alias} on ${alias}.id = ${viaAlias}.${quote(via.target)}`
      : `${quote(meta.tableName)} ${alias}`;
    this.#conditions = () => [
      via ? `${viaAlias}.${quote(via.parent)} = ${parentKey}` : relation.where?.(alias, parent) ?? `${alias}.${quote(relation.by ?? '')} = ${parentKey}`,
      ...this.#filters(meta, given.filter as Record<string, unknown> | null | undefined, (property) => {
        const [, carried] = Object.entries(via?.sorts ?? {}).find(([name]) => listing.sorts[name] === property) ?? [];
        return carried && `${viaAlias}.${quote(carried)}`;
      }),
    ];
    this.isContinued = typeof given.after === 'string';
  }

  /** Written when the first part needs it: where every part is left out by directives, its parameters would be named nowhere. */
  get #where(): string[] {
    return (this.#written ??= this.#conditions());
  }

  /** @param carried a property's column in the read model that the list walks: what narrows it there bounds the walk */
  #filters(meta: EntityMetadata, given: Record<string, unknown> | null | undefined, carried: (property: string) => string | undefined): string[] {
    return Object.entries(this.listing.filters).flatMap(([name, filter]) => {
      if (given?.[name] === undefined || given[name] === null) return [];
      const property = (meta.properties as Record<string, EntityProperty>)[filter.property];
      const column = filter.sql ? `(${filter.sql(this.alias)})` : carried(filter.property) ?? `${this.alias}.${quote(property?.fieldNames[0] ?? '')}`;
      const asked = (args: Arguments) => (args.get(this.site)?.filter as Record<string, unknown> | undefined)?.[name];
      const value = this.statement.param((args) => (filter.compare === 'id' ? idOf(asked(args)) : asked(args)));
      switch (filter.compare) {
        case 'in': return `${column} = any(${value}::text[])`;
        case 'overlaps': return `${column} && ${value}::text[]`;
        case 'id': return `${column} = ${value}::uuid`;
        case 'is': return `${column} = ${value}::boolean`;
        // No pattern: what is asked for stands in it as it is, whatever its letters mean to LIKE.
        case 'contains': return `strpos(lower(${column}), lower(${value}::text)) > 0`;
        case 'isSet': return `(${column} is not null) = ${value}::boolean`;
        case '<': case '>=': case '=': return `${column} ${filter.compare} ${value}::${property?.columnTypes[0] ?? 'text'}`;
      }
    });
  }

  cursor(value = this.#order.value, id = this.#order.id): string {
    // Numbers are texts in it, too: JSON's would not keep the largest.
    return cursorSql(this.#order.key, this.#order.column === 'bigint' ? `${value}::text` : value, id);
  }

  /** What a cursor is made of. */
  get sortedBy(): { value: string; id: string } {
    return this.#order;
  }

  /** The page's rows in order. @param size SQL of how many @param beside further items of `from`, made of each row */
  page(columns: string, size: string, beside: readonly string[] = []): string {
    const { value, id, direction, key, column } = this.#order;
    const where = [...this.#where];
    if (this.isContinued) {
      const after = (args: Arguments) => readCursor(String(args.get(this.site)?.after), key, column);
      where.push(`(${value}, ${id}) ${direction === 'asc' ? '>' : '<'} (${this.statement.param((args) => after(args).value)}::${column}, ${this.statement.param((args) => after(args).id)}::uuid)`);
    }
    return `select ${columns} from ${[this.#from, ...beside].join(', ')} where ${where.join(' and ')} order by ${value} ${direction}, ${id} ${direction} limit ${size}`;
  }

  count(): string {
    return `(select count(*)::integer from ${this.#from} where ${this.#where.join(' and ')})`;
  }
}

/** A page as one row made of its rows, one more than asked for: each thing wanted of them is gathered once, and cut to what was asked for. */
class PageSql {
  readonly #list: ListSql;
  readonly #makeSize: () => string;
  #madeSize: string | undefined;
  /** what is made beside each row */
  readonly #beside: string[] = [];
  /** what each row gives */
  readonly #ofRows: string[] = [];
  /** what is gathered of them */
  readonly #gathered: string[] = ['count(*)::integer as n'];
  readonly #ofPage: string[] = [];

  /** @param size SQL of how many rows were asked for, made only where it is used: PostgreSQL refuses a parameter that its statement does not name */
  constructor(list: ListSql, size: () => string) {
    this.#list = list;
    this.#makeSize = size;
  }

  get #size(): string {
    return (this.#madeSize ??= this.#makeSize());
  }

  /** The list of objects with these columns, one for each row. */
  listed(columns: string): string {
    const row = `r${this.#beside.length}$`;
    this.#beside.push(`lateral (select ${columns}) ${row}`);
    return this.#whole(`coalesce(array_to_json((${this.#all(row, (each) => `row_to_json(${each})`)})[1:${this.#size}]), '[]'::json)`);
  }

  /** Whether another page follows. */
  goesOn(): string {
    return this.#whole(`p$.n > ${this.#size}`);
  }

  /** The cursor of the first or the last row, null when there is none. */
  cursorAt(end: 'first' | 'last'): string {
    const { value, id } = this.#list.sortedBy;
    const last = `least(p$.n, ${this.#size})`;
    const at = end === 'first' ? '1' : last;
    return this.#whole(`case when ${last} > 0 then ${this.#list.cursor(`(${this.#all(value)})[${at}]`, `(${this.#all(id)})[${at}]`)} end`);
  }

  /** @param limit SQL of how many rows to read */
  from(limit: string): string {
    const rows = this.#list.page(this.#ofRows.join(', ') || '1', limit, this.#beside);
    return `(select ${this.#ofPage.join(', ') || '1'} from (select ${this.#gathered.join(', ')} from (${rows}) q$) p$) page$`;
  }

  /** An array over all rows. */
  #all(expression: string, made: (each: string) => string = (each) => each): string {
    const each = `n${this.#ofRows.push(`${expression} as n${this.#ofRows.length}`) - 1}`;
    return `p$.a${this.#gathered.push(`array_agg(${made(`q$.${each}`)}) as a${this.#gathered.length}`) - 1}`;
  }

  #whole(value: string): string {
    return `page$.w${this.#ofPage.push(`${value} as w${this.#ofPage.length}`) - 1}`;
  }
}

/** The order asked for, or the list's own. */
export function chosenOrder(given: Readonly<Record<string, unknown>>, { defaultSort, defaultDirection }: Pick<ListingTypes, 'sorts' | 'defaultSort' | 'defaultDirection'>): { field: string; direction: string } {
  const order = given.orderBy as { field: string; direction: string } | null | undefined;
  return order ?? { field: defaultSort, direction: defaultDirection };
}

/** Looked at once for each page of a request. @throws BAD_USER_INPUT above the limit or below zero, also when only a count is asked for */
export function checkPageSize(first: unknown, most = maxPage): void {
  if (first === undefined || first === null) return;
  if (typeof first !== 'number' || first < 0 || first > most) throw badInput(`\`first\` is between 0 and ${most}.`);
}

const rowsAsked = (first: unknown): number => (typeof first === 'number' ? first : defaultPage);

/** A malformed id finds nothing, as a missing one does. */
const idOf = (id: unknown): string | null => (isUuid(id) ? id : null);

/** What no column can hold equals none. */
const lookedFor = (text: string): string => (text.includes('\0') ? '' : text);

function searchText(wanted: unknown): string {
  const trimmed = typeof wanted === 'string' ? wanted.trim().slice(0, 100) : '';
  // Fewer than three letters have no trigram to look up: they find nothing rather than read everything.
  return [...trimmed].length >= 3 && !trimmed.includes('\0') ? trimmed : '\u{1}\u{2}\u{3}';
}

const json = (columns: string): string => `(select row_to_json(j$) from (select ${columns}) j$)`;
const text = (value: string): string => `'${value}'::text`;
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A column written as its GraphQL scalar would be. */
function scalar(property: EntityProperty, alias: string): string {
  const column = `${alias}.${quote(property.fieldNames[0] ?? '')}`;
  return property.columnTypes[0]?.startsWith('timestamptz') ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column;
}
