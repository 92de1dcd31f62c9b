import type { SubscriptionStatus } from '@/generated/types.ts';

const expiringMs = 14 * 86_400_000;

type Span = { startsAt: string; endsAt: string };
type Dated = { status: SubscriptionStatus; endsAt: string; periods: { nodes: readonly Span[] } };

/** `EXPIRING` within 14 days, `RENEWED` when paid time lies stacked behind the period that runs, `EXPIRED` as soon as the end is past. */
export type SubscriptionState = SubscriptionStatus | 'EXPIRING' | 'RENEWED';

/** What a subscription is called on a page, told from its dates. */
export function subscriptionState({ status, endsAt, periods }: Dated, now: number): SubscriptionState {
  if (status !== 'ACTIVE') return status;
  const end = Date.parse(endsAt);
  if (end <= now) return 'EXPIRED';
  const running = periods.nodes.find((period) => Date.parse(period.startsAt) <= now && now < Date.parse(period.endsAt));
  if (running && Date.parse(running.endsAt) < end) return 'RENEWED';
  return end - now <= expiringMs ? 'EXPIRING' : 'ACTIVE';
}

/** The period that runs and those stacked behind it, in order; the last one when all are over. */
export function currentPeriods<S extends Span>(periods: readonly S[], now: number): S[] {
  const inOrder = [...periods].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const current = inOrder.filter(({ endsAt }) => Date.parse(endsAt) > now);
  return current.length > 0 ? current : inOrder.slice(-1);
}
