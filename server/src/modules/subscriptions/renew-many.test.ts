import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Buyer, makeMarket, orderOf, quoteOf, type Market, type OrderView } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { brokenRules } from '../../../test/harness/invariants.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { makeCustomer, makeSubscription, makeUser, type Company } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const at = '2026-03-20T12:00:00Z';

interface Shop extends Market {
  /** two more customers of the partner, and the administrator of the first of them */
  others: [Company, Company];
  other: Buyer;
  /** the customer's docs, one of each other, and the partner's own */
  ids: [string, string, string, string];
  /** one more of the customer */
  second: string;
}

/** A partner that pays for its three customers, each with a month of TEAM since 10 March; itself has one too. */
async function makeShop({ payer = 'PARTNER' as 'PARTNER' | 'CUSTOMER', terms = 0 } = {}): Promise<Shop> {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  let others: [Company, Company] | undefined;
  const ids: string[] = [];
  let second = '';
  const email = `${randomUUID()}@filiera.example`;
  let person: Parameters<World['as']>[0] | undefined;
  const market = await makeMarket(world, {
    customer: { payer, name: 'Brenta' }, partner: { profile: { timeZone: 'UTC' }, billing: { paymentTermsDays: terms } },
    more: (draft, { partner, docs }) => {
      const more = (name: string) => makeCustomer(draft, { parent: partner, payer, name, profile: { timeZone: 'UTC' } });
      others = [more('Piave'), more('Sile')];
      ids.push(docs.id, ...[...others, partner].map((tenant) => makeSubscription(draft, { tenant, startsAt: draft.now }).id));
      second = makeSubscription(draft, { tenant: docs.tenant, edition: 'BUSINESS', startsAt: draft.now }).id;
      person = makeUser(draft, { tenant: others[0], email });
    },
  });
  if (!others || !person) throw new Error('the others are made');
  world.clock.moveTo(at);
  return { ...market, others, other: new Buyer(await world.as(person)), ids: ids as Shop['ids'], second };
}

const all = (ids: readonly string[]) => ids.map((subscriptionId) => ({ subscriptionId }));
const orderMany = async (by: Buyer, ids: readonly string[]): Promise<OrderView> => orderOf(await by.renew(quoteOf(await by.quoteRenewals(all(ids))).id));
const ordersOf = async ({ client }: Buyer, id: string) => (await client.get<{ orders: { nodes: { id: string; tenant: { id: string } | null; lines: { tenant: { id: string } }[] }[] } }>(
  'query ($id: ID!) { tenant(id: $id) { orders(filter: { kind: [RENEWAL] }) { nodes { id tenant { id } lines { tenant { id } } } } } }', { id })).orders.nodes;

describe('several subscriptions of one payer', () => {
  test('are one order with a line each, one amount due, and VAT once on the sum', async () => {
    const { reseller, seller, ids, partner, customer, others } = await makeShop();
    const quote = quoteOf(await reseller.quoteRenewals(all(ids)));
    // Each 29,90 less 20 %: 23,92, of which 22 % would be 5,26 four times; of their sum it is 21,05.
    expect(quote).toMatchObject({ kind: 'RENEWAL', invoicedToName: partner.name, amounts: { charge: { minor: 9568 }, net: { minor: 9568 }, vat: { minor: 2105 }, total: { minor: 11673 }, due: { minor: 11673 } } });
    expect(quote.lines.map(({ position, tenant, invoicedToReason }) => [position, tenant, invoicedToReason])).toEqual(
      [customer, ...others, partner].map(({ id }, index) => [index + 1, { id }, index < 3 ? 'PARTNER_PAYS' : 'OWN_SUBSCRIPTION']));
    expect(quote.amounts?.lines.map(({ position, line, kind }) => [position, line, kind])).toEqual([1, 2, 3, 4].flatMap((line) => [[line * 2 - 1, line, 'EDITION'], [line * 2, line, 'DISCOUNT']]));

    const placed = await reseller.renew(quote.id);
    const order = orderOf(placed);
    expect(order).toMatchObject({ state: 'PENDING_PAYMENT', tenant: { id: partner.id }, viewerCan: ['ORDER_CANCEL', 'ORDER_PAY'], lines: { length: 4 }, amounts: { due: { minor: 11673 } } });
    expect(placed.subscriptions?.map(({ id }) => id)).toEqual(ids);
    const recorded = await seller.recordPayment(order.id, '2026-03-20');
    expect(recorded).toMatchObject({ order: { state: 'PAID' }, subscriptions: ids.map((id) => ({ id, endsAt: '2026-05-10T09:00:00.000Z', version: 2 })) });
    expect(await world.sql(`select c.net_minor as minor, c.payer_id = $2 as is_partners from charge c join order_line l on l.id = c.order_line_id where l.order_id = $1`, [order.id, partner.id])).toEqual(ids.map(() => ({ minor: '2392', is_partners: true })));
  });

  test('stand with their company when they are of one, with whoever pays when they are of several; each company sees its own lines, and no amount (M6)', async () => {
    const { buyer, other, reseller, seller, ids, customer, partner, others: [piave] } = await makeShop();
    const { id } = await orderMany(reseller, ids);
    expect(await ordersOf(buyer, customer.id)).toEqual([{ id, tenant: null, lines: [{ tenant: { id: customer.id } }] }]);
    expect(await ordersOf(other, piave.id)).toEqual([{ id, tenant: null, lines: [{ tenant: { id: piave.id } }] }]);
    expect(await ordersOf(reseller, partner.id)).toMatchObject([{ id, tenant: { id: partner.id }, lines: { length: 4 } }]);
    expect(await buyer.order(id)).toMatchObject({ amounts: null, viewerCan: [], invoicedToName: partner.name, position: 1, subscription: { id: ids[0] } });
    expect((await buyer.subscription(ids[0])).history.nodes.at(-1)).toMatchObject({ kind: 'ORDER_PLACED' });
    await expect(buyer.cancel(id)).rejects.toThrow('FORBIDDEN');
    await expect(other.order(randomUUID())).rejects.toThrow('NOT_FOUND');
    expect(await buyer.quoteRenewal(ids[0])).toMatchObject({ __typename: 'OrderPending', order: { id } });
    expect(await reseller.cancel(id)).toMatchObject({ order: { state: 'CANCELLED' } });
    for (const [person, subscription] of [[buyer, ids[0]], [other, ids[1]]] as const) expect((await person.subscription(subscription)).history.nodes.at(-1)).toMatchObject({ kind: 'ORDER_CANCELLED' });
    expect(await seller.recordPayment(id, '2026-03-20')).toMatchObject({ __typename: 'OrderNotPending' });
    const told = await world.sql<{ tenant_id: string }>(`select tenant_id from audit_entry where subject_id = $1 and action = 'order:cancel'`, [id]);
    expect(told.map((entry) => entry.tenant_id).toSorted()).toEqual([partner.id, customer.id, ...(await subjectsOf(ids))].filter((tenant, index, list) => list.indexOf(tenant) === index).toSorted());
  });

  test('of one customer stand with the customer', async () => {
    const { reseller, customer, docs, second } = await makeShop();
    expect(await orderMany(reseller, [docs.id, second])).toMatchObject({ tenant: { id: customer.id }, lines: { length: 2 } });
  });

  test('with payment terms take effect at once, and are due in time', async () => {
    const { reseller, ids } = await makeShop({ terms: 30 });
    expect(await orderMany(reseller, ids)).toMatchObject({ state: 'ON_ACCOUNT', dueAt: '2026-04-19T12:00:00.000Z', settledAt: '2026-03-20T12:00:00.000Z' });
    expect((await reseller.subscription(ids[2])).endsAt).toBe('2026-05-10T09:00:00.000Z');
  });
});

async function subjectsOf(ids: readonly string[]): Promise<string[]> {
  return (await world.sql<{ tenant_id: string }>('select tenant_id from subscription where id = any ($1)', [ids])).map(({ tenant_id: id }) => id);
}

describe('nothing is quoted', () => {
  test('for several payers: they are told apart', async () => {
    const { reseller, ids, customer, others, partner } = await makeShop({ payer: 'CUSTOMER' });
    expect(await reseller.quoteRenewals(all(ids))).toMatchObject({
      __typename: 'SeveralPayers', code: 'SEVERAL_PAYERS', message: 'Questi abbonamenti sono fatturati a 4 aziende diverse: ordina per ognuna separatamente.',
      groups: [customer, ...others, partner].map(({ name }, index) => ({ invoicedToName: name, subscriptions: [{ id: ids[index] }] })),
    });
    expect(await world.sql('select from quote where payer_id = $1 and fingerprint <> $2', [partner.id, 'redeemed'])).toEqual([]);
  });

  test('and nothing ordered, once one of them pays for itself', async () => {
    const { reseller, ids, customer } = await makeShop();
    const quote = quoteOf(await reseller.quoteRenewals(all(ids)));
    await world.sql(`update tenant set payer = 'CUSTOMER' where id = $1`, [customer.id]);
    expect(await reseller.renew(quote.id)).toMatchObject({ __typename: 'SeveralPayers', groups: { length: 2 } });
  });

  test('when one cannot be renewed: each obstacle at its place', async () => {
    const { reseller, ids, catalogue } = await makeShop();
    await world.sql(`update subscription set ends_at = '2025-11-01T00:00:00Z', starts_at = '2025-10-01T00:00:00Z' where id = $1`, [ids[1]]);
    await world.sql(`delete from price where edition_id = $1 and cadence = 'ANNUAL'`, [catalogue.editions.TEAM.id]);
    expect(await reseller.quoteRenewals([{ subscriptionId: ids[0] }, { subscriptionId: ids[1] }, { subscriptionId: ids[2], cadence: 'ANNUAL' }])).toMatchObject({
      __typename: 'NotRenewable', code: 'NOT_RENEWABLE', path: ['renewals', '1', 'subscriptionId'],
      issues: [{ path: ['renewals', '1', 'subscriptionId'], code: 'renewal.boughtAnew' }, { path: ['renewals', '2', 'cadence'], code: 'renewal.notSold' }],
    });
  });

  test('for a list that is empty, too long, or names one twice', async () => {
    const { reseller, ids } = await makeShop();
    expect(await reseller.quoteRenewals([])).toMatchObject({ issues: [{ path: ['renewals'], code: 'renewal.none' }] });
    expect(await reseller.quoteRenewals(all(Array.from({ length: 101 }, () => randomUUID())))).toMatchObject({ issues: [{ path: ['renewals'], code: 'renewal.tooMany' }] });
    expect(await reseller.quoteRenewals(all([ids[0], ids[1], ids[0].toUpperCase()]))).toMatchObject({ issues: [{ path: ['renewals', '2', 'subscriptionId'], code: 'renewal.repeated' }] });
  });

  test('while one of them has a pending order: it is named, and where', async () => {
    const { reseller, ids } = await makeShop();
    const { id } = await reseller.orderRenewal(ids[2]);
    expect(await reseller.quoteRenewals(all(ids))).toMatchObject({ __typename: 'OrderPending', path: ['renewals', '2', 'subscriptionId'], order: { id } });
  });

  test('of a foreign, a missing and a malformed one among one\'s own, and for roles without money', async () => {
    const shop = await makeShop();
    const stranger = await makeShop();
    for (const foreign of [stranger.ids[0], randomUUID(), 'nonsense']) await expect(shop.reseller.quoteRenewals(all([shop.ids[0], foreign]))).rejects.toThrow('NOT_FOUND');
    await expect(shop.buyer.quoteRenewals(all(shop.ids))).rejects.toThrow('NOT_FOUND');
    const quote = quoteOf(await shop.reseller.quoteRenewals(all(shop.ids)));
    await expect(shop.buyer.renew(quote.id)).rejects.toThrow('NOT_FOUND');
    await expect(stranger.reseller.renew(quote.id)).rejects.toThrow('NOT_FOUND');
    const technician = await shop.person(shop.partner, 'TECHNICAL');
    await expect(technician.quoteRenewals(all(shop.ids))).rejects.toThrow('FORBIDDEN');
    await expect(technician.renew(quote.id)).rejects.toThrow('FORBIDDEN');
  });
});

describe('a customer that closes itself to its partner', () => {
  test('keeps its line to itself: the partner sees the rest of its order, and leaves it to the vendor', async () => {
    const { reseller, seller, buyer, ids, customer } = await makeShop();
    const { id } = await orderMany(reseller, ids);
    await world.sql(`update tenant set access = 'LIMITED', payer = 'CUSTOMER' where id = $1`, [customer.id]);
    expect(await reseller.order(id)).toMatchObject({ lines: { length: 3 }, viewerCan: [], amounts: { due: { minor: 11673 } } });
    await expect(reseller.cancel(id)).rejects.toThrow('FORBIDDEN');
    expect(await buyer.order(id)).toMatchObject({ position: 1, amounts: null });
    expect(await seller.recordPayment(id, '2026-03-20')).toMatchObject({ order: { state: 'PAID' }, subscriptions: { length: 4 } });
  });

  test('may order when the order of its partner has lapsed, whose balance comes back', async () => {
    const { reseller, buyer, ids, customer, partner } = await makeShop();
    await world.sql(`insert into balance (tenant_id, payer_id, vendor_id, amount_minor, amount_currency) select id, id, vendor_id, 1000, 'EUR' from tenant where id = $1`, [partner.id]);
    const { id } = await orderMany(reseller, ids);
    await world.sql(`update tenant set access = 'LIMITED', payer = 'CUSTOMER' where id = $1`, [customer.id]);
    world.clock.moveTo('2026-03-27T12:00:00Z');
    expect((await buyer.orderRenewal(ids[0])).state).toBe('PENDING_PAYMENT');
    expect(await reseller.order(id)).toMatchObject({ state: 'CANCELLED', stateReason: 'LAPSED' });
    expect(await world.sql(`select amount_minor as minor from balance where tenant_id = $1`, [partner.id])).toEqual([{ minor: '1000' }]);
    expect((await reseller.subscription(ids[3])).history.nodes.at(-1)).toMatchObject({ kind: 'ORDER_CANCELLED', actorName: 'Filiera' });
  });
});

describe('at the same moment', () => {
  test('forty confirmations of one quote are one order', async () => {
    const { reseller, ids } = await makeShop({ terms: 30 });
    const quote = quoteOf(await reseller.quoteRenewals(all(ids)));
    const answers = await Promise.all(Array.from({ length: 40 }, () => reseller.renew(quote.id)));
    expect(answers.filter(({ __typename }) => __typename === 'RenewSubscriptionsPayload')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'QuoteExpired')).toHaveLength(39);
    for (const id of ids) expect(await reseller.subscription(id)).toMatchObject({ version: 2, endsAt: '2026-05-10T09:00:00.000Z' });
  });

  test('forty under one key are one answer', async () => {
    const { reseller, ids } = await makeShop();
    const [quote, key] = [quoteOf(await reseller.quoteRenewals(all(ids))), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 40 }, () => reseller.renew(quote.id, key)));
    expect(new Set(answers.map((answer) => orderOf(answer).id)).size).toBe(1);
  });

  test('of orders that share subscriptions one wins, the others are told which; nobody waits for ever', async () => {
    const { reseller, ids: [a, b, c, d] } = await makeShop();
    const sets = [[a, b], [b, c], [c, d], [d, a], [d, c, b, a], [b, a]];
    const quotes = await Promise.all(sets.map(async (ids) => quoteOf(await reseller.quoteRenewals(all(ids)))));
    const answers = await Promise.all(quotes.map(({ id }) => reseller.renew(id)));
    const won = answers.flatMap((answer, index) => (answer.__typename === 'RenewSubscriptionsPayload' ? [{ order: orderOf(answer).id, ids: sets[index] ?? [] }] : []));
    const taken = won.flatMap(({ ids }) => ids);
    expect(new Set(taken).size).toBe(taken.length);
    answers.forEach((answer, index) => {
      if (answer.__typename === 'RenewSubscriptionsPayload') return;
      expect(answer.__typename).toBe('OrderPending');
      expect(won.find(({ order }) => order === answer.order?.id)?.ids.some((id) => sets[index]?.includes(id))).toBe(true);
    });
  });

  test('a lapsed order of several is cleared away once, whoever comes first', async () => {
    const { reseller, ids } = await makeShop();
    const { id } = await orderMany(reseller, ids);
    world.clock.moveTo('2026-03-27T12:00:00Z');
    const answers = await Promise.all(ids.flatMap((subscription) => [reseller.orderRenewal(subscription).then(() => 'ordered', () => 'refused'), reseller.quoteRenewal(subscription).then(({ __typename }) => __typename)]));
    expect(answers.filter((answer) => answer === 'ordered')).toHaveLength(4);
    expect(await reseller.order(id)).toMatchObject({ stateReason: 'LAPSED' });
    expect(await world.sql(`select count(*)::integer as n from subscription_event where order_id = $1 and kind = 'ORDER_CANCELLED'`, [id])).toEqual([{ n: 4 }]);
  });
});

test('after all this every rule of the database holds', async () => {
  const broken = await asOwner(world.database.ownerUrl, brokenRules);
  // Said by hand above: balances without movements, subscriptions moved in time.
  for (const rule of ['a balance is the sum of its movements', 'a subscription lasts as long as its periods']) delete broken[rule];
  expect(broken).toEqual({});
});
