import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Buyer, makeMarket, orderOf, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { brokenRules } from '../../../test/harness/invariants.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

async function marketAt(iso: string, overrides: Parameters<typeof makeMarket>[1] = {}): Promise<Market> {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const market = await makeMarket(world, overrides);
  world.clock.moveTo(iso);
  return market;
}
const at = '2026-03-20T12:00:00Z';
const team = ({ customer, catalogue }: Market, more: object = {}) => ({ tenantId: customer.id, editionId: catalogue.editions.TEAM.id, ...more });
const subscriptionsOf = (market: Market) => world.sql('select from subscription where tenant_id = $1', [market.customer.id]);

describe('a new subscription', () => {
  test('is quoted, ordered, and starts when it is settled, on its company\'s clock (S2, S9)', async () => {
    const market = await marketAt(at, { customer: { profile: { timeZone: 'Europe/Rome' } } });
    const { buyer, seller, customer, catalogue } = market;
    const quote = quoteOf(await buyer.quoteSubscription(team(market, { quantities: [{ componentId: catalogue.components.USERS, quantity: 12 }] })));
    expect(quote).toMatchObject({
      kind: 'NEW', subscription: null, startsAt: '2026-03-20T12:00:00.000Z', endsAt: '2026-04-20T11:00:00.000Z', listPrice: { minor: 3490 }, items: [{ quantity: 12 }, { quantity: 100 }, { quantity: 1 }, { quantity: 10 }],
      amounts: { charge: { minor: 3490 }, vat: { minor: 768 }, due: { minor: 4258 }, lines: [{ kind: 'EDITION', label: 'Team' }, { kind: 'COMPONENT', label: 'USERS', quantity: 2 }] },
    });
    const placed = await buyer.start(quote.id);
    const order = orderOf(placed);
    expect(placed).toMatchObject({ order: { state: 'PENDING_PAYMENT', kind: 'NEW', tenant: { id: customer.id }, subscription: null, viewerCan: ['ORDER_CANCEL', 'ORDER_PAY'] }, subscription: null });
    expect(await subscriptionsOf(market)).toHaveLength(1);

    world.clock.moveTo('2026-03-25T08:30:15Z');
    const recorded = await seller.recordPayment(order.id, '2026-03-24');
    expect(recorded).toMatchObject({
      order: { state: 'PAID', startsAt: '2026-03-25T08:30:15.000Z', endsAt: '2026-04-25T07:30:15.000Z', subscription: { id: recorded.subscription?.id }, resultingSubscription: null },
      subscription: {
        status: 'ACTIVE', startsAt: '2026-03-25T08:30:15.000Z', endsAt: '2026-04-25T07:30:15.000Z', version: 1, listPrice: { minor: 3490 }, edition: { code: 'TEAM' }, components: [{ quantity: 12 }, {}, {}, {}],
        periods: { nodes: [{ startsAt: '2026-03-25T08:30:15.000Z', order: { id: order.id } }] }, history: { nodes: [{ kind: 'ORDER_PLACED' }, { kind: 'ORDER_SETTLED' }, { kind: 'STARTED' }] }, replaces: null,
      },
    });
    const history = recorded.subscription?.history.nodes ?? [];
    expect(history[0]?.actorTenantName).toBe(customer.name);
    expect(history[1]?.actorTenantName).toBe(market.vendor.name);
    const orders = await buyer.client.get<{ orders: { nodes: { id: string }[] } }>('query ($id: ID!) { subscription(id: $id) { orders { nodes { id } } } }', { id: recorded.subscription?.id });
    expect(orders.orders.nodes).toEqual([{ id: order.id }]);
  });

  test.each<[string, 'buyer' | 'reseller', 'CUSTOMER' | 'PARTNER', string, number]>([
    ['a customer that pays, by itself', 'buyer', 'CUSTOMER', 'CUSTOMER_PAYS', 2990], ['a customer that pays, by its partner', 'reseller', 'CUSTOMER', 'CUSTOMER_PAYS', 2990],
    ['a customer whose partner pays, by the partner', 'reseller', 'PARTNER', 'PARTNER_PAYS', 2392], ['a customer whose partner pays, by itself (P5)', 'buyer', 'PARTNER', 'OWN_ORDER', 2990],
  ])('of %s is invoiced accordingly, and seen by whoever is invoiced (M6)', async (_, who, payer, invoicedToReason, minor) => {
    const market = await marketAt(at, { customer: { payer } });
    const { id } = await market[who].orderNew(team(market));
    const isPartners = invoicedToReason === 'PARTNER_PAYS';
    const [invoiced, other] = isPartners ? [market.reseller, market.buyer] : [market.buyer, market.reseller];
    expect(await invoiced.order(id)).toMatchObject({ invoicedToReason, amounts: { charge: { minor } } });
    expect(await other.order(id)).toMatchObject({ invoicedToReason, amounts: null, listPrice: { minor: 2990 } });
    expect((await market.seller.order(id)).amounts).toMatchObject({ charge: { minor } });
    await market.seller.recordPayment(id, '2026-03-20');
    const [row] = await world.sql('select ordered_by_customer from subscription where tenant_id = $1 order by created_at desc limit 1', [market.customer.id]);
    expect(row).toEqual({ ordered_by_customer: who === 'buyer' });
  });

  test('of the partner itself costs what the partner pays (P9)', async () => {
    const { reseller, partner, catalogue } = await marketAt(at);
    expect(quoteOf(await reseller.quoteSubscription({ tenantId: partner.id, editionId: catalogue.editions.TEAM.id, cadence: 'ANNUAL' }))).toMatchObject({ invoicedToReason: 'OWN_SUBSCRIPTION', amounts: { charge: { minor: 23920 } } });
  });

  test('with payment terms starts at once, and is upgraded and renewed like any other', async () => {
    const market = await marketAt(at, { customer: { billing: { paymentTermsDays: 30 } } });
    const placed = await market.buyer.start(quoteOf(await market.buyer.quoteSubscription(team(market))).id);
    expect(placed).toMatchObject({ order: { state: 'ON_ACCOUNT', dueAt: '2026-04-19T12:00:00.000Z' }, subscription: { status: 'ACTIVE', startsAt: '2026-03-20T12:00:00.000Z', endsAt: '2026-04-20T12:00:00.000Z' } });
    const id = placed.subscription?.id ?? '';
    expect(await market.buyer.orderRenewal(id)).toMatchObject({ state: 'ON_ACCOUNT', endsAt: '2026-05-20T12:00:00.000Z' });
    expect(await market.buyer.orderUpgrade({ subscriptionId: id, editionId: market.catalogue.editions.BUSINESS.id })).toMatchObject({ amounts: { credit: { minor: 2 * 2990 } } });
  });

  test('awaits its money like any other order: cancelled, or lapsed', async () => {
    const market = await marketAt(at);
    const [first, second] = [await market.buyer.orderNew(team(market)), await market.buyer.orderNew(team(market))];
    expect(await market.reseller.cancel(first.id)).toMatchObject({ order: { state: 'CANCELLED', stateReason: 'BY_USER' } });
    world.clock.moveTo('2026-03-28T12:00:00Z');
    expect(await market.seller.recordPayment(second.id, '2026-03-28')).toMatchObject({ __typename: 'OrderNotPending', code: 'ORDER_LAPSED', order: { stateReason: 'LAPSED' } });
    expect(await subscriptionsOf(market)).toHaveLength(1);
  });

  test('that is pending stands in the way of closing the account (T6)', async () => {
    const market = await marketAt(at);
    const blockers = async () => (await market.buyer.client.get<{ deactivationBlockers: { code: string }[] }>('query ($id: ID!) { tenant(id: $id) { deactivationBlockers { code } } }', { id: market.customer.id })).deactivationBlockers.map(({ code }) => code);
    expect(await blockers()).not.toContain('PENDING_ORDERS');
    const { id } = await market.buyer.orderNew(team(market));
    expect(await blockers()).toContain('PENDING_ORDERS');
    await market.buyer.cancel(id);
    expect(await blockers()).not.toContain('PENDING_ORDERS');
  });
});

describe('what cannot be had is told at its field', () => {
  test.each([
    ['above the maximum', { USERS: 26 }, 'quantity.aboveMaximum'], ['below what is included', { USERS: 3 }, 'quantity.belowMinimum'], ['off its step', { STORAGE: 130 }, 'quantity.offStep'],
  ] as const)('%s', async (_, quantities, code) => {
    const market = await marketAt(at);
    const asked = Object.entries(quantities).map(([component, quantity]) => ({ componentId: market.catalogue.components[component as 'USERS'], quantity }));
    expect(await market.buyer.quoteSubscription(team(market, { quantities: asked }))).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '0', 'quantity'], code }] });
  });

  test('a cadence at which the edition is not sold, an unknown component, one named twice', async () => {
    const market = await marketAt(at);
    const { USERS } = market.catalogue.components;
    await world.sql(`delete from price where edition_id = $1 and cadence = 'ANNUAL'`, [market.catalogue.editions.TEAM.id]);
    expect(await market.buyer.quoteSubscription(team(market, { cadence: 'ANNUAL' }))).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['cadence'], code: 'edition.notSold' }] });
    expect(await market.buyer.quoteSubscription(team(market, { quantities: [{ componentId: randomUUID(), quantity: 1 }] }))).toMatchObject({ issues: [{ code: 'quantity.unknownComponent' }] });
    expect(await market.buyer.quoteSubscription(team(market, { quantities: [{ componentId: USERS, quantity: 12 }, { componentId: USERS, quantity: 13 }] }))).toMatchObject({ issues: [{ path: ['quantities', '1', 'componentId'], code: 'quantity.repeated' }] });
  });
});

describe('who may not', () => {
  test('other companies, roles without money, and a partner where access is LIMITED', async () => {
    const market = await marketAt(at);
    const other = await marketAt(at);
    const quote = quoteOf(await market.buyer.quoteSubscription(team(market)));
    await expect(other.reseller.quoteSubscription(team(market))).rejects.toThrow('NOT_FOUND');
    await expect(other.buyer.start(quote.id)).rejects.toThrow('NOT_FOUND');
    await expect(market.buyer.quoteSubscription({ tenantId: market.customer.id, editionId: other.catalogue.editions.TEAM.id })).rejects.toThrow('NOT_FOUND');
    for (const nonsense of ['nonsense', randomUUID()]) {
      await expect(market.buyer.quoteSubscription(team(market, { tenantId: nonsense }))).rejects.toThrow('NOT_FOUND');
      await expect(market.buyer.quoteSubscription(team(market, { editionId: nonsense }))).rejects.toThrow('NOT_FOUND');
      await expect(market.buyer.start(nonsense)).rejects.toThrow('NOT_FOUND');
    }
    for (const role of ['TECHNICAL', 'VIEWER'] as const) {
      const person = await market.person(market.customer, role);
      await expect(person.quoteSubscription(team(market))).rejects.toThrow('FORBIDDEN');
      await expect(person.start(quote.id)).rejects.toThrow('FORBIDDEN');
    }
    const limited = await marketAt(at, { customer: { access: 'LIMITED' } });
    await expect(limited.reseller.quoteSubscription(team(limited))).rejects.toThrow('FORBIDDEN');
    await expect(new Buyer(world.nobody).quoteSubscription(team(market))).rejects.toThrow('UNAUTHENTICATED');
  });

  test('a vendor, which buys nothing from itself, and for a company that is suspended', async () => {
    const market = await marketAt(at);
    await expect(market.seller.quoteSubscription(team(market, { tenantId: market.vendor.id }))).rejects.toThrow('FORBIDDEN');
    const quote = quoteOf(await market.reseller.quoteSubscription(team(market)));
    await world.sql(`update tenant set status = 'SUSPENDED' where id = $1`, [market.customer.id]);
    await expect(market.reseller.quoteSubscription(team(market))).rejects.toThrow('FORBIDDEN');
    await expect(market.reseller.start(quote.id)).rejects.toThrow('FORBIDDEN');
  });
});

describe('a quote is honoured', () => {
  test('once, for an hour, and while the payer is the same', async () => {
    const market = await marketAt(at);
    const [used, lapsed, moved] = [await quoted(), await quoted(), await quoted()];
    await market.reseller.start(used);
    expect(await market.reseller.start(used)).toMatchObject({ __typename: 'QuoteExpired', quote: { kind: 'NEW', lines: [{ subscription: null }] } });
    await world.sql(`update tenant set payer = 'PARTNER' where id = $1`, [market.customer.id]);
    expect(await market.reseller.start(moved)).toMatchObject({ __typename: 'QuoteExpired', quote: { invoicedToReason: 'PARTNER_PAYS', amounts: { charge: { minor: 2392 } } } });
    await world.sql(`update tenant set payer = 'CUSTOMER' where id = $1`, [market.customer.id]);
    world.clock.moveTo('2026-03-20T13:00:00Z');
    const fresh = await market.reseller.start(lapsed);
    expect(fresh).toMatchObject({ __typename: 'QuoteExpired', quote: { startsAt: '2026-03-20T13:00:00.000Z' } });
    expect((await market.reseller.start(fresh.quote?.id ?? '')).__typename).toBe('StartSubscriptionPayload');
    async function quoted(): Promise<string> {
      return quoteOf(await market.reseller.quoteSubscription(team(market))).id;
    }
  });

  test('by one of forty confirmations at once, and by one answer under one key', async () => {
    const market = await marketAt(at, { customer: { billing: { paymentTermsDays: 30 } } });
    const quote = quoteOf(await market.buyer.quoteSubscription(team(market)));
    const answers = await Promise.all(Array.from({ length: 40 }, () => market.buyer.start(quote.id)));
    expect(answers.filter(({ __typename }) => __typename === 'StartSubscriptionPayload')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'QuoteExpired')).toHaveLength(39);
    expect(await subscriptionsOf(market)).toHaveLength(2);

    const [again, key] = [quoteOf(await market.buyer.quoteSubscription(team(market))), randomUUID()];
    const same = await Promise.all(Array.from({ length: 40 }, () => market.buyer.start(again.id, key)));
    expect(new Set(same.map((answer) => orderOf(answer).id)).size).toBe(1);
    expect(new Set(same.map(({ subscription }) => subscription?.id)).size).toBe(1);
    expect(await subscriptionsOf(market)).toHaveLength(3);
  });

  test('and recorded once, however many record its payment', async () => {
    const market = await marketAt(at);
    const { id } = await market.buyer.orderNew(team(market));
    const answers = await Promise.all(Array.from({ length: 40 }, () => market.seller.recordPayment(id, '2026-03-20')));
    expect(answers.filter(({ __typename }) => __typename === 'RecordPaymentPayload')).toHaveLength(1);
    expect(await subscriptionsOf(market)).toHaveLength(2);
  });
});

test('the first order settles the currency of its vendor (T1)', async () => {
  const market = await marketAt(at);
  await world.sql('update tenant set currency = null where id = $1', [market.vendor.id]);
  await market.buyer.orderNew(team(market));
  expect(await world.sql('select currency from tenant where id = $1', [market.vendor.id])).toEqual([{ currency: 'EUR' }]);
});

test('the audit log tells of it, without amounts', async () => {
  const market = await marketAt(at);
  const { id } = await market.reseller.orderNew(team(market));
  expect(await world.sql('select action, actor_tenant_name, after from audit_entry where subject_id = $1', [id])).toEqual([
    { action: 'subscription:buy', actor_tenant_name: market.partner.name, after: { product: 'Sestante Docs', edition: 'Team', cadence: 'MONTHLY', invoicedTo: market.customer.name } },
  ]);
});

test('after all this every rule of the database holds', async () => {
  expect(await asOwner(world.database.ownerUrl, brokenRules)).toEqual({});
});
