import { type EntityManager } from '@mikro-orm/postgresql';
import { type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { queryIn } from '../orm/query.ts';
import { type Context } from './context.ts';
import { signInWithin } from './executor.ts';

/**
 * Each mutation of an operation begins as whoever sent it. One before it in the same transaction may have been somebody else for a while (the reader of a link, the sender of an offer): neither
 * that scope nor the entities which were loaded under it are the next one's (T3).
 */
export function signInAnew(schema: GraphQLSchema): GraphQLSchema {
  const begun = new WeakSet<EntityManager>();
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve) throw new Error(`the mutation ${field.name} has a resolver`);
    const anew: GraphQLFieldResolver<unknown, Context> = async (source, args, context, info) => {
      const { em } = context;
      if (em && begun.has(em)) {
        await em.flush();
        em.clear();
        await queryIn(em, `select set_config('app.document', '', true), set_config('app.amounts', '', true)`);
        await signInWithin(em, context);
      }
      if (em) begun.add(em);
      return resolve(source, args, context, info);
    };
    field.resolve = anew;
  }
  return schema;
}
