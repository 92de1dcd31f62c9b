import { expect, test } from 'vitest';
import { currentPeriods, needsRenewal, subscriptionState } from './subscription-state.ts';

const now = Date.parse('2026-07-17T12:00:00Z');
const july = { startsAt: '2026-07-10T00:00:00Z', endsAt: '2026-08-10T00:00:00Z' };
const august = { startsAt: '2026-08-10T00:00:00Z', endsAt: '2026-09-10T00:00:00Z' };
const active = (...nodes: { startsAt: string; endsAt: string }[]) => ({
  status: 'ACTIVE' as const, isTrial: false, endsAt: nodes.at(-1)?.endsAt ?? '', periods: { nodes },
});

test.each([
  ['ACTIVE', active(july), now],
  ['ACTIVE', active(july), Date.parse('2026-07-26T23:59:59Z')],
  ['EXPIRING', active(july), Date.parse('2026-07-27T00:00:00Z')],
  ['EXPIRED', active(july), Date.parse('2026-08-10T00:00:00Z')],
  ['RENEWED', active(july, august), now],
  ['EXPIRING', active(july, august), Date.parse('2026-09-01T00:00:00Z')],
  ['TRIAL', { ...active(july), isTrial: true, status: 'TRIAL' as const }, now],
  ['EXPIRED', { ...active(july), isTrial: true, status: 'TRIAL' as const }, Date.parse('2026-08-10T00:00:00Z')],
  ['PAST_DUE', { ...active(july), status: 'PAST_DUE' as const }, now],
  ['SUPERSEDED', { ...active(july), status: 'SUPERSEDED' as const }, now],
])('%s', (expected, subscription, at) => {
  expect(subscriptionState(subscription, at)).toBe(expected);
});

test('periods that are over are left out, unless all are', () => {
  expect(currentPeriods([august, july], now)).toEqual([july, august]);
  expect(currentPeriods([august, july], Date.parse('2026-08-20T00:00:00Z'))).toEqual([august]);
  expect(currentPeriods([august, july], Date.parse('2027-01-01T00:00:00Z'))).toEqual([august]);
});

test.each([
  [false, '2026-07-26T23:59:59Z'],
  [true, '2026-07-27T00:00:00Z'],
  [true, '2026-08-10T00:00:00Z'],
  [true, '2026-08-16T23:59:59Z'],
  [false, '2026-08-17T00:00:00Z'],
])('asks to be renewed: %s at %s', (expected, at) => {
  expect(needsRenewal({ ...active(july), status: at < july.endsAt ? 'ACTIVE' : 'EXPIRED' }, Date.parse(at))).toBe(expected);
});
