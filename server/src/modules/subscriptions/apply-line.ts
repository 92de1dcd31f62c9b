import { cadenceMonths, firstPeriod, instant, paidRenewal, toDate, type Period, type Renewal } from '@filiera/shared/period';
import { ref } from '@mikro-orm/core';
import { newId } from '../../platform/orm/new-id.ts';
import { type Acting } from '../audit/index.ts';
import { type Order, type OrderItem, type OrderLine } from '../orders/index.ts';
import { moveLicences } from '../licences/index.ts';
import { Tenant } from '../tenants/index.ts';
import { clockOf } from './new-choice.ts';
import { recordEvent } from './record-event.ts';
import { Subscription, SubscriptionComponent } from './subscription.entity.ts';

/** What a settled line changed: the subscription that is current now, and the time that was paid. */
export interface Applied {
  subscription: Subscription;
  period: Period;
}

/** When it was paid: the earliest and the latest instant that a bank transfer's day may mean, one and the same otherwise. */
export interface PaidAt {
  earliest: Date;
  latest: Date;
}

/** One line of an order takes effect (S9). @param line with its subscription, unless that is new */
export async function applyLine(useCase: Acting, order: Order, line: OrderLine, items: readonly OrderItem[], paidAt: PaidAt): Promise<Applied> {
  if (order.kind === 'NEW') return applyNew(useCase, order, line, items);
  const subscription = line.subscription?.getEntity();
  if (!subscription) throw new Error('what is no new subscription changes one');
  recordEvent(useCase, subscription, 'ORDER_SETTLED', order);
  switch (order.kind) {
    case 'UPGRADE': return applyUpgrade(useCase, subscription, order, line, items);
    case 'RENEWAL': return applyRenewal(useCase, subscription, order, line, paidAt);
    case 'TOP_UP': return applyTopUp(useCase, subscription, order, line, items);
    default: throw new Error(`nothing is known yet of a line that is ${order.kind}`);
  }
}

/** A subscription starts now, for a full period on the clock of its company (S2, S9). Its Cronologia begins with the order that made it. */
async function applyNew(useCase: Acting, order: Order, line: OrderLine, items: readonly OrderItem[]): Promise<Applied> {
  const { em } = useCase;
  const { path } = await em.findOneOrFail(Tenant, { id: line.tenant.id });
  const started = startPeriod(useCase, line, { tenant: line.tenant, path, vendorId: line.vendorId, product: line.product, timeZone: await clockOf(useCase, line.tenant.id), autoRenew: false }, items);
  recordEvent(useCase, started.subscription, 'ORDER_PLACED', order, { at: order.placedAt, name: order.placedByName, company: order.placedByTenantName });
  recordEvent(useCase, started.subscription, 'ORDER_SETTLED', order);
  recordEvent(useCase, started.subscription, 'STARTED', order);
  return started;
}

/** A full period from now on an anchor of its own. @param kept what it has of its company, or of the one whose place it takes */
function startPeriod({ em, now }: Acting, line: OrderLine, kept: Pick<Subscription, 'tenant' | 'path' | 'vendorId' | 'product' | 'timeZone' | 'autoRenew' | 'replaces'>, items: readonly OrderItem[]): Applied {
  const { edition, cadence, listPrice, orderedByCustomer } = line;
  const { period, anchor } = firstPeriod(instant(now), cadenceMonths[cadence], kept.timeZone);
  const subscription = em.create(Subscription, {
    id: newId(now), ...kept, edition, cadence, status: 'ACTIVE', startsAt: toDate(period.start), endsAt: toDate(period.end), anchorLocal: anchor.local, listPrice, orderedByCustomer, version: 1, createdAt: now,
  }, { partial: true });
  for (const { component, quantity, position } of items) {
    em.create(SubscriptionComponent, { id: newId(now), tenantId: kept.tenant.id, path: kept.path, vendorId: kept.vendorId, subscription: ref(subscription), component, quantity, position });
  }
  return { subscription, period };
}

/** A new subscription takes the old one's place: a full period from now on an anchor of its own, in the same time zone (S3, S9). */
async function applyUpgrade(useCase: Acting, old: Subscription, order: Order, line: OrderLine, items: readonly OrderItem[]): Promise<Applied> {
  const { tenant, path, vendorId, product, timeZone, autoRenew } = old;
  const started = startPeriod(useCase, line, { tenant, path, vendorId, product, timeZone, autoRenew, replaces: ref(old) }, items);
  old.supersede(started.subscription);
  await moveLicences(useCase, old.id, started.subscription.id);
  recordEvent(useCase, old, 'SUPERSEDED', order);
  recordEvent(useCase, started.subscription, 'UPGRADED', order);
  return started;
}

/** More of some components from now on, to the end of what is paid (S7); paid in time but recorded after that end, it counts for the total that is renewed. */
async function applyTopUp(useCase: Acting, subscription: Subscription, order: Order, { listPrice, orderedByCustomer }: OrderLine, items: readonly OrderItem[]): Promise<Applied> {
  const { em, now } = useCase;
  const owned = await em.find(SubscriptionComponent, { subscription: subscription.id });
  for (const { component, added, position } of items) {
    if (!added) continue;
    const known = owned.find((each) => each.component.id === component.id);
    if (known) known.quantity += added;
    else em.create(SubscriptionComponent, { id: newId(now), tenantId: subscription.tenant.id, path: subscription.path, vendorId: subscription.vendorId, subscription: ref(subscription), component, quantity: added, position });
  }
  subscription.topUp({ listPrice, orderedByCustomer });
  recordEvent(useCase, subscription, 'TOPPED_UP', order);
  const end = instant(subscription.endsAt);
  return { subscription, period: { start: instant(Math.min(instant(now), end - 1)), end } };
}

/** One more period on the same subscription (S4, S6). */
function applyRenewal(useCase: Acting, subscription: Subscription, order: Order, line: OrderLine, paidAt: PaidAt): Applied {
  const { cadence, listPrice, orderedByCustomer } = line;
  const { period, anchor } = renewalOf(subscription, line, paidAt);
  subscription.renew(period, anchor, { cadence, listPrice, orderedByCustomer });
  recordEvent(useCase, subscription, 'RENEWED', order);
  return { subscription, period };
}

/**
 * A day is read in the payer's favour (S6): if its first moment still joins on to the natural expiry, it does; else the period starts at its last,
 * so that no hour is paid before the licences work again. An order placed in time is honoured although the 90 days end before it is paid.
 */
function renewalOf({ anchorLocal: local, timeZone, endsAt }: Subscription, { cadence }: OrderLine, { earliest, latest }: PaidAt): Pick<Renewal, 'period' | 'anchor'> {
  const months = cadenceMonths[cadence];
  const renewal = paidRenewal({ local, timeZone }, instant(endsAt), months, instant(earliest));
  return renewal === 'BOUGHT_ANEW' || renewal.timing === 'LATE' ? firstPeriod(instant(latest), months, timeZone) : renewal;
}
