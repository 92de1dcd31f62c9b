import { expect, test } from 'vitest';
import { dayIn, isMonth, monthAfter, spanOf, weeksOf } from './expiry-month.ts';

test('months follow each other over the year', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-03', 24)]).toEqual(['2027-01', '2025-12', '2028-03']);
  expect(['2026-12', '2026-13', '26-1', ''].map(isMonth)).toEqual([true, false, false, false]);
});

test('weeks begin on Monday', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
  expect(weeksOf('2027-02').flat().filter(Boolean)).toHaveLength(28);
});

test('what ends at midnight ends on the day of its own zone', () => {
  expect([dayIn('2026-11-30T23:30:00Z', 'Europe/Rome'), dayIn('2026-11-30T23:30:00Z', 'UTC')]).toEqual(['2026-12-01', '2026-11-30']);
  expect(spanOf('2026-12')).toEqual({ endsAfter: '2026-11-30T00:00:00.000Z', endsBefore: '2027-01-02T00:00:00.000Z' });
});
