import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeContact, makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';

let world: World;
let customer: Company;
let person: Person;
let foreignContact: string;
let partnerAdmin: Client;
let customerAdmin: Client;
let billing: Client;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft);
  const partner = makePartner(draft, { parent: vendor });
  customer = makeCustomer(draft, { parent: partner });
  person = makeUser(draft, { tenant: customer, firstName: 'Elena', lastName: 'Brugnaro' });
  const stranger = makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) });
  makeContact(draft, { tenant: stranger, email: 'segreta@filiera.example' });
  const people = [makeUser(draft, { tenant: partner }), makeUser(draft, { tenant: customer, role: 'BILLING' })] as const;
  await world.save(draft);
  [partnerAdmin, customerAdmin, billing] = [await world.as(people[0]), await world.as(person), await world.as(people[1])];
  foreignContact = (await world.sql<{ id: string }>(`select id from contact where email = 'segreta@filiera.example'`))[0]?.id ?? '';
});
afterAll(() => world.close());

const elena = { firstName: 'Elena', lastName: 'Brugnaro', email: 'e.brugnaro@officinebrenta.it', phone: '049 879 1142', jobTitle: 'Amministrazione', types: ['BILLING', 'BUSINESS'] };
const add = 'mutation ($input: AddContactInput!) { addContact(input: $input) { __typename ... on AddContactPayload { contact { id version types phone user { email } viewerCan } } ... on AlreadyContact { code path contact { id types } } ... on InvalidInput { issues { path code } } } }';
const update = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename ... on UpdateContactPayload { contact { version types email } } ... on ConcurrentChange { version changes { path yours theirs } } ... on InvalidInput { issues { path code } } } }';
const remove = 'mutation ($input: RemoveContactInput!) { removeContact(input: $input) { ... on RemoveContactPayload { contactId tenant { contacts { totalCount } users { nodes { email } } } } ... on ContactChanged { code message changedByName changedAt contact { version types } } } }';
const listed = (client: Client) => client.get<{ contacts: { nodes: { id: string; types: string[] }[] } }>(`{ tenant(id: "${customer.id}") { contacts { nodes { id types } } } }`);
type Added = { __typename: string; contact: { id: string; version: number } };
/** What is typed of a user: the rest is the user's. */
const ofUser = { phone: elena.phone, jobTitle: elena.jobTitle, types: elena.types };

test('a contact made from a user carries its types and the child sees it at once (C1, C4)', async () => {
  const { contact } = await partnerAdmin.get<Added>(add, { input: { tenantId: customer.id, userId: person.id, ...ofUser } });
  expect({ contact }).toMatchObject({ contact: { types: ['BILLING', 'BUSINESS'], phone: '+390498791142', user: { email: person.email }, viewerCan: ['CONTACT_UPDATE', 'CONTACT_REMOVE'] } });
  expect(await listed(customerAdmin)).toEqual({ contacts: { nodes: [{ id: contact.id, types: ['BILLING', 'BUSINESS'] }] } });
});

test('a user who already is a contact stays that one, which is told', async () => {
  const [contact] = (await listed(partnerAdmin)).contacts.nodes;
  const again = await partnerAdmin.get(add, { input: { tenantId: customer.id, userId: person.id, ...ofUser, types: ['TECHNICAL'] } });
  expect(again).toEqual({ __typename: 'AlreadyContact', code: 'ALREADY_CONTACT', path: ['userId'], contact });
});

test('eight who make a contact of one user at once: one does, the others are told which it is', async () => {
  const draft = world.draft();
  const user = makeUser(draft, { tenant: customer, email: 'otto@brenta.example', firstName: 'Otto', lastName: 'Volte', role: 'VIEWER' });
  await world.save(draft);
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? partnerAdmin : customerAdmin).get<Added>(add, { input: { tenantId: customer.id, userId: user.id, types: ['BUSINESS'] } })));
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['AddContactPayload', ...Array.from({ length: 7 }, () => 'AlreadyContact')]);
  expect(new Set(answers.map(({ contact }) => contact.id)).size).toBe(1);
  expect(await world.sql('select first_name, last_name, email, version from contact where user_id = $1', [user.id])).toEqual([{ first_name: 'Otto', last_name: 'Volte', email: user.email, version: 1 }]);
  expect(await world.sql(`select count(*)::integer as n from audit_entry where action = 'contact:add' and subject_id = $1`, [answers[0]?.contact.id])).toEqual([{ n: 1 }]);
  await partnerAdmin.get(remove, { input: { contactId: answers[0]?.contact.id, version: 1 } });
});

test('a contact made from a user is called as the user is, and goes by another name with it (C1)', async () => {
  const [contact] = (await listed(partnerAdmin)).contacts.nodes;
  const nameOf = async () => (await world.sql('select first_name, last_name, version, updated_by_name from contact where id = $1', [contact?.id]))[0];
  const input = { contactId: contact?.id, version: 1, ...elena, email: person.email, idempotencyKey: 'another name' };
  expect(await partnerAdmin.get(update, { input: { ...input, firstName: 'Helena' } })).toEqual({ __typename: 'InvalidInput', issues: [{ path: ['firstName'], code: 'contact.ofUser' }] });
  expect(await partnerAdmin.get(update, { input: { ...input, firstName: ' Elena ', jobTitle: 'Titolare' } })).toMatchObject({ contact: { version: 2 } });

  const own = 'mutation ($input: UpdateOwnAccountInput!) { updateOwnAccount(input: $input) { ... on UpdateOwnAccountPayload { user { firstName contact { firstName lastName } } } } }';
  expect(await customerAdmin.get(own, { input: { firstName: 'Elena', lastName: 'Brugnaro Dal Lago', language: 'it' } })).toEqual({ user: { firstName: 'Elena', contact: { firstName: 'Elena', lastName: 'Brugnaro Dal Lago' } } });
  expect(await nameOf()).toEqual({ first_name: 'Elena', last_name: 'Brugnaro Dal Lago', version: 3, updated_by_name: 'Elena Brugnaro Dal Lago' });
  // Whoever had it open meanwhile is shown the new name (A4).
  expect(await partnerAdmin.get(update, { input: { ...input, version: 2, jobTitle: 'Titolare', idempotencyKey: 'over a new name' } })).toMatchObject({ __typename: 'ConcurrentChange', changes: [{ path: ['lastName'], yours: 'Brugnaro', theirs: 'Brugnaro Dal Lago' }] });
  // A language alone does not touch it.
  await customerAdmin.get(own, { input: { firstName: 'Elena', lastName: 'Brugnaro', language: 'de' } });
  await customerAdmin.get(own, { input: { firstName: 'Elena', lastName: 'Brugnaro', language: 'it' } });
  expect(await nameOf()).toMatchObject({ last_name: 'Brugnaro', version: 4 });

  const draft = world.draft();
  const other = makeUser(draft, { tenant: customer, email: 'ugo@brenta.example', firstName: 'Ugo', lastName: 'Neri' });
  await world.save(draft);
  expect(await partnerAdmin.get(add, { input: { tenantId: customer.id, userId: other.id, firstName: 'Hugo', lastName: 'Neri', email: 'hugo@x.example', types: ['BUSINESS'] } })).toEqual({
    __typename: 'InvalidInput', issues: [{ path: ['firstName'], code: 'contact.ofUser' }, { path: ['email'], code: 'contact.ofUser' }],
  });
});

test('what was saved meanwhile is not removed unseen (A4)', async () => {
  const [contact] = (await listed(partnerAdmin)).contacts.nodes;
  expect(await partnerAdmin.get(remove, { input: { contactId: contact?.id, version: 1 } })).toMatchObject({
    code: 'CONTACT_CHANGED', message: 'Elena Brugnaro è stato modificato nel frattempo: guardalo prima di rimuoverlo.', changedByName: 'Elena Brugnaro', changedAt: '2026-03-10T09:00:00.000Z', contact: { version: 4, types: ['BILLING', 'BUSINESS'] },
  });
  expect(await world.sql(`select count(*)::integer as n from audit_entry where action = 'contact:remove' and subject_id = $1`, [contact?.id])).toEqual([{ n: 0 }]);
});

test('removing it keeps the user and takes all its types away (C2)', async () => {
  const [contact] = (await listed(partnerAdmin)).contacts.nodes;
  expect(await partnerAdmin.get(remove, { input: { contactId: contact?.id, version: 4 } })).toMatchObject({ contactId: contact?.id, tenant: { contacts: { totalCount: 0 }, users: { nodes: expect.arrayContaining([{ email: person.email }]) } } });
  expect((await partnerAdmin.ask(remove, { input: { contactId: contact?.id, version: 4 } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a contact needs a name, an address and one type (C1, A3)', async () => {
  const input = { tenantId: customer.id, firstName: ' ', lastName: '', email: 'x', phone: '12', types: [] };
  expect(await partnerAdmin.get(add, { input })).toMatchObject({
    __typename: 'InvalidInput', issues: expect.arrayContaining([{ path: ['firstName'], code: 'required' }, { path: ['lastName'], code: 'required' }, { path: ['email'], code: 'email.format' }, { path: ['types'], code: 'contactTypes.required' }]),
  });
});

test('a contact may have a language of its own, which is saved, told and taken back (C5)', async () => {
  const languageOf = async (id: string) => (await world.sql<{ language: string | null }>('select language from contact where id = $1', [id]))[0]?.language;
  const { contact } = await partnerAdmin.get<Added>(add, { input: { tenantId: customer.id, ...elena, email: 'lingua@officinebrenta.it', language: 'de' } });
  expect(await languageOf(contact.id)).toBe('de');
  const input = { contactId: contact.id, version: 1, ...elena, email: 'lingua@officinebrenta.it', language: null, idempotencyKey: 'language taken back' };
  expect(await customerAdmin.get(update, { input })).toMatchObject({ contact: { version: 2 } });
  expect(await languageOf(contact.id)).toBeNull();
  expect(await partnerAdmin.get(update, { input: { ...input, language: 'en', idempotencyKey: 'language, too late' } })).toMatchObject({ __typename: 'ConcurrentChange', changes: [{ path: ['language'], yours: 'en', theirs: null }] });
  await partnerAdmin.get(remove, { input: { contactId: contact.id, version: 2 } });
});

test('a save over a newer version is refused with what changed (A4)', async () => {
  const { contact } = await partnerAdmin.get<Added>(add, { input: { tenantId: customer.id, ...elena } });
  const input = { contactId: contact.id, version: 1, idempotencyKey: 'save the first', ...elena, types: ['TECHNICAL'] };
  expect(await customerAdmin.get(update, { input })).toMatchObject({ contact: { version: 2, types: ['TECHNICAL'] } });
  expect(await partnerAdmin.get(update, { input: { ...input, types: ['BUSINESS'], idempotencyKey: 'save the second' } })).toMatchObject({ __typename: 'ConcurrentChange', version: 2, changes: [{ path: ['types'], yours: 'BUSINESS', theirs: 'TECHNICAL' }] });
});

test('BILLING manages billing contacts only, before and after the change (T2)', async () => {
  const mine = await billing.get<Added>(add, { input: { tenantId: customer.id, ...elena, types: ['BILLING'] } });
  expect(mine.__typename).toBe('AddContactPayload');
  const code = async (document: string, input: object) => (await billing.ask(document, { input })).errors?.[0]?.extensions.code;
  expect(await code(add, { tenantId: customer.id, ...elena })).toBe('FORBIDDEN');
  expect(await code(update, { contactId: mine.contact.id, version: 1, idempotencyKey: randomUUID(), ...elena, types: ['TECHNICAL'] })).toBe('FORBIDDEN');
  const technical = (await listed(billing)).contacts.nodes.find(({ types }) => types.includes('TECHNICAL'));
  expect(await code(remove, { contactId: technical?.id, version: 1 })).toBe('FORBIDDEN');
});

test('a foreign contact, company or user is not found (T3)', async () => {
  const code = async (document: string, input: object) => (await partnerAdmin.ask(document, { input })).errors?.[0]?.extensions.code;
  expect(await code(update, { contactId: foreignContact, version: 1, idempotencyKey: randomUUID(), ...elena })).toBe('NOT_FOUND');
  expect(await code(remove, { contactId: foreignContact, version: 1 })).toBe('NOT_FOUND');
  const [{ id: foreignTenant } = { id: '' }] = await world.sql<{ id: string }>('select tenant_id as id from contact where id = $1', [foreignContact]);
  expect(await code(add, { tenantId: foreignTenant, ...elena })).toBe('NOT_FOUND');
  const [{ id: partnersUser } = { id: '' }] = await world.sql<{ id: string }>(`select u.id from "user" u join tenant t on t.id = u.tenant_id where t.kind = 'PARTNER' limit 1`);
  expect(await code(add, { tenantId: customer.id, userId: partnersUser, ...elena })).toBe('NOT_FOUND');
});
