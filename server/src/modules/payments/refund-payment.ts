import { type EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { task } from '../../platform/jobs/task.ts';
import { paymentChanged } from './payment-changed.ts';
import { type PaymentParts } from './payment-parts.ts';
import { Payment } from './payment.entity.ts';

/** Asks for money to be given back, in the transaction of the reason. @param refundId one for each reason: under it, it is given back once */
export async function askRefund(em: EntityManager, payment: Payment, { refundId, amountMinor }: { refundId: string; amountMinor: number }): Promise<void> {
  await enqueue(em, 'refund_payment', { paymentId: payment.id, refundId, amountMinor: String(amountMinor) }, `refund ${refundId}`);
}

/** Gives money back, once, and records what is left. */
export const refundPayment = (parts: PaymentParts) => task({
  name: 'refund_payment',
  payload: z.object({ paymentId: z.uuid(), refundId: z.uuid(), amountMinor: z.coerce.number().int().positive() }),
  async run({ paymentId, refundId, amountMinor }, work) {
    const payment = await work.inTransaction(({ em }) => em.findOne(Payment, { id: paymentId }));
    const provider = payment && parts.providers[payment.kind];
    if (!payment?.providerRef || !provider) throw new Error(`the payment ${paymentId} cannot be given back: it has no provider`);
    const outcome = await provider.refund({ id: refundId, chargeRef: payment.providerRef, amount: { minor: amountMinor, currency: payment.amount.currency } });
    if (outcome.state === 'DECLINED') throw new Error(`${provider.name} refuses to give back ${amountMinor} of the payment ${paymentId}: ${outcome.code}`);
    if (outcome.state === 'UNAVAILABLE' || outcome.state === 'PROCESSING') throw new Error(`${provider.name} has not given back the payment ${paymentId} yet`);
    await paymentChanged(parts, work, paymentId);
  },
});
