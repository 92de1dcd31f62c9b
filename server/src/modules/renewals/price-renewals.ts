import { priceOf } from '@filiera/shared/catalog';
import { cadenceMonths, instant, paidRenewal, type Anchor, type Instant } from '@filiera/shared/period';
import { renewalContent } from '@filiera/shared/subscription';
import { type Choice, type Party, priceOrder, standsUntil, type PricedOrder } from '../orders/index.ts';
import { type ParkedReason } from '../subscriptions/index.ts';
import { contentOf, type DuePayer, type DueRenewals, type DueSubscription } from './due-renewals.ts';
import { EditionsOverTime } from './edition-at.ts';

/** One subscription of an order, with what renewing it means. */
export interface PricedLine {
  subscription: DueSubscription;
  choice: Choice;
  anchor: Anchor;
  productName: string;
}

/** One order of one payer: all that is due to it today, priced together. */
export interface PricedRenewals {
  payer: DuePayer;
  lines: PricedLine[];
  priced: PricedOrder;
  /** what becomes of it: it takes effect at once, a transfer is awaited, or the method on file is charged */
  way: 'AT_ONCE' | 'TRANSFER' | 'CHARGE';
  /** until when its money is awaited, as for any order (S9): of one that is charged at the end, until the grace is over (S6) */
  expiresAt: Instant;
}

export interface Faulty {
  subscription: DueSubscription;
  reason: ParkedReason;
}

/** Prices what is due by the function that prices every quote (S8), one order a payer. What cannot be renewed stands in nobody's way. @param unready payers who cannot be invoiced yet */
export function priceRenewals({ subscriptions, payers, editions: facts }: DueRenewals, at: Instant, unready: ReadonlySet<string> = new Set()): { orders: PricedRenewals[]; faulty: Faulty[] } {
  const editions = new EditionsOverTime(facts);
  const faulty: Faulty[] = [];
  const byPayer = Map.groupBy(subscriptions, ({ payerId }) => payerId);
  const orders = payers.flatMap((payer) => {
    if (unready.has(payer.payerId)) {
      for (const subscription of byPayer.get(payer.payerId) ?? []) faulty.push({ subscription, reason: 'BUYER_NOT_READY' });
      return [];
    }
    const lines = (byPayer.get(payer.payerId) ?? []).flatMap((subscription) => {
      const line = attempt(() => renewalLine(subscription, editions, at));
      if (typeof line !== 'string') return [line];
      faulty.push({ subscription, reason: line });
      return [];
    });
    const together = lines.length > 0 && attempt(() => priceTogether(payer, lines, at));
    if (together && typeof together !== 'string') return [together];
    if (!together) return [];
    // One of them spoils the sum, or all do: each is tried alone, and what is left is priced again.
    const sound = lines.filter((line) => typeof attempt(() => priceTogether(payer, [line], at)) !== 'string');
    for (const { subscription } of sound.length === lines.length ? lines : lines.filter((line) => !sound.includes(line))) faulty.push({ subscription, reason: 'FAULT' });
    return sound.length > 0 && sound.length < lines.length ? [priceTogether(payer, sound, at)] : [];
  });
  return { orders, faulty };
}

/** One more period of what it has, or of what was scheduled for its end, at the price in force when what is paid ends (S1, S3, S6). */
function renewalLine(subscription: DueSubscription, editions: EditionsOverTime, at: Instant): PricedLine | ParkedReason {
  const { id, tenantId, version, anchorLocal: local, timeZone } = subscription;
  const { editionId, cadence, quantities } = renewalContent(contentOf(subscription), subscription.scheduled && contentOf(subscription.scheduled));
  const end = instant(subscription.endsAt);
  const renewal = paidRenewal({ local, timeZone }, end, cadenceMonths[cadence], at);
  if (renewal === 'BOUGHT_ANEW') return 'TOO_LATE';
  // What was not sold when it ended is, once it is sold again, renewed at the price of then: prices are never set in the past.
  const offers = [end, at].map((when) => editions.at(editionId, when)).map((edition) => ({ edition, lines: priceOf(edition, cadence, quantities) }));
  const { edition, lines } = offers.find((offer) => offer.lines) ?? {};
  if (!edition || !lines) return 'NOT_SOLD';
  return { subscription, anchor: renewal.anchor, productName: editions.productName(editionId), choice: { tenantId, subscription: { id, version, editionName: edition.name }, edition, cadence, quantities, lines, period: renewal.period } };
}

function priceTogether(payer: DuePayer, lines: PricedLine[], at: Instant): PricedRenewals {
  const priced = priceOrder(lines.map(({ choice }) => choice), { parties: partiesOf(payer, lines), charges: [] }, at);
  const isNothingDue = priced.receipt.due.minor === 0;
  const way = isNothingDue || payer.paymentTermsDays > 0 ? 'AT_ONCE' : payer.payerMethod === 'BANK_TRANSFER' ? 'TRANSFER' : 'CHARGE';
  return { payer, lines, priced, way, expiresAt: standsUntil('RENEWAL', [], at) };
}

/** One for each company. */
function partiesOf(payer: DuePayer, lines: readonly PricedLine[]): Party[] {
  const reasons = new Map(lines.map(({ subscription: { tenantId, reason } }) => [tenantId, reason]));
  const administered = new Set(lines.flatMap(({ subscription: { tenantId, hasOwnAdmin } }) => (hasOwnAdmin ? tenantId : [])));
  const hasOwnPrice = (reason: Party['reason']) => reason === 'PARTNER_PAYS' || reason === 'OWN_SUBSCRIPTION';
  return [...reasons].map(([tenantId, reason]) => ({ ...payer, tenantId, reason, hasOwnAdmin: administered.has(tenantId), discountBasisPoints: hasOwnPrice(reason) ? payer.discountBasisPoints : 0 }));
}

/** What the rules throw at is a fault of that subscription, not of the batch. */
function attempt<Result>(run: () => Result): Result | 'FAULT' {
  try {
    return run();
  } catch {
    return 'FAULT';
  }
}
