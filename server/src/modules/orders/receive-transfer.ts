import { registerEnumType } from 'type-graphql';
import { type Currency } from '../../platform/orm/money.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Acting, recordChange } from '../audit/index.ts';
import { postCashback } from '../cashback/index.ts';
import { lockBalances, moveBalances } from '../payments/index.ts';
import { type Subscription } from '../subscriptions/index.ts';
import { amountsFacts } from './amounts-facts.ts';
import { giveUpPayments } from './collect-order.ts';
import { lapseOrder } from './lapse-order.ts';
import { companiesOf, type OrderLine } from './order-line.entity.ts';
import { type Order } from './order.entity.ts';
import { awaitsMoney } from './order.policy.ts';
import { settleOrder } from './settle-order.ts';
import { dayCounted, isTooLate, paidOn } from './value-date.ts';

export const TransferFit = { MATCHED: 'MATCHED', PARTIAL: 'PARTIAL', OVER: 'OVER', NOT_AWAITED: 'NOT_AWAITED' } as const;
export type TransferFit = keyof typeof TransferFit;
registerEnumType(TransferFit, {
  name: 'TransferFit',
  description: 'How a transfer fits its order (S9): it is what is due, or the rest of it; less; more; or nothing is awaited, because it was paid, cancelled, or its days are over.',
});

/** How what came fits what is due. @param earlierMinor of what came before for the same order and lies in the balance */
export function fitOf(isAwaited: boolean, { dueMinor, earlierMinor, receivedMinor }: { dueMinor: number; earlierMinor: number; receivedMinor: number }): TransferFit {
  if (!isAwaited) return 'NOT_AWAITED';
  if (receivedMinor > dueMinor) return 'OVER';
  return receivedMinor + earlierMinor >= dueMinor ? 'MATCHED' : 'PARTIAL';
}

/** What a transfer brings at most, in minor units: ten thousand million. A thousand such in a balance are still counted to the cent. */
export const mostReceivedMinor = 1_000_000_000_000;

export interface Transfer {
  /** null: exactly what is due */
  minor: number | null;
  /** the day of its value where the vendor is, as its bank tells it */
  valueDate: string;
  /** what it is known by: it moves a balance once */
  receiptId: string;
  /** whether the vendor agrees to what becomes of one that does not fit; or how it fitted when the vendor agreed, and to nothing else */
  isAgreed: boolean | TransferFit;
}

export interface Received {
  fit: TransferFit;
  receivedMinor: number;
  dueMinor: number;
  currency: Currency;
  /** null: nothing was done, and the vendor is to be asked */
  subscriptions: Subscription[] | null;
}

/**
 * A transfer came for an order: what is due settles it, once; what is less, too much or not awaited goes to the balance of whoever pays, if the vendor agrees. What came
 * in parts settles it with the last of them (S9). @param order locked with its lines and their subscriptions
 */
export async function receiveTransfer(acting: Acting, order: Order, lines: readonly OrderLine[], { minor, valueDate: valued, receiptId, isAgreed }: Transfer, timeZone: string): Promise<Received> {
  const { em, now } = acting;
  const valueDate = dayCounted(valued, order, now, timeZone);
  if (order.state === 'PENDING_PAYMENT' && isTooLate(valueDate, order, timeZone)) await lapseOrder(acting, order);
  const { state } = order;
  const { payerId, dueMinor, currency } = await amountsFacts(em, order.amounts.id);
  await lockBalances(acting);
  const [earlier] = await queryIn<{ minor: string }>(em, 'select transfers_arrived($1) as minor', [order.amounts.id]);
  const earlierMinor = Number(earlier?.minor ?? 0);
  const receivedMinor = minor ?? dueMinor;
  const fit = fitOf(awaitsMoney(state), { dueMinor, earlierMinor, receivedMinor });
  const received = { fit, receivedMinor, dueMinor, currency };
  if (fit !== 'MATCHED' && isAgreed !== true && isAgreed !== fit) return { ...received, subscriptions: null };

  let subscriptions: Subscription[] = [];
  if (fit === 'MATCHED' || fit === 'OVER') {
    order.pay(valueDate);
    moveBalances(acting, order, [
      { payerId, reason: 'APPLIED', minor: Math.min(0, receivedMinor - dueMinor), currency, receiptId },
      { payerId, reason: 'RECEIVED', minor: Math.max(0, receivedMinor - dueMinor), currency, receiptId },
    ]);
    await em.flush();
    await giveUpPayments(em, [order.id]);
    if (state === 'ON_ACCOUNT') await postCashback(acting, order.id);
    subscriptions = state === 'ON_ACCOUNT' ? lines.flatMap((line) => line.resultingSubscription?.getEntity() ?? line.subscription?.getEntity() ?? []) : await settleOrder(acting, order, paidOn(valueDate, order, now, timeZone));
  } else moveBalances(acting, order, [{ payerId, reason: 'RECEIVED', minor: receivedMinor, currency, receiptId }]);
  for (const tenantId of companiesOf(order, lines)) {
    recordChange(acting, {
      action: 'order:recordPayment', area: 'BILLING', tenantId, subject: { type: 'Order', id: order.id, name: order.number }, before: { state, valueDate: null, transfer: null }, after: { state: order.state, valueDate, transfer: fit },
    });
  }
  return { ...received, subscriptions };
}
