import { getNamedType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { finished, valueOf } from '../read/answer.ts';
import { missingScope, type ReadPool } from '../read/pipeline.ts';
import { type Reader } from '../read/reader.ts';
import { type EntityClass } from '../read/relations.ts';
import { rootNamed } from '../read/roots.ts';
import { queryIn } from '../orm/query.ts';
import { type Context } from './context.ts';
import { forbidden } from './errors.ts';

/** Below a compiled field everything is there already, under its response name; a value that a payload brought along has the schema's. */
const asRead: GraphQLFieldResolver<Record<string, unknown>, Context> = (source, _args, _context, info) => source[info.path.key in source ? info.path.key : info.fieldName];

/**
 * Gives graphql-js the compiled reads, for what it executes itself: a root field is one read, an entity in a mutation's payload is read by
 * its id on the mutation's transaction, and whatever lies below either is taken as it came.
 */
export function resolveCompiled(schema: GraphQLSchema, reader: Reader, pool: ReadPool, entities: readonly EntityClass[]): void {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const isRead = (name: string): boolean => byName.has(name) || /(Connection|Edge)$/.test(name) || name === 'PageInfo';
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (type === schema.getQueryType()) {
        if (!rootNamed(field.name)) continue;
        field.resolve = async (_source, _args, context: Context, info) => {
          const read = reader.bindField(info.fieldNodes, info.fieldName, info.operation, info.fragments, info.variableValues);
          const answers = await pool.read(context.token, context.now, [read]);
          context.viewer = answers.viewer;
          return valueOf(read, answers);
        };
      } else if (isRead(type.name)) {
        field.resolve = asRead as GraphQLFieldResolver<unknown, unknown>;
      } else {
        const target = byName.get(getNamedType(field.type).name);
        if (target) field.resolve = payloadField(target, reader);
      }
    }
  }
}

/** An entity, a reference to one, or a few of them, in a payload: read by the compiler, so that they look as they would in a query. An amount is what it is. */
function payloadField(target: EntityClass, reader: Reader): GraphQLFieldResolver<unknown, unknown> {
  return async (source, _args, context, info) => {
    const value = (source as Record<string, unknown>)[info.fieldName] as { id: string } | { id: string }[] | null | undefined;
    if (!value || (!Array.isArray(value) && !('id' in value))) return value ?? null;
    const { em, viewer, language } = context as Context;
    if (!em) throw new Error('a payload is read inside its mutation');
    const read = async ({ id }: { id: string }): Promise<unknown> => {
      const { plan, values } = reader.bindRow(target, id, info.fieldNodes, info.operation, info.fragments, info.variableValues);
      // A key reads in a payload what it may read elsewhere; asking for more undoes the mutation.
      const scope = viewer && missingScope(viewer, plan.types);
      if (scope) throw forbidden({ extensions: { scope } });
      const [row] = await queryIn<{ d: string }>(em, plan.text, values);
      return row ? (JSON.parse(finished(plan, row.d, viewer ?? { language }))) : null;
    };
    if (!Array.isArray(value)) return read(value);
    // One after the other: they share the transaction's connection.
    const rows: unknown[] = [];
    for (const one of value) rows.push(await read(one));
    return rows;
  };
}
