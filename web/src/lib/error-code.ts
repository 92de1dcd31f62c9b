import { CombinedGraphQLErrors } from '@apollo/client';

/** Top-level codes of the API with words of their own; `OFFLINE` when no answer came, `INTERNAL` for the rest. */
export const errorCodes = ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'RATE_LIMITED', 'UNAUTHENTICATED', 'BAD_USER_INPUT', 'INTERNAL', 'OFFLINE'] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Whether it was refused because one has to set up a second step of signing in first. */
export const wantsEnrolment = (error: unknown): boolean => CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['reason'] === 'TWO_FACTOR_REQUIRED');

/** Why a request failed, as a code the texts know (`ui:error.<code>`). */
export function errorCode(error: unknown): ErrorCode {
  if (!CombinedGraphQLErrors.is(error)) return 'OFFLINE';
  const code = error.errors[0]?.extensions?.['code'];
  return errorCodes.find((known) => known === code) ?? 'INTERNAL';
}
