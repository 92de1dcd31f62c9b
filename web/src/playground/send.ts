import type { ExecutionResult } from 'graphql';

export type Operation = { query: string; variables?: Record<string, unknown> | null; operationName?: string | null };

/** Sends as the person signed in: the cookie goes along, and the header proves that a page of ours asked. */
export async function send<Data = Record<string, unknown>>(operation: Operation, headers: Record<string, string> = {}): Promise<ExecutionResult<Data>> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', 'apollo-require-preflight': 'true', ...headers },
    body: JSON.stringify(operation),
  });
  return answer.json();
}
