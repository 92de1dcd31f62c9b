import { expect, test } from 'vitest';
import type { OverviewQuery, RenewalsChart_subscriptionFragment, Todo_orderFragment, Todo_subscriptionFragment, Todo_ticketFragment } from '@/generated/types.ts';
import { lastMonths } from './months.ts';
import { renewalsByWeek } from './renewals-by-week.ts';
import { todosOf } from './todo.ts';

const now = new Date(2026, 6, 17, 14).getTime();
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();
const named = (id: string) => ({ id, name: id });

const what = { tenant: { __typename: 'Tenant', ...named('t') }, product: { __typename: 'Product', ...named('p') }, edition: { __typename: 'Edition', ...named('e') } } as const;
const subscription = (id: string, days: number, pending: Todo_orderFragment[] = []): Todo_subscriptionFragment => ({
  __typename: 'Subscription', id, endsAt: inDays(days), status: days < 0 ? 'EXPIRED' : 'ACTIVE', cadence: 'MONTHLY', components: [], viewerCan: [], ...what,
  pending: { __typename: 'OrderConnection', nodes: pending },
});
const renewal = (id: string, days: number, autoRenew = false): RenewalsChart_subscriptionFragment => ({
  __typename: 'Subscription', id, endsAt: inDays(days), autoRenew, ...what, listPrice: { __typename: 'Money', minor: 1000, currency: 'EUR' },
});
const order = (id: string, days: number, viewerCan: Todo_orderFragment['viewerCan'] = []): Todo_orderFragment => ({
  __typename: 'Order', id, number: id, kind: 'RENEWAL', method: 'BANK_TRANSFER', expiresAt: inDays(days), viewerCan, tenant: { __typename: 'Tenant', ...named('t') }, amounts: null,
});

const ends = (nodes: Todo_subscriptionFragment[]) => ({ __typename: 'SubscriptionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: false }, nodes }) as const;

function tenant(parts: { parked?: Todo_subscriptionFragment[]; expiring?: Todo_subscriptionFragment[]; pending?: Todo_orderFragment[]; issued?: Todo_orderFragment[]; tickets?: Todo_ticketFragment[]; vatNumber?: string | null }) {
  const { parked = [], expiring = [], pending = [], issued = [], tickets = [], vatNumber = '1' } = parts;
  return {
    __typename: 'Tenant', id: 'home', kind: 'PARTNER', viewerCan: [], sellerGaps: [], profile: { __typename: 'CompanyProfile', id: 'home', vatNumber },
    billingAccount: { __typename: 'BillingAccount', id: 'home', transferAccount: null },
    name: 'Home', status: 'ACTIVE', suspendedAt: null, closedAt: null, movedAt: null, movedUnderName: null, ancestors: [],
    waitingTickets: { __typename: 'TicketConnection', nodes: tickets },
    ending: ends(expiring.filter(({ status }) => status === 'ACTIVE')), ended: ends(expiring.filter(({ status }) => status !== 'ACTIVE')), ownPending: { __typename: 'OrderConnection', nodes: pending },
    parked: { __typename: 'SubscriptionConnection', nodes: parked }, issuedPending: { __typename: 'OrderConnection', nodes: issued },
  } as NonNullable<OverviewQuery['tenant']>;
}

test('orders come before what ends, each nearest first, and what has no date last', () => {
  const todos = todosOf(tenant({ expiring: [subscription('later', 9), subscription('soon', 2)], pending: [order('order', 5)], vatNumber: null }), now);
  expect(todos.map(({ kind, id }) => [kind, id])).toEqual([['unpaid', 'order'], ['expiring', 'soon'], ['expiring', 'later'], ['vatMissing', 'home']]);
});

test('whoever waits for an answer comes before what is due', () => {
  const ticket: Todo_ticketFragment = { __typename: 'Ticket', id: 'ticket', subject: 'S', priority: 'NORMAL', lastMessageAt: inDays(-1), lastMessageByName: 'N', isUnread: true, viewerCan: [], changes: [], tenant: { __typename: 'Tenant', ...named('t') } };
  expect(todosOf(tenant({ pending: [order('order', 5)], tickets: [ticket] }), now).map(({ kind }) => kind)).toEqual(['ticket', 'unpaid']);
});

test('what cannot be renewed by itself is looked at before what only ends', () => {
  const todos = todosOf(tenant({ parked: [subscription('stuck', 5)], expiring: [subscription('stuck', 5), subscription('soon', 2)] }), now);
  expect(todos.map(({ kind, id }) => [kind, id])).toEqual([['parked', 'stuck'], ['expiring', 'soon']]);
});

test('what is being paid for already is told by its order, once', () => {
  const renewed = order('order', 5);
  const todos = todosOf(tenant({ expiring: [subscription('paid', 2, [renewed]), subscription('open', 3)], pending: [renewed] }), now);
  expect(todos.map(({ kind, id }) => [kind, id])).toEqual([['unpaid', 'order'], ['expiring', 'open']]);
});

test('an order is to be recorded by who may, and appears once', () => {
  const same = order('order', 5, ['ORDER_RECORD_PAYMENT']);
  expect(todosOf(tenant({ pending: [same], issued: [same] }), now).map(({ kind }) => kind)).toEqual(['toRecord']);
});

test('what has ended is to do as well, until it is renewed', () => {
  expect(todosOf(tenant({ expiring: [subscription('soon', 2), subscription('over', -3)] }), now).map(({ kind, id }) => [kind, id])).toEqual([['expiring', 'soon'], ['expired', 'over']]);
});

test('twelve months end with this one, those without orders at nothing', () => {
  const total = (kind: 'SOLD' | 'SPENT', month: string, minor: number) => ({ __typename: 'MonthTotal', kind, month, orders: 2, net: { __typename: 'Money', minor, currency: 'EUR' } }) as const;
  const months = lastMonths([total('SOLD', '2026-07', 500), total('SPENT', '2026-07', 70), total('SOLD', '2025-08', 30), total('SOLD', '2025-07', 9)], 'SOLD', now);
  expect(months.map(({ month }) => month)).toEqual(['2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07']);
  expect(months.map(({ minor }) => minor)).toEqual([30, ...Array.from({ length: 10 }, () => 0), 500]);
  expect(lastMonths([total('SPENT', '2026-07', 70)], 'SOLD', now)).toEqual([]);
});

test('renewals are summed per week, by itself or by hand', () => {
  const weeks = renewalsByWeek([renewal('a', 0), renewal('b', 1, true), renewal('c', 5), renewal('d', 400)], now);
  expect(weeks).toHaveLength(8);
  expect(weeks[0]).toMatchObject({ byHand: 1000, automatic: 1000 });
  expect(weeks[1]).toMatchObject({ byHand: 1000, automatic: 0 });
  expect(renewalsByWeek([], now)).toEqual([]);
});

test('an order that a card pays is not looked for at the bank; a vendor without an account is told first', () => {
  const recordable = { ...order('transfer', 5), viewerCan: ['ORDER_RECORD_PAYMENT'] } as Todo_orderFragment;
  const home = tenant({ issued: [recordable, { ...recordable, id: 'card', method: 'CARD' }] });
  expect(todosOf({ ...home, viewerCan: ['TRANSFER_ACCOUNT_SAVE'] }, now).map(({ kind }) => kind)).toEqual(['accountMissing', 'toRecord', 'unpaid']);
  expect(todosOf({ ...home, viewerCan: ['FISCAL_SAVE'], sellerGaps: ['SETTINGS'] }, now)[0]?.kind).toBe('fiscalMissing');
});
