import { type EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../platform/orm/new-id.ts';
import { byItself, recordChange } from '../audit/index.ts';
import { postCashback } from '../cashback/index.ts';
import { askRefund, keepTried, Payment, type PaymentHook } from '../payments/index.ts';
import { collectFrom, giveUpPayments } from './collect-order.ts';
import { holdOrder } from './lock-order.ts';
import { companiesOf } from './order-line.entity.ts';
import { Order } from './order.entity.ts';
import { awaitsMoney } from './order.policy.ts';
import { settleOrder } from './settle-order.ts';
import { tellVendor } from './tell-vendor.ts';

/** What payments do to orders (S9). A refusal leaves the order as it is: it awaits another try. */
export const orderPaymentHook: PaymentHook = {
  hold: async (em, { orderId }) => void (await holdOrder(em, orderId)),

  /** Money that an order awaits settles it; whatever else comes goes back whole. Another amount than was due, and money that went back without us, is for the vendor to see to. */
  async changed({ em, now }, { payment, from }) {
    if (payment.failureCode === 'OTHER_AMOUNT' && payment.state === 'FAILED') return tellVendor({ em, now }, payment, 'paymentDiffers');
    const isGivenBack = payment.refundedMinor > 0 && (payment.state === 'SUCCEEDED' || payment.state === 'REFUNDED') && (from === 'SUCCEEDED' || from === 'REFUNDED');
    if (isGivenBack && (await isWhatPaid(em, payment))) return tellVendor({ em, now }, payment, 'paymentGivenBack');
    if (payment.state !== 'SUCCEEDED' || from === 'SUCCEEDED') return;
    const { order, lines } = await holdOrder(em, payment.orderId);
    if (!awaitsMoney(order.state)) return askRefund(em, payment, { refundId: newId(now), amountMinor: payment.amount.minor });

    const acting = byItself({ em, now }, order.vendorId);
    const { state } = order;
    order.pay(null);
    order.payBy(payment.kind);
    await em.flush();
    await giveUpPayments(em, [order.id]);
    await keepTried(em, payment);
    // A day is not lost by a provider that was slow to tell: what was begun in time is in time (S6).
    if (state === 'PENDING_PAYMENT') await settleOrder(acting, order, { earliest: payment.startedAt, latest: now });
    else await postCashback(acting, order.id);
    for (const tenantId of companiesOf(order, lines)) {
      recordChange(acting, { action: 'order:pay', area: 'BILLING', tenantId, subject: { type: 'Order', id: order.id, name: order.number }, before: { state }, after: { state: order.state, method: payment.kind } });
    }
  },

  /** What was left at the provider's page on the way to paying an order pays it. */
  async left({ em, now }, { orderId, kind, language, method }) {
    const order = await payable(em, orderId);
    if (!order) return;
    order.payBy(kind);
    await em.flush();
    await giveUpPayments(em, [order.id]);
    await collectFrom(em, order, method, { now, isPresent: true, language });
  },
};

/** The first that was taken for an order that no transfer paid; any other was asked back by us. */
async function isWhatPaid(em: EntityManager, { id, orderId }: Payment): Promise<boolean> {
  const { state, valueDate } = await em.findOneOrFail(Order, { id: orderId });
  const [first] = await em.find(Payment, { orderId, state: { $in: ['SUCCEEDED', 'REFUNDED'] } }, { orderBy: { succeededAt: 'asc', id: 'asc' }, limit: 1 });
  return state === 'PAID' && valueDate == null && first?.id === id;
}

async function payable(em: EntityManager, id: string): Promise<Order | undefined> {
  if ((await em.count(Order, { id })) === 0) return undefined;
  const { order } = await holdOrder(em, id);
  return awaitsMoney(order.state) ? order : undefined;
}
