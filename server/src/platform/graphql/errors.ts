import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** What only we can put right, or nobody may know more of: thrown, never returned (G3). The sentence comes from the translations, by code. */
export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED' | 'INTERNAL';

const httpStatus: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429 };

export function failure(code: ErrorCode, message: string, options: GraphQLErrorOptions = {}): GraphQLError {
  const status = httpStatus[code];
  return new GraphQLError(message, { ...options, extensions: { code, ...(status ? { http: { status } } : {}), ...options.extensions } });
}

/** A foreign, a missing and a malformed id are this one (T3). */
export const notFound = (options?: GraphQLErrorOptions): GraphQLError => failure('NOT_FOUND', 'Not found.', options);
export const unauthenticated = (options?: GraphQLErrorOptions): GraphQLError => failure('UNAUTHENTICATED', 'Sign in first.', options);
export const forbidden = (options?: GraphQLErrorOptions): GraphQLError => failure('FORBIDDEN', 'Your role does not allow this.', options);
/** To whoever has to set up a second factor before anything else; the console goes by the reason (T8). */
export const enrolmentWanted = (): GraphQLError => failure('FORBIDDEN', 'Set up two-factor sign-in first.', { extensions: { reason: 'TWO_FACTOR_REQUIRED' } });
export const badInput = (message: string, options?: GraphQLErrorOptions): GraphQLError => failure('BAD_USER_INPUT', message, options);
