import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { execute, GraphQLError, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import { whoCameIn, type SignInRow } from '../auth/sign-in.ts';
import { translate } from '../i18n/translate.ts';
import { queryIn } from '../orm/query.ts';
import { answerOf } from '../read/answer.ts';
import { type ReadPool } from '../read/pipeline.ts';
import { type Reader } from '../read/reader.ts';
import { type ComplexityGuard } from './complexity.ts';
import { type Context } from './context.ts';
import { badInput, unauthenticated } from './errors.ts';
import { refuseSeveralMutations } from './one-mutation.ts';
import { isOutOfSight, sqlStateOf } from './database-error.ts';

export interface ExecutorParts {
  schema: GraphQLSchema;
  orm: MikroORM;
  reader: Reader;
  guard: ComplexityGuard;
  pool: ReadPool;
  /** told of every request that somebody signed in made, for "last used" */
  onRequest?: (context: Context) => void;
}

/**
 * How operations run, after Apollo has parsed, validated and guarded them: a query whose roots are all compiled never enters GraphQL
 * execution; a mutation runs whole, payload included, in one transaction; anything else goes through graphql-js.
 */
export function createExecutor(parts: ExecutorParts): GatewayExecutor {
  return async (request) => {
    const context = request.context as unknown as Context;
    const result = await answer(parts, request, context);
    return (result.errors ? { ...result, errors: result.errors.map((error) => spoken(error, context.language)) } : result) as never;
  };
}

type Request = Parameters<GatewayExecutor>[0];

async function answer(parts: ExecutorParts, request: Request, context: Context): Promise<ExecutionResult> {
  try {
    return await run(parts, request, context);
  } catch (error) {
    // What is refused before or around execution is an answer like any other; what broke is told by Apollo's formatting.
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

async function run(parts: ExecutorParts, { document, operation, operationName, request }: Request, context: Context): Promise<ExecutionResult> {
  const variables = request.variables ?? {};
  // Apollo leaves it to us to say so when a document has several and the request names none.
  if (!(operation as OperationDefinitionNode | undefined)) throw badInput('Name the operation to run.');
  if (operation.operation === 'mutation') refuseSeveralMutations(document, operation);
  parts.guard.check(document, operation, variables);
  const byGraphQL = async (): Promise<ExecutionResult> => execute({ schema: parts.schema, document, contextValue: context, variableValues: variables, operationName });
  if (operation.operation === 'mutation') return mutate(parts, context, byGraphQL);
  if (!parts.reader.isCompiled(document, operation)) {
    // Its roots sign in one by one; a program is told first whether its key is one, and noticed.
    if (context.isProgram) {
      ({ viewer: context.viewer } = await parts.pool.read(context.token, context.now, []));
      refuseUnknownKey(context);
      parts.onRequest?.(context);
    }
    return byGraphQL();
  }

  const query = parts.reader.bind(document, operation, variables);
  const answers = await parts.pool.read(context.token, context.now, query.reads);
  context.viewer = answers.viewer;
  refuseUnknownKey(context);
  if (answers.viewer) parts.onRequest?.(context);
  const { data, errors } = answerOf(query, answers);
  return (errors.length > 0 ? { errors, data } : { data }) as ExecutionResult;
}

/** A program with a key that nobody knows is told so at once; a browser whose session has ended is nobody. @throws UNAUTHENTICATED */
function refuseUnknownKey({ viewer, isProgram }: Context): void {
  if (isProgram && !viewer) throw unauthenticated();
}

const spokenCodes = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'RATE_LIMITED']);

/** The error in the reader's language (G3); what is for developers stays as it is. */
export function spoken(error: GraphQLError, language: Context['language']): GraphQLError {
  const { code, retryAfterSeconds, scope, reason } = error.extensions;
  if (!spokenCodes.has(String(code))) return error;
  const { nodes, path, extensions } = error;
  const sentence = typeof reason === 'string' ? reason : scope === undefined ? String(code) : 'MISSING_SCOPE';
  return new GraphQLError(translate(language, `error.${sentence}`, { seconds: retryAfterSeconds, scope }), { nodes, path, extensions });
}

/**
 * Two that wait for each other are told apart by PostgreSQL, which ends one of them: that one starts anew, with nothing done. So does whoever writes to what somebody has just taken out of its sight,
 * and is answered as it stands by then.
 */
const mostTries = 6;

/** One transaction around the whole operation: a refusal commits what it must, an error rolls everything back. */
async function mutate(parts: ExecutorParts, context: Context, operate: () => Promise<ExecutionResult>, tries = 1): Promise<ExecutionResult> {
  const em = parts.orm.em.fork();
  await em.begin();
  try {
    context.em = em;
    await signInWithin(em, context);
    refuseUnknownKey(context);
    if (context.viewer) parts.onRequest?.(context);
    const result = await operate();
    if (!result.errors?.length) {
      await em.commit();
      return result;
    }
    await em.rollback();
    if (tries === mostTries || !result.errors.some(isMishap)) return result;
  } catch (error) {
    await em.rollback();
    throw error;
  } finally {
    delete context.em;
  }
  // Not both at the same moment again.
  await sleep(Math.random() * 100 * tries);
  return mutate(parts, context, operate, tries + 1);
}

const isMishap = ({ originalError }: GraphQLError): boolean => sqlStateOf(originalError) === '40P01' || isOutOfSight(originalError);

/** Sets the transaction's scope to whoever the context's token belongs to; of whoever has to set up a second factor first there is none. */
export async function signInWithin(em: EntityManager, context: Context): Promise<void> {
  const [row] = await queryIn<SignInRow>(em, 'select * from sign_in($1, $2)', [context.token, context.now]);
  Object.assign(context, whoCameIn(row, context.token));
}
