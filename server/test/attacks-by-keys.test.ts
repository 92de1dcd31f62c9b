import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomer, type Company } from '../src/seed/factories.ts';
import { Buyer, makeMarket, orderOf, quoteOf } from './harness/commerce.ts';
import { keyOf } from './harness/key-of.ts';
import { createWorld, type Answer, type World } from './harness/world.ts';

/** What a program tried with a key that was made for something else, and what now stands in its way. */
let world: World;
beforeAll(async () => { world = await createWorld({ settings: { REQUESTS_PER_MINUTE: '0' } }); });
afterAll(() => world.close());

const codeOf = ({ errors }: Answer): string | undefined => errors?.[0]?.extensions.code;

describe('a key that a partner makes at its customer', () => {
  const scopes = ['TENANTS_READ', 'PROFILE_READ', 'BILLING_READ', 'BILLING_WRITE', 'ORDERS_READ', 'ORDERS_WRITE', 'SUBSCRIPTIONS_WRITE'];

  test('sees no amount that its maker does not see, and nothing more once access is LIMITED (M6, P6, T2)', async () => {
    const { buyer, reseller, docs, customer, partner } = await makeMarket(world);
    const order = await buyer.orderRenewal(docs.id);
    const amounts = 'query ($id: ID!) { order(id: $id) { number amounts { total { minor } } } }';
    expect(await reseller.client.get(amounts, { id: order.id })).toMatchObject({ amounts: null });
    const key = await keyOf(world, reseller.client, customer.id, 'ADMIN', scopes);
    expect(await key.get(amounts, { id: order.id })).toMatchObject({ amounts: null });
    expect(await key.get('{ viewer { home { id } } }')).toEqual({ home: { id: customer.id } });
    expect(codeOf(await key.ask('query ($id: ID!) { tenant(id: $id) { id } }', { id: partner.id }))).toBe('NOT_FOUND');
    await world.sql(`update tenant set access = 'LIMITED' where id = $1`, [customer.id]);
    expect(await key.get('query ($id: ID!) { tenant(id: $id) { profile { legalName } billingAccount { method } } }', { id: customer.id })).toEqual({ profile: null, billingAccount: null });
    expect(codeOf(await key.ask(amounts, { id: order.id }))).toBe('NOT_FOUND');
  });

  test('orders as its maker, never as the customer (P5, T7)', async () => {
    const { reseller, docs, customer, partner } = await makeMarket(world, { customer: { payer: 'PARTNER' } });
    const key = new Buyer(await keyOf(world, reseller.client, customer.id, 'ADMIN', scopes));
    const quote = quoteOf(await key.quoteRenewal(docs.id));
    expect(quote).toMatchObject({ invoicedToReason: 'PARTNER_PAYS', invoicedToName: partner.name });
    expect(orderOf(await key.renew(quote.id))).toMatchObject({ placedByTenantName: partner.name });
  });

  test('is nobody\'s once the company has left its maker\'s subtree (T5)', async () => {
    const { reseller, customer } = await makeMarket(world);
    const key = await keyOf(world, reseller.client, customer.id, 'ADMIN', scopes);
    await world.sql('delete from tenant_ancestor where tenant_id = $1', [customer.id]);
    expect(codeOf(await key.ask('{ viewer { id } }'))).toBe('UNAUTHENTICATED');
  });
});

test('a key approves what it could ask for itself, and nothing that no key does (T2)', async () => {
  let leaving: Company | undefined;
  const { buyer, reseller, customer, partner } = await makeMarket(world, { more: (draft, companies) => { leaving = makeCustomer(draft, { parent: companies.partner }); } });
  const ask = (by: Buyer, mutation: string, Name: string, input: object) => by.client.get<{ ticket: { id: string } }>(`mutation ($input: ${Name}Input!) { ${mutation}(input: $input) { ... on ${Name}Payload { ticket { id } } ... on UserError { code } } }`, { input: { ...input, text: 'Prova', idempotencyKey: randomUUID() } });
  const renaming = await ask(buyer, 'proposeProfileChange', 'ProposeProfileChange', { tenantId: customer.id, legalName: 'Nuova Ragione S.r.l.' });
  const closing = await ask(reseller, 'requestDeactivation', 'RequestDeactivation', { tenantId: leaving?.id, deactivation: 'ACCOUNT' });

  const approve = (by: Pick<Buyer['client'], 'ask'>, { ticket }: { ticket: { id: string } }) => by.ask('mutation ($input: ApproveTicketInput!) { approveTicket(input: $input) { __typename } }', { input: { ticketId: ticket.id, idempotencyKey: randomUUID() } });
  const canApprove = async (by: Pick<Buyer['client'], 'get'>, { ticket }: { ticket: { id: string } }) => (await by.get<{ viewerCan: string[] }>('query ($id: ID!) { ticket(id: $id) { viewerCan } }', { id: ticket.id })).viewerCan.includes('TICKET_APPROVE');
  const helpdesk = await keyOf(world, reseller.client, partner.id, 'ADMIN', ['TICKETS_WRITE']);
  const office = await keyOf(world, reseller.client, partner.id, 'ADMIN', ['TICKETS_WRITE', 'PROFILE_WRITE', 'BILLING_WRITE', 'TENANTS_WRITE']);

  expect(await approve(helpdesk, renaming)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN', scope: 'profile:write' } }] });
  for (const key of [helpdesk, office]) expect(codeOf(await approve(key, closing))).toBe('FORBIDDEN');
  expect([await canApprove(helpdesk, renaming), await canApprove(office, renaming), await canApprove(office, closing)]).toEqual([false, true, false]);
  expect(await world.sql('select legal_name from company_profile where tenant_id = $1', [customer.id])).not.toEqual([{ legal_name: 'Nuova Ragione S.r.l.' }]);
  expect((await approve(office, renaming)).data).toEqual({ approveTicket: { __typename: 'ApproveTicketPayload' } });
  expect((await approve(reseller.client, closing)).data).toEqual({ approveTicket: { __typename: 'ApproveTicketPayload' } });
});

test('a program is noticed whatever it reads (G5)', async () => {
  const { buyer, customer } = await makeMarket(world);
  const key = await keyOf(world, buyer.client, customer.id, 'VIEWER', ['TENANTS_READ']);
  await key.ask('{ __schema { queryType { name } } viewer { id } }');
  await expect.poll(async () => (await world.sql<{ used: boolean }>('select last_used_at is not null as used from api_key where tenant_id = $1', [customer.id]))[0]?.used, { timeout: 20_000, interval: 500 }).toBe(true);
}, 30_000);
