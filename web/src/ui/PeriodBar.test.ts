import { expect, test } from 'vitest';
import { niceTop } from './ColumnChart.tsx';
import { periodSegments } from './PeriodBar.tsx';

const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
const kinds = (now: string) =>
  periodSegments([{ startsAt: day(1), endsAt: day(31) }, { startsAt: day(31), endsAt: day(60) }], Date.parse(now)).filter(({ share }) => share > 0);

test('the period that runs is used and left, what is stacked lies ahead', () => {
  const shares = kinds(day(11)).map(({ kind, share }) => [kind, share / 86_400_000]);
  expect(shares).toEqual([['used', 10], ['left', 20], ['ahead', 29]]);
});

test('a period that is over is used up', () => {
  expect(kinds(day(70)).map(({ kind }) => kind)).toEqual(['used', 'used']);
});

test('a scale ends at a round number with round quarters', () => {
  expect([0, 37, 41_900, 80_000, 81_000, 100_000].map(niceTop)).toEqual([4, 40, 80_000, 80_000, 100_000, 100_000]);
});
