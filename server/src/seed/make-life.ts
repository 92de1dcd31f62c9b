import { listPrice, priceOf, totalQuantities } from '@filiera/shared/catalog';
import { sum } from '@filiera/shared/money';
import { anchorAt, daysLater, type Cadence, type Instant, later, toDate } from '@filiera/shared/period';
import type { Draft } from './draft.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { type Company, makeCustomer, vendorOf } from './make-company.ts';
import type { Actor } from './make-order.ts';
import type { AskedQuantities } from './make-subscription.ts';
import { type EditionCode, sestanteDocs } from './sestante-docs.ts';
import { addSubscription, type Subscription, tellMove } from './subscription-draft.ts';

interface TrialOverrides {
  tenant?: Company;
  edition?: EditionCode;
  startsAt?: Instant;
  by?: Actor;
}

/** A trial of TEAM since two days ago unless told (S12). */
export function makeTrial(draft: Draft, { tenant = makeCustomer(draft), edition: code = 'TEAM', startsAt = daysLater(draft.now, -2), by = { name: 'Anna Bianchi', company: tenant } }: TrialOverrides = {}): Subscription {
  const edition = makeCatalogue(draft, vendorOf(tenant)).editions[code];
  const quantities = totalQuantities(edition.plan, {});
  const period = { start: startsAt, end: daysLater(startsAt, sestanteDocs.trialDays) };
  const trial = addSubscription(draft, { tenant, edition, cadence: 'MONTHLY', quantities, anchor: anchorAt(startsAt, tenant.timeZone), period, autoRenew: false });
  Object.assign(trial.row, { isTrial: true, status: 'TRIAL', orderedByCustomer: by.company.id === tenant.id, listPrice: sum((priceOf(edition.plan, 'MONTHLY', quantities) ?? []).map(listPrice), 'EUR') });
  draft.add('trial_claim', { productId: trial.row.productId, claimant: `company ${tenant.id}`, tenantId: tenant.id, subscriptionId: trial.id, claimedAt: toDate(startsAt) });
  tellMove(draft, trial, startsAt, by, { from: null, to: 'TRIAL', reason: 'TRIAL' });
  if (period.end <= draft.now) {
    trial.row.status = 'EXPIRED';
    tellMove(draft, trial, period.end, null, { from: 'TRIAL', to: 'EXPIRED', reason: 'TRIAL_OVER' });
  }
  return trial;
}

interface ChangeOverrides {
  edition?: EditionCode;
  cadence?: Cadence;
  /** totals by component; left out, what the edition includes */
  quantities?: AskedQuantities;
  at?: Instant;
  by?: Actor;
}

/** TEAM by the month at the end of what is paid, scheduled an hour ago unless told (S3). */
export function makeScheduledChange(draft: Draft, { id: subscriptionId, tenant, row }: Subscription, { edition: code = 'TEAM', cadence = 'MONTHLY', quantities: asked = {}, at = later(draft.now, -3600), by = { name: 'Anna Bianchi', company: tenant } }: ChangeOverrides = {}): void {
  const { editions, components } = makeCatalogue(draft, vendorOf(tenant));
  const edition = editions[code];
  const quantities = totalQuantities(edition.plan, asked);
  const id = draft.id();
  draft.add('scheduled_change', {
    id, tenantId: tenant.id, subscriptionId, editionId: edition.id, cadence, listPrice: sum((priceOf(edition.plan, cadence, quantities) ?? []).map(listPrice), 'EUR'), paidFrom: null, leaving: [],
    scheduledAt: toDate(at), scheduledByName: by.name, scheduledByTenantName: by.company.name,
  });
  Object.entries(components).forEach(([key, componentId], index) => draft.add('scheduled_item', { id: draft.id(), tenantId: tenant.id, changeId: id, componentId, quantity: quantities[key] ?? 0, position: index + 1 }));
  row.version = Number(row.version) + 1;
  draft.add('subscription_event', { id: draft.id(), tenantId: tenant.id, subscriptionId, kind: 'CHANGE_PLANNED', at: toDate(at), actorName: by.name, actorTenantName: by.company.name, orderId: null, fromStatus: null, toStatus: null, reason: null });
}
