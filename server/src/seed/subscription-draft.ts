import { type Quantities } from '@filiera/shared/catalog';
import { type Anchor, type Cadence, instant, type Instant, type Period, toDate } from '@filiera/shared/period';
import type { SubscriptionMove } from '@filiera/shared/subscription';
import { eventOfMove, type SubscriptionEventKind } from '../modules/subscriptions/index.ts';
import type { Draft, Row } from './draft.ts';
import { type Edition, makeCatalogue } from './make-catalogue.ts';
import { type Company, vendorOf } from './make-company.ts';
import { type Actor, makeOrder, type Order } from './make-order.ts';
import type { Charge, DraftedLine } from './price-draft.ts';

/** A drafted subscription as it stands; `makeRenewal` and `makeUpgrade` take it further until its draft is saved. */
export interface Subscription {
  readonly id: string;
  readonly tenant: Company;
  readonly edition: Edition;
  readonly cadence: Cadence;
  quantities: Quantities;
  readonly row: Row;
  anchor: Anchor;
  endsAt: Instant;
  charges: readonly Charge[];
  /** the line that tells of its end, if that is past */
  expiry?: Row | undefined;
}

interface Settlement {
  period: Period;
  by: Actor;
  placedAt: Instant;
  settledAt: Instant;
  /** an upgrade's: the one whose place is taken */
  old?: Subscription;
}

/** Its order, settled, and what that makes of it (S9). */
export function settle(draft: Draft, subscription: Subscription, kind: Settled, settlement: Settlement): Order {
  return settleAll(draft, [{ subscription, ...settlement }], kind, settlement);
}

type Settled = 'NEW' | 'RENEWAL' | 'UPGRADE' | 'TOP_UP';

/** One order for several of one payer, settled: of each one more charge and period, its new end, its history. */
export function settleAll(draft: Draft, parts: readonly (Pick<Settlement, 'period' | 'old'> & { subscription: Subscription; topUp?: DraftedLine['topUp'] })[], kind: Settled, { by, placedAt, settledAt }: Omit<Settlement, 'period' | 'old'>): Order {
  const order = makeOrder(draft, {
    kind, by, placedAt, settledAt,
    lines: parts.map(({ subscription: { id, tenant, edition, cadence, quantities }, period, old, topUp }) =>
      ({ tenant, subscriptionId: old?.id ?? id, edition, cadence, quantities, period, ...(topUp && { topUp }), ...(old && { resultingSubscriptionId: id, charges: old.charges, oldEditionName: old.edition.name }) })),
  });
  const { payer, treatment } = order;
  parts.forEach(({ subscription, period, old }, index) => {
    const line = order.lines[index];
    if (!line) throw new Error('Every line has its order.');
    const { id: subscriptionId, tenant, cadence, row } = subscription;
    const paid = { subscriptionId, tenantId: tenant.id, reason: kind, startsAt: toDate(period.start), endsAt: toDate(period.end) };
    const chargeId = draft.id();
    draft.add('charge', { id: chargeId, ...paid, orderLineId: line.id, payerId: payer.id, net: line.charge, vat: treatment });
    if (kind !== 'TOP_UP') draft.add('subscription_period', { id: draft.id(), ...paid, orderId: order.id, cadence, listPrice: line.listPrice });
    subscription.charges = [...subscription.charges, { id: chargeId, span: period, net: line.charge, payerId: payer.id, treatment }];
    subscription.endsAt = period.end;
    const { expiry } = old ?? subscription;
    const isLate = expiry !== undefined && settledAt >= instant(expiry.at as Date);
    if (expiry && !isLate) draft.drop('subscription_event', expiry);
    Object.assign(row, { endsAt: toDate(period.end), listPrice: line.listPrice, orderedByCustomer: by.company.id === tenant.id, status: period.end > draft.now ? 'ACTIVE' : 'EXPIRED' });

    const cashier = payer.paymentTermsDays > 0 ? by : (draft.cashier ?? { name: 'Ufficio contabilità', company: vendorOf(tenant) });
    tell(draft, old ?? subscription, 'ORDER_PLACED', placedAt, by, order.id);
    tell(draft, old ?? subscription, 'ORDER_SETTLED', settledAt, cashier, order.id);
    if (old) tell(draft, old, 'SUPERSEDED', settledAt, by, order.id, { from: 'ACTIVE', to: 'SUPERSEDED', reason: 'REPLACED' });
    const [event, reason] = ({ NEW: ['STARTED', 'BOUGHT'], RENEWAL: ['RENEWED', 'RENEWAL'], UPGRADE: ['UPGRADED', 'UPGRADE'], TOP_UP: ['TOPPED_UP', null] } as const)[kind];
    tell(draft, subscription, event, settledAt, by, order.id, reason ? { from: kind !== 'RENEWAL' ? null : isLate ? 'EXPIRED' : 'ACTIVE', to: 'ACTIVE', reason } : undefined);
    subscription.expiry = period.end > draft.now ? undefined : tellMove(draft, subscription, period.end, null, { from: 'ACTIVE', to: 'EXPIRED', reason: 'NOT_RENEWED' });
  });
  return order;
}

/** A line of its Cronologia. */
export function tell(draft: Draft, { id, tenant }: Pick<Subscription, 'id' | 'tenant'>, kind: SubscriptionEventKind, at: Instant, by: Actor, orderId: string, move?: SubscriptionMove): void {
  draft.add('subscription_event', {
    id: draft.id(), tenantId: tenant.id, subscriptionId: id, kind, at: toDate(at), actorName: by.name, actorTenantName: by.company.name, orderId, fromStatus: move?.from ?? null, toStatus: move?.to ?? null, reason: move?.reason ?? null,
  });
}

/** A line of a move without an order. @param by null where time made it */
export function tellMove(draft: Draft, { id, tenant }: Pick<Subscription, 'id' | 'tenant'>, at: Instant, by: Actor | null, { from, to, reason }: SubscriptionMove): Row {
  return draft.add('subscription_event', {
    id: draft.id(), tenantId: tenant.id, subscriptionId: id, kind: eventOfMove[reason], at: toDate(at), actorName: by?.name ?? 'Filiera', actorTenantName: by?.company.name ?? '', orderId: null, fromStatus: from, toStatus: to, reason,
  });
}

interface Bought {
  tenant: Company;
  edition: Edition;
  cadence: Cadence;
  quantities: Quantities;
  anchor: Anchor;
  period: Period;
  autoRenew: boolean;
}

/** The subscription before its first order. */
export function addSubscription(draft: Draft, { tenant, edition, cadence, quantities, anchor, period, autoRenew }: Bought): Subscription {
  const { productId, components } = makeCatalogue(draft, vendorOf(tenant));
  const id = draft.id();
  const row = draft.add('subscription', {
    id, tenantId: tenant.id, productId, editionId: edition.id, cadence, status: 'ACTIVE', startsAt: toDate(period.start), endsAt: toDate(period.end),
    anchorLocal: anchor.local, timeZone: anchor.timeZone, autoRenew, isTrial: false, cancelAtEnd: false, listPrice: { minor: 0, currency: 'EUR' }, orderedByCustomer: false,
    replacesId: null, replacedById: null, version: 1, createdAt: toDate(period.start),
  });
  Object.entries(components).forEach(([code, componentId], index) => {
    draft.add('subscription_component', { id: draft.id(), tenantId: tenant.id, subscriptionId: id, componentId, quantity: quantities[code] ?? 0, position: index + 1 });
  });
  return { id, tenant, edition, cadence, quantities, row, anchor, endsAt: period.end, charges: [] };
}
