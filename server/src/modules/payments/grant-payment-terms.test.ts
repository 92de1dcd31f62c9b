import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Buyer, makeMarket, quoteOf } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const grant = ({ client }: Buyer, tenantId: string, days: number) =>
  client.get<Record<string, unknown>>('mutation ($input: GrantPaymentTermsInput!) { grantPaymentTerms(input: $input) { __typename ... on GrantPaymentTermsPayload { billingAccount { paymentTermsDays } } ... on InvalidInput { issues { path code } } } }', { input: { tenantId, days } });

/** What the application's role does for an administrator of a company. */
async function asCompany(id: string, statement: string): Promise<void> {
  const [place] = await world.sql<{ path: string }>('select path::text as path from tenant where id = $1', [id]);
  const client = new pg.Client({ connectionString: world.database.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.home', $1, true), set_config('app.role', 'ADMIN', true), set_config('app.depth', '32767', true), set_config('app.scope', $2, true)`, [id, place?.path]);
    await client.query(statement, [id]);
    await client.query('rollback');
  } finally {
    await client.end();
  }
}

test('the vendor grants terms, and the next order is on account with its day; granted again nothing changes', async () => {
  const { seller, buyer, customer, docs } = await makeMarket(world);
  expect(await grant(seller, customer.id, 45)).toMatchObject({ billingAccount: { paymentTermsDays: 45 } });
  await grant(seller, customer.id, 45);
  expect(await world.sql(`select before, after from audit_entry where tenant_id = $1 and action = 'paymentTerms:grant'`, [customer.id])).toEqual([{ before: { paymentTermsDays: 0 }, after: { paymentTermsDays: 45 } }]);
  expect(await buyer.renew(quoteOf(await buyer.quoteRenewal(docs.id)).id)).toMatchObject({ order: { state: 'ON_ACCOUNT' } });
});

test('days are a number that makes sense', async () => {
  const { seller, customer } = await makeMarket(world);
  expect(await grant(seller, customer.id, -1)).toMatchObject({ issues: [{ path: ['days'], code: 'number.tooSmall' }] });
  expect(await grant(seller, customer.id, 366)).toMatchObject({ issues: [{ path: ['days'], code: 'number.tooLarge' }] });
});

test('they are the vendor\'s to grant, in the application and in the database', async () => {
  const market = await makeMarket(world);
  const other = await makeMarket(world);
  const { vendor, customer, seller, buyer, reseller } = market;
  for (const someone of [buyer, reseller, await market.person(vendor, 'VIEWER')]) await expect(grant(someone, customer.id, 30)).rejects.toThrow('FORBIDDEN');
  for (const id of [customer.id, randomUUID()]) await expect(grant(other.seller, id, 30)).rejects.toThrow('NOT_FOUND');
  await expect(grant(seller, vendor.id, 30)).rejects.toThrow('FORBIDDEN');
  // The application's role, at home in the company, may write the rest of its Pagamento.
  await expect(asCompany(customer.id, 'update billing_account set payment_terms_days = 60 where tenant_id = $1')).rejects.toMatchObject({ code: '42501' });
  for (const company of [customer, market.partner, other.vendor]) await expect(asCompany(company.id, `select grant_payment_terms('${customer.id}', 60), $1::uuid`), company.name).rejects.toThrow('only the vendor grants payment terms');
  await expect(asCompany(vendor.id, `select grant_payment_terms('${customer.id}', 366), $1::uuid`)).rejects.toThrow('a year at most');
  await asCompany(customer.id, `update billing_account set billing_email = 'conti@filiera.example' where tenant_id = $1`);
  expect(await grant(await market.person(vendor, 'BILLING'), customer.id, 30)).toMatchObject({ __typename: 'GrantPaymentTermsPayload' });
});
