import { expect, test } from 'vitest';
import { instant, toIso } from '../period/index.ts';
import { cardExpiresAt, dueExpiryWarning } from './index.ts';

const june = { year: 2026, month: 6 };

test('a card is good through the last day of its month, where its owner is', () => {
  expect(toIso(cardExpiresAt(june, 'Europe/Rome'))).toBe('2026-06-30T22:00:00Z');
  expect(toIso(cardExpiresAt({ year: 2026, month: 12 }, 'UTC'))).toBe('2027-01-01T00:00:00Z');
});

test.each([
  ['2026-05-31T21:59:59Z', null],
  ['2026-05-31T22:00:00Z', 30],
  ['2026-06-23T21:59:59Z', 30],
  ['2026-06-23T22:00:00Z', 7],
  ['2026-06-30T21:59:59Z', 7],
  ['2026-06-30T22:00:00Z', null],
])('at %s the warning of a card of June is that of %s days', (at, days) => {
  expect(dueExpiryWarning(june, 'Europe/Rome', instant(at))).toBe(days);
});
