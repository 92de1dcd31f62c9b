import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeContact, makeCustomer, makePartner, makeUser, makeVendor, type Company } from '../../seed/factories.ts';

let world: World;
let partner: Company;
let sibling: Company;
let admin: Client;
let billing: Client;
let customerAdmin: Client;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft);
  partner = makePartner(draft, { parent: vendor, name: 'Adige Informatica' });
  sibling = makePartner(draft, { parent: vendor });
  const customer = makeCustomer(draft, { parent: partner, name: 'Officine Brenta' });
  const people = [makeUser(draft, { tenant: partner }), makeUser(draft, { tenant: partner, role: 'BILLING' }), makeUser(draft, { tenant: customer })] as const;
  await world.save(draft);
  [admin, billing, customerAdmin] = [await world.as(people[0]), await world.as(people[1]), await world.as(people[2])];
});
afterAll(() => world.close());

const address = { street: 'Via Roma', number: '1', postalCode: '35010', city: 'Vigonza', province: 'PD', country: 'IT' };
const company = { legalName: 'Molino Zago S.a.s.', country: 'IT', vatNumber: 'IT 05865040488', address };
const refusal = '__typename ... on UserError { code message path } ... on InvalidInput { issues { path code } }';
const created = `... on CreateCustomerPayload { tenant { id name kind depth payer parent { name } ancestors { name } profile { vatNumber timeZone } billingAccount { method } auditLog { nodes { action actorName } } } } ${refusal}`;
const createCustomer = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ${created} } }`;
const createPartner = `mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { ... on CreatePartnerPayload { tenant { id depth } } ${refusal} } }`;

test('a partner creates a customer below it, with Anagrafica, billing account and audit entry (T1, T7)', async () => {
  expect(await admin.get(createCustomer, { input: { parentId: partner.id, ...company } })).toMatchObject({
    __typename: 'CreateCustomerPayload',
    tenant: {
      name: 'Molino Zago S.a.s.', kind: 'CUSTOMER', depth: 3, payer: 'CUSTOMER', parent: { name: 'Adige Informatica' }, ancestors: [{ name: 'Adige Informatica' }],
      profile: { vatNumber: '05865040488', timeZone: 'Europe/Rome' }, billingAccount: { method: 'BANK_TRANSFER' }, auditLog: { nodes: [{ action: 'tenant:create' }] },
    },
  });
});

test('wrong numbers are refused at their fields, all at once (A3)', async () => {
  const input = { parentId: partner.id, ...company, vatNumber: '05865040489', address: { ...address, postalCode: '1', province: null } };
  expect(await admin.get(createCustomer, { input })).toMatchObject({
    __typename: 'InvalidInput', path: ['address', 'postalCode'],
    issues: [{ path: ['address', 'postalCode'], code: 'postalCode.format' }, { path: ['address', 'province'], code: 'required' }, { path: ['vatNumber'], code: 'vatNumber.checkDigit' }],
  });
});

test('another company with the same VAT number is told, of what the viewer sees in full only, and made once that is confirmed (A3, T3, P6)', async () => {
  const draft = world.draft();
  const profile = { vatNumber: '00743110157', country: 'IT', taxCode: null };
  const mine = makeCustomer(draft, { parent: partner, name: 'Filatoio Uno', profile });
  makeCustomer(draft, { parent: partner, name: 'Filatoio Nascosto', access: 'LIMITED', profile });
  makeCustomer(draft, { parent: sibling, name: 'Filatoio Altrui', profile });
  makeCustomer(draft, { parent: partner, name: 'Filatoio Tedesco', profile: { vatNumber: '00743110157', country: 'DE', taxCode: null } });
  await world.save(draft);
  const input = { parentId: partner.id, ...company, legalName: 'Filatoio Due', vatNumber: '00743110157' };
  const documents = [createCustomer, createPartner].map((document) => document.replace(refusal, `${refusal} ... on SameVatNumber { tenants { id name ancestors { name } } }`));
  for (const document of documents) {
    expect(await admin.get(document, { input })).toEqual({
      __typename: 'SameVatNumber', code: 'SAME_VAT_NUMBER', path: ['vatNumber'], message: "Partita IVA già presente: Filatoio Uno. Se è davvero un’altra azienda, conferma.",
      tenants: [{ id: mine.id, name: 'Filatoio Uno', ancestors: [{ name: 'Adige Informatica' }] }],
    });
  }
  expect(await world.sql(`select count(*)::integer as n from tenant where name = 'Filatoio Due'`)).toEqual([{ n: 0 }]);
  expect(await admin.get(createCustomer, { input: { ...input, allowsSameVatNumber: true } })).toMatchObject({ __typename: 'CreateCustomerPayload' });
  expect(await admin.get(createCustomer, { input: { ...input, vatNumber: null, legalName: 'Filatoio senza' } })).toMatchObject({ __typename: 'CreateCustomerPayload' });
});

test('a foreign, a missing and a malformed parent answer alike; a customer has nothing below it, a role may not (T1, T2, T3)', async () => {
  const codes = async (client: Client, parentId: string) => (await client.ask(createCustomer, { input: { parentId, ...company } })).errors?.map(({ message, extensions }) => [extensions.code, message]);
  const notFound = [['NOT_FOUND', 'Non trovato.']];
  expect(await codes(admin, sibling.id)).toEqual(notFound);
  expect(await codes(admin, '00000000-0000-4000-8000-000000000000')).toEqual(notFound);
  expect(await codes(admin, "' or 1=1 --")).toEqual(notFound);
  const forbidden = [['FORBIDDEN', 'Il tuo ruolo non lo permette.']];
  expect(await codes(billing, partner.id)).toEqual(forbidden);
  const [customer] = await world.sql<{ id: string }>(`select id from tenant where kind = 'CUSTOMER' and name = 'Officine Brenta'`);
  expect(await codes(customerAdmin, customer?.id ?? '')).toEqual(forbidden);
  expect((await world.nobody.ask(createCustomer, { input: { parentId: partner.id, ...company } })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('the tree is eight deep at most (T1)', async () => {
  let parentId = partner.id;
  for (let depth = 3; depth <= 8; depth += 1) {
    const { tenant } = await admin.get<{ tenant: { id: string; depth: number } }>(createPartner, { input: { parentId, ...company, vatNumber: null, legalName: `Livello ${depth}` } });
    expect(tenant.depth).toBe(depth);
    parentId = tenant.id;
  }
  expect(await admin.get(createPartner, { input: { parentId, ...company } })).toMatchObject({ __typename: 'DepthExceeded', path: ['parentId'] });
});

test('descendants are listed by name whatever their depth, and found by name, VAT number and e-mail', async () => {
  const { descendants } = await admin.get<{ descendants: { totalCount: number; nodes: { name: string }[] } }>(`{ tenant(id: "${partner.id}") { descendants(first: 100) { totalCount nodes { name } } } }`);
  expect(descendants.nodes.map(({ name }) => name)).toEqual(descendants.nodes.map(({ name }) => name).toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  expect(descendants.totalCount).toBe(descendants.nodes.length);
  const found = (text: string) => admin.get<{ name: string }[]>(`query ($text: String!) { searchTenants(text: $text) { name } }`, { text });
  expect(await found('livello 8')).toEqual([{ name: 'Livello 8' }]);
  expect(await found('05865040488')).toEqual([{ name: 'Molino Zago S.a.s.' }]);
  expect(await found('ad')).toEqual([]);
  expect((await found('adige'))[0]).toEqual({ name: 'Adige Informatica' });
});

test('a company is found by the addresses of its contacts and users as they are now, from anywhere above it and nowhere else', async () => {
  const draft = world.draft();
  const customer = makeCustomer(draft, { parent: partner, name: 'Conceria Arzignano' });
  makeContact(draft, { tenant: customer, email: 'Vecchia@Arzignano.example' });
  makeUser(draft, { tenant: customer, email: 'titolare@arzignano.example' });
  const beside = makeUser(draft, { tenant: sibling });
  await world.save(draft);
  const found = async (client: Client, text: string) => (await client.get<{ name: string }[]>(`query ($text: String!) { searchTenants(text: $text) { name } }`, { text })).map(({ name }) => name);
  expect(await found(admin, 'vecchia@ARZ')).toEqual(['Conceria Arzignano']);
  expect(await found(admin, 'titolare@arz')).toEqual(['Conceria Arzignano']);
  expect(await found(await world.as(beside), '@arzignano')).toEqual([]);

  await world.sql(`update contact set email = 'nuova@arzignano.example' where tenant_id = $1`, [customer.id]);
  expect(await found(admin, 'vecchia@arz')).toEqual([]);
  expect(await found(admin, 'nuova@arz')).toEqual(['Conceria Arzignano']);
  await world.sql('delete from contact where tenant_id = $1', [customer.id]);
  expect(await found(admin, 'nuova@arz')).toEqual([]);
});

test('of a rename and another trade name at the same moment the search loses neither', async () => {
  const draft = world.draft();
  const { id } = makeCustomer(draft, { parent: partner, name: 'Filatoio Vecchio' });
  await world.save(draft);
  const trade = new pg.Client({ connectionString: world.database.ownerUrl });
  await trade.connect();
  await trade.query('begin');
  await trade.query(`update company_profile set trade_name = 'Insegna Rossa' where tenant_id = $1`, [id]);
  const renamed = world.sql(`update tenant set name = 'Filatoio Novello' where id = $1`, [id]);
  while ((await world.sql('select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()')).length === 0) await sleep(5);
  await trade.query('commit');
  await trade.end();
  await renamed;
  expect(await world.sql('select search from tenant where id = $1', [id])).toEqual([{ search: expect.stringMatching(/^filatoio novello filatoio vecchio insegna rossa \d+$/) }]);
});

test('a company is renamed, and lists and search follow', async () => {
  const [{ id } = { id: '' }] = await world.sql<{ id: string }>(`select id from tenant where name = 'Officine Brenta'`);
  const rename = `mutation ($input: RenameTenantInput!) { renameTenant(input: $input) { ... on ConcurrentChange { version changedByName changes { path yours theirs } } ... on RenameTenantPayload { tenant { name version auditLog(first: 1) { nodes { action before after } } } } ${refusal} } }`;
  expect(await admin.get(rename, { input: { tenantId: id, version: 1, name: ' Brenta Meccanica ' } })).toMatchObject({
    tenant: { name: 'Brenta Meccanica', version: 2, auditLog: { nodes: [{ action: 'tenant:rename', before: { name: 'Officine Brenta' }, after: { name: 'Brenta Meccanica' } }] } },
  });
  expect(await admin.get(`{ searchTenants(text: "meccanica") { id } }`)).toEqual([{ id }]);
  expect(await admin.get(rename, { input: { tenantId: id, version: 2, name: '  ' } })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['name'], code: 'required' }] });
  expect((await admin.ask(rename, { input: { tenantId: sibling.id, version: 1, name: 'Mio' } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  // Whoever read the old name is told the new one, and overwrites nothing (A4).
  expect(await admin.get(rename, { input: { tenantId: id, version: 1, name: 'Brenta & Figli' } })).toMatchObject({
    __typename: 'ConcurrentChange', version: 2, changes: [{ path: ['name'], yours: 'Brenta & Figli', theirs: 'Brenta Meccanica' }],
  });
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => admin.get<{ __typename?: string }>(rename, { input: { tenantId: id, version: 2, name: `Brenta ${n}` } })));
  expect(answers.filter(({ __typename }) => __typename === 'ConcurrentChange')).toHaveLength(7);
  expect(await world.sql('select version from tenant where id = $1', [id])).toEqual([{ version: 3 }]);
});

test('the tree is counted up to a thousand companies, whatever its size', async () => {
  const draft = world.draft();
  const other = makeVendor(draft, { slug: 'counted' });
  const below = makePartner(draft, { parent: other });
  makeCustomer(draft, { parent: below });
  const people = [makeUser(draft, { tenant: other }), makeUser(draft, { tenant: below })] as const;
  await world.save(draft);
  const size = (who: Client) => who.get<object>('{ viewer { home { size { companies partners suspended } } } }');
  const [vendorAdmin, partnerAdmin] = [await world.as(people[0]), await world.as(people[1])];
  expect(await size(vendorAdmin)).toEqual({ home: { size: { companies: 2, partners: 1, suspended: 0 } } });
  const many = world.draft();
  for (let n = 0; n < 1_000; n += 1) makeCustomer(many, { parent: below });
  await world.save(many);
  expect(await size(vendorAdmin)).toMatchObject({ home: { size: { companies: 1_001 } } });
  expect(await size(partnerAdmin)).toEqual({ home: { size: { companies: 1_001, partners: 0, suspended: 0 } } });
});
