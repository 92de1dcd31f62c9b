import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeMarket, quoteOf, type Buyer, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, type Company } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const tenant = 'tenant { payer access movedAt partnerName payerProposal { payer note proposedByName proposedByCompany } }';
const documents = {
  choosePayer: `mutation ($input: ChoosePayerInput!) { choosePayer(input: $input) { __typename ... on ChoosePayerPayload { ${tenant} } ... on UserError { code path } } }`,
  chooseAccess: `mutation ($input: ChooseAccessInput!) { chooseAccess(input: $input) { __typename ... on ChooseAccessPayload { ${tenant} } ... on UserError { code path } } }`,
  proposePayer: `mutation ($input: ProposePayerInput!) { proposePayer(input: $input) { __typename ... on ProposePayerPayload { ${tenant} } ... on UserError { code path } } }`,
  declinePayerProposal: `mutation ($input: DeclinePayerProposalInput!) { declinePayerProposal(input: $input) { __typename ... on DeclinePayerProposalPayload { ${tenant} } ... on UserError { code path } } }`,
};
const send = (name: keyof typeof documents) => async ({ client }: Buyer, { id: tenantId }: { id: string }, more: object = {}): Promise<object> =>
  client.get<object>(documents[name], { input: { tenantId, idempotencyKey: randomUUID(), ...more } });
const pay = (who: Buyer, company: { id: string }, payer: string, more = {}) => send('choosePayer')(who, company, { payer, ...more });
const open = (who: Buyer, company: { id: string }, access: string, more = {}) => send('chooseAccess')(who, company, { access, ...more });
const propose = (who: Buyer, company: { id: string }, payer: string, more = {}) => send('proposePayer')(who, company, { payer, ...more });
const decline = send('declinePayerProposal');

/** Letters to the people of a company, in the order in which they were written. */
const letters = async ({ id }: Company): Promise<string[]> => (await world.sql<{ letter: string }>('select letter from mail where tenant_id = $1 order by id', [id])).map(({ letter }) => letter);
const entries = async ({ id }: Company): Promise<object[]> => world.sql('select action, before, after from audit_entry where tenant_id = $1 order by id', [id]);

describe('who pays (P3)', () => {
  test('the customer\'s own people choose, once under a key; the partner is told, the choice is in the registro', async () => {
    const { customer, partner, buyer } = await makeMarket(world);
    const idempotencyKey = randomUUID();
    for (let time = 0; time < 2; time += 1) expect(await pay(buyer, customer, 'PARTNER', { idempotencyKey })).toMatchObject({ __typename: 'ChoosePayerPayload', tenant: { payer: 'PARTNER', partnerName: partner.name } });
    expect(await letters(partner)).toEqual(['payerIsPartner']);
    expect(await entries(customer)).toEqual([{ action: 'payer:choose', before: { payer: 'CUSTOMER' }, after: { payer: 'PARTNER' } }]);

    // What is chosen already tells nobody anything.
    await pay(buyer, customer, 'PARTNER');
    expect(await letters(partner)).toHaveLength(1);
    await pay(buyer, customer, 'CUSTOMER');
    expect(await letters(partner)).toEqual(['payerIsPartner', 'payerIsCustomer']);
  });

  test('it counts from the next order: what is ordered stays, and what was quoted is quoted anew (P7, S8)', async () => {
    const market = await makeMarket(world);
    const { docs, customer, partner, buyer, reseller } = market;
    const ordered = await reseller.orderRenewal(docs.id);
    await reseller.cancel(ordered.id);
    const quote = quoteOf(await reseller.quoteRenewal(docs.id));
    expect(quote.invoicedToName).toBe(customer.name);

    await pay(buyer, customer, 'PARTNER');
    const answer = await reseller.renew(quote.id);
    expect(answer).toMatchObject({ __typename: 'QuoteExpired', quote: { invoicedToName: partner.name, invoicedToReason: 'PARTNER_PAYS' } });
    expect(await buyer.order(ordered.id)).toMatchObject({ invoicedToName: customer.name, invoicedToReason: 'CUSTOMER_PAYS' });
  });

  test('is refused to the partner, to the vendor and to roles without money; a stranger finds no such company', async () => {
    const market = await makeMarket(world);
    const { customer, reseller, seller } = market;
    const [other, billing, technical, viewer] = [await makeMarket(world), await market.person(customer, 'BILLING'), await market.person(customer, 'TECHNICAL'), await market.person(customer, 'VIEWER')];
    for (const who of [reseller, seller, technical, viewer]) await expect(pay(who, customer, 'PARTNER')).rejects.toThrow('FORBIDDEN');
    for (const id of [other.customer.id, randomUUID(), 'nonsense']) await expect(pay(market.buyer, { id }, 'PARTNER')).rejects.toThrow('NOT_FOUND');
    await expect(pay(other.reseller, customer, 'PARTNER')).rejects.toThrow('NOT_FOUND');
    expect(await pay(billing, customer, 'PARTNER')).toMatchObject({ tenant: { payer: 'PARTNER' } });
  });

  test('a customer without a partner pays for itself; a partner always does', async () => {
    let direct: Company | undefined;
    const market = await makeMarket(world, { more: (draft, { vendor }) => { direct = makeCustomer(draft, { parent: vendor }); } });
    if (!direct) throw new Error('made');
    const own = await market.person(direct);
    expect(await pay(own, direct, 'PARTNER')).toEqual({ __typename: 'NoPartnerAbove', code: 'NO_PARTNER_ABOVE', path: null });
    expect(await own.client.get(`{ tenant(id: "${direct.id}") { partnerName payerProposal { payer } } }`)).toEqual({ partnerName: null, payerProposal: null });
    await expect(pay(market.reseller, market.partner, 'PARTNER')).rejects.toThrow('FORBIDDEN');
  });
});

describe('what partners see (P6)', () => {
  const sight = ({ client }: Buyer, { id }: Company) => client.get(`{ tenant(id: "${id}") { name profile { legalName } orders { totalCount } subscriptions { totalCount } payerProposal { payer } } }`);

  test('LIMITED holds from the next request, makes the company itself the payer and re-invoices nothing', async () => {
    const { customer, partner, docs, buyer, reseller, seller } = await makeMarket(world, { customer: { payer: 'PARTNER' } });
    const { id } = await reseller.orderRenewal(docs.id);
    expect(await sight(reseller, customer)).toMatchObject({ orders: { totalCount: 2 } });

    const idempotencyKey = randomUUID();
    for (let time = 0; time < 2; time += 1) expect(await open(buyer, customer, 'LIMITED', { idempotencyKey })).toMatchObject({ __typename: 'ChooseAccessPayload', tenant: { access: 'LIMITED', payer: 'CUSTOMER' } });
    expect(await sight(reseller, customer)).toEqual({ name: customer.name, profile: null, orders: { totalCount: 0 }, subscriptions: { totalCount: 1 }, payerProposal: null });
    expect(await sight(seller, customer)).toMatchObject({ orders: { totalCount: 2 } });
    expect(await letters(partner)).toContain('accessLimited');
    expect((await entries(customer)).filter((entry) => (entry as { action: string }).action === 'access:choose')).toEqual([{ action: 'access:choose', before: { access: 'FULL', payer: 'PARTNER' }, after: { access: 'LIMITED', payer: 'CUSTOMER' } }]);
    // It was ordered by the partner, and is the partner's to pay.
    expect(await reseller.order(id)).toMatchObject({ invoicedToName: partner.name, amounts: { total: {} } });

    expect(await pay(buyer, customer, 'PARTNER')).toMatchObject({ __typename: 'PayerSeesNoAmounts', code: 'PAYER_SEES_NO_AMOUNTS', path: ['payer'] });
    expect(await open(buyer, customer, 'FULL')).toMatchObject({ tenant: { access: 'FULL', payer: 'CUSTOMER' } });
    expect(await sight(reseller, customer)).toMatchObject({ profile: { legalName: customer.name }, orders: { totalCount: 2 } });
  });

  test('hides all below a LIMITED sub-partner too', async () => {
    let sub: Company | undefined, below: Company | undefined;
    const market = await makeMarket(world, { more: (draft, { partner }) => { sub = makePartner(draft, { parent: partner }); below = makeCustomer(draft, { parent: sub }); } });
    if (!sub || !below) throw new Error('made');
    await open(await market.person(sub), sub, 'LIMITED');
    expect(await sight(market.reseller, below)).toMatchObject({ profile: null });
    expect(await sight(market.seller, below)).toMatchObject({ profile: { legalName: below.name } });
  });

  test('is its administrators\' to choose alone, and nothing where no partner is above', async () => {
    const market = await makeMarket(world);
    const { customer, partner, reseller, seller } = market;
    for (const who of [reseller, seller, await market.person(customer, 'BILLING')]) await expect(open(who, customer, 'LIMITED')).rejects.toThrow('FORBIDDEN');
    await expect(open(market.buyer, { id: randomUUID() }, 'LIMITED')).rejects.toThrow('NOT_FOUND');
    expect(await open(reseller, partner, 'LIMITED')).toMatchObject({ code: 'NO_PARTNER_ABOVE' });
  });

  test('the database itself refuses a LIMITED company that its partner pays for', async () => {
    const { customer } = await makeMarket(world);
    await expect(world.sql(`update tenant set access = 'LIMITED', payer = 'PARTNER' where id = $1`, [customer.id])).rejects.toThrow('tenant_payer_of_limited');
  });
});

describe('a proposal (P3)', () => {
  const proposed = async ({ client }: Buyer, { id }: Company) => (await client.get<{ payerProposal: object | null }>(`{ tenant(id: "${id}") { payerProposal { payer note } } }`)).payerProposal;
  const asked = async (): Promise<Market> => {
    const market = await makeMarket(world);
    await propose(market.reseller, market.customer, 'PARTNER', { note: 'Così pensiamo a tutto noi.' });
    return market;
  };

  test('waits with its reason until the customer agrees', async () => {
    const { customer, partner, buyer, reseller } = await asked();
    expect(await letters(customer)).toEqual(['payerProposedPartner']);
    expect(await proposed(reseller, customer)).toEqual({ payer: 'PARTNER', note: 'Così pensiamo a tutto noi.' });
    expect(await pay(buyer, customer, 'PARTNER')).toMatchObject({ tenant: { payer: 'PARTNER', payerProposal: null } });
    expect(await letters(partner)).toEqual(['payerIsPartner']);
  });

  test('or refuses, once; the last one counts', async () => {
    const { customer, partner, buyer, reseller } = await asked();
    await propose(reseller, customer, 'PARTNER');
    expect(await proposed(buyer, customer)).toEqual({ payer: 'PARTNER', note: null });
    expect(await decline(buyer, customer)).toMatchObject({ __typename: 'DeclinePayerProposalPayload', tenant: { payer: 'CUSTOMER', payerProposal: null } });
    expect(await decline(buyer, customer)).toMatchObject({ __typename: 'NothingProposed', code: 'NOTHING_PROPOSED' });
    expect(await letters(partner)).toEqual(['payerProposalDeclined']);
  });

  test('is not one when it proposes what is, or says what cannot be read', async () => {
    const { customer, reseller } = await makeMarket(world);
    expect(await propose(reseller, customer, 'CUSTOMER')).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
    expect(await propose(reseller, customer, 'PARTNER', { note: 'a\u202Eb' })).toMatchObject({ __typename: 'InvalidInput' });
  });

  test('ends when the access it rests on does, and is nobody else\'s to make or to see', async () => {
    const market = await asked();
    const other = await makeMarket(world);
    await expect(propose(other.reseller, market.customer, 'PARTNER')).rejects.toThrow('NOT_FOUND');
    await expect(propose(market.buyer, market.customer, 'PARTNER')).rejects.toThrow('FORBIDDEN');
    await expect(decline(market.reseller, market.customer)).rejects.toThrow('FORBIDDEN');
    await open(market.buyer, market.customer, 'LIMITED');
    expect(await proposed(market.buyer, market.customer)).toBeNull();
    await expect(propose(market.reseller, market.customer, 'PARTNER')).rejects.toThrow('FORBIDDEN');
  });
});

test('whose access ends while a partner orders is not ordered for: the partner is told so, whatever it had read by then (P6)', async () => {
  const { customer, vendor, docs, buyer, reseller } = await makeMarket(world, { customer: { payer: 'PARTNER' } });
  const { id } = quoteOf(await reseller.quoteRenewal(docs.id));
  const client = new pg.Client({ connectionString: world.database.ownerUrl });
  await client.connect();
  // Orders wait for the balances of their vendor, past what they have read.
  await client.query(`select pg_advisory_lock(hashtextextended('balances ' || $1, 0))`, [vendor.id]);
  const renewing = reseller.renew(id).catch(String);
  const waits = `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
  try {
    await vi.waitUntil(async () => (await client.query(waits)).rowCount === 1, { timeout: 10_000 });
    await open(buyer, customer, 'LIMITED');
  } finally {
    await client.end();
  }
  expect(await renewing).toMatch(/FORBIDDEN|NOT_FOUND/);
  expect(await world.sql(`select count(*)::integer as orders from "order" where tenant_id = $1 and placed_by_name <> 'Filiera' and quote_id = $2`, [customer.id, id])).toEqual([{ orders: 0 }]);
});
