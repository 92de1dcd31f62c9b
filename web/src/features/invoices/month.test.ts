import { expect, test } from 'vitest';
import { monthBefore, spanOf } from './month.ts';

test('the month before that of a day', () => {
  expect([monthBefore(new Date(2026, 10, 29)), monthBefore(new Date(2026, 2, 31)), monthBefore(new Date(2026, 0, 1))]).toEqual(['2026-10', '2026-02', '2025-12']);
});

test('from the first of a month to before the first of the next', () => {
  expect([spanOf('2026-11'), spanOf('2026-12')]).toEqual([{ issuedFrom: '2026-11-01', issuedBefore: '2026-12-01' }, { issuedFrom: '2026-12-01', issuedBefore: '2027-01-01' }]);
});
