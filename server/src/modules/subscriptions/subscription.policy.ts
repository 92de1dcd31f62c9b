import { daysLater, instant, renewableDays, toDate } from '@filiera/shared/period';
import { finalStatuses, worksUntil } from '@filiera/shared/subscription';
import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { forbidden } from '../../platform/graphql/errors.ts';
import { type SubscriptionStatus } from './subscription.enums.ts';

/** What the sentences ask of a subscription, at the request's instant. */
export interface SubscriptionFacts extends Subject {
  status: SubscriptionStatus;
  isTrial: boolean;
  cancelAtEnd: boolean;
  /** it could not be renewed by itself */
  isParked: boolean;
  endsAt: Date;
  now: Date;
}

/** What may be done with a subscription. */
export const subscriptionPolicy = new Policy<SubscriptionFacts>()
  .allow('subscription:upgrade', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNoUpgrade(facts) === undefined)
  .allow('subscription:topUp', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNoUpgrade(facts) === undefined)
  .allow('subscription:renew', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNoRenewal(facts) === undefined)
  .allow('licence:assign', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && hasLicences(facts))
  .allow('subscription:convert', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNoConversion(facts) === undefined)
  .allow('subscription:cancel', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNotRunning(facts) === undefined)
  .allow('subscription:setAutoRenewal', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNotRunning(facts) === undefined && !facts.cancelAtEnd)
  .allow('subscription:retryRenewal', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && facts.isParked && whyNoRenewal(facts) === undefined)
  .allow('subscription:scheduleChange', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && whyNotRunning(facts) === undefined && !facts.cancelAtEnd);

/** Whether the viewer may order for it at all; what the subscription's own state has against it is answered with a refusal that says more. @throws FORBIDDEN */
export function authorizeOrdering(viewer: Viewer, action: SubscriptionAction, facts: SubscriptionFacts): void {
  subscriptionPolicy.authorizeRole(viewer, action, facts);
  if (facts.tenant.status === 'CLOSED') throw forbidden();
}

type SubscriptionAction = `subscription:${'upgrade' | 'topUp' | 'renew' | 'convert' | 'cancel' | 'setAutoRenewal' | 'retryRenewal' | 'scheduleChange'}`;

export type Standing = Pick<SubscriptionFacts, 'status' | 'isTrial' | 'cancelAtEnd' | 'endsAt' | 'now'>;

/** An upgrade, or a top-up, takes place before expiry (S3, S7). @returns the code of what stands against it */
export function whyNoUpgrade({ status, isTrial, endsAt, now }: Standing): 'superseded' | 'trial' | 'expired' | undefined {
  if (status === 'SUPERSEDED') return 'superseded';
  if (isTrial) return 'trial';
  return status === 'ACTIVE' && now < endsAt ? undefined : 'expired';
}

/** A renewal is possible until 90 days after expiry; then it is bought anew (S6). @returns the code of what stands against it */
export function whyNoRenewal({ status, isTrial, endsAt, now }: Standing): 'superseded' | 'trial' | 'cancelled' | 'boughtAnew' | undefined {
  if (status === 'SUPERSEDED') return 'superseded';
  if (isTrial) return 'trial';
  if (status === 'CANCELLED') return 'cancelled';
  const isRenewable = !finalStatuses.includes(status) && now < toDate(daysLater(instant(endsAt), renewableDays));
  return isRenewable ? undefined : 'boughtAnew';
}

/** Its licences work, and are given to people, until 7 days after its end, of a trial and of what was cancelled until that end (S6, S11, S12). */
export const hasLicences = ({ now, ...standing }: Standing): boolean => standing.status !== 'SUPERSEDED' && now < toDate(worksUntil(standing));

/** Also within 90 days after its end a trial is bought: what was set up in it is there (S12). @returns the code of what stands against it */
export function whyNoConversion({ isTrial, endsAt, now }: Standing): 'noTrial' | 'boughtAnew' | undefined {
  if (!isTrial) return 'noTrial';
  return now < toDate(daysLater(instant(endsAt), renewableDays)) ? undefined : 'boughtAnew';
}

/** Its end can be decided on only before it has come: of a trial there is nothing to decide (S5, S12). @returns the code of what stands against it */
export function whyNotRunning({ status, isTrial, endsAt, now }: Standing): 'SUPERSEDED' | 'TRIAL' | 'OVER' | undefined {
  if (status === 'SUPERSEDED') return 'SUPERSEDED';
  if (isTrial) return 'TRIAL';
  return status === 'PAST_DUE' || (status === 'ACTIVE' && now < endsAt) ? undefined : 'OVER';
}
