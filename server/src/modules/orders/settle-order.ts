import { Money } from '../../platform/orm/money.ts';
import { type Acting } from '../audit/index.ts';
import { issueInvoices } from '../invoices/index.ts';
import { lockBalances, moveBalances } from '../payments/index.ts';
import { applyLine, recordCharge, type PaidAt, type Subscription } from '../subscriptions/index.ts';
import { amountsFacts } from './amounts-facts.ts';
import { type Order } from './order.entity.ts';
import { OrderItem, OrderLine } from './order-line.entity.ts';

/**
 * An order takes effect: the one way a subscription changes (S9). Credit that its invoice could not take goes to the balance of whoever paid
 * for the unused time, and what the order takes of that itself goes out again (S3, M2).
 * Its invoice is issued last: nothing that others may hold is locked after it.
 * @param order locked with its subscriptions
 * @returns the subscriptions that are current now, in the order of its lines
 */
export async function settleOrder(useCase: Acting, order: Order, paidAt: PaidAt): Promise<Subscription[]> {
  const { em, now } = useCase;
  const { payerId, charges, currency, vat, creditLeft, takenMinor, balanceUsedMinor } = await amountsFacts(em, order.amounts.id);
  const lines = await em.find(OrderLine, { order: order.id }, { populate: ['subscription'], orderBy: { position: 'asc' } });
  const items = await em.find(OrderItem, { line: { $in: lines.map(({ id }) => id) } }, { orderBy: { position: 'asc' } });

  const current: Subscription[] = [];
  for (const line of lines) {
    const applied = await applyLine(useCase, order, line, items.filter((item) => item.line.id === line.id), paidAt);
    recordCharge(useCase, applied, order, line, payerId, Money.of({ minor: charges[line.position] ?? 0, currency }), vat);
    line.settle(applied.period, applied.subscription);
    current.push(applied.subscription);
  }
  order.settle(now);

  if (creditLeft.length > 0) {
    await lockBalances(useCase);
    moveBalances(useCase, order, creditLeft.map((left) => ({ ...left, reason: 'CREDIT_LEFT', currency })));
    moveBalances(useCase, order, [{ payerId, reason: 'CREDIT_USED', minor: takenMinor - balanceUsedMinor, currency }]);
  }
  await em.flush();
  await issueInvoices(useCase, [order.id]);
  return current;
}
