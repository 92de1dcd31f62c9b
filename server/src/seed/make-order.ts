import { daysLater, type Instant, later, type Period, toDate } from '@filiera/shared/period';
import type { Cadence } from '@filiera/shared/period';
import type { Quantities } from '@filiera/shared/catalog';
import { isPositive, negate } from '@filiera/shared/money';
import type { OrderKind, OrderState, OrderStateReason } from '../modules/orders/index.ts';
import type { Draft } from './draft.ts';
import { amountLinesOf, amountsOf } from './amount-rows.ts';
import { localDay } from './local-day.ts';
import { type Company, vendorOf } from './make-company.ts';
import { makeCatalogue, type Edition } from './make-catalogue.ts';
import { type Charge, type PricedSale, priceSale } from './price-sale.ts';

/** Whoever does something, as histories write it. */
export interface Actor {
  readonly name: string;
  readonly company: Company;
}

export interface OrderFacts {
  kind: OrderKind;
  /** the one ordered for; an upgrade's old one */
  subscription: { readonly id: string; readonly tenant: Company };
  /** an upgrade's new one */
  resultingSubscriptionId?: string;
  edition: Edition;
  cadence: Cadence;
  quantities: Quantities;
  charges?: readonly Charge[];
  by: Actor;
  placedAt: Instant;
  /** left out: it awaits its payment */
  settledAt?: Instant;
  cancelled?: { at: Instant; reason: OrderStateReason };
  /** the period it pays, or would pay if it were paid at once */
  period: Period;
}

export interface Order extends PricedSale {
  readonly id: string;
  readonly state: OrderState;
  readonly settledAt: Instant | null;
}

/** How long before its order a quote is asked for: what a credit is counted to (S8, S9). */
const quoteLeadSeconds = 240;
export const quotedAt = (placedAt: Instant): Instant => later(placedAt, -quoteLeadSeconds);

/** A quote and the order made from it with all their rows; its number comes when the draft is saved (S8, S9). */
export function makeOrder(draft: Draft, facts: OrderFacts): Order {
  const { kind, subscription, edition, cadence, quantities, by, placedAt, settledAt, cancelled, period } = facts;
  const { tenant } = subscription;
  const isOrderedByCustomer = by.company.id === tenant.id;
  const sale = priceSale({ tenant, edition, cadence, quantities, isOrderedByCustomer, quotedAt: quotedAt(placedAt), charges: facts.charges, balanceOf: (payerId) => draft.balanceOf(payerId, placedAt) });
  const { payer, reason, listPrice } = sale;
  const [id, quoteId, amountsId] = [draft.id(), draft.id(), draft.id()];
  const tenantId = tenant.id;

  draft.add('amounts', { id: amountsId, tenantId, payerId: payer.id, ...amountsOf(sale) });
  for (const line of amountLinesOf(sale, edition)) draft.add('amount_line', { id: draft.id(), tenantId, payerId: payer.id, amountsId, ...line });
  for (const { payerId, net, payable, treatment } of sale.receipt.creditNotes) draft.add('credit_left', { id: draft.id(), tenantId, payerId, amountsId, net, payable, vat: treatment });

  const ordered = { tenantId, kind, subscriptionId: subscription.id, editionId: edition.id, cadence, listPrice, payerId: payer.id, invoicedToName: payer.name, invoicedToReason: reason, amountsId };
  const [startsAt, endsAt, createdAt] = [toDate(period.start), toDate(period.end), quotedAt(placedAt)];
  draft.add('quote', { id: quoteId, ...ordered, startsAt, endsAt, createdAt: toDate(createdAt), expiresAt: toDate(later(createdAt, 3600)), fingerprint: 'redeemed' });
  const paidAt = settledAt === undefined ? undefined : daysLater(settledAt, payer.paymentTermsDays);
  const state = cancelled ? 'CANCELLED' : paidAt === undefined ? 'PENDING_PAYMENT' : paidAt > draft.now ? 'ON_ACCOUNT' : 'PAID';
  draft.add('order', {
    id, ...ordered, state, stateReason: cancelled?.reason ?? null, quoteId, method: 'BANK_TRANSFER', resultingSubscriptionId: facts.resultingSubscriptionId ?? null,
    placedAt: toDate(placedAt), placedByName: by.name, placedByTenantName: by.company.name, placedByCustomer: isOrderedByCustomer, expiresAt: toDate(daysLater(placedAt, 7)),
    settledAt: settledAt === undefined ? null : toDate(settledAt),
    valueDate: paidAt === undefined || state !== 'PAID' ? null : localDay(paidAt, vendorOf(tenant).timeZone).toString(),
    startsAt: settledAt === undefined ? null : startsAt, endsAt: settledAt === undefined ? null : endsAt,
  });
  addItems(draft, facts, id, quoteId);
  moveBalance(draft, sale, { tenantId, orderId: id, placedAt, settledAt });
  return { id, state, settledAt: settledAt ?? null, ...sale };
}

function addItems(draft: Draft, { subscription, quantities }: OrderFacts, orderId: string, quoteId: string): void {
  const { components } = makeCatalogue(draft, vendorOf(subscription.tenant));
  Object.entries(components).forEach(([code, componentId], index) => {
    const item = { tenantId: subscription.tenant.id, componentId, quantity: quantities[code] ?? 0, position: index + 1 };
    draft.add('order_item', { id: draft.id(), orderId, ...item });
    draft.add('quote_item', { id: draft.id(), quoteId, ...item });
  });
}

function moveBalance(draft: Draft, { payer, receipt }: PricedSale, { tenantId, orderId, placedAt, settledAt }: { tenantId: string; orderId: string; placedAt: Instant; settledAt?: Instant }): void {
  const movements = [
    ...(isPositive(receipt.balanceUsed) ? [{ payerId: payer.id, reason: 'USED', amount: negate(receipt.balanceUsed), at: placedAt }] : []),
    ...(settledAt === undefined ? [] : receipt.creditNotes.map(({ payerId, payable }) => ({ payerId, reason: 'CREDIT_LEFT', amount: payable, at: settledAt }))),
  ];
  for (const { payerId, amount, at, reason } of movements) {
    draft.add('balance_movement', { id: draft.id(), tenantId, orderId, payerId, reason, amount, at: toDate(at) });
    draft.movements.push({ payerId, at, minor: amount.minor });
  }
}
