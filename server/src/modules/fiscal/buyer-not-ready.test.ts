import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Buyer, makeMarket, type Outcome, quoteOf } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const start = '2026-03-10T09:00:00Z';
const nameless = { vatNumber: null, taxCode: null };
const bare = (profile: object = nameless, more: object = {}, docs: object = {}) => {
  world.clock.moveTo(start);
  return makeMarket(world, { customer: { profile, ...more }, docs });
};
type Market = Awaited<ReturnType<typeof bare>>;
const asked = (someone: Buyer, { docs, customer, catalogue: { editions, components } }: Market): Promise<Outcome>[] => [
  someone.quoteRenewal(docs.id), someone.quoteUpgrade({ subscriptionId: docs.id, editionId: editions.BUSINESS.id }), someone.quoteSubscription({ tenantId: customer.id, editionId: editions.TEAM.id }),
  someone.quoteTopUp(docs.id, [{ componentId: components.USERS, quantity: 1 }]),
];
const missing = async ({ client }: Buyer, { customer, catalogue }: Market) => client.get<{ missing?: string[]; buyerId?: string }>(
  `mutation ($input: QuoteSubscriptionInput!) { quoteSubscription(input: $input) { __typename ... on BuyerNotReady { code message missing buyerId } } }`, { input: { tenantId: customer.id, editionId: catalogue.editions.TEAM.id, cadence: 'MONTHLY', quantities: [] } });

describe('a company that cannot be invoiced yet', () => {
  test('is sold nothing, whoever orders: each is told what is missing and of whom', async () => {
    const market = await bare();
    const { customer, buyer, reseller, seller } = market;
    for (const someone of [buyer, reseller, seller]) {
      for (const outcome of await Promise.all(asked(someone, market))) expect(outcome).toMatchObject({ __typename: 'BuyerNotReady', code: 'BUYER_NOT_READY', path: null });
      expect(await missing(someone, market)).toMatchObject({ missing: ['TAX_NUMBER'], buyerId: customer.id, message: expect.stringContaining('manca la partita IVA o il codice fiscale') });
    }
    expect(await world.sql(`select id from quote where tenant_id = $1 and created_at = $2`, [customer.id, start])).toEqual([]);
    await world.sql(`update company_profile set tax_code = '09876543217' where tenant_id = $1`, [customer.id]);
    for (const outcome of await Promise.all(asked(buyer, market))) expect(quoteOf(outcome).id).toBeTruthy();
  });

  test('is so for want of an address too: where its invoices go, else that of the Anagrafica', async () => {
    const market = await bare({ addressPostalCode: ' ' });
    expect(await missing(market.buyer, market)).toMatchObject({ missing: ['ADDRESS'] });
    await world.sql(`update billing_account set address_street = 'Via Po', address_postal_code = '10124', address_city = 'Torino', address_country = 'IT' where tenant_id = $1`, [market.customer.id]);
    expect(await missing(market.buyer, market)).toEqual({ __typename: 'QuotePayload' });
    await world.sql(`update billing_account set address_city = null where tenant_id = $1`, [market.customer.id]);
    expect(await missing(market.buyer, market)).toMatchObject({ missing: ['ADDRESS'] });
  });

  test('abroad needs no number: it pays the seller\'s VAT, or none outside the Union (M3)', async () => {
    for (const country of ['DE', 'CH']) {
      const market = await bare({ ...nameless, country });
      expect(await missing(market.buyer, market)).toEqual({ __typename: 'QuotePayload' });
    }
  });

  test('is whoever pays: a customer without a number gets what its partner is invoiced for, and a partner without one sells nothing', async () => {
    const paid = await bare(nameless, { payer: 'PARTNER' });
    expect(await missing(paid.reseller, paid)).toEqual({ __typename: 'QuotePayload' });
    expect(await missing(paid.buyer, paid)).toMatchObject({ missing: ['TAX_NUMBER'], buyerId: paid.customer.id });
    await world.sql(`update company_profile set vat_number = null, tax_code = null where tenant_id = $1`, [paid.partner.id]);
    expect(await missing(paid.reseller, paid)).toMatchObject({ missing: ['TAX_NUMBER'], buyerId: paid.partner.id });
    const sale = { partnerId: paid.partner.id, editionId: paid.catalogue.editions.TEAM.id, cadence: 'MONTHLY', quantities: [] };
    expect(await paid.reseller.client.get(`mutation ($input: QuoteSaleInput!) { quoteSale(input: $input) { ... on BuyerNotReady { code buyerId } } }`, { input: sale })).toEqual({ code: 'BUYER_NOT_READY', buyerId: paid.partner.id });
  });

  test('is nobody else\'s to know: of a foreign company nothing is told', async () => {
    const [mine, other] = [await bare(), await bare()];
    await expect(missing(other.seller, mine)).rejects.toThrow('NOT_FOUND');
    await expect(missing(other.buyer, mine)).rejects.toThrow('NOT_FOUND');
  });

  test('is not renewed for by itself: that is parked with this reason and its vendor told, and goes on once it is mended and tried again', async () => {
    const { buyer, customer, docs, vendor } = await bare(nameless, { billing: { paymentTermsDays: 30 } }, { autoRenew: true });
    world.clock.moveTo('2026-04-10T09:00:00Z');
    await world.work();
    expect(await buyer.lifeOf(docs.id)).toMatchObject({ parkedReason: 'BUYER_NOT_READY', parkedAt: '2026-04-10T09:00:00.000Z' });
    expect(await world.sql(`select 1 from mail where tenant_id = $1 and letter = 'renewalParked'`, [vendor.id])).toHaveLength(1);
    expect(await world.sql(`select 1 from "order" where tenant_id = $1 and kind = 'RENEWAL'`, [customer.id])).toEqual([]);
    await world.sql(`update company_profile set vat_number = '09876543217' where tenant_id = $1`, [customer.id]);
    expect(await buyer.live('retryRenewal', { subscriptionId: docs.id })).toMatchObject({ __typename: 'RetryRenewalPayload' });
    world.clock.moveTo('2026-04-10T10:00:00Z');
    await world.work();
    expect(await world.sql(`select state from "order" where tenant_id = $1 and kind = 'RENEWAL'`, [customer.id])).toEqual([{ state: 'ON_ACCOUNT' }]);
    expect(await buyer.lifeOf(docs.id)).toMatchObject({ parkedReason: null, endsAt: '2026-05-10T09:00:00.000Z' });
  });
});
