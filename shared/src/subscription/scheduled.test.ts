import { expect, test } from 'vitest';
import { isSameContent, renewalContent, scheduledAfterTopUp, type Content } from './index.ts';

const current: Content = { editionId: 'BUSINESS', cadence: 'ANNUAL', quantities: { users: 30, storage: 500 } };
const less: Content = { editionId: 'TEAM', cadence: 'MONTHLY', quantities: { users: 20, storage: 500 } };

test('a renewal buys what was scheduled, else what there is', () => {
  expect(renewalContent(current, null)).toBe(current);
  expect(renewalContent(current, less)).toBe(less);
});

test('nothing and none are the same of a component', () => {
  expect(isSameContent(current, { ...current, quantities: { users: 30, storage: 500, domains: 0 } })).toBe(true);
  for (const other of [{ ...current, editionId: 'TEAM' }, { ...current, cadence: 'MONTHLY' as const }, { ...current, quantities: { users: 29, storage: 500 } }]) expect(isSameContent(current, other)).toBe(false);
});

test.each([
  ['what it reduces stays at what it asks for', { users: 7 }, false, { users: 20, storage: 500 }],
  ['what it leaves grows with the top-up', { storage: 100 }, false, { users: 20, storage: 600 }],
  ['no further than its edition allows', { storage: 900 }, false, { users: 20, storage: 1000 }],
  ['once it is paid for, the top-up pays to its end too', { users: 7 }, true, { users: 27, storage: 500 }],
])('a scheduled change survives a top-up: %s', (_, added, isPaid, expected) => {
  expect(scheduledAfterTopUp(less.quantities, current.quantities, added, { users: null, storage: 1000 }, isPaid)).toEqual(expected);
});
