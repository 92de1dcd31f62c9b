import { instant, retriesAt, toDate, type Instant } from '@filiera/shared/period';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { byItself, recordChange } from '../audit/index.ts';
import { type LetterName, queueMails } from '../mails/index.ts';
import { amountsFacts, companiesOf, holdOrder, orderPath, type Order, type OrderLine } from '../orders/index.ts';
import { declineReason, lockBalances, moveBalances, Payment, type PaymentHook } from '../payments/index.ts';
import { recordMove, subjectOf } from '../subscriptions/index.ts';
import { amountIn, dayIn, namesOf } from './renewal-mails.ts';

interface Transaction {
  em: EntityManager;
  now: Date;
}

/** A charge of an automatic renewal was refused, or wants its payer to agree: what follows (S5). */
export const renewalPaymentHook: PaymentHook = {
  async changed(work, { payment, from }) {
    const isOther = tookOther(payment);
    if (!isOther && (payment.state === from || (payment.state !== 'FAILED' && payment.state !== 'REQUIRES_ACTION'))) return;
    const found = await holdOrder(work.em, payment.orderId);
    if (isOther && isAutomatic(found.order)) return renewalDiffers(work, found, payment.id);
    if (await hasTakenOther(work.em, payment.orderId)) return;
    // One that somebody gave up, to pay otherwise, is no refusal.
    if (!isAutomatic(found.order) || found.order.method !== payment.kind) return;
    if (payment.state === 'FAILED') await renewalRefused(work, found, payment.failureCode ?? null, payment.id);
    else await renewalAwaited(work, found);
  },
};

/** Nobody asked its price: the worker made it, and it waits for its money. */
export const isAutomatic = ({ kind, quote, state }: Order): boolean => kind === 'RENEWAL' && !quote && state === 'PENDING_PAYMENT';

/**
 * Refused: tried again 1, 3 and 5 days after the end of what was paid, past due meanwhile; after the last the order has failed, what it took of the balance goes back, and the
 * subscriptions expire (S5). @param code nothing on file where null @param about what is told of once
 */
export async function renewalRefused(work: Transaction, { order, lines }: Found, code: string | null, about: string): Promise<void> {
  const { em, now } = work;
  const subscriptions = lines.flatMap(({ subscription }) => subscription?.getEntity() ?? []);
  const next = retriesAt(instant(Math.min(...subscriptions.map(({ endsAt }) => instant(endsAt))))).find((at) => at > instant(now));
  const acting = byItself(work, order.vendorId);
  order.retryAt = next === undefined ? null : toDate(next);
  if (next === undefined) await fail(work, order, lines);
  for (const subscription of subscriptions) {
    const move = next === undefined ? subscription.giveUp() : subscription.refuse();
    if (!move) continue;
    recordMove(acting, subscription, move, order);
    if (move.to === 'EXPIRED') {
      recordChange(acting, {
        action: 'subscription:expire', area: 'BILLING', tenantId: subscription.tenant.id, subject: await subjectOf(subscription), before: { subscriptionStatus: move.from }, after: { subscriptionStatus: move.to },
      });
    }
  }
  await em.flush();
  await tell(work, { order, lines }, next === undefined ? 'renewalGivenUp' : 'renewalRefused', about, next, code);
}

interface Found {
  order: Order;
  lines: OrderLine[];
}

/** Whether a try took another amount than was due: money of its payer is at the provider, for an order that it did not pay. */
const tookOther = ({ state, failureCode }: Payment): boolean => state === 'FAILED' && failureCode === 'OTHER_AMOUNT';
export const hasTakenOther = async (em: EntityManager, orderId: string): Promise<boolean> => (await em.find(Payment, { orderId })).some(tookOther);

/** Nothing more is taken by itself of whom another amount was taken: the order stands until its days are over, for its payer to pay it or its vendor to put it right; then its subscriptions expire (S5, S9). */
async function renewalDiffers(work: Transaction, found: Found, about: string): Promise<void> {
  found.order.retryAt = null;
  await renewalAwaited(work, found);
  await tell(work, found, 'renewalDiffers', about);
}

/** Somebody has to agree at the provider's page, and is written to; that is no refusal, but the time that was paid is over. */
async function renewalAwaited(work: Transaction, { order, lines }: Found): Promise<void> {
  for (const { subscription } of lines) {
    const move = subscription?.getEntity().refuse();
    if (subscription && move) recordMove(byItself(work, order.vendorId), subscription.getEntity(), move, order);
  }
  await work.em.flush();
}

async function fail({ em, now }: Transaction, order: Order, lines: readonly OrderLine[]): Promise<void> {
  const acting = byItself({ em, now }, order.vendorId);
  const { payerId, takenMinor: minor, currency } = await amountsFacts(em, order.amounts.id);
  order.fail();
  if (minor > 0) await lockBalances(acting);
  moveBalances(acting, order, [{ payerId, reason: 'RETURNED', minor, currency }]);
  for (const tenantId of companiesOf(order, lines)) {
    recordChange(acting, { action: 'order:cancel', area: 'BILLING', tenantId, subject: { type: 'Order', id: order.id, name: order.number }, before: { state: 'PENDING_PAYMENT' }, after: { state: order.state } });
  }
}

interface Reader {
  company: string;
  time_zone: string;
  email: string;
  name: string;
  language: Language;
}

async function tell({ em, now }: Transaction, { order, lines }: Found, letter: LetterName, about: string, next?: Instant, code: string | null = null): Promise<void> {
  const readers = await queryIn<Reader>(em, 'select * from billing_readers(array[$1]::uuid[])', [order.payer.id]);
  const { dueMinor: minor, currency } = await amountsFacts(em, order.amounts.id);
  const names = namesOf(await Promise.all(lines.map(async ({ product, edition }) => `${(await product.loadOrFail()).name} ${(await edition.loadOrFail()).name}`)));
  await queueMails({ em, now }, readers.map(({ company, time_zone: timeZone, email, name, language }) => ({
    letter, area: 'BILLING' as const, tenantId: order.payer.id, payerId: order.payer.id, to: { address: email, name, language }, key: `${letter}:${about}:${now.toISOString()}:${email}`, objectPath: orderPath(order),
    words: {
      company, number: order.number, subscriptions: names, due: amountIn(language, { minor, currency }), why: declineReason(language, order.method, code ?? 'NO_METHOD') ?? '', next: next === undefined ? '' : dayIn(language, next, timeZone),
      until: dayIn(language, instant(order.expiresAt), timeZone),
    },
  })));
}

