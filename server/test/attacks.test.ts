import { randomUUID } from 'node:crypto';
import { instant } from '@filiera/shared/period';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword, makeSubscription, makeUser } from '../src/seed/factories.ts';
import { makeMarket, orderOf, quoteOf } from './harness/commerce.ts';
import { keyOf } from './harness/key-of.ts';
import { createWorld, type Answer, type Client, type World } from './harness/world.ts';

/** What somebody tried, and what now stands in its way. */
let world: World;
beforeAll(async () => { world = await createWorld({ settings: { REQUESTS_PER_MINUTE: '0' } }); });
afterAll(() => world.close());

const codeOf = ({ data, errors }: Answer): string => errors?.[0]?.extensions.code ?? Object.values(data ?? {}).map((value) => String((value as { code?: string; __typename?: string } | null)?.code ?? (value as { __typename?: string } | null)?.__typename)).join();

test('the cost of a document is that of its variables as they will be: null is no false, a default is counted', async () => {
  const { seller, vendor } = await makeMarket(world);
  const huge = 'descendants(first: 100) @skip(if: $b) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { id } } } } } }';
  const document = `query Q($id: ID!, $b: Boolean = true) { tenant(id: $id) { id ${huge} } }`;
  const answer = async (variables: object) => codeOf(await seller.client.ask(document, { id: vendor.id, ...variables }));
  expect((await seller.client.ask(document, { id: vendor.id })).errors).toBeUndefined();
  expect(await answer({ b: null })).toBe('BAD_USER_INPUT');
  expect(await answer({ b: false })).toBe('BAD_USER_INPUT');
});

test('counts have their price: hundreds of them are not one cheap request', async () => {
  const { seller, vendor } = await makeMarket(world);
  const counts = Array.from({ length: 50 }, (_, n) => `c${n}: descendants(first: 0) { totalCount }`).join(' ');
  expect(codeOf(await seller.client.ask(`query ($id: ID!) { tenant(id: $id) { children(first: 100) { nodes { parent { ${counts} } } } } }`, { id: vendor.id }))).toBe('BAD_USER_INPUT');
});

test('what is long, or counted over a whole tree, has its price: letters, readers of notices, whom a suspension touches', async () => {
  const { seller, vendor } = await makeMarket(world);
  const each = (fields: string) => `query ($id: ID!) { tenant(id: $id) { descendants(first: 100) { nodes { ${fields} } } } }`;
  for (const fields of ['mails(first: 100) { nodes { html } }', 'mails(first: 100) { nodes { text } }', 'usageNoticeReaders technicalNoticeReaders companyNoticeReaders a: usageNoticeReaders b: technicalNoticeReaders c: companyNoticeReaders', 'reach { users } a: reach { apiKeys } b: reach { companies } c: reach { users } d: reach { pendingOrders }']) {
    expect(codeOf(await seller.client.ask(each(fields), { id: vendor.id })), fields).toBe('BAD_USER_INPUT');
  }
  expect((await seller.client.ask('query ($id: ID!) { tenant(id: $id) { usageNoticeReaders technicalNoticeReaders companyNoticeReaders reach { users } mails(first: 100) { nodes { subject html text } } } }', { id: vendor.id })).errors).toBeUndefined();
});

test('whoever comes reads the whole schema once in a request, not fifty times', async () => {
  const whole = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, specifiedByUrl: true });
  expect((await world.nobody.ask(whole)).errors).toBeUndefined();
  const heap = Array.from({ length: 50 }, (_, n) => `a${n}: __schema { types { name description fields { name description args { name description } } } }`).join(' ');
  expect(codeOf(await world.nobody.ask(`{ ${heap} }`))).toBe('BAD_USER_INPUT');
});

test('two documents that take the same locks in another order both come through', async () => {
  let stock: { id: string }[] = [];
  const { buyer } = await makeMarket(world, { more: (draft, { customer }) => { stock = Array.from({ length: 8 }, () => makeSubscription(draft, { tenant: customer, startsAt: instant(world.clock.now) })); } });
  const codes: string[] = [];
  for (let pair = 0; pair < stock.length; pair += 2) {
    const quotes: string[] = [];
    for (const { id } of stock.slice(pair, pair + 2)) quotes.push(quoteOf(await buyer.quoteRenewal(id)).id);
    const renew = (...ids: string[]) => buyer.client.ask(`mutation { ${ids.map((id, n) => `r${n}: renewSubscription(input: { quoteId: "${id}", idempotencyKey: "${randomUUID()}" }) { __typename ... on UserError { code } }`).join(' ')} }`);
    const [one = '', other = ''] = quotes;
    codes.push(...(await Promise.all([renew(one, other), renew(other), renew(other, one), renew(one)])).map(codeOf));
  }
  expect(codes.filter((code) => code.includes('INTERNAL') || code.includes('CONFLICT'))).toEqual([]);
}, 60_000);

test('an account has one count of tries, however its vendor is written', async () => {
  const { vendor } = await makeMarket(world);
  const email = `i.kim.${randomUUID().slice(0, 6)}@filiera.example`;
  const draft = world.draft();
  makeUser(draft, { tenant: vendor, email });
  await world.save(draft);
  const slug = `filierak-${randomUUID().slice(0, 6)}`;
  await world.sql('update tenant set slug = $2 where id = $1', [vendor.id, slug]);
  const signIn = async (named: string | null, password = 'wrong-password') => codeOf(await world.nobody.ask('mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { code } } }', { input: { email, password, vendor: named } }));
  expect(await signIn(slug.replace('i', 'İ'), demoPassword)).toBe('INVALID_CREDENTIALS');
  for (let n = 0; n < 9; n++) await signIn(slug);
  for (const named of [slug, slug.replace('i', 'İ'), slug.replace('k', '\u212A'), null]) expect(await signIn(named, demoPassword)).toBe('RATE_LIMITED');
}, 30_000);

test('a search tells nobody what they may not read (P6, T2)', async () => {
  const { person, partner, customer, reseller, seller } = await makeMarket(world, { customer: { access: 'LIMITED', profile: { vatNumber: '01234567897' } } });
  const hidden = `persona.${randomUUID().slice(0, 8)}`;
  const draft = world.draft();
  makeUser(draft, { tenant: customer, email: `${hidden}@segreto.example` });
  await world.save(draft);
  const found = async (client: Client, text: string) => (await client.get<{ id: string }[]>('query ($text: String!) { searchTenants(text: $text) { id } }', { text })).map(({ id }) => id);
  const viewer = (await person(partner, 'VIEWER')).client;
  const key = await keyOf(world, reseller.client, partner.id, 'VIEWER', ['TENANTS_READ']);
  for (const client of [viewer, key, reseller.client]) for (const text of ['0123456', hidden]) expect(await found(client, text)).toEqual([]);
  expect(await found(seller.client, hidden)).toEqual([customer.id]);
  expect(await found(seller.client, '01234567897')).toContain(customer.id);
  await world.sql(`update tenant set access = 'FULL' where id = $1`, [customer.id]);
  expect(await found(viewer, '01234567897')).toContain(customer.id);
  expect(await found(viewer, hidden)).toEqual([]);
  expect(await found(key, '0123456')).toEqual([]);
});

test('what cannot be stored is bad input, not a failure of ours (G3)', async () => {
  const { buyer: { client }, customer } = await makeMarket(world);
  const rename = 'mutation ($input: RenameTenantInput!) { renameTenant(input: $input) { ... on UserError { code } } }';
  for (const name of ['a\u0000b', 'a\uD800b', 'a\r\nBcc: b@c.example', 'foto\u202Egnp.exe']) expect(codeOf(await client.ask(rename, { input: { tenantId: customer.id, version: 1, name } })), JSON.stringify(name)).toBe('INVALID_INPUT');
  expect(codeOf(await client.ask('mutation ($input: RenewSubscriptionInput!) { renewSubscription(input: $input) { __typename } }', { input: { quoteId: randomUUID(), idempotencyKey: 'aaaaaaaaaa\u0000' } }))).toBe('BAD_USER_INPUT');
  expect(codeOf(await world.nobody.ask('mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { code } } }', { input: { email: 'a@b.example', password: 'x', vendor: 'a\u0000' } }))).toBe('INVALID_CREDENTIALS');
  for (const before of ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00']) {
    expect(codeOf(await client.ask('query ($id: ID!, $before: DateTime!) { tenant(id: $id) { subscriptions(filter: { endsBefore: $before }) { totalCount } } }', { id: customer.id, before })), before).toBe('BAD_USER_INPUT');
  }
});

test('a renewal ordered at the edge of 36 months is honoured when the money comes (S4, S9)', async () => {
  world.clock.moveTo('2026-10-25T00:30:00Z');
  const { buyer, seller, docs } = await makeMarket(world, { customer: { profile: { timeZone: 'Europe/Rome' } }, docs: { startsAt: '2026-10-25T00:30:00Z', cadence: 'ANNUAL' } });
  world.clock.moveTo('2026-10-25T00:31:00Z');
  await seller.recordPayment((await buyer.orderRenewal(docs.id, 'ANNUAL')).id, '2026-10-25');
  world.clock.moveTo('2026-10-25T00:35:00Z');
  const quote = quoteOf(await buyer.quoteRenewal(docs.id, 'ANNUAL'));
  // The same hour again, an hour later: summer time has ended.
  world.clock.moveTo('2026-10-25T01:10:00Z');
  const order = orderOf(await buyer.renew(quote.id));
  expect(await seller.recordPayment(order.id, '2026-10-25')).toMatchObject({ __typename: 'RecordPaymentPayload' });
  world.clock.moveTo('2026-03-10T09:00:00Z');
});

test('an answer is what it says it is, and nobody between keeps it', async () => {
  const { buyer: { client } } = await makeMarket(world);
  const headersOf = async (path: string, init: RequestInit) => {
    const { headers } = await fetch(new URL(path, world.url), init);
    return { sniffing: headers.get('x-content-type-options'), cache: headers.get('cache-control') };
  };
  const graphql = { method: 'POST', headers: { 'content-type': 'application/json', ...client.headers }, body: JSON.stringify({ query: '{ viewer { name } }' }) };
  expect(await headersOf('/graphql', graphql)).toEqual({ sniffing: 'nosniff', cache: 'no-store' });
  expect(await headersOf('/graphql?query={viewer{name}}', { headers: { 'apollo-require-preflight': '1', ...client.headers } })).toEqual({ sniffing: 'nosniff', cache: 'no-store' });
  for (const path of ['/export/orders', '/attachments/x', '/oidc/door', '/nowhere']) expect((await headersOf(path, { headers: client.headers })).sniffing, path).toBe('nosniff');
});
