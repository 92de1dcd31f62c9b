import { queryIn } from '../../platform/orm/query.ts';
import { type Acting } from '../audit/index.ts';

/** What partners earn of an order that was on account and is paid now (P10). What is paid as it settles is posted as it is invoiced. */
export async function postCashback({ em, now }: Pick<Acting, 'em' | 'now'>, orderId: string): Promise<void> {
  await queryIn(em, 'select post_cashback(array[$1::uuid], $2)', [orderId, now]);
}
