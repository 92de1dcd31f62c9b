import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { linkTo, mailsTo } from '../../../test/harness/mails.ts';
import { programOf } from '../../../test/harness/second-factor.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { demoPassword, makeContact, makeCustomer, makePartner, makeUser, makeVendor, type Person } from '../../seed/factories.ts';

let world: World;
let person: Person;
let contactId: string;
let partner: Client;
let admin: Client;
let self: Client;
let stranger: Client;

beforeEach(async () => {
  await world?.close();
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft);
  const distributor = makePartner(draft, { parent: vendor });
  const customer = makeCustomer(draft, { parent: distributor, name: 'Officine Brenta' });
  person = makeUser(draft, { tenant: customer, role: 'TECHNICAL', email: 'vecchia@brenta.example', firstName: 'Elena', lastName: 'Brugnaro' });
  contactId = makeContact(draft, { user: person, types: ['TECHNICAL'] }).id;
  const people = [makeUser(draft, { tenant: distributor, firstName: 'Giulia', lastName: 'Ferrarese' }), makeUser(draft, { tenant: customer }), person, makeUser(draft, { tenant: makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) }), email: 'presa@altrove.example' })];
  await world.save(draft);
  [partner, admin, self, stranger] = (await Promise.all(people.map((one) => world.as(one)))) as [Client, Client, Client, Client];
});
afterAll(() => world.close());

const key = () => randomUUID();
const fields = 'email version emailChange { id oldEmail newEmail needsConsent consentedAt verifiedAt askedByName expiresAt viewerCan }';
const update = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename ... on UpdateContactPayload { contact { ${fields} } } } }`;
const token = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on UserError { code } ${name === 'confirmEmail' || name === 'consentByLink' ? `... on ${name[0]?.toUpperCase()}${name.slice(1)}Payload { email isInUse }` : ''} } }`;
const byId = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on UserError { code } } }`;
const confirm = token('confirmEmail');
interface Shown { contact: { email: string; version: number; emailChange: { id: string } | null } }
const move = (client: Client, email = 'nuova@brenta.example', version = 1) => client.get<Shown>(update, { input: { contactId, version, firstName: 'Elena', lastName: 'Brugnaro', email, types: ['TECHNICAL'], proof: client === self ? { password: demoPassword } : null, idempotencyKey: key() } });
const addresses = async () => (await world.sql<{ user: string; contact: string }>(`select u.email as user, c.email as contact from "user" u join contact c on c.user_id = u.id where u.id = $1`, [person.id]))[0];
const open = async (page: string, address: string) => {
  await world.work();
  return linkTo(world, address, page);
};

test('asked for by the person, it changes contact and sign-in together once the new address says so; its other sessions end (C3)', async () => {
  const elsewhere = await world.as(person);
  const { contact } = await move(self);
  expect(contact).toMatchObject({ email: 'vecchia@brenta.example', version: 2, emailChange: { oldEmail: 'vecchia@brenta.example', newEmail: 'nuova@brenta.example', needsConsent: false, askedByName: 'Elena Brugnaro', expiresAt: '2026-03-11T09:00:00.000Z', viewerCan: ['EMAIL_CHANGE_RESEND', 'EMAIL_CHANGE_CANCEL'] } });
  const link = await open('confirm', 'nuova@brenta.example');
  expect((await mailsTo(world, 'vecchia@brenta.example')).map(({ letter }) => letter)).toEqual(['emailChangeNotice']);
  expect(await addresses()).toEqual({ user: 'vecchia@brenta.example', contact: 'vecchia@brenta.example' });
  const both = await Promise.all([self, self].map((client) => client.get<{ __typename: string }>(confirm, { input: { token: link } })));
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['ConfirmEmailPayload', 'LinkExpired']);
  expect(await addresses()).toEqual({ user: 'nuova@brenta.example', contact: 'nuova@brenta.example' });
  expect([await elsewhere.get('{ viewer { id } }'), await self.get('{ viewer { email } }')]).toEqual([null, { email: 'nuova@brenta.example' }]);
  expect(await world.nobody.get(confirm, { input: { token: link } })).toMatchObject({ code: 'LINK_USED' });
});

test('asked for from above, it also waits for the old address to agree, in whichever order they come', async () => {
  expect((await move(partner)).contact.emailChange).toMatchObject({ needsConsent: true, askedByName: 'Giulia Ferrarese', viewerCan: ['EMAIL_CHANGE_RESEND', 'EMAIL_CHANGE_CANCEL'] });
  const [link, consent] = [await open('confirm', 'nuova@brenta.example'), await open('confirm', 'vecchia@brenta.example')];
  expect(await world.nobody.get(confirm, { input: { token: link } })).toEqual({ __typename: 'ConfirmEmailPayload', email: 'nuova@brenta.example', isInUse: false });
  expect(await addresses()).toMatchObject({ user: 'vecchia@brenta.example' });
  expect(await world.nobody.get(confirm, { input: { token: consent } })).toMatchObject({ code: 'LINK_UNKNOWN' });
  expect(await world.nobody.get(token('consentByLink'), { input: { token: consent } })).toEqual({ __typename: 'ConsentByLinkPayload', email: 'nuova@brenta.example', isInUse: true });
  expect(await addresses()).toEqual({ user: 'nuova@brenta.example', contact: 'nuova@brenta.example' });
});

test('an administrator of the person\'s company may agree in its place, nobody from above', async () => {
  const { contact } = await move(partner);
  const input = { emailChangeId: contact.emailChange?.id };
  expect((await partner.ask(byId('consentToEmail'), { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await stranger.ask(byId('consentToEmail'), { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await admin.get(byId('consentToEmail'), { input })).toEqual({ __typename: 'ConsentToEmailPayload' });
  const link = await open('confirm', 'nuova@brenta.example');
  expect(await world.nobody.get(confirm, { input: { token: link } })).toMatchObject({ isInUse: true });
  expect(await admin.get(byId('consentToEmail'), { input })).toMatchObject({ code: 'EMAIL_CHANGE_DONE' });
});

test('the old address refuses: everything stays, and the new one\'s link opens nothing', async () => {
  await move(admin);
  const [link, refusal] = [await open('confirm', 'nuova@brenta.example'), await open('confirm', 'vecchia@brenta.example')];
  expect(await world.nobody.get(token('refuseEmailChange'), { input: { token: refusal } })).toEqual({ __typename: 'RefuseEmailChangePayload' });
  expect(await world.nobody.get(confirm, { input: { token: link } })).toMatchObject({ code: 'LINK_VOIDED' });
  expect(await addresses()).toEqual({ user: 'vecchia@brenta.example', contact: 'vecchia@brenta.example' });
});

test('a second change voids the first link, sending again voids the former, cancelling all of them; after a day none counts', async () => {
  const { contact } = await move(self, 'prima@brenta.example');
  const first = await open('confirm', 'prima@brenta.example');
  const next = (await move(self, 'seconda@brenta.example', contact.version)).contact;
  const second = await open('confirm', 'seconda@brenta.example');
  expect(await world.nobody.get(confirm, { input: { token: first } })).toMatchObject({ code: 'LINK_VOIDED' });
  const emailChangeId = next.emailChange?.id;
  world.clock.moveTo('2026-03-11T09:00:00Z');
  expect(await world.nobody.get(confirm, { input: { token: second } })).toMatchObject({ code: 'LINK_EXPIRED' });
  expect(await self.get(byId('resendEmailChange'), { input: { emailChangeId, idempotencyKey: key() } })).toEqual({ __typename: 'ResendEmailChangePayload' });
  const third = await open('confirm', 'seconda@brenta.example');
  expect(await world.nobody.get(confirm, { input: { token: second } })).toMatchObject({ code: 'LINK_VOIDED' });
  expect(await partner.get(byId('cancelEmailChange'), { input: { emailChangeId } })).toEqual({ __typename: 'CancelEmailChangePayload' });
  expect(await world.nobody.get(confirm, { input: { token: third } })).toMatchObject({ code: 'LINK_VOIDED' });
  expect(await self.get(byId('cancelEmailChange'), { input: { emailChangeId } })).toMatchObject({ code: 'EMAIL_CHANGE_CANCELLED' });
});

test('an address that signs in elsewhere is told to its owner only, behind the link (T8)', async () => {
  expect((await move(self, 'presa@altrove.example')).contact.emailChange).not.toBeNull();
  const link = await open('confirm', 'presa@altrove.example');
  expect(await world.nobody.get(confirm, { input: { token: link } })).toMatchObject({ code: 'LINK_TAKEN' });
  expect(await addresses()).toMatchObject({ user: 'vecchia@brenta.example' });
});

test('whoever is gone meanwhile is said to be gone', async () => {
  await move(self);
  const link = await open('confirm', 'nuova@brenta.example');
  await admin.get(`mutation ($input: RemoveUserInput!) { removeUser(input: $input) { __typename } }`, { input: { userId: person.id, idempotencyKey: key() } });
  expect(await world.nobody.get(confirm, { input: { token: link } })).toMatchObject({ code: 'LINK_GONE' });
});

test('one changes one\'s own from the account page as well, and not to what it is', async () => {
  const own = 'mutation ($input: ChangeOwnEmailInput!) { changeOwnEmail(input: $input) { ... on ChangeOwnEmailPayload { user { email emailChange { newEmail } } } ... on InvalidInput { issues { path code } } } }';
  expect(await self.get(own, { input: { email: 'VECCHIA@brenta.example', idempotencyKey: key() } })).toEqual({ issues: [{ path: ['email'], code: 'email.same' }] });
  const input = { email: 'nuova@brenta.example', proof: { password: demoPassword }, idempotencyKey: key() };
  const asked = await self.get(own, { input });
  expect(asked).toEqual({ user: { email: 'vecchia@brenta.example', emailChange: { newEmail: 'nuova@brenta.example' } } });
  expect(await self.get(own, { input })).toEqual(asked);
  expect(await world.sql('select count(*)::integer as n from email_change')).toEqual([{ n: 1 }]);
});

test('a session alone changes one\'s own address nowhere: not in the account, nor in the contact; of others it asks nothing', async () => {
  const own = 'mutation ($input: ChangeOwnEmailInput!) { changeOwnEmail(input: $input) { __typename ... on UserError { code path } } }';
  const wanted = { email: 'ladro@altrove.example', idempotencyKey: key() };
  expect(await self.get(own, { input: wanted })).toEqual({ __typename: 'ProofWanted', code: 'PROOF_PASSWORD', path: ['proof', 'password'] });
  expect(await self.get(own, { input: { ...wanted, proof: { password: 'not the password' } } })).toEqual({ __typename: 'WrongPassword', code: 'WRONG_PASSWORD', path: ['proof', 'password'] });
  const contact = { contactId, version: 1, firstName: 'Elena', lastName: 'Brugnaro', email: 'ladro@altrove.example', types: ['TECHNICAL'], phone: '+39 049 8212345' };
  expect(await self.get(update, { input: { ...contact, idempotencyKey: key() } })).toEqual({ __typename: 'ProofWanted' });
  expect(await world.sql('select from email_change')).toEqual([]);
  // The same key, once it is proven; and what is kept of it is no digest of the password.
  expect(await self.get(own, { input: { ...wanted, proof: { password: demoPassword } } })).toMatchObject({ __typename: 'ChangeOwnEmailPayload' });
  expect(await self.get(update, { input: { ...contact, email: 'vecchia@brenta.example', idempotencyKey: key() } })).toMatchObject({ __typename: 'UpdateContactPayload' });
  const program = await programOf(world, admin, (await world.sql<{ id: string }>('select tenant_id as id from contact where id = $1', [contactId]))[0]?.id ?? '');
  expect((await program.ask(own, { input: { ...wanted, idempotencyKey: key() } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('whoever was shut out meanwhile does not come back under another address, nor does the contact go there (T2, C3)', async () => {
  await move(self, 'privata@altrove.example');
  const link = await open('confirm', 'privata@altrove.example');
  await admin.get('mutation ($input: DisableUserInput!) { disableUser(input: $input) { __typename } }', { input: { userId: person.id, idempotencyKey: key() } });
  expect(await world.nobody.get(confirm, { input: { token: link } })).toMatchObject({ code: 'LINK_VOIDED' });
  expect(await addresses()).toEqual({ user: 'vecchia@brenta.example', contact: 'vecchia@brenta.example' });
  expect(await world.sql(`select before, after from audit_entry where action = 'emailChange:cancel'`)).toEqual([{ before: { email: 'privata@altrove.example' }, after: { email: 'vecchia@brenta.example' } }]);
});

test('a new password, changed or forgotten, ends what a thief of the session asked for', async () => {
  const own = 'mutation ($input: ChangeOwnEmailInput!) { changeOwnEmail(input: $input) { __typename } }';
  const passwords = ['una prima frase segreta', 'una seconda frase segreta'] as const;
  const choose = [
    (newPassword: string) => self.get('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }', { input: { currentPassword: demoPassword, newPassword, idempotencyKey: key() } }),
    async (password: string) => {
      await world.nobody.get('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }', { input: { email: 'vecchia@brenta.example' } });
      return world.nobody.get('mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }', { input: { token: await open('reset', 'vecchia@brenta.example'), password } });
    },
  ];
  for (const [index, changed] of choose.entries()) {
    await (await world.as(person)).get(own, { input: { email: 'ladro@altrove.example', proof: { password: passwords[index - 1] ?? demoPassword }, idempotencyKey: key() } });
    const link = await open('confirm', 'ladro@altrove.example');
    expect(await changed(passwords[index] ?? '')).toEqual({ __typename: index === 0 ? 'ChangePasswordPayload' : 'ResetPasswordPayload' });
    expect(await world.nobody.get(confirm, { input: { token: link } })).toMatchObject({ code: 'LINK_VOIDED' });
    expect(await addresses()).toMatchObject({ user: 'vecchia@brenta.example' });
  }
});
