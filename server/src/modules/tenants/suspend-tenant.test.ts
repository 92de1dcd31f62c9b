import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { demoPassword, makeContact, makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';
import { makeApiKey } from '../../seed/make-history.ts';
import { newToken, tokenHash } from '../../platform/auth/tokens.ts';

let world: World;
let vendor: Company, partner: Company, sibling: Company, customer: Company, limited: Company;
let davide: Person, giulia: Person, elena: Person, billing: Person;
let vendorAdmin: Client, partnerAdmin: Client;
let key: Client;

const worlds: World[] = [];
beforeEach(async () => {
  world = await createWorld();
  worlds.push(world);
  const draft = world.draft();
  vendor = makeVendor(draft, { name: 'Sestante' });
  partner = makePartner(draft, { parent: vendor, name: 'Adige' });
  sibling = makePartner(draft, { parent: vendor });
  customer = makeCustomer(draft, { parent: partner, name: 'Brenta' });
  limited = makeCustomer(draft, { parent: partner, name: 'Riservata', access: 'LIMITED' });
  davide = makeUser(draft, { tenant: vendor, firstName: 'Davide' });
  giulia = makeUser(draft, { tenant: partner, firstName: 'Giulia', email: 'giulia@adige.example' });
  billing = makeUser(draft, { tenant: partner, role: 'BILLING' });
  elena = makeUser(draft, { tenant: customer, email: 'elena@brenta.example', language: 'de' });
  makeContact(draft, { tenant: customer });
  const { id: keyId } = makeApiKey(draft, { by: elena });
  const secret = `fil_${newToken()}`;
  draft.add('api_key_secret', { tokenHash: tokenHash(world.config.SECRET, secret), apiKeyId: keyId });
  await world.save(draft);
  key = world.withHeaders({ authorization: `Bearer ${secret}` });
  [vendorAdmin, partnerAdmin] = [await world.as(davide), await world.as(giulia)];
});
afterAll(() => Promise.all(worlds.map((each) => each.close())));

const answer = '__typename ... on UserError { code message } ... on InvalidInput { issues { path code } } ... on OtherStatus { status }';
const suspendIt = `mutation ($input: SuspendTenantInput!) { suspendTenant(input: $input) { ... on SuspendTenantPayload { tenant { id status suspendedAt viewerCan } } ${answer} } }`;
const resumeIt = `mutation ($input: ResumeTenantInput!) { resumeTenant(input: $input) { ... on ResumeTenantPayload { tenant { id status suspendedAt } } ${answer} } }`;
const suspend = (who: Client, { id: tenantId }: { id: string }, more: object = {}) => who.get(suspendIt, { input: { tenantId, reason: 'Fatture scadute', idempotencyKey: randomUUID(), ...more } });
const resume = (who: Client, { id: tenantId }: { id: string }, more: object = {}) => who.get(resumeIt, { input: { tenantId, reason: 'Pagato', idempotencyKey: randomUUID(), ...more } });
const who = async (client: Client) => (await client.ask('{ viewer { home { name } } }')).data?.viewer ?? null;

test('suspending a partner puts out its people and those below it, and stops every key, with their next request; resuming lets them in again (T4)', async () => {
  const [giuliaHere, elenaHere] = [partnerAdmin, await world.as(elena)];
  expect(await who(key)).toEqual({ home: { name: 'Brenta' } });
  expect(await suspend(vendorAdmin, partner)).toMatchObject({ __typename: 'SuspendTenantPayload', tenant: { status: 'SUSPENDED', suspendedAt: '2026-03-10T09:00:00.000Z' } });

  expect([await who(giuliaHere), await who(elenaHere)]).toEqual([null, null]);
  expect((await key.ask('{ viewer { home { name } } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await elenaHere.ask(`{ tenant(id: "${customer.id}") { id } }`)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  // What is below it keeps its own state, and nothing is deleted.
  expect(await vendorAdmin.get(`{ tenant(id: "${customer.id}") { status users { totalCount } contacts { totalCount } apiKeys { totalCount } } }`))
    .toEqual({ status: 'ACTIVE', users: { totalCount: 1 }, contacts: { totalCount: 1 }, apiKeys: { totalCount: 1 } });

  expect(await resume(vendorAdmin, partner)).toMatchObject({ __typename: 'ResumeTenantPayload', tenant: { status: 'ACTIVE', suspendedAt: null } });
  expect(await who(giuliaHere)).toEqual({ home: { name: 'Adige' } });
  expect(await who(key)).toEqual({ home: { name: 'Brenta' } });
});

test('what is suspended by itself stays so when the one above is resumed', async () => {
  await suspend(partnerAdmin, customer);
  await suspend(vendorAdmin, partner);
  await resume(vendorAdmin, partner);
  expect(await who(await world.as(elena))).toBeNull();
  expect(await resume(partnerAdmin, customer)).toMatchObject({ tenant: { status: 'ACTIVE' } });
  expect(await who(await world.as(elena))).toEqual({ home: { name: 'Brenta' } });
});

test('nobody signs in with a password meanwhile, and is told no more than of a wrong one', async () => {
  await suspend(partnerAdmin, customer);
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { code } } }';
  expect(await world.nobody.get(signIn, { input: { email: 'elena@brenta.example', password: demoPassword } })).toEqual({ __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS' });
});

test('the reason is in the audit log and in the mail to its administrators, each in its language (T7)', async () => {
  await suspend(partnerAdmin, customer);
  const { auditLog, mails } = await vendorAdmin.get<{ auditLog: { nodes: object[] }; mails: { nodes: object[] } }>(
    `{ tenant(id: "${customer.id}") { auditLog { nodes { action actorName before after } } mails { nodes { letter toAddress language subject } } } }`);
  expect(auditLog.nodes).toEqual([{ action: 'tenant:suspend', actorName: giulia.name, before: { reason: null, status: 'ACTIVE' }, after: { reason: 'Fatture scadute', status: 'SUSPENDED' } }]);
  expect(mails.nodes).toEqual([{ letter: 'tenantSuspended', toAddress: 'elena@brenta.example', language: 'de', subject: 'Brenta ist gesperrt' }]);
  await world.work();
  const [sent] = await world.sql<{ state: string; text: string }>(`select state, text from mail where letter = 'tenantSuspended'`);
  expect(sent).toMatchObject({ state: 'SENT', text: expect.stringContaining('Fatture scadute') });
});

test('once under one key, and of two at the same moment one; the second is told how it stands (S13)', async () => {
  const idempotencyKey = randomUUID();
  expect(await suspend(partnerAdmin, customer, { idempotencyKey })).toMatchObject({ tenant: { id: customer.id, status: 'SUSPENDED' } });
  expect(await suspend(partnerAdmin, customer, { idempotencyKey })).toMatchObject({ tenant: { id: customer.id, status: 'SUSPENDED' } });
  expect((await partnerAdmin.ask(suspendIt, { input: { tenantId: customer.id, reason: 'Altro', idempotencyKey } })).errors?.[0]?.extensions.code).toBe('CONFLICT');
  expect(await suspend(partnerAdmin, customer)).toMatchObject({ __typename: 'OtherStatus', code: 'TENANT_IS_SUSPENDED', status: 'SUSPENDED' });
  world.clock.moveTo('2026-03-10T09:00:01Z');
  await resume(partnerAdmin, customer);
  expect(await resume(partnerAdmin, customer)).toMatchObject({ __typename: 'OtherStatus', code: 'TENANT_IS_ACTIVE', status: 'ACTIVE' });

  const both = await Promise.all([suspend(partnerAdmin, customer), suspend(vendorAdmin, customer)]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['OtherStatus', 'SuspendTenantPayload']);
  expect(await world.sql(`select count(*)::integer as n from mail where letter = 'tenantSuspended'`)).toEqual([{ n: 2 }]);
});

test('what the vendor suspended, no partner below it resumes, nor by closing and restoring it; somebody of the company that did it may (T4, T6)', async () => {
  await suspend(vendorAdmin, customer);
  expect((await partnerAdmin.get<{ viewerCan: string[] }>(`{ tenant(id: "${customer.id}") { viewerCan } }`)).viewerCan).not.toContain('TENANT_RESUME');
  expect(await resume(partnerAdmin, customer)).toMatchObject({ __typename: 'SuspendedAbove', code: 'SUSPENDED_ABOVE', message: 'Brenta è stata sospesa da chi sta più in alto: solo loro, o chi sta sopra di loro, possono riattivarla.' });
  await world.sql(`update tenant set status = 'CLOSED', closed_at = $2 where id = $1`, [customer.id, world.clock.now]);
  const restored = await partnerAdmin.get('mutation ($input: RestoreTenantInput!) { restoreTenant(input: $input) { ... on RestoreTenantPayload { tenant { status } } } }', { input: { tenantId: customer.id, idempotencyKey: randomUUID() } });
  expect(restored).toEqual({ tenant: { status: 'SUSPENDED' } });
  expect(await resume(partnerAdmin, customer)).toMatchObject({ code: 'SUSPENDED_ABOVE' });
  expect(await resume(vendorAdmin, customer)).toMatchObject({ tenant: { status: 'ACTIVE' } });

  await suspend(partnerAdmin, customer);
  const colleague = await partnerAdmin.get<{ viewerCan: string[] }>(`{ tenant(id: "${customer.id}") { viewerCan } }`);
  expect(colleague.viewerCan).toContain('TENANT_RESUME');
  expect(await resume(vendorAdmin, customer)).toMatchObject({ tenant: { status: 'ACTIVE' } });
});

test('a reason is needed', async () => {
  expect(await suspend(partnerAdmin, customer, { reason: '  ' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['reason'], code: 'required' }] });
});

test('only from above, by an administrator, of a LIMITED company by the vendor alone; foreign, missing and malformed answer alike (T2, T3)', async () => {
  const code = async (client: Client, tenantId: string) => (await client.ask(suspendIt, { input: { tenantId, reason: 'X', idempotencyKey: randomUUID() } })).errors?.[0]?.extensions.code;
  expect(await code(partnerAdmin, partner.id)).toBe('FORBIDDEN');
  expect(await code(vendorAdmin, vendor.id)).toBe('FORBIDDEN');
  expect(await code(await world.as(billing), customer.id)).toBe('FORBIDDEN');
  expect(await code(partnerAdmin, limited.id)).toBe('FORBIDDEN');
  expect(await suspend(vendorAdmin, limited)).toMatchObject({ tenant: { status: 'SUSPENDED' } });
  for (const id of [sibling.id, '00000000-0000-4000-8000-000000000000', 'x']) expect(await code(partnerAdmin, id)).toBe('NOT_FOUND');
  expect(await code(world.nobody, customer.id)).toBe('UNAUTHENTICATED');
});

test('whom it touches is counted before', async () => {
  expect(await vendorAdmin.get(`{ tenant(id: "${partner.id}") { reach { companies users apiKeys pendingOrders } } }`)).toEqual({ reach: { companies: 2, users: 3, apiKeys: 1, pendingOrders: 0 } });
});

test('somebody who acts while its company is suspended is either done or out, never half', async () => {
  const elenaHere = await world.as(elena);
  const add = (n: number) => elenaHere.ask(`mutation { addContact(input: { tenantId: "${customer.id}", firstName: "N", lastName: "N", email: "n${n}@brenta.example", types: [BUSINESS] }) { __typename } }`);
  const [, ...added] = await Promise.all([suspend(partnerAdmin, customer), ...Array.from({ length: 12 }, (_, n) => add(n))]);
  const outcomes = added.map(({ data, errors }) => errors?.[0]?.extensions.code ?? (data?.addContact as { __typename: string } | undefined)?.__typename ?? '');
  expect(outcomes.every((outcome) => ['AddContactPayload', 'UNAUTHENTICATED'].includes(outcome))).toBe(true);
  const [{ n } = { n: 0 }] = await world.sql<{ n: number }>(`select count(*)::integer as n from contact where email like 'n%@brenta.example'`);
  expect(n).toBe(outcomes.filter((outcome) => outcome === 'AddContactPayload').length);
  expect((await add(99)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
