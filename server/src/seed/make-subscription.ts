import { listPrice as priceOfLine, topUpLines, totalQuantities } from '@filiera/shared/catalog';
import { type Money, sum } from '@filiera/shared/money';
import { type Cadence, cadenceMonths, firstPeriod, type Instant, isRefusedRenewal, later, monthsLeft, type Renewal, renewalPeriod, secondsPerDay } from '@filiera/shared/period';
import { compareForUpgrade } from '@filiera/shared/upgrade';
import type { OrderKind, OrderStateReason } from '../modules/orders/index.ts';
import type { Draft } from './draft.ts';
import { dayFrom } from './local-day.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { type Company, makeCustomer, vendorOf } from './make-company.ts';
import { type Actor, makeOrder, type Order, quotedAt } from './make-order.ts';
import { invoiced } from './price-draft.ts';
import type { ComponentCode, EditionCode } from './sestante-docs.ts';
import { addSubscription, settle, settleAll, type Subscription, tell } from './subscription-draft.ts';

export type AskedQuantities = Partial<Record<ComponentCode, number>>;

interface When {
  /** who orders; left out, the partner where it pays, else the customer */
  by?: Actor;
  placedAt?: Instant;
}

interface SubscriptionOverrides extends When {
  tenant?: Company;
  edition?: EditionCode;
  cadence?: Cadence;
  /** totals by component; left out, what the edition includes */
  quantities?: AskedQuantities;
  startsAt?: Instant;
  autoRenew?: boolean;
}

/** Of `tenant`, else of a new customer: bought and paid, a month of TEAM since a week ago unless told. */
export function makeSubscription(draft: Draft, { tenant = makeCustomer(draft), edition: code = 'TEAM', cadence = 'MONTHLY', autoRenew = false, ...overrides }: SubscriptionOverrides = {}): Subscription {
  const { by = buyerFor(tenant), startsAt = dayFrom(draft.now, { days: -7 }, '09:00', tenant.timeZone) } = overrides;
  const edition = makeCatalogue(draft, vendorOf(tenant)).editions[code];
  const { period, anchor } = firstPeriod(startsAt, cadenceMonths[cadence], tenant.timeZone);
  const subscription = addSubscription(draft, { tenant, edition, cadence, quantities: totalQuantities(edition.plan, overrides.quantities ?? {}), anchor, period, autoRenew });
  settle(draft, subscription, 'NEW', { period, by, settledAt: startsAt, placedAt: overrides.placedAt ?? placedBefore(startsAt, tenant, by) });
  return subscription;
}

/** One more period, settled three days before the natural expiry unless told (S4, S6). */
export function makeRenewal(draft: Draft, subscription: Subscription, when: When & { settledAt?: Instant } = {}): Order {
  return makeRenewals(draft, [subscription], when);
}

/** One more period of each, in one order; all have one payer. Settled three days before the first one's expiry unless told. */
export function makeRenewals(draft: Draft, subscriptions: readonly [Subscription, ...Subscription[]], overrides: When & { settledAt?: Instant } = {}): Order {
  const [{ tenant, endsAt }] = subscriptions;
  const { by = buyerFor(tenant), settledAt = later(endsAt, -3 * secondsPerDay), placedAt = placedBefore(settledAt, tenant, by) } = overrides;
  const parts = subscriptions.map((subscription) => {
    const { anchor, period } = renewalOf(subscription, settledAt);
    subscription.anchor = anchor;
    subscription.row.anchorLocal = anchor.local;
    subscription.row.version = Number(subscription.row.version) + 1;
    return { subscription, period };
  });
  return settleAll(draft, parts, 'RENEWAL', { by, settledAt, placedAt });
}

function renewalOf({ anchor, endsAt, cadence }: Subscription, at: Instant): Renewal {
  const renewal = renewalPeriod(anchor, endsAt, cadenceMonths[cadence], at);
  if (isRefusedRenewal(renewal)) throw new Error(`Cannot be renewed: ${renewal}`);
  return renewal;
}

/** More of some components until the end of what is paid, settled an hour ago unless told (S7). */
export function makeTopUp(draft: Draft, subscription: Subscription, added: AskedQuantities, { by = buyerFor(subscription.tenant), settledAt = later(draft.now, -3600), placedAt = placedBefore(settledAt, subscription.tenant, by) }: When & { settledAt?: Instant } = {}): Order {
  const { id, anchor, endsAt, edition, cadence, row } = subscription;
  const components = makeCatalogue(draft, vendorOf(subscription.tenant)).components;
  const units = Object.entries(added);
  subscription.quantities = { ...subscription.quantities, ...Object.fromEntries(units.map(([code, more]) => [code, (subscription.quantities[code] ?? 0) + more])) };
  for (const component of draft.rowsOf('subscription_component')) {
    const [code] = units.find(([each]) => component.subscriptionId === id && component.componentId === components[each as ComponentCode]) ?? [];
    if (code) component.quantity = subscription.quantities[code];
  }
  const lines = topUpLines(edition.plan, cadence, added, cadenceMonths[cadence]) ?? [];
  const listPrice = sum([row.listPrice as Money, ...lines.map(priceOfLine)], 'EUR');
  const months = monthsLeft(anchor, endsAt, quotedAt(placedAt));
  row.version = Number(row.version) + 1;
  return settleAll(draft, [{ subscription, period: { start: settledAt, end: endsAt }, topUp: { added, months, listPrice } }], 'TOP_UP', { by, settledAt, placedAt });
}

interface UpgradeOverrides extends When {
  edition?: EditionCode;
  cadence?: Cadence;
  quantities?: AskedQuantities;
  settledAt?: Instant;
}

/** The subscription that takes its place, from `settledAt`, an hour ago unless told, for a full new period (S3). */
export function makeUpgrade(draft: Draft, old: Subscription, overrides: UpgradeOverrides = {}): Subscription {
  const { by = buyerFor(old.tenant), settledAt = later(draft.now, -3600), placedAt = placedBefore(settledAt, old.tenant, by), ...choice } = overrides;
  const { edition, cadence, quantities } = chosen(draft, old, choice);
  const { isUpgrade, obstacles } = compareForUpgrade({ ...old, rank: old.edition.plan.rank }, { rank: edition.plan.rank, cadence, quantities });
  if (!isUpgrade) throw new Error(`Not an upgrade: ${obstacles.map(({ code }) => code).join(', ')}`);

  const { period, anchor } = firstPeriod(settledAt, cadenceMonths[cadence], old.tenant.timeZone);
  const subscription = addSubscription(draft, { tenant: old.tenant, edition, cadence, quantities, anchor, period, autoRenew: old.row.autoRenew === true });
  subscription.row.replacesId = old.id;
  Object.assign(old.row, { replacedById: subscription.id, status: 'SUPERSEDED', version: Number(old.row.version) + 1 });
  settle(draft, subscription, 'UPGRADE', { period, by, settledAt, placedAt, old });
  return subscription;
}

interface PendingOverrides extends When {
  kind?: Extract<OrderKind, 'RENEWAL' | 'UPGRADE' | 'CONVERSION'>;
  edition?: EditionCode;
  cadence?: Cadence;
  quantities?: AskedQuantities;
  cancelled?: { at: Instant; reason: OrderStateReason };
}

/** An order of a renewal, or of an upgrade, that nobody has paid: placed an hour ago unless told (S9). */
export function makePendingOrder(draft: Draft, subscription: Subscription, overrides: PendingOverrides = {}): Order {
  return makePendingOrders(draft, [subscription], overrides);
}

/** One order of several of one payer that nobody has paid. */
export function makePendingOrders(draft: Draft, subscriptions: readonly [Subscription, ...Subscription[]], overrides: PendingOverrides = {}): Order {
  const { kind = 'RENEWAL', by = buyerFor(subscriptions[0].tenant), placedAt = later(draft.now, -3600), cancelled, ...choice } = overrides;
  const lines = subscriptions.map((subscription) => {
    const asked = chosen(draft, subscription, choice);
    const { id: subscriptionId, tenant, charges, edition } = subscription;
    const { period } = kind !== 'RENEWAL' ? firstPeriod(placedAt, cadenceMonths[asked.cadence], tenant.timeZone) : renewalOf({ ...subscription, ...asked }, placedAt);
    return { tenant, subscriptionId, ...asked, charges: kind === 'UPGRADE' ? charges : [], oldEditionName: edition.name, period };
  });
  const order = makeOrder(draft, { kind, lines, by, placedAt, ...(cancelled && { cancelled }) });
  for (const subscription of subscriptions) {
    tell(draft, subscription, 'ORDER_PLACED', placedAt, by, order.id);
    if (cancelled) tell(draft, subscription, 'ORDER_CANCELLED', cancelled.at, by, order.id);
  }
  return order;
}

/** An order of a new subscription that nobody has paid: placed an hour ago, a month of TEAM unless told (S9). */
export function makePendingPurchase(draft: Draft, tenant: Company, overrides: Omit<PendingOverrides, 'kind'> = {}): Order {
  const { by = buyerFor(tenant), placedAt = later(draft.now, -3600), cancelled, edition: code = 'TEAM', cadence = 'MONTHLY', quantities = {} } = overrides;
  const edition = makeCatalogue(draft, vendorOf(tenant)).editions[code];
  const { period } = firstPeriod(placedAt, cadenceMonths[cadence], tenant.timeZone);
  const line = { tenant, subscriptionId: null, edition, cadence, quantities: totalQuantities(edition.plan, quantities), period };
  return makeOrder(draft, { kind: 'NEW', lines: [line], by, placedAt, ...(cancelled && { cancelled }) });
}

/** What is not chosen stays as it is, or grows to what the edition includes. */
function chosen(draft: Draft, { tenant, edition: current, cadence, quantities }: Subscription, choice: { edition?: EditionCode; cadence?: Cadence; quantities?: AskedQuantities }) {
  const edition = choice.edition ? makeCatalogue(draft, vendorOf(tenant)).editions[choice.edition] : current;
  const least = totalQuantities(edition.plan, {});
  const kept = Object.fromEntries(Object.entries(quantities).map(([code, quantity]) => [code, Math.max(quantity, least[code] ?? 0)]));
  return { edition, cadence: choice.cadence ?? cadence, quantities: { ...kept, ...choice.quantities } };
}

function buyerFor(tenant: Company): Actor {
  return { name: 'Anna Bianchi', company: tenant.payer === 'PARTNER' && tenant.parent?.kind === 'PARTNER' ? tenant.parent : tenant };
}

/** A bank transfer takes two days; with payment terms an order is settled as it is placed (S9). */
function placedBefore(settledAt: Instant, tenant: Company, by: Actor): Instant {
  const { payer } = invoiced(tenant, by.company);
  return payer.paymentTermsDays > 0 ? settledAt : later(settledAt, -2 * secondsPerDay);
}
