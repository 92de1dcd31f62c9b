import { type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockBalances, moveBalances } from '../payments/index.ts';
import { recordEvent } from '../subscriptions/index.ts';
import { amountsFacts } from './amounts-facts.ts';
import { type Order } from './order.entity.ts';
import { giveUpPayments } from './collect-order.ts';
import { companiesOf, type OrderLine } from './order-line.entity.ts';

/** Somebody cancels a pending order, and what it took of the balance goes back (S9, M2). @param lines all of it, locked with their subscriptions, which are loaded */
export async function withdrawOrder(useCase: UseCase, order: Order, lines: readonly OrderLine[]): Promise<void> {
  const { em } = useCase;
  const { state } = order;
  order.cancel('BY_USER');
  await giveUpPayments(em, [order.id]);
  const { payerId, takenMinor: minor, currency } = await amountsFacts(em, order.amounts.id);
  if (minor > 0) await lockBalances(useCase);
  moveBalances(useCase, order, [{ payerId, reason: 'RETURNED', minor, currency }]);
  for (const { subscription } of lines) if (subscription) recordEvent(useCase, subscription.getEntity(), 'ORDER_CANCELLED', order);
  for (const tenantId of companiesOf(order, lines)) {
    recordChange(useCase, {
      action: 'order:cancel', area: 'BILLING', tenantId, subject: { type: 'Order', id: order.id, name: order.number }, before: { state, stateReason: null }, after: { state: order.state, stateReason: order.stateReason },
    });
  }
}
