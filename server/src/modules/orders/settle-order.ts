import { type UseCase } from '../../platform/graphql/use-case.ts';
import { Money } from '../../platform/orm/money.ts';
import { lockBalances, moveBalances } from '../payments/index.ts';
import { applyRenewal, applyUpgrade, recordCharge, recordEvent, type PaidAt, type Subscription } from '../subscriptions/index.ts';
import { amountsFacts } from './amounts-facts.ts';
import { OrderItem, type Order } from './order.entity.ts';

/**
 * An order takes effect: the one way a subscription changes (S9). Credit that its invoice could not take goes to the balance of whoever paid
 * for the unused time, and what the order takes of that itself goes out again (S3, M2).
 * @param order locked with its subscription, which is loaded
 * @returns the subscription that is current now
 */
export async function settleOrder(useCase: UseCase, order: Order, paidAt: PaidAt): Promise<Subscription> {
  const { em, now } = useCase;
  const facts = await amountsFacts(em, order.amounts.id);
  const items = await em.find(OrderItem, { order: order.id }, { orderBy: { position: 'asc' } });
  const before = order.subscription.getEntity();

  recordEvent(useCase, before, 'ORDER_SETTLED', order);
  const applied = order.kind === 'UPGRADE' ? applyUpgrade(useCase, before, order, items) : applyRenewal(useCase, before, order, paidAt);
  recordCharge(useCase, applied, order, facts.payerId, Money.of({ minor: facts.chargeMinor, currency: facts.currency }), facts.vat);
  order.settle(applied.period, now, applied.subscription === before ? null : applied.subscription);

  if (facts.creditLeft.length > 0) {
    await lockBalances(useCase);
    const { currency } = facts;
    moveBalances(useCase, order, facts.creditLeft.map(({ payerId, minor }) => ({ payerId, reason: 'CREDIT_LEFT', minor, currency })));
    moveBalances(useCase, order, [{ payerId: facts.payerId, reason: 'CREDIT_USED', minor: facts.takenMinor - facts.balanceUsedMinor, currency }]);
  }
  return applied.subscription;
}
