import { type EntityManager } from '@mikro-orm/postgresql';
import { queryIn } from '../orm/query.ts';

/** Asks for background work in the transaction of the change. Under one key at most one job waits; `payload` carries ids only. */
export async function enqueue(em: EntityManager, task: string, payload: Record<string, string>, key: string): Promise<void> {
  await queryIn(em, 'select enqueue($1, $2, $3)', [task, JSON.stringify(payload), key]);
}
