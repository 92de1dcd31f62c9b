import { later, secondsPerDay } from '@filiera/shared/period';
import type { Draft } from './draft.ts';
import type { Life } from './demo-lives.ts';
import { dayFrom } from './local-day.ts';
import type { Company } from './make-company.ts';
import type { Actor } from './make-order.ts';
import { makeRenewal, makeSubscription } from './make-subscription.ts';
import type { Subscription } from './subscription-draft.ts';

/** Wall-clock times at which people buy. */
const times = ['09:00', '10:12', '11:40', '14:05', '16:31'] as const;

/** Lives a subscription from its first day to today; `by` orders all of it. */
export function live(draft: Draft, tenant: Company, { edition, cadence, periods, endsInDays, quantities, autoRenew, stacked = 0 }: Life, by: Actor): Subscription {
  const time = times[draft.next() % times.length] ?? times[0];
  const startsAt = dayFrom(draft.now, { days: endsInDays, months: -periods * (cadence === 'ANNUAL' ? 12 : 1) }, time, tenant.timeZone);
  const subscription = makeSubscription(draft, { tenant, edition, cadence, quantities, autoRenew, startsAt, by });
  for (let period = 1; period < periods; period += 1) makeRenewal(draft, subscription, { by });
  for (let ahead = 0; ahead < stacked; ahead += 1) makeRenewal(draft, subscription, { by, settledAt: later(draft.now, -6 * secondsPerDay + ahead) });
  return subscription;
}
