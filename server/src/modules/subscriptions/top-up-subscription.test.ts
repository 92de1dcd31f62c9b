import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cadenceMonths, firstPeriod, instant } from '@filiera/shared/period';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Buyer, makeMarket, orderOf, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { brokenRules } from '../../../test/harness/invariants.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { makeRenewal } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

/** A month of TEAM, ten users, from 10 March to 10 April at nine; a user more is 2,50 a month. */
async function marketAt(iso: string, overrides: Parameters<typeof makeMarket>[1] = {}): Promise<Market> {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const market = await makeMarket(world, overrides);
  world.clock.moveTo(iso);
  return market;
}
const users = ({ catalogue }: Market, quantity: number) => [{ componentId: catalogue.components.USERS, quantity }];
const componentsOf = async (by: Buyer, id: string) => Object.fromEntries(((await by.subscription(id)).components as { quantity: number; component: { code: string } }[]).map(({ quantity, component }) => [component.code, quantity]));

describe('a top-up', () => {
  test('costs its months to the end of what is paid, changes the total and not the time, and the renewal prices the new total', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { buyer, seller, docs } = market;
    const quote = quoteOf(await buyer.quoteTopUp(docs.id, users(market, 7)));
    expect(quote).toMatchObject({
      kind: 'TOP_UP', startsAt: '2026-03-20T12:00:00.000Z', endsAt: '2026-04-10T09:00:00.000Z', listPrice: { minor: 2990 + 7 * 250 }, items: [{ quantity: 17 }, { quantity: 100 }, {}, {}],
      amounts: { charge: { minor: 1750 }, vat: { minor: 385 }, due: { minor: 2135 }, lines: [{ kind: 'TOP_UP', label: 'USERS', quantity: 7, unitPrice: { minor: 250 }, months: 1, ofMonths: 1, amount: { minor: 1750 } }] },
    });
    const order = orderOf(await buyer.topUp(quote.id));
    expect(order).toMatchObject({ state: 'PENDING_PAYMENT', expiresAt: '2026-03-27T12:00:00.000Z' });
    expect(await componentsOf(buyer, docs.id)).toMatchObject({ USERS: 10 });

    world.clock.moveTo('2026-03-25T08:00:00Z');
    expect(await seller.recordPayment(order.id, '2026-03-24')).toMatchObject({
      order: { state: 'PAID', startsAt: '2026-03-25T08:00:00.000Z', endsAt: '2026-04-10T09:00:00.000Z', amounts: { due: { minor: 2135 } } },
      subscription: { id: docs.id, endsAt: '2026-04-10T09:00:00.000Z', version: 2, listPrice: { minor: 4740 }, periods: { nodes: { length: 1 } } },
    });
    expect(await componentsOf(buyer, docs.id)).toEqual({ USERS: 17, STORAGE: 100, DOMAINS: 1, MAILBOXES: 10 });
    expect((await buyer.subscription(docs.id)).history.nodes.slice(-3).map(({ kind }) => kind)).toEqual(['ORDER_PLACED', 'ORDER_SETTLED', 'TOPPED_UP']);
    expect(quoteOf(await buyer.quoteRenewal(docs.id))).toMatchObject({ listPrice: { minor: 4740 }, amounts: { charge: { minor: 4740 } }, items: [{ quantity: 17 }, {}, {}, {}] });
  });

  test('covers what is paid ahead: months to the last paid period', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z', { more: (draft, { docs }) => { for (const _ of [1, 2]) makeRenewal(draft, docs, { settledAt: draft.now }); } });
    expect(quoteOf(await market.buyer.quoteTopUp(market.docs.id, users(market, 2)))).toMatchObject({ endsAt: '2026-06-10T09:00:00.000Z', amounts: { charge: { minor: 2 * 250 * 3 }, lines: [{ months: 3 }] } });
  });

  test('is priced by the period that runs, and renewed by the last that is paid', async () => {
    const market = await marketAt('2026-03-10T09:00:00Z', { docs: { cadence: 'ANNUAL' } });
    const { buyer, seller, docs } = market;
    const before = (await buyer.subscription(docs.id)).listPrice;
    expect(before).toMatchObject({ minor: 29900 });
    await seller.recordPayment((await buyer.orderRenewal(docs.id, 'MONTHLY')).id, '2026-03-10');
    // A user more is 25,00 a year, so thirteen months are 27,08; the month that it renews by costs 29,90 and 2,50.
    expect(quoteOf(await buyer.quoteTopUp(docs.id, users(market, 1)))).toMatchObject({ listPrice: { minor: 2990 + 250 }, amounts: { charge: { minor: 2708 }, lines: [{ unitPrice: { minor: 2500 }, months: 13, ofMonths: 12 }] } });
  });

  test('takes several components, each rounded once, at the payer\'s discount', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z', { customer: { payer: 'PARTNER' }, docs: { cadence: 'ANNUAL', startsAt: '2026-03-10T09:00:00Z' } });
    const { USERS, STORAGE } = market.catalogue.components;
    world.clock.moveTo('2026-08-15T00:00:00Z');
    const quote = quoteOf(await market.reseller.quoteTopUp(market.docs.id, [{ componentId: USERS, quantity: 7 }, { componentId: STORAGE, quantity: 50 }]));
    const [perUser, perGigabyte] = await Promise.all([priceOf(USERS), priceOf(STORAGE)]);
    const net = (unit: number, units: number) => Math.round((unit * units * 7 * 80) / (12 * 100));
    expect(quote.amounts).toMatchObject({ charge: { minor: net(perUser, 7) + net(perGigabyte, 50) }, lines: [{ kind: 'TOP_UP', months: 7, ofMonths: 12 }, { kind: 'TOP_UP', months: 7 }, { kind: 'DISCOUNT', percents: [20] }] });
    expect(quote).toMatchObject({ invoicedToReason: 'PARTNER_PAYS' });
    async function priceOf(componentId: string): Promise<number> {
      const [row] = await world.sql<{ minor: string }>(`select p.amount_minor as minor from price p join edition_component x on x.id = p.edition_component_id where x.component_id = $1 and x.edition_id = $2 and p.cadence = 'ANNUAL'`, [componentId, market.catalogue.editions.TEAM.id]);
      return Number(row?.minor);
    }
  });

  test('is credited by an upgrade for the seconds it still had (S3)', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z', { customer: { billing: { paymentTermsDays: 30 } } });
    const { buyer, docs, catalogue } = market;
    await buyer.orderTopUp(docs.id, users(market, 4));
    world.clock.moveTo('2026-03-30T12:00:00Z');
    const quote = quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id }));
    const left = (Date.parse('2026-04-10T09:00:00Z') - Date.parse('2026-03-30T12:00:00Z')) / 1000;
    const span = (Date.parse('2026-04-10T09:00:00Z') - Date.parse('2026-03-20T12:00:00Z')) / 1000;
    expect(quote.amounts?.lines).toMatchObject([
      { kind: 'EDITION' }, { kind: 'CREDIT', base: { minor: 2990 }, remainingSeconds: left }, { kind: 'CREDIT', base: { minor: 1000 }, remainingSeconds: left, spanSeconds: span, amount: { minor: -Math.round((1000 * left) / span) } },
    ]);
  });

  test('with payment terms is there at once, twice in one second too', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z', { customer: { billing: { paymentTermsDays: 30 } } });
    const { buyer, docs } = market;
    expect((await buyer.orderTopUp(docs.id, users(market, 2))).state).toBe('ON_ACCOUNT');
    expect((await buyer.orderTopUp(docs.id, users(market, 3))).state).toBe('ON_ACCOUNT');
    expect(await componentsOf(buyer, docs.id)).toMatchObject({ USERS: 15 });
  });

  test('is waited for until the end of what it adds to; money that came in time counts though it is recorded later', async () => {
    const market = await marketAt('2026-04-08T12:00:00Z');
    const { buyer, seller, docs } = market;
    const order = await buyer.orderTopUp(docs.id, users(market, 5));
    expect(order.expiresAt).toBe('2026-04-10T09:00:00.000Z');
    world.clock.moveTo('2026-04-13T10:00:00Z');
    expect(await seller.recordPayment(order.id, '2026-04-10')).toMatchObject({ order: { state: 'PAID', startsAt: '2026-04-10T08:59:59.000Z', endsAt: '2026-04-10T09:00:00.000Z' }, subscription: { endsAt: '2026-04-10T09:00:00.000Z' } });
    expect(quoteOf(await buyer.quoteRenewal(docs.id)).amounts).toMatchObject({ charge: { minor: 2990 + 5 * 250 } });

    const late = await marketAt('2026-04-08T12:00:00Z');
    const { id } = await late.buyer.orderTopUp(late.docs.id, users(late, 5));
    world.clock.moveTo('2026-04-13T10:00:00Z');
    expect(await late.seller.recordPayment(id, '2026-04-11')).toMatchObject({ __typename: 'OrderNotPending', code: 'ORDER_LAPSED' });
    expect(await componentsOf(late.buyer, late.docs.id)).toMatchObject({ USERS: 10 });
  });
});

interface Vector {
  id: string;
  kind: string;
  input: { period_end_local: string; topup_at_local: string; time_zone?: string; seats: number; annual_unit_price_cents?: number; monthly_unit_price_cents?: number; anchor_day?: number };
  expected: { months: number; amount_cents: number };
}
const { cases } = JSON.parse(await readFile(new URL('../../../../shared/src/vectors/billing.json', import.meta.url), 'utf8')) as { cases: Vector[] };

test.each(cases.filter(({ id }) => id.startsWith('TU-')).map((vector) => [vector.id, vector] as const))('%s through the API', async (_, { input, expected }) => {
  const { time_zone: timeZone = 'UTC', anchor_day: day, seats, annual_unit_price_cents: annual, monthly_unit_price_cents: monthly } = input;
  const cadence = annual === undefined ? 'MONTHLY' : 'ANNUAL';
  const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant().toString();
  // So many periods back that the anchor's day is the one asked for.
  const end = Temporal.PlainDateTime.from(input.period_end_local);
  const periods = day === undefined ? 1 : 2;
  const start = end.subtract({ months: periods * cadenceMonths[cadence] }).with({ day: day ?? end.day }).toString();
  world.clock.moveTo(at(start));
  const market = await makeMarket(world, {
    customer: { profile: { timeZone } }, docs: { cadence, startsAt: at(start) },
    more: (draft, { docs }) => { for (let more = 1; more < periods; more += 1) makeRenewal(draft, docs, { settledAt: draft.now }); },
  });
  await world.sql(`update price p set amount_minor = $1 from edition_component x where x.id = p.edition_component_id and x.component_id = $2 and p.cadence = $3`, [annual ?? monthly, market.catalogue.components.USERS, cadence]);
  world.clock.moveTo(at(input.topup_at_local));
  expect((await market.buyer.subscription(market.docs.id)).endsAt).toBe(new Date(at(input.period_end_local)).toISOString());
  const { amounts } = quoteOf(await market.buyer.quoteTopUp(market.docs.id, users(market, seats)));
  expect(amounts).toMatchObject({ charge: { minor: expected.amount_cents }, lines: [{ months: expected.months }] });
});

test.each([['one second more than a month', -1, 2], ['exactly one month', 0, 1]])('%s left', async (_, seconds, months) => {
  const { period } = firstPeriod(instant('2026-03-10T09:00:00Z'), 2, 'UTC');
  const market = await marketAt('2026-03-10T09:00:00Z', { more: (draft, { docs }) => { makeRenewal(draft, docs, { settledAt: draft.now }); } });
  expect(period.end).toBe(instant('2026-05-10T09:00:00Z'));
  world.clock.moveTo(new Date(Date.parse('2026-04-10T09:00:00Z') + seconds * 1000).toISOString());
  expect(quoteOf(await market.buyer.quoteTopUp(market.docs.id, users(market, 1))).amounts?.lines).toMatchObject([{ months }]);
});

describe('a top-up is refused', () => {
  test.each([
    ['above the maximum', { USERS: 91 }, 'quantity.aboveMaximum'], ['off its step', { STORAGE: 30 }, 'quantity.offStep'], ['of nothing', { USERS: 0 }, 'quantity.belowMinimum'],
    ['of less', { USERS: -3 }, 'quantity.belowMinimum'], ['beyond all that can be counted', { USERS: 2147483647 }, 'quantity.aboveMaximum'],
  ] as const)('%s', async (_, added, code) => {
    const { buyer, docs, catalogue } = await marketAt('2026-03-20T12:00:00Z');
    const asked = Object.entries(added).map(([component, quantity]) => ({ componentId: catalogue.components[component as keyof typeof catalogue.components], quantity }));
    expect(await buyer.quoteTopUp(docs.id, asked)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '0', 'quantity'], code }] });
  });

  test('for an unknown component, one named twice, and one without a unit price', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { buyer, docs, catalogue } = market;
    expect(await buyer.quoteTopUp(docs.id, [{ componentId: '__proto__', quantity: 1 }])).toMatchObject({ __typename: 'InvalidInput', issues: [{ code: 'quantity.unknownComponent' }] });
    expect(await buyer.quoteTopUp(docs.id, [...users(market, 1), ...users(market, 2)])).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '1', 'componentId'], code: 'quantity.repeated' }] });
    await world.sql(`delete from price p using edition_component x where x.id = p.edition_component_id and x.component_id = $1`, [catalogue.components.USERS]);
    expect(await buyer.quoteTopUp(docs.id, users(market, 1))).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '0', 'quantity'], code: 'quantity.notSold' }] });
  });

  test('from the instant of expiry on, after an upgrade, and for nothing', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { buyer, seller, docs, catalogue } = market;
    expect(await buyer.quoteTopUp(docs.id, [])).toMatchObject({ __typename: 'CannotTopUp', code: 'CANNOT_TOP_UP', issues: [{ path: ['quantities'], code: 'topUp.nothingMore' }] });
    const quote = quoteOf(await buyer.quoteTopUp(docs.id, users(market, 1)));
    await seller.recordPayment((await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id })).id, '2026-03-20');
    expect(await buyer.quoteTopUp(docs.id, users(market, 1))).toMatchObject({ __typename: 'CannotTopUp', issues: [{ path: ['subscriptionId'], code: 'topUp.superseded', message: 'Un aggiornamento ha già preso il posto di questo abbonamento.' }] });
    expect(await buyer.topUp(quote.id)).toMatchObject({ __typename: 'CannotTopUp' });

    const ending = await marketAt('2026-04-10T08:30:00Z');
    const last = quoteOf(await ending.buyer.quoteTopUp(ending.docs.id, users(ending, 1)));
    expect(last.amounts).toMatchObject({ charge: { minor: 250 } });
    world.clock.moveTo('2026-04-10T09:00:00Z');
    expect(await ending.buyer.quoteTopUp(ending.docs.id, users(ending, 1))).toMatchObject({ issues: [{ code: 'topUp.expired' }] });
    expect(await ending.buyer.topUp(last.id)).toMatchObject({ __typename: 'CannotTopUp' });
    expect((await ending.buyer.subscription(ending.docs.id)).viewerCan).not.toContain('SUBSCRIPTION_TOP_UP');
  });

  test('to other companies and roles, and while an order is pending', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const other = await marketAt('2026-03-20T12:00:00Z');
    const quote = quoteOf(await market.buyer.quoteTopUp(market.docs.id, users(market, 1)));
    await expect(other.buyer.quoteTopUp(market.docs.id, users(other, 1))).rejects.toThrow('NOT_FOUND');
    expect(await market.buyer.quoteTopUp(market.docs.id, users(other, 1))).toMatchObject({ __typename: 'InvalidInput', issues: [{ code: 'quantity.unknownComponent' }] });
    await expect(other.buyer.topUp(quote.id)).rejects.toThrow('NOT_FOUND');
    for (const nonsense of ['nonsense', randomUUID()]) {
      await expect(market.buyer.quoteTopUp(nonsense, users(market, 1))).rejects.toThrow('NOT_FOUND');
      await expect(market.buyer.topUp(nonsense)).rejects.toThrow('NOT_FOUND');
    }
    for (const role of ['TECHNICAL', 'VIEWER'] as const) {
      const person = await market.person(market.customer, role);
      await expect(person.quoteTopUp(market.docs.id, users(market, 1))).rejects.toThrow('FORBIDDEN');
      await expect(person.topUp(quote.id)).rejects.toThrow('FORBIDDEN');
    }
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    expect(await market.buyer.quoteTopUp(market.docs.id, users(market, 1))).toMatchObject({ __typename: 'OrderPending', order: { id } });
    expect(await market.buyer.topUp(quote.id)).toMatchObject({ __typename: 'OrderPending', order: { id } });
  });
});

test('a partner that orders for a customer that pays sees what is added and the list price, and no amount (M6)', async () => {
  const market = await marketAt('2026-03-20T12:00:00Z');
  const { reseller, buyer, seller, docs } = market;
  const quote = quoteOf(await reseller.quoteTopUp(docs.id, users(market, 3)));
  expect(quote).toMatchObject({ amounts: null, listPrice: { minor: 3740 }, invoicedToReason: 'CUSTOMER_PAYS' });
  const { id } = orderOf(await reseller.topUp(quote.id));
  expect(await reseller.order(id)).toMatchObject({ amounts: null });
  expect((await buyer.order(id)).amounts).toMatchObject({ charge: { minor: 750 } });
  await seller.recordPayment(id, '2026-03-20');
  expect(await reseller.order(id)).toMatchObject({ amounts: null, state: 'PAID', listPrice: { minor: 3740 } });
});

test('a quote that has lapsed is answered with the price of now, for the same units', async () => {
  const market = await marketAt('2026-03-10T08:30:00Z', { docs: { startsAt: '2026-02-10T09:00:00Z' }, more: (draft, { docs }) => { makeRenewal(draft, docs, { settledAt: draft.now }); } });
  const quote = quoteOf(await market.buyer.quoteTopUp(market.docs.id, users(market, 3)));
  expect(quote.amounts?.lines).toMatchObject([{ months: 2 }]);
  world.clock.moveTo('2026-03-10T09:30:00Z');
  expect(await market.buyer.topUp(quote.id)).toMatchObject({ __typename: 'QuoteExpired', quote: { kind: 'TOP_UP', items: [{ quantity: 13 }, {}, {}, {}], amounts: { lines: [{ months: 1, quantity: 3 }] } } });
});

describe('at the same moment', () => {
  test('forty confirmations of one quote add once', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z', { customer: { billing: { paymentTermsDays: 30 } } });
    const quote = quoteOf(await market.buyer.quoteTopUp(market.docs.id, users(market, 2)));
    const answers = await Promise.all(Array.from({ length: 40 }, () => market.buyer.topUp(quote.id)));
    expect(answers.filter(({ __typename }) => __typename === 'TopUpSubscriptionPayload')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'QuoteExpired')).toHaveLength(39);
    expect(await componentsOf(market.buyer, market.docs.id)).toMatchObject({ USERS: 12 });
  });

  test('forty under one key are one answer, and another input under it is refused', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const [quote, key] = [quoteOf(await market.buyer.quoteTopUp(market.docs.id, users(market, 2))), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 40 }, () => market.buyer.topUp(quote.id, key)));
    expect(new Set(answers.map((answer) => orderOf(answer).id)).size).toBe(1);
    await expect(market.buyer.topUp(randomUUID(), key)).rejects.toThrow('CONFLICT');
  });

  test('forty recordings of its payment add once', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { id } = await market.buyer.orderTopUp(market.docs.id, users(market, 2));
    const answers = await Promise.all(Array.from({ length: 40 }, () => market.seller.recordPayment(id, '2026-03-20')));
    expect(answers.filter(({ __typename }) => __typename === 'RecordPaymentPayload')).toHaveLength(1);
    expect(await componentsOf(market.buyer, market.docs.id)).toMatchObject({ USERS: 12 });
  });
});

test('after all this every rule of the database holds', async () => {
  expect(await asOwner(world.database.ownerUrl, brokenRules)).toEqual({});
});
