import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { task, type Work } from '../../platform/jobs/task.ts';
import { type ChargeOutcome, type PaymentProvider } from '../../platform/payment/payment-provider.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type PaymentParts, paymentReturn } from './payment-parts.ts';
import { Payment } from './payment.entity.ts';

/** After so long, a charge that the provider never heard of is given up rather than made. */
const patienceMs = 24 * 3_600_000;

const payload = z.object({ paymentId: z.uuid() });

/** Collects: asked for when a payment is begun, when its provider tells that it has changed, when its payer comes back, and when nothing was heard for a while. */
export const collectPayment = (parts: PaymentParts) => task({ name: 'collect_payment', payload, run: ({ paymentId }, work) => paymentChanged(parts, work, paymentId) });

/** Goes on, with its payer present, with a payment that waits for them to agree. */
export const proceedPayment = (parts: PaymentParts) => task({
  name: 'proceed_payment',
  payload,
  run: ({ paymentId }, work) => paymentChanged(parts, work, paymentId, (provider, { ref, ...request }) => (ref ? provider.proceed(ref, request) : undefined)),
});

/** Gives up at the provider what was given up here. */
export const cancelPayment = (parts: PaymentParts) => task({
  name: 'cancel_payment',
  payload,
  run: ({ paymentId }, work) => paymentChanged(parts, work, paymentId, (provider, { ref, id }) => (ref ? provider.cancel(ref, id) : undefined)),
});

type Ask = (provider: PaymentProvider, payment: ReturnType<typeof requestOf> & { ref: string | null }) => Promise<ChargeOutcome> | undefined;

/**
 * Asks the provider what is true of a payment, and records it, with what follows, in a transaction of its own; no call is made within one. Whoever comes second, or late, changes
 * nothing. One that was never sent is sent; one whose answer was lost is looked for first.
 * @param ask what to do there instead of asking
 * @throws when the provider cannot be asked, so that it is tried again
 */
export async function paymentChanged(parts: PaymentParts, work: Work, paymentId: string, ask?: Ask): Promise<void> {
  const found = await read(work, paymentId);
  if (!found) return;
  const provider = parts.providers[found.kind];
  if (!provider) throw new Error(`no provider takes money by ${found.kind}: its settings are missing`);
  const request = requestOf(found, parts.publicUrl);
  const outcome = (await ask?.(provider, { ...request, ref: found.providerRef ?? null })) ?? (await standing(provider, work, found, request));
  if (!outcome) return;
  if (outcome.state === 'UNAVAILABLE') {
    await work.inTransaction(({ em, now }) => queryIn(em, 'update payment set asked_at = $2 where id = $1', [paymentId, now]));
    throw new Error(`${provider.name} cannot be asked: ${outcome.reason}`);
  }
  await work.inCompany(found.vendorId, async ({ em, now }) => {
    for (const { hold } of parts.hooks) await hold?.(em, found);
    const payment = await em.findOneOrFail(Payment, { id: paymentId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { state: from } = payment;
    const isChanged = payment.learn(outcome, now);
    await em.flush();
    if (isChanged) for (const { changed } of parts.hooks) await changed?.({ em, now }, { payment, from });
  });
}

function requestOf({ id, amount, description, isPresent, method }: Payment, publicUrl: string) {
  const { methodRef, customerRef } = method.getEntity();
  return { id, amount: { minor: amount.minor, currency: amount.currency }, customerRef, methodRef, description, isPresent, ...paymentReturn(publicUrl, id) };
}

/** @returns undefined for a payment that is over and was never sent: there is nothing to ask */
async function standing(provider: PaymentProvider, work: Work, payment: Payment, request: ReturnType<typeof requestOf>): Promise<ChargeOutcome | undefined> {
  const { id, providerRef, sentAt, startedAt, state } = payment;
  if (providerRef) return provider.readCharge(providerRef, id);
  const found = sentAt ? await provider.find({ ...request, since: startedAt }) : null;
  if (found) return found;
  if (state !== 'PROCESSING') return undefined;
  if (work.now().getTime() - startedAt.getTime() > patienceMs) return { state: 'DECLINED', ref: null, code: 'CANCELLED' };
  // Known to have been sent before it is, so that it is looked for whatever happens now. Given up meanwhile, it is not sent.
  const [mine] = await work.inTransaction(({ em, now }) => queryIn(em, `update payment set sent_at = coalesce(sent_at, $2), asked_at = $2 where id = $1 and state = 'PROCESSING' returning id`, [id, now]));
  if (!mine) return undefined;
  const begun = async (ref: string): Promise<void> => {
    await work.inTransaction(({ em }) => queryIn(em, 'update payment set provider_ref = coalesce(provider_ref, $2) where id = $1', [id, ref]));
  };
  return provider.charge(request, begun);
}

function read({ inTransaction }: Work, id: string): Promise<Payment | null> {
  return inTransaction(({ em }) => em.findOne(Payment, { id }, { populate: ['method'] }));
}
