import { type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockBalances, moveBalances } from '../payments/index.ts';
import { recordEvent } from '../subscriptions/index.ts';
import { amountsFacts } from './amounts-facts.ts';
import { type OrderStateReason } from './order.enums.ts';
import { type Order } from './order.entity.ts';

/** A pending order is cancelled, and what it took of the balance goes back (S9, M2). @param order locked with its subscription, which is loaded */
export async function withdrawOrder(useCase: UseCase, order: Order, reason: OrderStateReason): Promise<void> {
  const { em } = useCase;
  const { state } = order;
  order.cancel(reason);
  const { payerId, takenMinor: minor, currency } = await amountsFacts(em, order.amounts.id);
  if (minor > 0) await lockBalances(useCase);
  moveBalances(useCase, order, [{ payerId, reason: 'RETURNED', minor, currency }]);
  recordEvent(useCase, order.subscription.getEntity(), 'ORDER_CANCELLED', order, reason === 'LAPSED' ? { name: 'Filiera', company: '' } : undefined);
  recordChange(useCase, {
    action: 'order:cancel', area: 'BILLING', tenantId: order.tenant.id, subject: { type: 'Order', id: order.id, name: order.number },
    before: { state, stateReason: null }, after: { state: order.state, stateReason: reason },
  });
}
