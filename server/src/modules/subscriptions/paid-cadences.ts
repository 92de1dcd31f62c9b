import { type Cadence } from '@filiera/shared/period';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { SubscriptionPeriod } from './subscription-period.entity.ts';
import { type Subscription } from './subscription.entity.ts';

export interface PaidCadences {
  /** of the period that runs: what a top-up is priced by (S7) */
  running: Cadence;
  /** of that and all that is paid ahead: an upgrade is no way out of a year that is paid (S3) */
  longest: Cadence;
}

/** The subscription's own cadence is that of its last paid period, which may not have begun. */
export async function paidCadences({ em, now }: Pick<UseCase, 'em' | 'now'>, { id, cadence }: Subscription): Promise<PaidCadences> {
  const periods = await em.find(SubscriptionPeriod, { subscription: id, endsAt: { $gt: now } }, { orderBy: { startsAt: 'asc' } });
  const cadences = periods.length > 0 ? periods.map((period) => period.cadence) : [cadence];
  return { running: cadences[0] ?? cadence, longest: cadences.includes('ANNUAL') ? 'ANNUAL' : 'MONTHLY' };
}
