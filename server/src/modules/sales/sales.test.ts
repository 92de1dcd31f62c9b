import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Buyer, makeMarket, quoteOf, type Market, type OrderView } from '../../../test/harness/commerce.ts';
import { brokenRules } from '../../../test/harness/invariants.ts';
import { mailsTo } from '../../../test/harness/mails.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { makeUser } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const quote = 'quote { id expiresAt invoicedToName lines { tenant { id } invoicedToReason hasLostDiscount listPrice { minor } endsAt } amounts { net { minor } vat { minor } vatReason natura due { minor } lines { kind percents amount { minor } } } }';
const refusal = '... on UserError { code message path } ... on InvalidInput { issues { path code } }';
const documents = {
  quoteSale: `mutation ($input: QuoteSaleInput!) { quoteSale(input: $input) { __typename ... on QuotePayload { ${quote} } ${refusal} } }`,
  placeSale: `mutation ($input: PlaceSaleInput!) { placeSale(input: $input) { __typename ... on PlaceSalePayload {
    tenant { id name kind payer access parent { id } users { nodes { email role status } } }
    order { id number state invoicedToName tenant { id } lines { tenant { id } invoicedToReason orderedByCustomer: position } amounts { due { minor } } }
    subscription { id status startsAt endsAt tenant { id } licenceCount { total assigned free } } } ${refusal} ... on QuoteExpired { ${quote} } ... on SameVatNumber { tenants { id } } } }`,
};
interface Outcome {
  __typename: string; code?: string; path?: string[]; issues?: { path: string[]; code: string }[];
  quote?: { id: string; amounts: { due: { minor: number }; net: { minor: number } }; [field: string]: unknown };
  tenant?: { id: string; name: string }; order?: OrderView; subscription?: { id: string } | null; [field: string]: unknown;
}
const company = (more: object = {}) => ({ legalName: `Nuova ${randomUUID().slice(0, 8)} S.r.l.`, country: 'IT', address: { street: 'Via Roma', number: '1', postalCode: '35100', city: 'Padova', province: 'PD', country: 'IT' }, timeZone: 'UTC', ...more });
const quoteSale = (by: Buyer, { partner, catalogue }: Market, more: object = {}) => by.client.get<Outcome>(documents.quoteSale, { input: { partnerId: partner.id, editionId: catalogue.editions.TEAM.id, cadence: 'MONTHLY', quantities: [{ componentId: catalogue.components.USERS, quantity: 14 }], ...more } });
const placeSale = (by: Buyer, quoteId: string | undefined, more: object = {}) => by.client.get<Outcome>(documents.placeSale, { input: { quoteId, idempotencyKey: randomUUID(), ...company(), ...more } });
const person = (more: object = {}) => ({ email: `${randomUUID()}@filiera.example`, firstName: 'Ada', lastName: 'Neri', role: 'ADMIN', language: 'it', ...more });
const childrenOf = async (id: string) => (await world.sql<{ n: number }>('select count(*)::integer as n from tenant where parent_id = $1', [id]))[0]?.n;

describe('a sale to a customer who is still to come', () => {
  test('is quoted at the partner\'s discount and tax; placed, it makes customer, invitation and order in one, and the subscription starts when it is settled', async () => {
    const market = await makeMarket(world, { partner: { profile: { timeZone: 'UTC' } } });
    const { reseller, seller, partner } = market;
    const priced = await quoteSale(reseller, market);
    // 29,90 and four users more at 2,50, less 20 %.
    expect(priced.quote).toMatchObject({
      invoicedToName: partner.name, lines: [{ tenant: { id: partner.id }, invoicedToReason: 'PARTNER_PAYS', hasLostDiscount: false, listPrice: { minor: 3990 }, endsAt: '2026-04-10T09:00:00.000Z' }],
      amounts: { net: { minor: 3192 }, vat: { minor: 702 }, due: { minor: 3894 } },
    });
    const invited = person();
    const placed = await placeSale(reseller, priced.quote?.id, { person: invited });
    expect(placed).toMatchObject({
      __typename: 'PlaceSalePayload', tenant: { kind: 'CUSTOMER', payer: 'PARTNER', access: 'FULL', parent: { id: partner.id }, users: { nodes: [{ email: invited.email, role: 'ADMIN', status: 'INVITED' }] } },
      order: { state: 'PENDING_PAYMENT', invoicedToName: partner.name, tenant: { id: placed.tenant?.id }, lines: [{ tenant: { id: placed.tenant?.id }, invoicedToReason: 'PARTNER_PAYS' }], amounts: { due: { minor: 3894 } } },
      subscription: null,
    });
    await world.work();
    expect((await mailsTo(world, invited.email)).map(({ letter }) => letter)).toEqual(['invitation']);
    const actions = await world.sql<{ action: string }>('select action from audit_entry where tenant_id = $1 order by action', [placed.tenant?.id]);
    expect(actions.map(({ action }) => action)).toEqual(['subscription:buy', 'tenant:create', 'user:invite']);

    world.clock.moveTo('2026-03-12T10:00:00Z');
    await seller.recordPayment(placed.order?.id ?? '', '2026-03-12');
    const started = await reseller.order(placed.order?.id ?? '');
    expect(started).toMatchObject({ state: 'PAID', startsAt: '2026-03-12T10:00:00.000Z', endsAt: '2026-04-12T10:00:00.000Z' });
    // The partner administers it without a licence of its own.
    const { licenceCount, viewerCan } = await reseller.client.get<{ licenceCount: object; viewerCan: string[] }>('query ($id: ID!) { subscription(id: $id) { licenceCount { total assigned free } viewerCan } }', { id: started.subscription ? (started.subscription as { id: string }).id : '' });
    expect(licenceCount).toEqual({ total: 14, assigned: 0, free: 14 });
    expect(viewerCan).toContain('LICENCE_ASSIGN');
    world.clock.moveTo('2026-03-10T09:00:00Z');
    expect(await asOwner(world.database.ownerUrl, brokenRules)).toEqual({});
  });

  test('with payment terms runs at once; for a partner abroad it is reverse charge', async () => {
    const market = await makeMarket(world, { partner: { billing: { paymentTermsDays: 30 }, profile: { country: 'DE', vatNumber: 'DE136695976', vatStatus: 'VALID' } } });
    const priced = await quoteSale(market.reseller, market, { cadence: 'ANNUAL' });
    expect(priced.quote?.amounts).toMatchObject({ vat: { minor: 0 }, natura: 'N2.1', vatReason: 'REVERSE_CHARGE' });
    expect(await placeSale(market.reseller, priced.quote?.id)).toMatchObject({ order: { state: 'ON_ACCOUNT' }, subscription: { status: 'ACTIVE', startsAt: '2026-03-10T09:00:00.000Z', endsAt: '2027-03-10T09:00:00.000Z', licenceCount: { total: 14, free: 14 } } });
  });

  test('sent twice under one key is placed once, and one price makes one customer, whoever asks at once', async () => {
    const market = await makeMarket(world);
    const { reseller, seller, partner } = market;
    const { quote: priced } = await quoteSale(reseller, market);
    const input = { ...company(), quoteId: priced?.id, idempotencyKey: randomUUID() };
    const before = await childrenOf(partner.id);
    const [first, second] = await Promise.all([1, 2].map(() => reseller.client.get<Outcome>(documents.placeSale, { input })));
    expect(second).toEqual(first);
    expect(await placeSale(seller, priced?.id)).toMatchObject({ __typename: 'QuoteExpired' });
    const { quote: other } = await quoteSale(reseller, market);
    const raced = await Promise.all(Array.from({ length: 10 }, () => reseller.client.ask(documents.placeSale, { input: { ...company(), quoteId: other?.id, idempotencyKey: randomUUID() } })));
    expect(raced.filter(({ data }) => (data?.placeSale as Outcome | undefined)?.__typename === 'PlaceSalePayload')).toHaveLength(1);
    expect(raced.filter(({ errors }) => errors)).toEqual([]);
    expect(await childrenOf(partner.id)).toBe((before ?? 0) + 2);
  });

  test('leaves nothing behind when it is refused: a wrong number, one that is there, a wrong person, a price that is over', async () => {
    const market = await makeMarket(world);
    const { reseller, partner } = market;
    const { quote: priced } = await quoteSale(reseller, market);
    const before = await childrenOf(partner.id);
    expect(await placeSale(reseller, priced?.id, { vatNumber: 'IT12345678901' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['vatNumber'] }] });
    expect(await placeSale(reseller, priced?.id, { person: person({ email: 'nobody' }) })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['person', 'email'], code: 'email.format' }] });
    await world.sql(`update company_profile set vat_number = '01879020517', country = 'IT' where tenant_id = $1`, [market.customer.id]);
    expect(await placeSale(reseller, priced?.id, { vatNumber: '01879020517' })).toMatchObject({ __typename: 'SameVatNumber', tenants: [{ id: market.customer.id }] });
    world.clock.moveTo('2026-03-10T10:00:00Z');
    const late = await placeSale(reseller, priced?.id);
    world.clock.moveTo('2026-03-10T09:00:00Z');
    expect(late).toMatchObject({ __typename: 'QuoteExpired', quote: { amounts: { due: { minor: 3894 } } } });
    expect(await childrenOf(partner.id)).toBe(before);
    expect(await placeSale(reseller, late.quote?.id, { vatNumber: '01879020517', allowsSameVatNumber: true })).toMatchObject({ __typename: 'PlaceSalePayload' });
  });

  test('is honoured at its price though the list changed meanwhile', async () => {
    const market = await makeMarket(world);
    const { quote: priced } = await quoteSale(market.reseller, market);
    await world.sql(`insert into price (id, vendor_id, edition_id, cadence, amount_minor, amount_currency, valid_from) select gen_random_uuid(), vendor_id, id, 'MONTHLY', 9990, 'EUR', $2 from edition where id = $1`, [market.catalogue.editions.TEAM.id, '2026-03-10T09:10:00Z']);
    world.clock.moveTo('2026-03-10T09:20:00Z');
    expect(await placeSale(market.reseller, priced?.id)).toMatchObject({ order: { amounts: { due: { minor: 3894 } } } });
    world.clock.moveTo('2026-03-10T09:00:00Z');
  });

  test('is the partner\'s administrators\' and the vendor\'s for it: of nobody else, and not of a customer', async () => {
    const market = await makeMarket(world);
    const { reseller, seller, buyer, partner, customer } = market;
    const { quote: priced } = await quoteSale(seller, market);
    expect(priced).toMatchObject({ invoicedToName: partner.name });
    const errorOf = async (by: Buyer, document: string, input: object) => (await by.client.ask(document, { input })).errors?.[0]?.extensions.code;
    const sale = { editionId: market.catalogue.editions.TEAM.id, cadence: 'MONTHLY', quantities: [] };
    expect(await errorOf(await market.person(partner, 'BILLING'), documents.quoteSale, { partnerId: partner.id, ...sale })).toBe('FORBIDDEN');
    expect(await errorOf(reseller, documents.quoteSale, { partnerId: customer.id, ...sale })).toBe('FORBIDDEN');
    expect(await errorOf(buyer, documents.quoteSale, { partnerId: partner.id, ...sale })).toBe('NOT_FOUND');
    const other = await makeMarket(world);
    expect(await errorOf(other.reseller, documents.placeSale, { quoteId: priced?.id, idempotencyKey: randomUUID(), ...company() })).toBe('NOT_FOUND');
    // Neither is the price of the one the price of the other.
    expect((await reseller.start(priced?.id ?? '').catch((error: Error) => ({ message: error.message }))).message).toMatch(/NOT_FOUND/);
    const own = quoteOf(await reseller.quoteSubscription({ tenantId: customer.id, editionId: sale.editionId }));
    expect(await errorOf(reseller, documents.placeSale, { quoteId: own.id, idempotencyKey: randomUUID(), ...company() })).toBe('NOT_FOUND');
  });
});

describe('a product that wants the partner to be the only administrator (P8)', () => {
  test('has no discount while the customer has an active administrator of its own; the quote says so, and such a promotion makes it another price', async () => {
    const market = await makeMarket(world, { customer: { payer: 'PARTNER' } });
    const { reseller, customer, catalogue, docs } = market;
    const lost = async (id: string) => (await reseller.client.get<{ lines: { hasLostDiscount: boolean }[] }>('query ($id: ID!) { quote(id: $id) { lines { hasLostDiscount } } }', { id })).lines[0]?.hasLostDiscount;
    const priced = async () => quoteOf(await reseller.quoteRenewal(docs.id));
    // The market's buyer is one; the product does not ask.
    const before = await priced();
    expect([before.amounts?.net, await lost(before.id)]).toEqual([{ minor: 2392 }, false]);
    await world.sql('update product set wants_sole_administrator = true where id = $1', [catalogue.productId]);
    const without = await priced();
    expect([without.amounts?.net, await lost(without.id)]).toEqual([{ minor: 2990 }, true]);
    await world.sql(`update "user" set role = 'BILLING' where tenant_id = $1`, [customer.id]);
    const sole = await priced();
    expect([sole.amounts?.net, await lost(sole.id)]).toEqual([{ minor: 2392 }, false]);

    const draft = world.draft();
    const rising = makeUser(draft, { tenant: customer, role: 'VIEWER', email: `${randomUUID()}@filiera.example` });
    await world.save(draft);
    const products = await reseller.client.get<{ soleAdministratorProducts: { name: string }[] }>('query ($id: ID!) { tenant(id: $id) { soleAdministratorProducts { name } } }', { id: customer.id });
    expect(products.soleAdministratorProducts).toEqual([{ name: 'Sestante Docs' }]);
    await reseller.client.get('mutation ($input: ChangeUserRoleInput!) { changeUserRole(input: $input) { __typename } }', { input: { userId: rising.id, role: 'ADMIN', idempotencyKey: randomUUID() } });
    expect(await reseller.renew(sole.id)).toMatchObject({ __typename: 'QuoteExpired', quote: { amounts: { net: { minor: 2990 } } } });
  });

  test('sells to somebody new at the discount: the partner is the only one there', async () => {
    const market = await makeMarket(world);
    await world.sql('update product set wants_sole_administrator = true where id = $1', [market.catalogue.productId]);
    expect((await quoteSale(market.reseller, market)).quote?.amounts).toMatchObject({ net: { minor: 3192 } });
  });
});
