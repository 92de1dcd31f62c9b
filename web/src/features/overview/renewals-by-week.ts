import type { RenewalsChart_subscriptionFragment } from '@/generated/types.ts';

const weekMs = 7 * 86_400_000;

export type Week = { startsAt: Date; automatic: number; byHand: number; currency: string; ending: RenewalsChart_subscriptionFragment[] };

/**
 * List prices of what ends in each of the next weeks, from the Monday before `now`.
 * @returns one entry per week, minor units; empty when nothing ends
 */
export function renewalsByWeek(ending: readonly RenewalsChart_subscriptionFragment[], now: number, count = 8): Week[] {
  const [first] = ending;
  if (!first) return [];
  const start = mondayBefore(now);
  const weeks = Array.from({ length: count }, (_, index): Week => ({
    startsAt: new Date(start + index * weekMs), automatic: 0, byHand: 0, currency: first.listPrice.currency, ending: [],
  }));
  for (const subscription of ending) {
    const { endsAt, autoRenew, listPrice } = subscription;
    const week = weeks[Math.floor((Date.parse(endsAt) - start) / weekMs)];
    if (!week) continue;
    week.ending.push(subscription);
    if (autoRenew) week.automatic += listPrice.minor;
    else week.byHand += listPrice.minor;
  }
  return weeks.some(({ automatic, byHand }) => automatic + byHand > 0) ? weeks : [];
}

function mondayBefore(now: number): number {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day.getTime();
}
