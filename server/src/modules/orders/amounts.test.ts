import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Buyer, makeMarket, orderOf, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makePartner, makeUser, type Company } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

/** Every way that leads to what an order costs. */
const everywhere = `query ($id: ID!) { tenant(id: $id) { billingAccount { balance { amount { minor } } }
  orders { nodes { amounts { total { minor } } } }
  subscriptions { nodes { listPrice { minor } orders { nodes { amounts { total { minor } } } } periods { nodes { order { amounts { due { minor } } } } } history { nodes { order { amounts { net { minor } } } } } } } } }`;

/** How many amounts somebody sees of a company, of how many there are. */
async function sight({ client }: Buyer, companyId: string): Promise<{ shown: number; hidden: number }> {
  const found: unknown[] = [];
  JSON.stringify(await client.get(everywhere, { id: companyId }), (key, value: unknown) => { if (key === 'amounts') found.push(value); return value; });
  return { shown: found.filter((value) => value !== null).length, hidden: found.filter((value) => value === null).length };
}
const business = ({ docs, catalogue }: Market) => ({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });

describe('where the customer pays', () => {
  let market: Market;
  beforeAll(async () => { market = await makeMarket(world); });

  test('the partner quotes and orders without seeing an amount; customer and vendor see them', async () => {
    const { buyer, reseller, seller } = market;
    const quote = quoteOf(await reseller.quoteUpgrade(business(market)));
    expect(quote).toMatchObject({ amounts: null, invoicedToReason: 'CUSTOMER_PAYS', invoicedToName: market.customer.name, listPrice: { minor: 5990 } });
    const ordered = orderOf(await reseller.upgrade(quote.id));
    expect(ordered).toMatchObject({ state: 'PENDING_PAYMENT', amounts: null, listPrice: { minor: 5990 } });
    expect(await reseller.order(ordered.id)).toMatchObject({ amounts: null });
    // The moment of the purchase: all 29,90 are still unused.
    const paid = { charge: { minor: 5990 }, credit: { minor: 2990 }, due: { minor: 3660 }, lines: [{ kind: 'EDITION', amount: { minor: 5990 } }, { kind: 'CREDIT' }] };
    expect((await buyer.order(ordered.id)).amounts).toMatchObject(paid);
    expect((await seller.recordPayment(ordered.id, '2026-03-10')).order?.amounts).toMatchObject(paid);
  });

  test('and nowhere else either', async () => {
    const { buyer, reseller, seller, customer } = market;
    expect(await sight(reseller, customer.id)).toMatchObject({ shown: 0 });
    for (const person of [buyer, seller]) expect(await sight(person, customer.id)).toMatchObject({ hidden: 0 });
    expect((await sight(reseller, customer.id)).hidden).toBe((await sight(buyer, customer.id)).shown);
  });
});

describe('where the partner pays', () => {
  let market: Market;
  let subPartner: Buyer;
  beforeAll(async () => {
    market = await makeMarket(world, { customer: { payer: 'PARTNER' } });
    const draft = world.draft();
    const person = makeUser(draft, { tenant: makePartner(draft, { parent: market.partner, discountBasisPoints: 1000 }), email: `${randomUUID()}@filiera.example` });
    await world.save(draft);
    subPartner = new Buyer(await world.as(person));
  });

  test('it sees its own price, one line for its discount; the customer sees the list price only', async () => {
    const { buyer, reseller, seller, docs, customer } = market;
    const { id, amounts } = await reseller.orderRenewal(docs.id);
    expect(amounts).toMatchObject({
      charge: { minor: 2392 }, vat: { minor: 526 }, total: { minor: 2918 },
      lines: [{ kind: 'EDITION', label: 'Team', amount: { minor: 2990 } }, { kind: 'DISCOUNT', percents: [20], amount: { minor: -598 } }],
    });
    expect(await buyer.order(id)).toMatchObject({ amounts: null, invoicedToReason: 'PARTNER_PAYS', invoicedToName: market.partner.name, listPrice: { minor: 2990 } });
    expect((await seller.order(id)).amounts).toMatchObject({ charge: { minor: 2392 } });
    await seller.recordPayment(id, '2026-03-10');
    expect(await sight(buyer, customer.id)).toMatchObject({ shown: 0 });
    for (const person of [reseller, seller]) expect(await sight(person, customer.id)).toMatchObject({ hidden: 0 });
  });

  test('but the customer that orders by itself pays the public price, unseen by the partner', async () => {
    const { buyer, reseller, docs } = market;
    const { id, amounts } = await buyer.orderRenewal(docs.id);
    expect(amounts).toMatchObject({ charge: { minor: 2990 } });
    expect(await reseller.order(id)).toMatchObject({ amounts: null, invoicedToReason: 'OWN_ORDER' });
    await buyer.cancel(id);
  });

  test('its sub-partners find nothing of it', async () => {
    await expect(subPartner.quoteRenewal(market.docs.id)).rejects.toThrow('NOT_FOUND');
  });
});

test('roles without money see no amount, at the payer and at the vendor', async () => {
  const market = await makeMarket(world);
  const { id } = await market.buyer.orderRenewal(market.docs.id);
  for (const company of [market.customer, market.vendor]) {
    for (const role of ['TECHNICAL', 'VIEWER'] as const) expect(await (await market.person(company, role)).order(id)).toMatchObject({ amounts: null, listPrice: { minor: 2990 } });
    expect((await (await market.person(company, 'BILLING')).order(id)).amounts).not.toBeNull();
  }
});

test('a credit for time that the partner paid is the partner\'s, after the customer has become the payer', async () => {
  const market = await makeMarket(world, { customer: { payer: 'PARTNER' } });
  await world.sql(`update tenant set payer = 'CUSTOMER' where id = $1`, [market.customer.id]);
  const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
  expect(quote.amounts).toMatchObject({ credit: { minor: 0 }, creditLeft: { minor: 0 }, total: { minor: 7308 }, lines: [{ kind: 'EDITION' }] });
  expect(quote.amounts?.lines).toHaveLength(1);
});

test('a payer whose VAT treatment changed gets its credit as a note of its own, and the order may spend it at once (M4)', async () => {
  const market = await makeMarket(world, { customer: { profile: { country: 'DE', vatNumber: '136695976', vatStatus: 'UNVERIFIED' } } });
  const { buyer, seller, customer } = market;
  await world.sql(`update company_profile set vat_status = 'VALID' where tenant_id = $1`, [customer.id]);
  const order = await buyer.orderUpgrade(business(market));
  expect(order.amounts).toMatchObject({
    vatReason: 'REVERSE_CHARGE', natura: 'N2.1', vat: { minor: 0 }, credit: { minor: 0 }, total: { minor: 5990 }, creditLeft: { minor: 3648 }, balanceUsed: { minor: 3648 }, due: { minor: 2342 },
  });
  await seller.recordPayment(order.id, '2026-03-10');
  const movements = await world.sql<{ reason: string; minor: string }>('select reason, amount_minor as minor from balance_movement where order_id = $1 order by id', [order.id]);
  expect(movements).toEqual([{ reason: 'CREDIT_LEFT', minor: '3648' }, { reason: 'CREDIT_USED', minor: '-3648' }]);
});

test.each([
  ['an unverified number abroad', { country: 'DE', vatNumber: '136695976', vatStatus: 'UNVERIFIED' as const }, 'NUMBER_UNVERIFIED', 22],
  ['an invalid number abroad', { country: 'DE', vatNumber: '136695976', vatStatus: 'INVALID' as const }, 'NUMBER_INVALID', 22],
  ['no number abroad', { country: 'DE', vatNumber: null }, 'NUMBER_MISSING', 22],
  ['a verified number abroad', { country: 'DE', vatNumber: '136695976', vatStatus: 'VALID' as const }, 'REVERSE_CHARGE', 0],
  ['a payer outside the EU', { country: 'CH', vatNumber: null }, 'OUTSIDE_EU', 0],
])('the tax of %s', async (_, profile, vatReason, vatPercent) => {
  const { buyer, docs } = await makeMarket(world, { customer: { profile } });
  expect(quoteOf(await buyer.quoteRenewal(docs.id)).amounts).toMatchObject({ vatReason, vatPercent });
});

test('a program needs the scope of amounts to read them in a payload, or nothing is ordered', async () => {
  const { buyer, docs, customer } = await makeMarket(world);
  const made = await buyer.client.get<{ secret: string }>('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeyPayload { secret } } }', {
    input: { tenantId: customer.id, name: 'Shop', role: 'BILLING', scopes: ['SUBSCRIPTIONS_READ', 'SUBSCRIPTIONS_WRITE', 'ORDERS_READ'], expiresAt: '2026-09-01T00:00:00Z' },
  });
  const program = world.withHeaders({ authorization: `Bearer ${made.secret}` });
  const order = (selection: string) => program.ask(`mutation ($input: QuoteRenewalsInput!) { quoteRenewals(input: $input) { ... on QuotePayload { quote { id ${selection} } } } }`, { input: { renewals: [{ subscriptionId: docs.id, cadence: 'MONTHLY' }] } });
  expect((await order('amounts { due { minor } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await world.sql('select from quote where tenant_id = $1 and fingerprint <> $2', [customer.id, 'redeemed'])).toEqual([]);
  expect((await order('lines { listPrice { minor } }')).errors).toBeUndefined();
});

test('whoever is invoiced has the order among its own and goes on seeing it, whatever becomes of the company it was placed for (M6, T5, P6)', async () => {
  let other: Company | undefined;
  const market = await makeMarket(world, { customer: { payer: 'PARTNER' }, more: (draft, { vendor }) => { other = makePartner(draft, { parent: vendor }); } });
  const { customer, partner, reseller, seller } = market;
  const quote = quoteOf(await reseller.quoteRenewal(market.docs.id));
  const { id } = orderOf(await reseller.renew(quote.id));
  // The first month, which it paid too, stands there as well.
  const ownList = async (who: Buyer) => (await who.client.get<{ orders: { nodes: object[]; totalCount: number } }>('query ($id: ID!) { tenant(id: $id) { orders { totalCount nodes { id tenant { name } lines { position } amounts { due { minor } } viewerCan } } } }', { id: partner.id })).orders;
  const due = { due: { minor: 2918 } };
  expect(await ownList(reseller)).toMatchObject({ totalCount: 2, nodes: [{ id, tenant: { name: customer.name }, lines: [{ position: 1 }], amounts: due, viewerCan: ['ORDER_CANCEL', 'ORDER_PAY'] }, {}] });

  await world.sql(`update tenant set access = 'LIMITED', payer = 'CUSTOMER' where id = $1`, [customer.id]);
  expect(await ownList(reseller)).toMatchObject({ totalCount: 2, nodes: [{ id, tenant: { name: customer.name }, lines: [], amounts: due, viewerCan: [] }, {}] });
  await expect(reseller.cancel(id)).rejects.toThrow('FORBIDDEN');

  await seller.client.get('mutation ($input: MoveTenantInput!) { moveTenant(input: $input) { __typename ... on UserError { code } } }', { input: { tenantId: customer.id, parentId: other?.id, idempotencyKey: randomUUID() } });
  expect(await ownList(reseller)).toMatchObject({ totalCount: 2, nodes: [{ id, tenant: null, lines: [], amounts: due, viewerCan: [] }, {}] });
  expect(await reseller.order(id)).toMatchObject({ state: 'PENDING_PAYMENT', amounts: due });
  await expect(reseller.cancel(id)).rejects.toThrow('FORBIDDEN');
  const technician = await market.person(partner, 'TECHNICAL');
  expect(await ownList(technician)).toEqual({ totalCount: 0, nodes: [] });
  await expect(technician.order(id)).rejects.toThrow('NOT_FOUND');
  expect((await ownList(seller)).nodes).toMatchObject([{ id, amounts: due }, {}]);
  expect(await seller.recordPayment(id, '2026-03-10')).toMatchObject({ order: { state: 'PAID' } });
  expect(await reseller.order(id)).toMatchObject({ state: 'PAID', amounts: due });
});
