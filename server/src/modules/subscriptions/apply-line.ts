import { type Quantities } from '@filiera/shared/catalog';
import { cadenceMonths, firstPeriod, instant, paidRenewal, toDate, type Instant, type Period, type Renewal } from '@filiera/shared/period';
import { isSameContent, scheduledAfterTopUp, subscriptionMove, type Content } from '@filiera/shared/subscription';
import { ref } from '@mikro-orm/core';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Acting } from '../audit/index.ts';
import { editionOnSale } from '../catalog/index.ts';
import { type Order, type OrderItem, type OrderLine } from '../orders/index.ts';
import { moveLicences } from '../licences/index.ts';
import { Tenant } from '../tenants/index.ts';
import { haveComponents } from './have-components.ts';
import { clockOf } from './new-choice.ts';
import { withPriceOfMore } from './price-of-more.ts';
import { recordEvent, recordMove } from './record-event.ts';
import { ScheduledChange, ScheduledItem } from './scheduled-change.entity.ts';
import { contentsOf, scheduledChanges, type FoundChange } from './scheduled-changes.ts';
import { SubscriptionComponent } from './subscription-component.entity.ts';
import { Subscription } from './subscription.entity.ts';

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
    case 'RENEWAL': return applyRenewal(useCase, subscription, order, line, items, paidAt);
    case 'TOP_UP': return applyTopUp(useCase, subscription, order, line, items);
    case 'CONVERSION': return applyConversion(useCase, subscription, order, line, items);
  }
}

/** A subscription starts now, for a full period on the clock of its company (S2, S9). Its Cronologia begins with the order that made it. */
async function applyNew(useCase: Acting, order: Order, line: OrderLine, items: readonly OrderItem[]): Promise<Applied> {
  const { em } = useCase;
  const { path } = await em.findOneOrFail(Tenant, { id: line.tenant.id });
  const started = startPeriod(useCase, line, { tenant: line.tenant, path, vendorId: line.vendorId, product: line.product, timeZone: await clockOf(useCase, line.tenant.id), autoRenew: false }, items);
  recordEvent(useCase, started.subscription, 'ORDER_PLACED', order, { at: order.placedAt, name: order.placedByName, company: order.placedByTenantName });
  recordEvent(useCase, started.subscription, 'ORDER_SETTLED', order);
  recordMove(useCase, started.subscription, subscriptionMove(null, 'BOUGHT'), order);
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
  const scheduled = (await scheduledChanges(useCase.em, [old.id])).get(old.id);
  if (scheduled) {
    useCase.em.remove([scheduled.change, ...scheduled.items]);
    recordEvent(useCase, old, 'CHANGE_WITHDRAWN', order);
  }
  recordMove(useCase, old, old.supersede(started.subscription), order);
  await moveLicences(useCase, old.id, started.subscription.id);
  recordMove(useCase, started.subscription, subscriptionMove(null, 'UPGRADE'), order);
  return started;
}

/** A trial is bought: its paid time starts now, and what was free gives no credit (S12). */
async function applyConversion(useCase: Acting, subscription: Subscription, order: Order, line: OrderLine, items: readonly OrderItem[]): Promise<Applied> {
  const { edition, cadence, listPrice, orderedByCustomer } = line;
  const { period, anchor } = firstPeriod(instant(useCase.now), cadenceMonths[cadence], subscription.timeZone);
  recordMove(useCase, subscription, subscription.convert(period, anchor, { edition, cadence, listPrice, orderedByCustomer }), order);
  await haveComponents(useCase, subscription, items);
  return { subscription, period };
}

/**
 * More of some components from now on, to the end of what is paid (S7); paid in time but recorded after that end, it counts for the total that is renewed. Where a change that was paid
 * ahead has begun meanwhile, it is had of what there is now, which was looked at when it was ordered, and the list price is that of what there is now.
 */
async function applyTopUp(useCase: Acting, subscription: Subscription, order: Order, line: OrderLine, items: readonly OrderItem[]): Promise<Applied> {
  const { em, now } = useCase;
  const has = await em.find(SubscriptionComponent, { subscription: subscription.id });
  const owned = Object.fromEntries(has.map(({ component, quantity }) => [component.id, quantity]));
  const added = Object.fromEntries(items.map(({ component, added: more }) => [component.id, more ?? 0]));
  const isAsOrdered = line.edition.id === subscription.edition.id && items.every(({ component: { id }, quantity }) => quantity === (owned[id] ?? 0) + (added[id] ?? 0));
  const edition = isAsOrdered ? undefined : await editionOnSale(em, subscription.edition.id, now);
  const listPrice = edition ? withPriceOfMore(subscription.listPrice, edition, subscription.cadence, owned, added) : line.listPrice;
  const isNew = ({ component: { id } }: OrderItem): boolean => !(id in owned) && (added[id] ?? 0) > 0;
  await haveComponents(useCase, subscription, [...has, ...items.filter(isNew)].map(({ component, position }) => ({ component, position, quantity: (owned[component.id] ?? 0) + (added[component.id] ?? 0) })));
  await topUpScheduled(useCase, subscription, owned, added);
  subscription.topUp({ listPrice, orderedByCustomer: line.orderedByCustomer });
  recordEvent(useCase, subscription, 'TOPPED_UP', order);
  const end = instant(subscription.endsAt);
  return { subscription, period: { start: instant(Math.min(instant(now), end - 1)), end } };
}

/** What was scheduled for the end survives a top-up (S3), and what is kept of its price is that of what it will have. */
async function topUpScheduled({ em, now }: Acting, { id }: Subscription, owned: Quantities, added: Quantities): Promise<void> {
  const scheduled = (await scheduledChanges(em, [id])).get(id);
  const edition = scheduled && (await editionOnSale(em, scheduled.content.editionId, now));
  if (!scheduled || !edition) return;
  const { change, content } = scheduled;
  const maxima = Object.fromEntries(edition.components.map(({ key, maximum }) => [key, maximum]));
  const quantities = scheduledAfterTopUp(content.quantities, owned, added, maxima, change.paidFrom != null);
  const more = Object.fromEntries(Object.entries(quantities).map(([component, quantity]) => [component, quantity - (content.quantities[component] ?? 0)]));
  change.listPrice = withPriceOfMore(change.listPrice, edition, change.cadence, content.quantities, more);
  for (const item of scheduled.items) item.quantity = quantities[item.component.id] ?? item.quantity;
}

/**
 * One more period on the same subscription (S4, S6). Where it buys something else than there is, scheduled for the end of what is paid, that is so from
 * the period's start: now, or by the tick once it has come (S3).
 */
async function applyRenewal(useCase: Acting, subscription: Subscription, order: Order, line: OrderLine, items: readonly OrderItem[], paidAt: PaidAt): Promise<Applied> {
  const { em, now } = useCase;
  const { edition, cadence, listPrice, orderedByCustomer } = line;
  const { period, anchor } = renewalOf(subscription, line, paidAt);
  const current = (await contentsOf(em, [subscription])).get(subscription.id);
  const scheduled = (await scheduledChanges(em, [subscription.id])).get(subscription.id);
  const bought: Content = { editionId: edition.id, cadence, quantities: Object.fromEntries(items.map(({ component, quantity }) => [component.id, quantity])) };
  const isChange = current !== undefined && !isSameContent({ ...current, cadence }, bought);
  const isLater = isChange && period.start > instant(now);

  recordMove(useCase, subscription, subscription.renew(period, anchor, { orderedByCustomer, ...(isLater ? {} : { cadence, listPrice }) }), order);
  if (isLater) {
    await payForChange(useCase, subscription, scheduled, { line, items, from: period.start });
    return { subscription, period };
  }
  if (isChange) {
    subscription.become({ edition, cadence, listPrice });
    await queryIn(em, 'select shed_licences($1, $2::jsonb, $3::uuid[], $4)', [subscription.id, JSON.stringify(items.map(({ component, quantity }) => ({ componentId: component.id, quantity }))), scheduled?.change.leaving ?? [], now]);
    await haveComponents(useCase, subscription, items);
  }
  if (scheduled && (isChange || isSameContent(scheduled.content, bought))) {
    em.remove([scheduled.change, ...scheduled.items]);
    recordEvent(useCase, subscription, 'CHANGE_APPLIED', order);
  }
  return { subscription, period };
}

/** The change of a period that has been paid ahead of its start waits for that start, and cannot be called off any more. */
async function payForChange({ em, viewer, now }: Acting, subscription: Subscription, scheduled: FoundChange | undefined, { line, items, from }: { line: OrderLine; items: readonly OrderItem[]; from: Instant }): Promise<void> {
  const { edition, cadence, listPrice } = line;
  const paidFrom = scheduled?.change.paidFrom ?? toDate(from);
  if (scheduled) await em.remove([scheduled.change, ...scheduled.items]).flush();
  const owner = { tenantId: subscription.tenant.id, vendorId: subscription.vendorId };
  const by = scheduled?.change ?? { scheduledAt: now, scheduledByName: viewer.name, scheduledByTenantName: viewer.home.name };
  const change = em.create(ScheduledChange, {
    id: newId(now), ...owner, subscription: ref(subscription), edition, cadence, listPrice, paidFrom, leaving: scheduled?.change.leaving ?? [], scheduledAt: by.scheduledAt, scheduledByName: by.scheduledByName, scheduledByTenantName: by.scheduledByTenantName,
  }, { partial: true });
  for (const { component, quantity, position } of items) em.create(ScheduledItem, { id: newId(now), ...owner, change: ref(change), component, quantity, position });
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
