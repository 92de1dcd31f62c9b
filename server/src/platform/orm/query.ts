import { type EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Transaction } from 'kysely';

/** A numbered statement on the entity manager's own transaction: what it wrote so far is seen, and no bare connection is taken. */
export async function queryIn<Row>(em: EntityManager, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error('a statement of ours runs inside a transaction, or row-level security shows it nothing');
  const { rows } = await transaction.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return rows;
}
