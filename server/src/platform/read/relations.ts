import { Arg, Field, InputType, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';

type Thunk<T> = () => T;
export type EntityClass = ClassType<object>;

/** What a listed type can be sorted by: the enum's name to the property, whose column is never null. */
type Sorts = Record<string, string>;
/** What a listed type can be filtered by: the argument to the property and how it compares. */
export interface Filter {
  property: string;
  /** instead of the property's column: what it compares, SQL over the alias */
  sql?: (row: string) => string;
  compare: 'in' | 'overlaps' | '<' | '>=' | '=' | 'isSet' | 'is' | 'id' | 'contains';
  type: Thunk<unknown>;
  description: string;
}

/** A type that can be listed: its connection, edge, order and filter types, made once by `@Listing`. */
export interface ListingTypes {
  name: string;
  connection: EntityClass;
  sorts: Sorts;
  defaultSort: string;
  defaultDirection: 'ASC' | 'DESC';
  filters: Record<string, Filter>;
  order: EntityClass;
  filter: EntityClass | undefined;
}

/** Rows of another table below this one. */
export interface Relation {
  kind: 'connection' | 'list' | 'one';
  target: Thunk<EntityClass>;
  /** the target's column that holds this row's id, unless `where` says otherwise */
  by?: string;
  /** a join of its own, given the aliases of target and parent */
  where?: (target: string, parent: string) => string;
  /** a list's order, SQL over the target's alias */
  orderBy?: (target: string) => string;
  /** a connection that walks a read model: its rows name the target, and carry the sort columns; a name gives it an order type of its own, else it sorts as the target's listing says */
  via?: { name?: string; table: string; parent: string; target: string; sorts: Record<string, string> };
  /** of one row: what it costs a request, where the database reads many for it (`maxComplexity`) */
  cost?: number;
}

const listings = new Map<EntityClass, ListingTypes>();
const relations = new Map<object, Map<string, Relation>>();

export function listingOf(target: EntityClass): ListingTypes {
  const listing = listings.get(target);
  if (!listing) throw new Error(`${target.name} is listed somewhere, but has no @Listing`);
  return listing;
}

export function relationsOf(target: EntityClass): ReadonlyMap<string, Relation> {
  return relations.get(target.prototype as object) ?? new Map();
}

function relate(prototype: object, name: string, relation: Relation): void {
  const known = relations.get(prototype) ?? new Map<string, Relation>();
  relations.set(prototype, known.set(name, relation));
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether the page was asked for after a cursor.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null on an empty page.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'The cursor of the last row; pass it as `after`.' })
  endCursor!: string | null;
}

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirection, { name: 'OrderDirection', description: 'Which end of a list comes first.' });

function orderType(name: string, fields: string[], defaultField: string, direction: string): EntityClass {
  const OrderField = Object.fromEntries(fields.map((field) => [field, field]));
  registerEnumType(OrderField, { name: `${name}Field`, description: `What ${name} sorts by.` });
  const Order = class {};
  Object.defineProperty(Order, 'name', { value: name });
  InputType({ description: `A sort order; ${defaultField} ${direction} unless told. The id breaks ties.` })(Order);
  Field(() => OrderField, { description: 'The column.' })(Order.prototype, 'field');
  Field(() => OrderDirection, { description: 'The direction.', defaultValue: 'ASC' })(Order.prototype, 'direction');
  return Order;
}

function filterType(name: string, filters: Record<string, Filter>): EntityClass | undefined {
  if (Object.keys(filters).length === 0) return undefined;
  const Filters = class {};
  Object.defineProperty(Filters, 'name', { value: `${name}Filter` });
  InputType({ description: `Narrows a list of ${name}; what is left out does not narrow.` })(Filters);
  for (const [argument, filter] of Object.entries(filters)) Field(filter.type as never, { nullable: true, description: filter.description })(Filters.prototype, argument);
  return Filters;
}

function connectionType(name: string, node: Thunk<EntityClass>): EntityClass {
  const Edge = class {};
  Object.defineProperty(Edge, 'name', { value: `${name}Edge` });
  ObjectType({ description: `One ${name} of a page, with its cursor.` })(Edge);
  Field(() => String, { description: 'Opaque; pass it as `after` under the same order.' })(Edge.prototype, 'cursor');
  Field(node, { description: `The ${name}.` })(Edge.prototype, 'node');
  const Page = class {};
  Object.defineProperty(Page, 'name', { value: `${name}Connection` });
  ObjectType({ description: `A page of ${name} rows, at most 100.` })(Page);
  Field(() => [Edge], { description: 'The rows with their cursors.' })(Page.prototype, 'edges');
  Field(() => [node()], { description: 'The rows.' })(Page.prototype, 'nodes');
  Field(() => PageInfo, { description: 'Where this page stands.' })(Page.prototype, 'pageInfo');
  Field(() => Int, { description: 'How many rows match in all; counted only when asked for.' })(Page.prototype, 'totalCount');
  return Page;
}

/** Makes a type listable: how it sorts (first is the default; never a nullable column) and filters. */
export function Listing({ sorts, filters = {}, direction = 'ASC' }: { sorts: Sorts; filters?: Record<string, Filter>; direction?: 'ASC' | 'DESC' }): ClassDecorator {
  return (target) => {
    const entity = target as unknown as EntityClass;
    const [defaultSort] = Object.keys(sorts);
    if (!defaultSort) throw new Error(`${entity.name} is listed without an order`);
    listings.set(entity, {
      name: entity.name,
      connection: connectionType(entity.name, () => entity),
      sorts,
      defaultSort,
      defaultDirection: direction,
      filters,
      order: orderType(`${entity.name}Order`, Object.keys(sorts), defaultSort, direction),
      filter: filterType(entity.name, filters),
    });
  };
}

/** Registers the arguments that every connection takes. */
export function connectionArguments(prototype: object, name: string, target: Thunk<EntityClass>, order?: EntityClass): void {
  Arg('first', () => Int, { defaultValue: 25, description: 'How many rows, at most 100.' })(prototype, name, 0);
  Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' })(prototype, name, 1);
  pending.push(() => {
    const listing = listingOf(target());
    const { filter } = listing;
    if (filter) Arg('filter', () => filter, { nullable: true, description: 'Which rows.' })(prototype, name, 2);
    Arg('orderBy', () => order ?? listing.order, { nullable: true, description: 'Which rows first.' })(prototype, name, 3);
  });
}

/** Decorators of one class run before the classes it points to exist; what needs those waits here for `linkRelations`. */
const pending: (() => void)[] = [];
export function linkRelations(): void {
  for (const link of pending.splice(0)) link();
}

/** A to-many as a Relay connection, read by the compiler: it needs no resolver. */
export function Connection(target: Thunk<EntityClass>, relation: Omit<Relation, 'kind' | 'target'>, description: string): PropertyDecorator {
  return (prototype, name) => {
    const order = relation.via?.name ? orderType(`${relation.via.name}Order`, Object.keys(relation.via.sorts), Object.keys(relation.via.sorts)[0] ?? '', 'ASC') : undefined;
    relate(prototype, String(name), { kind: 'connection', target, ...relation });
    Field(() => listingOf(target()).connection, { description })(prototype, name);
    connectionArguments(prototype, String(name), target, order);
  };
}

/** A short to-many as a plain list, in a fixed order. */
export function List(target: Thunk<EntityClass>, relation: Omit<Relation, 'kind' | 'target'>, description: string): PropertyDecorator {
  return (prototype, name) => {
    relate(prototype, String(name), { kind: 'list', target, ...relation });
    Field(() => [target()], { description })(prototype, name);
  };
}

/** The one row of another table that belongs to this one; null when there is none or a policy hides it. */
export function One(target: Thunk<EntityClass>, relation: Omit<Relation, 'kind' | 'target'>, description: string): PropertyDecorator {
  return (prototype, name) => {
    relate(prototype, String(name), { kind: 'one', target, ...relation });
    Field(target as never, { description, nullable: true, ...(relation.cost !== undefined && { complexity: relation.cost }) })(prototype, name);
  };
}
