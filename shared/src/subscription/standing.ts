import { graceEnd, instant, type Instant } from '../period/index.ts';
import type { SubscriptionStatus } from './moves.ts';

/** What happens to a subscription at its end, as it stands now. */
export const atEnds = ['RENEWS', 'EXPIRES', 'IS_CANCELLED', 'TRIAL_ENDS'] as const;
export type AtEnd = (typeof atEnds)[number];

export interface Standing {
  readonly status: SubscriptionStatus;
  readonly isTrial: boolean;
  readonly cancelAtEnd: boolean;
  readonly autoRenew: boolean;
}

/** @returns null when that end is past */
export function atEnd({ status, isTrial, cancelAtEnd, autoRenew }: Standing): AtEnd | null {
  if (status === 'TRIAL') return 'TRIAL_ENDS';
  if (isTrial || (status !== 'ACTIVE' && status !== 'PAST_DUE')) return null;
  if (cancelAtEnd) return 'IS_CANCELLED';
  return autoRenew ? 'RENEWS' : 'EXPIRES';
}

/** Licences work until here: seven days longer than what is paid, but not longer than a trial or what was cancelled (S6, S12). */
export function worksUntil({ isTrial, cancelAtEnd, endsAt }: Pick<Standing, 'isTrial' | 'cancelAtEnd'> & { readonly endsAt: Date | string }): Instant {
  const end = instant(endsAt);
  return isTrial || cancelAtEnd ? end : graceEnd(end);
}
