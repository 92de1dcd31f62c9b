import { daysLater, type Instant, later, toDate } from '@filiera/shared/period';
import { isPositive, type Money, negate, sum } from '@filiera/shared/money';
import { creditsOf, listPriceOf, type OrderKind, type OrderState, type OrderStateReason } from '../modules/orders/index.ts';
import type { Draft } from './draft.ts';
import { amountLinesOf, amountsOf } from './amount-rows.ts';
import { sharesOf } from './draft-shares.ts';
import { localDay } from './local-day.ts';
import { type Company, vendorOf } from './make-company.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { dayOfPricing, type DraftedLine, priceDraft, type PricedDraft } from './price-draft.ts';

/** Whoever does something, as histories write it. */
export interface Actor {
  readonly name: string;
  readonly company: Company;
}

export interface OrderFacts {
  kind: OrderKind;
  lines: readonly (DraftedLine & {
    /** an upgrade's new one */
    resultingSubscriptionId?: string | undefined;
  })[];
  by: Actor;
  placedAt: Instant;
  /** left out: it awaits its payment */
  settledAt?: Instant;
  cancelled?: { at: Instant; reason: OrderStateReason };
}

export interface Order extends PricedDraft {
  readonly id: string;
  readonly state: OrderState;
  readonly settledAt: Instant | null;
  readonly lines: readonly { readonly id: string; readonly charge: Money; readonly listPrice: Money }[];
}

/** How long before its order a quote is asked for: what a credit is counted to (S8, S9). */
const quoteLeadSeconds = 240;
export const quotedAt = (placedAt: Instant): Instant => later(placedAt, -quoteLeadSeconds);

/** A quote and the order made from it with all their rows; its number comes when the draft is saved (S8, S9). */
export function makeOrder(draft: Draft, facts: OrderFacts): Order {
  const { kind, lines, by, placedAt, settledAt, cancelled } = facts;
  const priced = priceDraft(lines, { by: by.company, quotedAt: quotedAt(placedAt), balanceOf: (payerId) => draft.balanceOf(payerId, placedAt) });
  const { payer } = priced;
  const [id, quoteId, amountsId] = [draft.id(), draft.id(), draft.id()];
  const [first, ...others] = priced.parties;
  const tenantId = first && others.length === 0 ? first.tenantId : payer.id;

  draft.add('amounts', { id: amountsId, tenantId, payerId: payer.id, ...amountsOf(priced) });
  for (const line of amountLinesOf(priced)) draft.add('amount_line', { id: draft.id(), tenantId, payerId: payer.id, amountsId, ...line });
  const notes = new Map(priced.receipt.creditNotes.map((note) => [note, draft.id()]));
  for (const [{ payerId, net, total, payable, treatment }, noteId] of notes) draft.add('credit_left', { id: noteId, tenantId, payerId, amountsId, net, total, payable, vat: treatment });
  for (const { note, ...source } of creditsOf(priced)) draft.add('credit_source', { id: draft.id(), tenantId, amountsId, ...source, creditLeftId: (note && notes.get(note)) ?? null });

  const ordered = { tenantId, kind, payerId: payer.id, invoicedToName: payer.name, amountsId };
  const createdAt = quotedAt(placedAt);
  draft.add('quote', { id: quoteId, ...ordered, createdAt: toDate(createdAt), expiresAt: toDate(later(createdAt, 3600)), fingerprint: 'redeemed' });
  const paidAt = settledAt === undefined ? undefined : daysLater(settledAt, payer.paymentTermsDays);
  const state = cancelled ? 'CANCELLED' : paidAt === undefined ? 'PENDING_PAYMENT' : paidAt > draft.now ? 'ON_ACCOUNT' : 'PAID';
  draft.add('order', {
    id, ...ordered, state, stateReason: cancelled?.reason ?? null, lineCount: lines.length, quoteId, method: 'BANK_TRANSFER',
    placedAt: toDate(placedAt), placedByName: by.name, placedByTenantName: by.company.name, expiresAt: toDate(daysLater(placedAt, 7)),
    settledAt: settledAt === undefined ? null : toDate(settledAt), dueAt: paidAt === undefined || payer.paymentTermsDays === 0 ? null : toDate(paidAt),
    valueDate: paidAt === undefined || state !== 'PAID' ? null : localDay(paidAt, vendorOf(payer).timeZone).toString(),
  });
  const made = lines.map((_, index) => addLine(draft, facts, priced, index, id, quoteId));
  moveBalance(draft, priced, { tenantId, orderId: id, placedAt, settledAt });
  return { id, state, settledAt: settledAt ?? null, lines: made, ...priced };
}

function addLine(draft: Draft, { kind, lines, by, placedAt, settledAt }: OrderFacts, { choices, parties, receipt }: PricedDraft, index: number, orderId: string, quoteId: string): Order['lines'][number] {
  const [line, choice] = [lines[index], choices[index]];
  if (!line || !choice) throw new Error('Every line is priced.');
  const { tenant, subscriptionId, edition, cadence, quantities, period, resultingSubscriptionId = null } = line;
  const { productId, components } = makeCatalogue(draft, vendorOf(tenant));
  const [id, quoteLineId, tenantId, position] = [draft.id(), draft.id(), tenant.id, index + 1];
  const listPrice = listPriceOf(choice);
  const [startsAt, endsAt] = [toDate(period.start), toDate(period.end)];
  const ordered = { position, tenantId, subscriptionId, productId, editionId: edition.id, cadence, listPrice, invoicedToReason: parties.find((party) => party.tenantId === tenantId)?.reason };
  draft.add('quote_line', { id: quoteLineId, quoteId, ...ordered, subscriptionId: kind === 'NEW' ? null : subscriptionId, startsAt, endsAt });
  draft.add('order_line', { id, orderId, ...ordered, resultingSubscriptionId, orderedByCustomer: by.company.id === tenantId, startsAt: settledAt === undefined ? null : startsAt, endsAt: settledAt === undefined ? null : endsAt });
  Object.entries(components).forEach(([code, componentId], place) => {
    const item = { tenantId, componentId, quantity: quantities[code] ?? 0, added: choice.added?.[code] ?? null, position: place + 1 };
    draft.add('order_item', { id: draft.id(), lineId: id, ...item });
    draft.add('quote_item', { id: draft.id(), lineId: quoteLineId, ...item });
  });
  const charge = sum(receipt.lines.filter((each) => each.position === position).map(({ net }) => net), listPrice.currency);
  for (const share of sharesOf(draft, { lineId: id, tenant, choice, charge, party: parties.find((party) => party.tenantId === tenantId), day: dayOfPricing(vendorOf(tenant), quotedAt(placedAt)) })) draft.add('order_share', share);
  return { id, listPrice, charge };
}

function moveBalance(draft: Draft, { payer, receipt }: PricedDraft, { tenantId, orderId, placedAt, settledAt }: { tenantId: string; orderId: string; placedAt: Instant; settledAt?: Instant | undefined }): void {
  const movements = [
    ...(isPositive(receipt.balanceUsed) ? [{ payerId: payer.id, reason: 'USED', amount: negate(receipt.balanceUsed), at: placedAt }] : []),
    ...(settledAt === undefined ? [] : receipt.creditNotes.map(({ payerId, payable }) => ({ payerId, reason: 'CREDIT_LEFT', amount: payable, at: settledAt }))),
  ];
  for (const { payerId, amount, at, reason } of movements) {
    draft.add('balance_movement', { id: draft.id(), tenantId, orderId, payerId, reason, amount, at: toDate(at) });
    draft.movements.push({ payerId, at, minor: amount.minor });
  }
}
