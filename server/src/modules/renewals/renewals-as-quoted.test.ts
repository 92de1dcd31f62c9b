import { money } from '@filiera/shared/money';
import { instant } from '@filiera/shared/period';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, quoteOf, type Buyer, type Market, type OrderView } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makeSubscription } from '../../seed/factories.ts';
import { shareRows } from '../cashback/index.ts';

/* What renews by itself costs to the cent what a quote of the same instant says to whoever pays: two ways to load the facts, one function that prices them (S8). */

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const end = '2026-04-10T09:00:00Z';
const onTerms = { billing: { paymentTermsDays: 30 } };
const byItself = { autoRenew: true };

/** Quotes a renewal, lets the worker renew, and finds both the same. @returns the worker's order */
async function renewedAsQuoted(payer: { company: { id: string }; buyer: Buyer }, ids: readonly string[], { at = end, cadence = 'MONTHLY' } = {}): Promise<OrderView> {
  world.clock.moveTo(at);
  const quote = quoteOf(await payer.buyer.quoteRenewals(ids.toSorted().map((subscriptionId) => ({ subscriptionId, cadence }))));
  await world.work();
  const orders = await world.sql<{ id: string }>(`select id from "order" where payer_id = $1 and quote_id is null and placed_by_name = 'Filiera' and placed_at = $2`, [payer.company.id, at]);
  expect(orders).toHaveLength(1);
  const order = await payer.buyer.order(orders[0]?.id ?? '');
  expect(order.amounts).toEqual(quote.amounts);
  expect([order.invoicedToName, order.lines.map(({ edition, items, listPrice }) => ({ edition, items, listPrice }))]).toEqual([quote.invoicedToName, quote.lines.map(({ edition, items, listPrice }) => ({ edition, items, listPrice }))]);
  await sharedAsPlaced(order.id);
  return order;
}

interface ShareFacts { lineId: string; chain: { partnerId: string; basisPoints: number }[]; currency: string; charged: number; lines: { kind: 'EDITION' | 'COMPONENT' | 'TOP_UP'; unitMinor: number; quantity: number; part: number; whole: number; percents: number[] | null }[] }

/** What partners earn of it is to the cent what an order placed by somebody of the same quote would have frozen: facts read back from the order on the one hand, the batch's own on the other (P9). */
async function sharedAsPlaced(orderId: string): Promise<void> {
  const [row] = await world.sql<{ facts: ShareFacts[]; paid_at: number }>(`with scope as materialized (select set_config('app.scope', t.path::text, true) as scope from "order" o join tenant t on t.id = o.vendor_id where o.id = $1)
    select share_facts($1) as facts, coalesce((select tier_on(o.payer_id, o.placed_at) from "order" o join order_line l on l.order_id = o.id and l.invoiced_to_reason = 'PARTNER_PAYS' where o.id = $1 limit 1), 0) / 100.0::float8 as paid_at from scope where scope.scope <> ''`, [orderId]);
  const placed = (row?.facts ?? []).flatMap(({ lineId, chain, currency, charged, lines }) => shareRows({
    lineId, chain, currency, chargedMinor: charged, paidAt: row?.paid_at ?? 0, lines: lines.map(({ kind, unitMinor, quantity, part, whole, percents }) => ({ kind, key: '', unit: money(unitMinor, currency), quantity, part, whole, ...(percents && { percentsOff: percents }) })),
  }, () => ''));
  const frozen = await world.sql<{ line: string }>(`select order_line_id || ' ' || partner_id || ' ' || percent || ' ' || paid_minor || ' ' || cumulative_minor || ' ' || own_minor as line from order_share s join order_line l on l.id = s.order_line_id where l.order_id = $1 order by 1`, [orderId]);
  expect(frozen.map(({ line }) => line)).toEqual(placed.map((share) => [share.line_id, share.partner_id, share.percent, share.paid, share.cumulative, share.own].join(' ')).sort());
}

const customerOf = ({ customer: company, buyer }: Market) => ({ company, buyer });
const partnerOf = ({ partner: company, reseller: buyer }: Market) => ({ company, buyer });
const net = (minor: number) => ({ amounts: { net: { minor } } });
const soleAdministrator = ({ docs }: Market) => world.sql('update product set wants_sole_administrator = true where id = (select product_id from subscription where id = $1)', [docs.id]);
const role = ({ customer }: Market, to: string) => world.sql('update "user" set role = $2 where tenant_id = $1', [customer.id, to]);
const ofPartner = { partner: onTerms, customer: { payer: 'PARTNER' }, docs: byItself } as const;

test('the partner pays its price, until an administrator of the customer stands in the way of it (P8)', async () => {
  const asEver = await makeMarket(world, ofPartner);
  expect(await renewedAsQuoted(partnerOf(asEver), [asEver.docs.id])).toMatchObject({ ...net(2392), lines: [{ invoicedToReason: 'PARTNER_PAYS' }] });

  world.clock.moveTo('2026-03-10T09:00:00Z');
  const shared = await makeMarket(world, ofPartner);
  await soleAdministrator(shared);
  expect(await renewedAsQuoted(partnerOf(shared), [shared.docs.id])).toMatchObject({ ...net(2990), lines: [{ invoicedToReason: 'PARTNER_PAYS' }] });
  // Before the next end it is no administrator any more.
  await role(shared, 'VIEWER');
  expect(await renewedAsQuoted(partnerOf(shared), [shared.docs.id], { at: '2026-05-10T09:00:00Z' })).toMatchObject(net(2392));
  await role(shared, 'ADMIN');
  expect(await renewedAsQuoted(partnerOf(shared), [shared.docs.id], { at: '2026-06-10T09:00:00Z' })).toMatchObject(net(2990));
  await world.sql(`update "user" set status = 'DISABLED' where tenant_id = $1`, [shared.customer.id]);
  expect(await renewedAsQuoted(partnerOf(shared), [shared.docs.id], { at: '2026-07-10T09:00:00Z' })).toMatchObject(net(2392));
});

test('one order of two customers has the discount for the one whose partner is its sole administrator, and not for the other', async () => {
  let second = '';
  const market = await makeMarket(world, { ...ofPartner, more: (draft, { partner }) => {
    const tenant = makeCustomer(draft, { parent: partner, payer: 'PARTNER', profile: { timeZone: 'UTC' } });
    second = makeSubscription(draft, { tenant, startsAt: draft.now, autoRenew: true }).id;
  } });
  await soleAdministrator(market);
  const order = await renewedAsQuoted(partnerOf(market), [market.docs.id, second]);
  expect(order).toMatchObject(net(2990 + 2392));
  expect(new Map(order.lines.map(({ subscription, tenant }) => [subscription?.id, (tenant as { id: string }).id])).size).toBe(2);
});

test('a customer that turns LIMITED pays for itself, the public price; FULL again, its partner does as soon as it is chosen (P6, P7)', async () => {
  const market = await makeMarket(world, { ...ofPartner, customer: { payer: 'PARTNER', ...onTerms } });
  await world.sql(`update tenant set access = 'LIMITED', payer = 'CUSTOMER' where id = $1`, [market.customer.id]);
  expect(await renewedAsQuoted(customerOf(market), [market.docs.id])).toMatchObject({ ...net(2990), lines: [{ invoicedToReason: 'CUSTOMER_PAYS' }] });
  await world.sql(`update tenant set access = 'FULL', payer = 'PARTNER' where id = $1`, [market.customer.id]);
  await world.sql('update subscription set ordered_by_customer = false where id = $1', [market.docs.id]);
  expect(await renewedAsQuoted(partnerOf(market), [market.docs.id], { at: '2026-05-10T09:00:00Z' })).toMatchObject(net(2392));
});

test('who pays is who it is at the end: another than the last time, and the customer where it ordered last itself (P5, P7)', async () => {
  const market = await makeMarket(world, { partner: onTerms, customer: onTerms, docs: byItself });
  expect(await renewedAsQuoted(customerOf(market), [market.docs.id])).toMatchObject(net(2990));
  await world.sql(`update tenant set payer = 'PARTNER' where id = $1`, [market.customer.id]);
  await world.sql('update subscription set ordered_by_customer = false where id = $1', [market.docs.id]);
  expect(await renewedAsQuoted(partnerOf(market), [market.docs.id], { at: '2026-05-10T09:00:00Z' })).toMatchObject(net(2392));
  await world.sql('update subscription set ordered_by_customer = true where id = $1', [market.docs.id]);
  expect(await renewedAsQuoted(customerOf(market), [market.docs.id], { at: '2026-06-10T09:00:00Z' })).toMatchObject({ ...net(2990), lines: [{ invoicedToReason: 'OWN_ORDER' }] });
});

test('what was scheduled for the end is renewed, after a top-up as before; called off, what it has (S3)', async () => {
  const market = await makeMarket(world, { customer: onTerms, docs: { ...byItself, edition: 'BUSINESS' } });
  const { buyer, docs, catalogue: { editions, components } } = market;
  const down = { subscriptionId: docs.id, editionId: editions.TEAM.id, cadence: 'MONTHLY', quantities: [{ componentId: components.USERS, quantity: 12 }, { componentId: components.STORAGE, quantity: 100 }, { componentId: components.MAILBOXES, quantity: 10 }] };
  await buyer.live('scheduleChange', down);
  await buyer.orderTopUp(docs.id, [{ componentId: components.USERS, quantity: 5 }]);
  const { scheduledChange } = await buyer.lifeOf(docs.id);
  expect(scheduledChange).toMatchObject({ edition: { code: 'TEAM' } });
  const order = await renewedAsQuoted(customerOf(market), [docs.id]);
  expect(order).toMatchObject({ ...net(2990 + 2 * 250), lines: [{ edition: { code: 'TEAM' } }] });
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ edition: { code: 'TEAM' }, scheduledChange: null });

  const { subscription } = await buyer.live('scheduleChange', { ...down, cadence: 'ANNUAL' });
  expect(subscription).toMatchObject({ scheduledChange: { cadence: 'ANNUAL' } });
  await buyer.live('cancelScheduledChange', { subscriptionId: docs.id });
  expect(await renewedAsQuoted(customerOf(market), [docs.id], { at: '2026-05-10T09:00:00Z' })).toMatchObject({ ...net(3490), lines: [{ cadence: 'MONTHLY', edition: { code: 'TEAM' } }] });
});

test('what was withdrawn from sale is renewed as before, at its price (S1)', async () => {
  const market = await makeMarket(world, { customer: onTerms, docs: byItself });
  await world.sql('update edition set withdrawn_at = $2 where id = $1', [market.catalogue.editions.TEAM.id, world.clock.now]);
  expect(await renewedAsQuoted(customerOf(market), [market.docs.id])).toMatchObject(net(2990));
  await world.sql('update product set withdrawn_at = $2 where id = (select product_id from subscription where id = $1)', [market.docs.id, world.clock.now]);
  expect(await renewedAsQuoted(customerOf(market), [market.docs.id], { at: '2026-05-10T09:00:00Z' })).toMatchObject(net(2990));
});

test('a volume discount multiplies with the tier, in the line of its component, from its quantity on (P9, M1)', async () => {
  const market = await makeMarket(world, { ...ofPartner, docs: { ...byItself, quantities: { USERS: 23 } } });
  await world.sql('insert into volume_discount (id, vendor_id, component_id, from_quantity, basis_points) values (gen_random_uuid(), $1, $2, 20, 750), (gen_random_uuid(), $1, $2, 24, 5000)', [market.vendor.id, market.catalogue.components.USERS]);
  const { amounts } = await renewedAsQuoted(partnerOf(market), [market.docs.id]);
  const line = amounts?.lines.find(({ percents }) => (percents as number[] | null)?.includes(7.5));
  expect(line).toMatchObject({ percents: [20, 7.5] });
  // Thirteen above the ten that are included are 32,50; 32,50 × 0,8 × 0,925 = 24,05.
  expect(line).toMatchObject({ kind: 'DISCOUNT', base: { minor: 3250 }, amount: { minor: 2405 - 3250 } });
});

test('the price is that of the end: what became valid before it counts, what becomes valid with the next second does not (S1)', async () => {
  const market = await makeMarket(world, { customer: onTerms, docs: byItself });
  await world.sql(`insert into price (id, vendor_id, edition_id, cadence, amount_minor, amount_currency, valid_from)
    select gen_random_uuid(), $1, $2, 'MONTHLY', v.minor, 'EUR', v.at from (values (3111, timestamptz '2026-03-20T00:00:00Z'), (3333, '2026-04-10T09:00:00Z'), (9900, '2026-04-10T09:00:01Z')) v(minor, at)`, [market.vendor.id, market.catalogue.editions.TEAM.id]);
  expect(await renewedAsQuoted(customerOf(market), [market.docs.id])).toMatchObject(net(3333));
});

test('on terms the balance is spent first, and the rest is on account; a balance that is enough pays it (M2, S9)', async () => {
  const market = await makeMarket(world, { customer: onTerms, docs: byItself });
  const give = async (minor: number) => world.sql(`insert into balance_movement (id, tenant_id, payer_id, vendor_id, order_id, reason, amount_minor, amount_currency, at)
    select gen_random_uuid(), $1, $1, $2, (select id from "order" where payer_id = $1 order by placed_at desc limit 1), 'CREDIT_LEFT', $3, 'EUR', now()`, [market.customer.id, market.vendor.id, minor]);
  await give(1234);
  expect(await renewedAsQuoted(customerOf(market), [market.docs.id])).toMatchObject({ state: 'ON_ACCOUNT', amounts: { total: { minor: 3648 }, balanceUsed: { minor: 1234 }, due: { minor: 2414 } } });
  // What is on account says until when it is to be paid; what is paid has nothing to say of that.
  const dueDays = () => world.sql(`select words ->> 'dueDay' as day from mail where letter = 'renewalDone' and tenant_id = $1 order by created_at`, [market.customer.id]);
  expect(await dueDays()).toEqual([{ day: '10 maggio 2026' }]);
  await give(5000);
  expect(await renewedAsQuoted(customerOf(market), [market.docs.id], { at: '2026-05-10T09:00:00Z' })).toMatchObject({ state: 'PAID', dueAt: null, amounts: { balanceUsed: { minor: 3648 }, due: { minor: 0 } } });
  expect(await dueDays()).toEqual([{ day: '10 maggio 2026' }, { day: '' }]);
  expect(await world.sql('select amount_minor::integer as minor from balance where tenant_id = $1', [market.customer.id])).toEqual([{ minor: 1234 + 5000 - 1234 - 3648 }]);
});

test('the tax is the payer\'s: abroad none where its number is verified, else the seller\'s rate (M3)', async () => {
  const abroad = await makeMarket(world, { customer: { ...onTerms, profile: { country: 'DE', vatNumber: 'DE136695976', vatStatus: 'VALID' } }, docs: byItself });
  expect(await renewedAsQuoted(customerOf(abroad), [abroad.docs.id])).toMatchObject({ amounts: { net: { minor: 2990 }, vat: { minor: 0 }, total: { minor: 2990 } } });
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const unsure = await makeMarket(world, { customer: { ...onTerms, profile: { country: 'DE', vatNumber: 'DE136695976', vatStatus: 'UNVERIFIED' } }, docs: byItself });
  expect(await renewedAsQuoted(customerOf(unsure), [unsure.docs.id])).toMatchObject({ amounts: { vat: { minor: 658 } } });
});

test('a day of the payer\'s zone on which clocks go back has 25 hours: what ends in any of them is one order (S5)', async () => {
  const ends = new Map<string, string>();
  world.clock.moveTo('2026-09-24T21:00:00Z');
  const market = await makeMarket(world, {
    customer: { ...onTerms, profile: { timeZone: 'Europe/Rome' } }, docs: { startsAt: '2026-09-24T21:00:00Z' },
    more: (draft, { customer }) => {
      // In Rome: half past midnight and half past eleven at night of the 25th, and half past midnight of the 26th.
      for (const startsAt of ['2026-09-24T22:30:00Z', '2026-09-25T21:30:00Z', '2026-09-25T22:30:00Z']) ends.set(startsAt, makeSubscription(draft, { tenant: customer, startsAt: instant(startsAt), autoRenew: true }).id);
    },
  });
  const [first = '', second = '', third = ''] = [...ends.values()];
  const [found] = await world.sql<{ ends: Date[] }>('select array_agg(ends_at order by ends_at) as ends from subscription where id = any ($1::uuid[])', [[first, second, third]]);
  // A month later on the wall clock is an hour more of real time.
  expect(found?.ends.map((at) => at.toISOString())).toEqual(['2026-10-24T22:30:00.000Z', '2026-10-25T22:30:00.000Z', '2026-10-25T23:30:00.000Z']);
  expect(await renewedAsQuoted(customerOf(market), [first, second], { at: '2026-10-24T22:30:00Z' })).toMatchObject(net(2 * 2990));
  expect(await renewedAsQuoted(customerOf(market), [third], { at: '2026-10-25T23:30:00Z' })).toMatchObject(net(2990));
});
