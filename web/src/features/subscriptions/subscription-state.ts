import { graceDays } from '@filiera/shared/period';
import { runningStatuses } from '@filiera/shared/subscription';
import type { SubscriptionStatus } from '@/generated/types.ts';

const dayMs = 86_400_000;
const expiringMs = 14 * dayMs;

/** Licences go on working this long after the end, and a renewal still joins it (S6). */
export const graceMs = graceDays * dayMs;

type Span = { startsAt: string; endsAt: string };
type Ending = { isTrial: boolean; endsAt: string };
type Dated = Ending & { status: SubscriptionStatus; periods: { nodes: readonly Span[] } };

/** `EXPIRING` within 14 days, `RENEWED` when paid time lies stacked behind the period that runs, `EXPIRED` as soon as the end is past. */
export type SubscriptionState = SubscriptionStatus | 'EXPIRING' | 'RENEWED';

/** What a subscription is called on a page, told from its dates. */
export function subscriptionState({ status, endsAt, periods }: Dated, now: number): SubscriptionState {
  const end = Date.parse(endsAt);
  if (status === 'TRIAL' && end <= now) return 'EXPIRED';
  if (status !== 'ACTIVE') return status;
  if (end <= now) return 'EXPIRED';
  const running = periods.nodes.find((period) => Date.parse(period.startsAt) <= now && now < Date.parse(period.endsAt));
  if (running && Date.parse(running.endsAt) < end) return 'RENEWED';
  return end - now <= expiringMs ? 'EXPIRING' : 'ACTIVE';
}

/** Whether something is lost unless it is renewed: it ends within 14 days, or has ended and is in its days of grace. */
export function needsRenewal(subscription: Dated, now: number): boolean {
  const state = subscriptionState(subscription, now);
  return state === 'EXPIRING' || state === 'PAST_DUE' || (state === 'EXPIRED' && isInGrace(subscription, now));
}

/** A trial has none. */
export const isInGrace = ({ isTrial, endsAt }: Ending, now: number) => !isTrial && Date.parse(endsAt) <= now && now < Date.parse(endsAt) + graceMs;

export const isRunning = (status: SubscriptionStatus): boolean => runningStatuses.some((running) => running === status);

/** The period that runs and those stacked behind it, in order; the last one when all are over. */
export function currentPeriods<S extends Span>(periods: readonly S[], now: number): S[] {
  const inOrder = [...periods].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const current = inOrder.filter(({ endsAt }) => Date.parse(endsAt) > now);
  return current.length > 0 ? current : inOrder.slice(-1);
}
