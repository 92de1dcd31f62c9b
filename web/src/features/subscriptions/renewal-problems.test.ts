import { expect, test } from 'vitest';
import { problemsOf } from './renewal-problems.ts';
import type { QuoteRefusal } from '@/lib/quote/use-live-quote.ts';

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const refusal = (more: object) => ({ __typename: 'NotRenewable', code: 'NOT_RENEWABLE', message: 'Some cannot', path: null, issues: [], ...more }) as unknown as QuoteRefusal;

test('every one that is refused has its own reason', () => {
  const { atRow, elsewhere } = problemsOf(refusal({ issues: [{ path: ['renewals', '0', 'cadence'], code: 'x', message: 'Too far' }, { path: ['renewals', '2', 'subscriptionId'], code: 'y', message: 'Too old' }] }), rows);
  expect([...atRow]).toEqual([['a', 'Too far'], ['c', 'Too old']]);
  expect(elsewhere).toEqual([]);
});

test('a pending order is told at the one that it is for, and what concerns all of them above', () => {
  expect([...problemsOf({ __typename: 'OrderPending', code: 'ORDER_PENDING', message: 'Order 7 waits', path: ['renewals', '1', 'subscriptionId'] } as unknown as QuoteRefusal, rows).atRow]).toEqual([['b', 'Order 7 waits']]);
  expect(problemsOf(refusal({ path: ['renewals'], message: 'Several pay' }), rows)).toMatchObject({ elsewhere: ['Several pay'] });
  expect(problemsOf(undefined, rows).elsewhere).toEqual([]);
});
