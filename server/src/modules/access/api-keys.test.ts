import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeUser, makeVendor, type Company } from '../../seed/factories.ts';

let world: World;
let partner: Company;
let customer: Company;
let stranger: Company;
let admin: Client;
let technical: Client;
let billing: Client;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft);
  partner = makePartner(draft, { parent: vendor });
  customer = makeCustomer(draft, { parent: partner });
  stranger = makePartner(draft, { parent: vendor });
  const people = (['ADMIN', 'TECHNICAL', 'BILLING'] as const).map((role) => makeUser(draft, { tenant: partner, role }));
  await world.save(draft);
  [admin, technical, billing] = (await Promise.all(people.map((person) => world.as(person)))) as [Client, Client, Client];
});
afterAll(() => world.close());

const create = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename ... on CreateApiKeyPayload { secret apiKey { id name prefix lastFour scopes role createdByName viewerCan } } ... on InvalidInput { issues { path code } } } }';
const key = (changes: object = {}) => ({ tenantId: partner.id, name: 'Gestionale', role: 'ADMIN', scopes: ['CONTACTS_READ', 'CONTACTS_WRITE'], expiresAt: '2026-09-10T09:00:00Z', ...changes });
type Created = { secret: string; apiKey: { id: string; prefix: string; lastFour: string } };
/** A program hears that its key is none; it is never silently nobody. */
const isKnownKey = async (secret: string): Promise<boolean> => {
  const { data, errors } = await asKey(secret).ask('{ viewer { id } }');
  if (errors) expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  return data?.viewer !== undefined && data.viewer !== null;
};
const asKey = (secret: string) => world.withHeaders({ authorization: `Bearer ${secret}` });

test('a key is shown once, stored as a hash, and acts with its scopes over its subtree (G5)', async () => {
  const { secret, apiKey } = await admin.get<Created>(create, { input: key() });
  expect(secret).toMatch(/^fil_[\w-]{43}$/);
  expect([secret.slice(0, 8), secret.slice(-4)]).toEqual([apiKey.prefix, apiKey.lastFour]);
  const program = asKey(secret);
  expect(await program.get(`{ viewer { kind name scopes } }`)).toEqual({ kind: 'API_KEY', name: 'Gestionale', scopes: ['CONTACTS_READ', 'CONTACTS_WRITE'] });
  expect(await program.get(`{ tenant(id: "${customer.id}") { contacts { totalCount } } }`)).toEqual({ contacts: { totalCount: 0 } });
  const stored = await world.sql<{ everything: string }>('select k::text || s::text as everything from api_key k join api_key_secret s on s.api_key_id = k.id');
  expect(stored.every(({ everything }) => !everything.includes(secret.slice(8, -4)))).toBe(true);
});

test('what its scopes do not name it may neither read nor do, and it makes no keys (T2)', async () => {
  const { secret } = await admin.get<Created>(create, { input: key({ scopes: ['CONTACTS_READ'] }) });
  const program = asKey(secret);
  const code = async (document: string, variables?: Record<string, unknown>) => (await program.ask(document, variables)).errors?.[0]?.extensions.code;
  expect(await code(`{ tenant(id: "${customer.id}") { profile { legalName } } }`)).toBe('FORBIDDEN');
  expect(await code(`{ tenant(id: "${partner.id}") { children { nodes { name } } } }`)).toBe('FORBIDDEN');
  expect(await code('mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }', { input: { tenantId: customer.id, firstName: 'A', lastName: 'B', email: 'a@b.it', types: ['BILLING'] } })).toBe('FORBIDDEN');
  expect(await code(create, { input: key({ role: 'VIEWER' }) })).toBe('FORBIDDEN');
  const told = async (document: string, variables?: Record<string, unknown>) => (await program.ask(document, variables)).errors?.map(({ message, extensions }) => [message, extensions.scope]);
  expect(await told(`{ tenant(id: "${customer.id}") { profile { legalName } } }`)).toEqual([['A questa chiave manca il permesso profile:read.', 'profile:read']]);
  expect(await told('mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }', { input: { tenantId: customer.id, firstName: 'A', lastName: 'B', email: 'a@b.it', types: ['BILLING'] } })).toEqual([['A questa chiave manca il permesso contacts:write.', 'contacts:write']]);
  expect(await told(create, { input: key({ role: 'VIEWER' }) })).toEqual([['Il tuo ruolo non lo permette.', undefined]]);
  expect(await code(`{ tenant(id: "${stranger.id}") { name } }`)).toBe('NOT_FOUND');
});

test('a key never gets more than its maker (G5)', async () => {
  expect(await technical.get(create, { input: key({ scopes: ['SUBSCRIPTIONS_READ'] }) })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['role'], code: 'role.beyondMaker' }] });
  expect(await admin.get(create, { input: key({ role: 'VIEWER', scopes: ['USERS_READ'] }) })).toMatchObject({ issues: [{ path: ['scopes'], code: 'scopes.beyondRole' }] });
  expect(await admin.get(create, { input: key({ scopes: [] }) })).toMatchObject({ issues: [{ path: ['scopes'], code: 'scopes.required' }] });
  expect(await admin.get(create, { input: key({ expiresAt: '2026-03-10T09:00:00Z' }) })).toMatchObject({ issues: [{ path: ['expiresAt'], code: 'expiry.past' }] });
  expect(await admin.get(create, { input: key({ expiresAt: '2030-03-10T09:00:00Z' }) })).toMatchObject({ issues: [{ path: ['expiresAt'], code: 'expiry.tooFar' }] });
  expect((await billing.ask(create, { input: key() })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await admin.ask(create, { input: key({ tenantId: stranger.id }) })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a key stops at its expiry, and when its maker may no longer come in', async () => {
  const { secret } = await admin.get<Created>(create, { input: key() });
  const isKnown = () => isKnownKey(secret);
  world.clock.moveTo('2026-09-10T08:59:59Z');
  expect(await isKnown()).toBe(true);
  world.clock.moveTo('2026-09-10T09:00:00Z');
  expect(await isKnown()).toBe(false);
  world.clock.moveTo('2026-03-10T09:00:00Z');
  await world.sql(`update "user" set status = 'DISABLED' where role = 'ADMIN' and tenant_id = $1`, [partner.id]);
  expect(await isKnown()).toBe(false);
  await world.sql(`update "user" set status = 'ACTIVE' where tenant_id = $1`, [partner.id]);
  expect(await isKnown()).toBe(true);
});

test('a revoked key stops with the next request, and stays in the list (G5)', async () => {
  const { secret, apiKey } = await admin.get<Created>(create, { input: key({ name: 'Da revocare' }) });
  const revoke = 'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { ... on RevokeApiKeyPayload { apiKey { revokedAt viewerCan } } } }';
  expect(await admin.get(revoke, { input: { apiKeyId: apiKey.id } })).toEqual({ apiKey: { revokedAt: '2026-03-10T09:00:00.000Z', viewerCan: [] } });
  expect(await isKnownKey(secret)).toBe(false);
  expect(await admin.get(`{ tenant(id: "${partner.id}") { apiKeys(filter: { revoked: true }) { nodes { name } } } }`)).toEqual({ apiKeys: { nodes: [{ name: 'Da revocare' }] } });
  expect((await admin.ask(revoke, { input: { apiKeyId: 'x' } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
