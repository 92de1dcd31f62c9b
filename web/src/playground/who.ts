import who from './who.graphql?raw';
import { send } from './send.ts';

/** The person signed in and ids of theirs that make the examples run as they stand. */
export type Who = { id: string; name: string; home: Company & { name: string; kind: string; children: { nodes: Company[] } } };

type Company = { id: string; payer: string; subscriptions: { nodes: { id: string; edition: Edition }[] } };

export type Edition = { rank: number; product: { editions: { id: string; rank: number }[] } };

/** @returns null when nobody is signed in */
export async function whoIsSignedIn(): Promise<Who | null> {
  const { data, errors } = await send<{ viewer: Who | null }>({ query: who });
  if (errors) throw new Error(errors[0]?.message);
  return data?.viewer ?? null;
}
