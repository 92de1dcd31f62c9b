import { instant } from '@filiera/shared/period';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makeSubscription } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const onTerms = { billing: { paymentTermsDays: 30 } };
/** What the worker ordered for a payer. */
const ordersOf = (payerId: string) => world.sql<{ id: string; number: string; state: string; lines: number; placed_at: Date; expires_at: Date; due_at: Date | null }>(
  'select o.id, o.number, o.state, o.line_count as lines, o.placed_at, o.expires_at, o.due_at from "order" o where o.payer_id = $1 and o.quote_id is null and o.kind = \'RENEWAL\' order by o.placed_at, o.number', [payerId]);

test('with payment terms it is renewed at its end, on account, with its history, and whoever pays is told', async () => {
  const { buyer, customer, docs } = await makeMarket(world, { customer: onTerms, docs: { autoRenew: true } });
  world.clock.moveTo('2026-04-10T08:59:59Z');
  await world.work();
  expect(await ordersOf(customer.id)).toEqual([]);

  world.clock.moveTo('2026-04-10T09:00:30Z');
  await world.work();
  const [order] = await ordersOf(customer.id);
  expect(order).toMatchObject({ state: 'ON_ACCOUNT', lines: 1, due_at: new Date('2026-05-10T09:00:30Z') });
  expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z', version: 2 });
  expect(await buyer.order(order?.id ?? '')).toMatchObject({ kind: 'RENEWAL', placedByName: 'Filiera', amounts: { total: { minor: 3648 }, due: { minor: 3648 } }, startsAt: '2026-04-10T09:00:00.000Z', endsAt: '2026-05-10T09:00:00.000Z' });
  const { history } = await buyer.subscription(docs.id);
  expect(history.nodes.slice(-3).map(({ kind, actorName }) => `${kind} ${actorName}`)).toEqual(['ORDER_PLACED Filiera', 'ORDER_SETTLED Filiera', 'RENEWED Filiera']);
  expect(await world.sql('select letter, payer_id, state from mail where tenant_id = $1 and letter like \'renewal%\'', [customer.id])).toEqual([{ letter: 'renewalDone', payer_id: customer.id, state: 'SENT' }]);
});

test('by transfer an order goes out seven days ahead, or thirty of a year, and stands seven days like any', async () => {
  const { buyer, seller, customer, docs, yearly } = await marketWith({ docs: { autoRenew: true } });
  await world.sql(`update subscription set auto_renew = false where id = $1`, [yearly]);
  world.clock.moveTo('2026-04-03T08:59:00Z');
  await world.work();
  expect(await ordersOf(customer.id)).toEqual([]);
  world.clock.moveTo('2026-04-03T09:00:00Z');
  await world.work();
  await world.work();
  const [order, ...others] = await ordersOf(customer.id);
  expect(others).toEqual([]);
  expect(order).toMatchObject({ state: 'PENDING_PAYMENT', expires_at: new Date('2026-04-10T09:00:00Z') });
  const [mail] = await world.sql<{ subject: string }>(`select subject from mail where tenant_id = $1 and letter = 'renewalTransfer'`, [customer.id]);
  expect(mail?.subject).toContain(order?.number);
  expect(await buyer.subscription(docs.id)).toMatchObject({ endsAt: '2026-04-10T09:00:00.000Z', version: 1 });

  world.clock.moveTo('2026-04-05T10:00:00Z');
  expect(await seller.recordPayment(order?.id ?? '', '2026-04-05')).toMatchObject({ order: { state: 'PAID' }, subscription: { endsAt: '2026-05-10T09:00:00.000Z' } });

  // A year that ends on 10 March 2027 is ordered on 8 February.
  await world.sql(`update subscription set auto_renew = true where id = $1`, [yearly]);
  world.clock.moveTo('2027-02-08T08:59:59Z');
  await world.sql(`update subscription set auto_renew = false where id = $1`, [docs.id]);
  await world.work();
  expect(await ordersOf(customer.id)).toHaveLength(1);
  world.clock.moveTo('2027-02-08T09:00:00Z');
  await world.work();
  expect((await ordersOf(customer.id)).at(-1)).toMatchObject({ state: 'PENDING_PAYMENT', lines: 1, expires_at: new Date('2027-02-15T09:00:00Z') });
});

test('whatever one payer has to renew on one day of its zone is one order and one amount due, of whatever companies', async () => {
  const ids: string[] = [];
  const market = await makeMarket(world, {
    partner: { profile: { timeZone: 'Europe/Rome' }, billing: { paymentTermsDays: 30 } }, customer: { payer: 'PARTNER' }, docs: { autoRenew: true },
    more: (draft, { partner }) => {
      // 22:30 in Rome is still the tenth, 23:30 UTC is the eleventh there.
      for (const startsAt of ['2026-03-10T20:30:00Z', '2026-03-10T23:30:00Z']) {
        const tenant = makeCustomer(draft, { parent: partner, payer: 'PARTNER', profile: { timeZone: 'UTC' } });
        ids.push(makeSubscription(draft, { tenant, startsAt: instant(startsAt), autoRenew: true }).id);
      }
    },
  });
  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  const [order] = await ordersOf(market.partner.id);
  expect(order).toMatchObject({ state: 'ON_ACCOUNT', lines: 2 });
  // 29,90 less 20 % twice, and VAT once on the sum.
  expect(await market.reseller.order(order?.id ?? '')).toMatchObject({ tenant: { id: market.partner.id }, amounts: { net: { minor: 4784 }, vat: { minor: 1052 }, due: { minor: 5836 } } });
  world.clock.moveTo('2026-04-10T20:30:00Z');
  await world.work();
  expect(await ordersOf(market.partner.id)).toHaveLength(1);
  world.clock.moveTo('2026-04-10T23:30:00Z');
  await world.work();
  expect((await ordersOf(market.partner.id)).map(({ lines }) => lines)).toEqual([2, 1]);
  expect(await market.seller.subscription(ids[1] ?? '')).toMatchObject({ endsAt: '2026-05-10T23:30:00.000Z' });
});

test('the price is that of the expiry, and the balance is spent first', async () => {
  const { buyer, seller, customer, docs, vendor } = await makeMarket(world, { customer: onTerms, docs: { autoRenew: true } });
  await world.sql(`insert into price (id, vendor_id, edition_id, cadence, amount_minor, amount_currency, valid_from)
    select gen_random_uuid(), s.vendor_id, s.edition_id, 'MONTHLY', v.minor, 'EUR', v.at from subscription s, (values (3500, timestamptz '2026-04-10T08:00:00Z'), (9900, '2026-04-10T09:00:01Z')) v(minor, at) where s.id = $1`, [docs.id]);
  const [paid] = await world.sql<{ id: string }>(`select id from "order" where payer_id = $1 limit 1`, [customer.id]);
  await world.sql(`insert into balance_movement (id, tenant_id, payer_id, vendor_id, order_id, reason, amount_minor, amount_currency, at) values (gen_random_uuid(), $1, $1, $2, $3, 'CREDIT_LEFT', 1000, 'EUR', now())`, [customer.id, vendor.id, paid?.id]);
  world.clock.moveTo('2026-04-12T09:00:00Z');
  await world.work();
  const [order] = await ordersOf(customer.id);
  expect(await seller.order(order?.id ?? '')).toMatchObject({ amounts: { net: { minor: 3500 }, total: { minor: 4270 }, balanceUsed: { minor: 1000 }, due: { minor: 3270 } }, startsAt: '2026-04-10T09:00:00.000Z' });
  expect(await buyer.subscription(docs.id)).toMatchObject({ listPrice: { minor: 3500 } });
  expect(await world.sql('select amount_minor::integer as minor from balance where tenant_id = $1', [customer.id])).toEqual([{ minor: 0 }]);
});

test('who has ordered already is looked at again when that order is over', async () => {
  const { buyer, customer, docs } = await makeMarket(world, { docs: { autoRenew: true } });
  world.clock.moveTo('2026-04-02T09:00:00Z');
  const own = await buyer.orderRenewal(docs.id);
  world.clock.moveTo('2026-04-08T09:00:00Z');
  await world.work();
  expect(await ordersOf(customer.id)).toEqual([]);
  world.clock.moveTo('2026-04-09T09:00:00Z');
  await world.work();
  expect(await buyer.order(own.id)).toMatchObject({ state: 'CANCELLED', stateReason: 'LAPSED' });
  expect(await ordersOf(customer.id)).toMatchObject([{ state: 'PENDING_PAYMENT' }]);
});

test('what cannot be renewed is parked with its reason and its vendor told; the others go on', async () => {
  const { buyer, customer, docs, vendor, yearly: other } = await marketWith({ docs: { autoRenew: true }, customer: onTerms, cadence: 'MONTHLY' });
  await world.sql(`update subscription set cadence = 'ANNUAL' where id = $1`, [docs.id]);
  await world.sql(`delete from price p using subscription s where s.id = $1 and p.edition_id = s.edition_id and p.cadence = 'ANNUAL'`, [docs.id]);
  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  await world.work();
  expect(await ordersOf(customer.id)).toMatchObject([{ lines: 2, state: 'ON_ACCOUNT' }]);
  expect(await buyer.subscription(other)).toMatchObject({ endsAt: '2026-05-10T09:00:00.000Z' });
  expect(await world.sql('select parked_reason, renews_at from subscription where id = $1', [docs.id])).toEqual([{ parked_reason: 'NOT_SOLD', renews_at: null }]);
  expect(await world.sql(`select letter, subject from mail where tenant_id = $1 and letter = 'renewalParked'`, [vendor.id])).toHaveLength(1);
  // Changed, it is looked at again.
  await world.sql(`update subscription set cadence = 'MONTHLY' where id = $1`, [docs.id]);
  await world.work();
  expect(await ordersOf(customer.id)).toHaveLength(2);
});

test('what the database refuses is found among the rest, which is renewed in one order without it', async () => {
  const { customer, docs, vendor, yearly: other, third } = await marketWith({ docs: { autoRenew: true }, customer: onTerms, cadence: 'MONTHLY' });
  // A period that somebody wrote already: the natural key stands against a second (S13).
  await world.sql(`insert into subscription_period (id, tenant_id, vendor_id, subscription_id, reason, starts_at, ends_at, cadence, list_price_minor, list_price_currency)
    select gen_random_uuid(), tenant_id, vendor_id, id, 'RENEWAL', ends_at, ends_at + interval '1 day', cadence, list_price_minor, list_price_currency from subscription where id = $1`, [docs.id]);
  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  expect(await ordersOf(customer.id)).toMatchObject([{ lines: 2 }]);
  expect(await world.sql('select id from subscription where id = any ($1::uuid[]) and parked_reason is null order by id', [[docs.id, other, third]])).toEqual([other, third].toSorted().map((id) => ({ id })));
  expect(await world.sql(`select 1 from mail where tenant_id = $1 and letter = 'renewalParked'`, [vendor.id])).toHaveLength(1);
});

async function marketWith({ cadence = 'ANNUAL', ...overrides }: Parameters<typeof makeMarket>[1] & { cadence?: 'MONTHLY' | 'ANNUAL' }): Promise<Market & { yearly: string; third: string }> {
  let yearly = '';
  let third = '';
  const market = await makeMarket(world, { ...overrides, more: (draft, { customer }) => {
    yearly = makeSubscription(draft, { tenant: customer, cadence, startsAt: draft.now, autoRenew: true }).id;
    third = makeSubscription(draft, { tenant: customer, cadence, startsAt: draft.now, autoRenew: cadence === 'MONTHLY' }).id;
  } });
  return { ...market, yearly, third };
}
