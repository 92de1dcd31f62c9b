import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';

/**
 * Issues what orders that have just settled come to, each once, and posts what partners earn of them: called last, for the counters of their sellers are nobody else's until the transaction ends (M4).
 * @param orderIds whose rows are flushed
 */
export async function issueInvoices({ em, now }: Pick<UseCase, 'em' | 'now'>, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length > 0) await queryIn(em, 'select invoice_orders($1::uuid[], $2)', [orderIds, now]);
}
