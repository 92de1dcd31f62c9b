import { expect, test } from 'vitest';
import { finalStatuses, mayMove, subscriptionMove, subscriptionStatuses } from './index.ts';

test('the moves of a subscription, all of them', () => {
  const leadsTo = Object.fromEntries([null, ...subscriptionStatuses].map((from) => [from ?? 'nothing', subscriptionStatuses.filter((to) => mayMove(from, to))]));
  expect(leadsTo).toEqual({
    nothing: ['TRIAL', 'ACTIVE'],
    TRIAL: ['ACTIVE', 'EXPIRED'],
    ACTIVE: ['ACTIVE', 'PAST_DUE', 'EXPIRED', 'SUPERSEDED', 'CANCELLED'],
    PAST_DUE: ['ACTIVE', 'PAST_DUE', 'EXPIRED', 'SUPERSEDED', 'CANCELLED'],
    EXPIRED: ['ACTIVE', 'SUPERSEDED', 'ENDED'],
    SUPERSEDED: [], CANCELLED: [], ENDED: [],
  });
  expect(finalStatuses).toEqual(['SUPERSEDED', 'CANCELLED', 'ENDED']);
});

test('a move is made for a reason that leads there', () => {
  expect(subscriptionMove('EXPIRED', 'RENEWAL')).toEqual({ from: 'EXPIRED', to: 'ACTIVE', reason: 'RENEWAL' });
  expect(subscriptionMove(null, 'TRIAL')).toEqual({ from: null, to: 'TRIAL', reason: 'TRIAL' });
  expect(() => subscriptionMove('TRIAL', 'RENEWAL')).toThrow('RENEWAL leads nowhere from TRIAL');
  expect(() => subscriptionMove('ENDED', 'RENEWAL')).toThrow('leads nowhere');
});
