import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { viewerOf, type SignInRow } from '../auth/sign-in.ts';
import { queryIn } from '../orm/query.ts';
import { answerOf } from '../read/answer.ts';
import { type ReadPool } from '../read/pipeline.ts';
import { type Reader } from '../read/reader.ts';
import { type Context } from './context.ts';

export interface ExecutorParts {
  schema: GraphQLSchema;
  orm: MikroORM;
  reader: Reader;
  pool: ReadPool;
  /** told of every request that somebody signed in made, for "last used" */
  onRequest?: (context: Context) => void;
}

/**
 * How operations run, after Apollo has parsed, validated and guarded them: a query whose roots are all compiled never enters GraphQL
 * execution; a mutation runs whole, payload included, in one transaction; anything else goes through graphql-js.
 */
export function createExecutor(parts: ExecutorParts): GatewayExecutor {
  return async ({ document, operation, operationName, request, context }) => {
    const requestContext = context as unknown as Context;
    const variables = request.variables ?? {};
    if (operation.operation === 'mutation') return mutate(parts, requestContext, () => run());
    if (!parts.reader.isCompiled(document, operation)) return run();
    const query = parts.reader.bind(document, operation, variables);
    const answers = await parts.pool.read(requestContext.token, requestContext.now, query.reads);
    requestContext.viewer = answers.viewer;
    if (answers.viewer) parts.onRequest?.(requestContext);
    const { data, errors } = answerOf(query, answers);
    return (errors.length > 0 ? { errors, data } : { data }) as ExecutionResult as never;

    async function run(): Promise<ExecutionResult<Record<string, unknown>>> {
      return execute({ schema: parts.schema, document, contextValue: requestContext, variableValues: variables, operationName });
    }
  };
}

/** One transaction around the whole operation: a refusal commits what it must, an error rolls everything back. */
async function mutate(parts: ExecutorParts, context: Context, run: () => Promise<ExecutionResult<Record<string, unknown>>>): Promise<ExecutionResult<Record<string, unknown>>> {
  const em = parts.orm.em.fork();
  await em.begin();
  try {
    context.em = em;
    await signInWithin(em, context);
    if (context.viewer) parts.onRequest?.(context);
    const result = await run();
    if (result.errors?.length) await em.rollback();
    else await em.commit();
    return result;
  } catch (error) {
    await em.rollback();
    throw error;
  } finally {
    delete context.em;
  }
}

/** Sets the transaction's scope to whoever the context's token belongs to. */
export async function signInWithin(em: EntityManager, context: Context): Promise<void> {
  const [row] = await queryIn<SignInRow>(em, 'select * from sign_in($1, $2)', [context.token, context.now]);
  context.viewer = row && viewerOf(row);
}
