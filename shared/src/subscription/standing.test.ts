import { expect, test } from 'vitest';
import { toIso } from '../period/index.ts';
import { atEnd, worksUntil, type Standing } from './index.ts';

const active: Standing = { status: 'ACTIVE', isTrial: false, cancelAtEnd: false, autoRenew: false };

test.each<[string | null, Partial<Standing>]>([
  ['EXPIRES', {}], ['RENEWS', { autoRenew: true }], ['IS_CANCELLED', { cancelAtEnd: true }], ['IS_CANCELLED', { cancelAtEnd: true, autoRenew: true }],
  ['TRIAL_ENDS', { status: 'TRIAL', isTrial: true }], [null, { status: 'EXPIRED', isTrial: true }], ['RENEWS', { status: 'PAST_DUE', autoRenew: true }],
  [null, { status: 'EXPIRED' }], [null, { status: 'SUPERSEDED', autoRenew: true }], [null, { status: 'ENDED' }],
])('%s: %j', (expected, standing) => {
  expect(atEnd({ ...active, ...standing })).toBe(expected);
});

test('licences work seven days longer, but of a trial and of what was cancelled', () => {
  const end = { endsAt: '2026-04-10T09:00:00Z' };
  expect(toIso(worksUntil({ ...active, ...end }))).toBe('2026-04-17T09:00:00Z');
  expect(toIso(worksUntil({ ...active, ...end, isTrial: true }))).toBe('2026-04-10T09:00:00Z');
  expect(toIso(worksUntil({ ...active, ...end, cancelAtEnd: true }))).toBe('2026-04-10T09:00:00Z');
});
