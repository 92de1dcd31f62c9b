import { expect, test } from 'vitest';
import type { Programme_monthFragment as Month } from '@/generated/types.ts';
import { earnedMonths } from './earned-months.ts';

const eur = (minor: number) => ({ __typename: 'Money' as const, minor, currency: 'EUR' as const });
const month = (name: string, earned: number, clawedBack: number): Month => ({
  __typename: 'CashbackMonth', month: name, openingMinor: 0, closingMinor: earned - clawedBack, earned: eur(earned), clawedBack: eur(clawedBack), spent: eur(0), paidOut: eur(0), change: eur(earned - clawedBack),
});

test('twelve months in order, the present one last, and nothing where nothing moved', () => {
  const shown = earnedMonths([month('2027-02', 500, 120), month('2026-11', 300, 0), month('2025-12', 900, 0)], Date.UTC(2027, 1, 14, 12));
  expect(shown.map(({ month: name }) => name)).toEqual(['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02']);
  expect(shown.at(-1)).toEqual({ month: '2027-02', earned: 500, clawedBack: 120 });
  expect(shown.reduce((sum, { earned }) => sum + earned, 0)).toBe(800);
});
