import type { Programme_monthFragment as Month } from '@/generated/types.ts';

export type EarnedMonth = { month: string; earned: number; clawedBack: number };

/** The twelve months up to the present one, in order; one in which nothing moved stands at nothing. @param now epoch milliseconds */
export function earnedMonths(months: readonly Month[], now: number): EarnedMonth[] {
  const known = new Map(months.map((each) => [each.month, each]));
  const today = new Date(now);
  return Array.from({ length: 12 }, (_, index) => {
    const month = new Date(Date.UTC(today.getFullYear(), today.getMonth() - 11 + index, 1)).toISOString().slice(0, 7);
    const found = known.get(month);
    return { month, earned: found?.earned.minor ?? 0, clawedBack: found?.clawedBack.minor ?? 0 };
  });
}
