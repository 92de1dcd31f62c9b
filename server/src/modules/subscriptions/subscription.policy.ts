import { daysLater, graceEnd, instant, renewableDays, toDate } from '@filiera/shared/period';
import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { forbidden } from '../../platform/graphql/errors.ts';
import { type SubscriptionStatus } from './subscription.enums.ts';

/** What the sentences ask of a subscription, at the request's instant. */
export interface SubscriptionFacts extends Subject {
  status: SubscriptionStatus;
  endsAt: Date;
  now: Date;
}

/** What may be done with a subscription. */
export const subscriptionPolicy = new Policy<SubscriptionFacts>()
  .allow('subscription:upgrade', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNoUpgrade(facts) === undefined)
  .allow('subscription:topUp', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNoUpgrade(facts) === undefined)
  .allow('subscription:renew', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNoRenewal(facts) === undefined)
  .allow('licence:assign', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && hasLicences(facts));

/** Whether the viewer may order for it at all; what the subscription's own state has against it is answered with a refusal that says more. @throws FORBIDDEN */
export function authorizeOrdering(viewer: Viewer, action: 'subscription:upgrade' | 'subscription:topUp' | 'subscription:renew', facts: SubscriptionFacts): void {
  subscriptionPolicy.authorizeRole(viewer, action, facts);
  if (facts.tenant.status === 'CLOSED') throw forbidden();
}

export type Standing = Pick<SubscriptionFacts, 'status' | 'endsAt' | 'now'>;

/** An upgrade, or a top-up, takes place before expiry (S3, S7). @returns the code of what stands against it */
export function whyNoUpgrade({ status, endsAt, now }: Standing): 'superseded' | 'expired' | undefined {
  if (status === 'SUPERSEDED') return 'superseded';
  return status === 'ACTIVE' && now < endsAt ? undefined : 'expired';
}

/** A renewal is possible until 90 days after expiry; then it is bought anew (S6). @returns the code of what stands against it */
export function whyNoRenewal({ status, endsAt, now }: Standing): 'superseded' | 'boughtAnew' | undefined {
  if (status === 'SUPERSEDED') return 'superseded';
  const isRenewable = status !== 'CANCELLED' && now < toDate(daysLater(instant(endsAt), renewableDays));
  return isRenewable ? undefined : 'boughtAnew';
}

/** Its licences work, and are given to people, until 7 days after its end (S6, S11). */
export const hasLicences = ({ status, endsAt, now }: Standing): boolean => status !== 'SUPERSEDED' && now < toDate(graceEnd(instant(endsAt)));
