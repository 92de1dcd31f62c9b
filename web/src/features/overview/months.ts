import type { OverviewFiguresQuery } from '@/generated/types.ts';

type Total = NonNullable<OverviewFiguresQuery['tenant']>['monthTotals'][number];
export type MonthColumn = { month: string; minor: number; orders: number };

const two = (value: number) => String(value).padStart(2, '0');
export const monthOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}`;

/** The last twelve months in order, the one of `now` included; one without orders stands at nothing. @returns empty where there never were any */
export function lastMonths(totals: readonly Total[], kind: Total['kind'], now: number): MonthColumn[] {
  const ofKind = new Map(totals.filter((total) => total.kind === kind).map((total) => [total.month, total]));
  if (ofKind.size === 0) return [];
  const today = new Date(now);
  return Array.from({ length: 12 }, (_, index) => {
    const month = monthOf(new Date(today.getFullYear(), today.getMonth() - 11 + index, 1));
    const total = ofKind.get(month);
    return { month, minor: total?.net.minor ?? 0, orders: total?.orders ?? 0 };
  });
}
