import { Arg, ID, Int, Query } from 'type-graphql';
import { type Viewer } from '../auth/viewer.ts';
import { connectionArguments, listingOf, type EntityClass } from './relations.ts';

type Thunk<T> = () => T;

/**
 * A root field of the schema that the compiler reads.
 * `within` is the root's own check of scope, apart from row-level security (T3): SQL over the alias.
 */
export interface Root {
  kind: 'byId' | 'connection' | 'found' | 'looked' | 'one';
  target: Thunk<EntityClass>;
  within: (row: string) => string;
  /** may be asked by someone who is not signed in */
  isPublic?: boolean;
  /** of `found`: a function of the database that names the rows and their rank */
  finder?: string;
  /** of `looked`: which row, by its arguments */
  look?: Look;
}

/** At most one row whose columns are what was asked for. */
export interface Look {
  /** argument to the property that equals it */
  by: Record<string, { property: string; description: string; as?: (given: string) => string }>;
  /** which one first, where several are; SQL over the alias */
  orderBy: (row: string) => string;
  /** who may ask at all; whoever may not is told so */
  permits: (viewer: Viewer) => boolean;
}

const roots = new Map<string, Root>();
export const rootNamed = (field: string): Root | undefined => roots.get(field);

const scope = `nullif(current_setting('app.scope', true), '')::ltree`;
/** The wall of roots, by how a row tells where it belongs. */
export const within = {
  path: (row: string) => `${row}.path <@ ${scope}`,
  tenant: (row: string, column = 'tenant_id') => `exists (select from tenant w where w.id = ${row}.${column} and w.path <@ ${scope})`,
  /** of two sides alone: the company that it is of, and the vendor (M6) */
  sides: (row: string) => `nullif(current_setting('app.home', true), '')::uuid in (${row}.tenant_id, ${row}.vendor_id) and exists (select from tenant w where w.id = ${row}.tenant_id and w.path <@ ${scope})`,
  vendor: (row: string) => `${row}.vendor_id = nullif(current_setting('app.vendor', true), '')::uuid`,
  viewer: () => 'true',
};

/** One row by id; a foreign, a missing and a malformed id answer alike: null and NOT_FOUND (T3). */
export function ById(target: Thunk<EntityClass>, wall: Root['within'], description: string): MethodDecorator {
  return (prototype, name) => {
    roots.set(String(name), { kind: 'byId', target, within: wall });
    Query(target as never, { nullable: true, description })(prototype, name as string, {});
    Arg('id', () => ID, { description: 'Its id.' })(prototype, name as string, 0);
  };
}

/** The one row there can be, or null. */
export function Only(target: Thunk<EntityClass>, description: string): MethodDecorator {
  return (prototype, name) => {
    roots.set(String(name), { kind: 'one', target, within: within.viewer, isPublic: true });
    Query(target as never, { nullable: true, description })(prototype, name as string, {});
  };
}

/** A list as a connection. */
export function Listed(target: Thunk<EntityClass>, wall: Root['within'], description: string): MethodDecorator {
  return (prototype, name) => {
    roots.set(String(name), { kind: 'connection', target, within: wall });
    Query(() => listingOf(target()).connection, { description })(prototype, name as string, {});
    connectionArguments(prototype, String(name), target);
  };
}

/** Rows found by a text of three letters or more, best first. @param finder a function of the database (text, most) returning id and rank */
export function Found(target: Thunk<EntityClass>, finder: string, wall: Root['within'], description: string): MethodDecorator {
  return (prototype, name) => {
    roots.set(String(name), { kind: 'found', target, within: wall, finder });
    Query(() => [target()], { description })(prototype, name as string, {});
    Arg('text', () => String, { description: 'Three letters or more.' })(prototype, name as string, 0);
    Arg('first', () => Int, { defaultValue: 10, description: 'How many at most, up to 50.' })(prototype, name as string, 1);
  };
}

/** The one row that these arguments tell, or null: not to be there is an answer. */
export function Looked(target: Thunk<EntityClass>, look: Look, wall: Root['within'], description: string): MethodDecorator {
  return (prototype, name) => {
    roots.set(String(name), { kind: 'looked', target, within: wall, look });
    Query(target as never, { nullable: true, description })(prototype, name as string, {});
    Object.entries(look.by).forEach(([argument, { description: what }], index) => { Arg(argument, () => String, { description: what })(prototype, name as string, index); });
  };
}
