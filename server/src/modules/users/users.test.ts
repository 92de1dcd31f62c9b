import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkTo, mailsTo } from '../../../test/harness/mails.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeContact, makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';
import { makeApiKey } from '../../seed/make-history.ts';

let world: World;
let vendor: Company;
let partner: Company;
let customer: Company;
let limited: Company;
let stranger: Company;
let elsewhere: Person;
let leaving: Person;
let billing: Person;
const people: Record<string, Person> = {};
const as: Record<string, Client> = {};

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  vendor = makeVendor(draft, { name: 'Sestante' });
  partner = makePartner(draft, { parent: vendor });
  customer = makeCustomer(draft, { parent: partner, name: 'Officine Brenta' });
  limited = makeCustomer(draft, { parent: partner, access: 'LIMITED' });
  stranger = makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) });
  elsewhere = makeUser(draft, { tenant: stranger, email: 'altrove@filiera.example' });
  Object.assign(people, {
    partner: makeUser(draft, { tenant: partner, firstName: 'Giulia', lastName: 'Ferrarese' }), admin: makeUser(draft, { tenant: customer }), vendor: makeUser(draft, { tenant: vendor }),
    one: makeUser(draft, { tenant: limited }), two: makeUser(draft, { tenant: limited }),
  });
  billing = makeUser(draft, { tenant: customer, role: 'BILLING' });
  leaving = makeUser(draft, { tenant: customer, role: 'TECHNICAL', firstName: 'Ugo', lastName: 'Parte' });
  makeContact(draft, { user: leaving, types: ['TECHNICAL', 'BUSINESS'] });
  makeApiKey(draft, { by: leaving });
  await world.save(draft);
  for (const [name, person] of Object.entries(people)) as[name] = await world.as(person);
});
afterAll(() => world.close());

const key = () => randomUUID();
const client = (name: string): Client => as[name] ?? world.nobody;
const invite = 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename ... on InviteUserPayload { user { id email status role viewerCan } tenant { users { totalCount } } } ... on InvalidInput { issues { path code } } ... on AlreadyUser { code userId path } } }';
const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename ... on AcceptInvitationPayload { viewer { email role home { id } } } ... on UserError { code } ... on InvalidInput { issues { path code } } } }';
const inspect = 'mutation ($input: InspectLinkInput!) { inspectLink(input: $input) { __typename ... on InspectLinkPayload { kind address personName companyName expiresAt } ... on UserError { code } } }';
const refusing = ['changeUserRole', 'disableUser', 'removeUser'];
const verb = (name: string, more = '') => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${more} ${refusing.includes(name) ? '... on UserError { code }' : ''} } }`;
const code = async (who: string, document: string, input: object) => (await client(who).ask(document, { input })).errors?.[0]?.extensions.code;
const newcomer = (changes: object = {}) => ({ tenantId: customer.id, email: 'nuova@brenta.example', firstName: 'Nuova', lastName: 'Persona', role: 'BILLING', language: 'en', idempotencyKey: key(), ...changes });
const password = 'una frase abbastanza lunga';
type Invited = { user: { id: string } };

test('somebody invited from above gets one mail, sets a password once and comes in with the role given', async () => {
  const input = newcomer();
  const first = await client('partner').get<Invited>(invite, { input });
  expect(first).toMatchObject({ user: { email: 'nuova@brenta.example', status: 'INVITED', role: 'BILLING', viewerCan: ['USER_RESEND_INVITATION', 'USER_REVOKE_INVITATION', 'USER_CHANGE_ROLE'] } });
  expect(await client('partner').get(invite, { input })).toEqual(first);
  await world.work();
  const mails = await mailsTo(world, 'nuova@brenta.example');
  expect(mails.map(({ letter, language }) => [letter, language])).toEqual([['invitation', 'en']]);

  const token = await linkTo(world, 'nuova@brenta.example', 'accept');
  expect(await world.nobody.get(inspect, { input: { token } })).toEqual({ __typename: 'InspectLinkPayload', kind: 'INVITATION', address: 'nuova@brenta.example', personName: 'Nuova Persona', companyName: 'Officine Brenta', expiresAt: '2026-03-17T09:00:00.000Z' });
  expect(await world.nobody.get(accept, { input: { token, password: 'corta' } })).toMatchObject({ issues: [{ path: ['password'], code: 'password.tooShort' }] });
  expect(await world.nobody.get(accept, { input: { token, password: 'Password1234' } })).toMatchObject({ issues: [{ path: ['password'], code: 'password.guessable' }] });
  const both = await Promise.all([1, 2].map(() => world.nobody.get<{ __typename: string }>(accept, { input: { token, password } })));
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AcceptInvitationPayload', 'LinkExpired']);
  expect(await world.nobody.get(inspect, { input: { token } })).toMatchObject({ code: 'LINK_USED' });
  expect(await world.sql(`select count(*)::integer as n from audit_entry where action = 'user:acceptInvitation'`)).toEqual([{ n: 1 }]);
});

test('an address of this company is said to be there, one of another company is not, to anybody but its owner (T8)', async () => {
  expect(await client('admin').get(invite, { input: newcomer({ email: people.admin?.email.toUpperCase() }) })).toMatchObject({ __typename: 'AlreadyUser', code: 'ALREADY_USER', userId: people.admin?.id, path: ['email'] });
  const known = await client('admin').get<Invited>(invite, { input: newcomer({ email: elsewhere.email }) });
  const unknown = await client('admin').get<Invited>(invite, { input: newcomer({ email: 'nessuno@filiera.example' }) });
  const bare = (answer: Invited) => JSON.stringify(answer).replace(answer.user.id, '').replace(/"email":"[^"]*"/, '').replace(/"totalCount":\d+/, '');
  expect(bare(known)).toBe(bare(unknown));
  expect(await client('admin').get(invite, { input: newcomer({ email: elsewhere.email }) })).toMatchObject({ code: 'ALREADY_INVITED', userId: known.user.id });
  await world.work();
  const token = await linkTo(world, elsewhere.email, 'accept');
  expect(await world.nobody.get(accept, { input: { token, password } })).toEqual({ __typename: 'LinkExpired', code: 'LINK_TAKEN' });
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  expect(await world.nobody.get(signIn, { input: { email: elsewhere.email, password: 'filiera-demo-2026' } })).toEqual({ __typename: 'SignInPayload' });
});

test('two who invite one address at once make one invitation', async () => {
  const both = await Promise.all(['partner', 'admin'].map((who) => client(who).get<{ __typename: string }>(invite, { input: newcomer({ email: 'insieme@brenta.example' }) })));
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AlreadyUser', 'InviteUserPayload']);
});

test('sent again, the former link opens nothing; withdrawn, the new one neither; after seven days none does', async () => {
  const { user: { id: userId } } = await client('admin').get<Invited>(invite, { input: newcomer({ email: 'ancora@brenta.example' }) });
  await world.work();
  const former = await linkTo(world, 'ancora@brenta.example', 'accept');
  world.clock.moveTo('2026-03-11T09:00:00Z');
  await client('admin').get(verb('resendInvitation'), { input: { userId, idempotencyKey: key() } });
  await world.work();
  const token = await linkTo(world, 'ancora@brenta.example', 'accept');
  expect(await world.nobody.get(inspect, { input: { token: former } })).toMatchObject({ code: 'LINK_VOIDED' });
  world.clock.moveTo('2026-03-18T09:00:00Z');
  expect(await world.nobody.get(accept, { input: { token, password } })).toMatchObject({ code: 'LINK_EXPIRED' });
  world.clock.moveTo('2026-03-10T09:00:00Z');
  expect(await client('admin').get(verb('revokeInvitation'), { input: { userId } })).toEqual({ __typename: 'RevokeInvitationPayload' });
  expect(await world.nobody.get(accept, { input: { token, password } })).toMatchObject({ code: 'LINK_VOIDED' });
  expect(await code('admin', verb('resendInvitation'), { userId, idempotencyKey: key() })).toBe('NOT_FOUND');
});

test('a role is changed by another administrator, and told by mail', async () => {
  const change = verb('changeUserRole', '... on ChangeUserRolePayload { user { role } }');
  expect(await client('partner').get(change, { input: { userId: billing.id, role: 'VIEWER', idempotencyKey: key() } })).toMatchObject({ user: { role: 'VIEWER' } });
  await world.work();
  expect((await mailsTo(world, billing.email)).map(({ letter, subject }) => [letter, subject])).toEqual([['roleChanged', 'Il tuo ruolo in Officine Brenta è cambiato']]);
  expect(await code('admin', change, { userId: people.admin?.id, role: 'VIEWER', idempotencyKey: key() })).toBe('FORBIDDEN');
});

test('somebody invited learns of another role by a new invitation, whose link takes the place of the former', async () => {
  const { user } = await client('admin').get<Invited>(invite, { input: newcomer({ email: 'altra@brenta.example', role: 'VIEWER' }) });
  await world.work();
  const former = await linkTo(world, 'altra@brenta.example', 'accept');
  await client('admin').get(verb('changeUserRole'), { input: { userId: user.id, role: 'TECHNICAL', idempotencyKey: key() } });
  await world.work();
  expect((await mailsTo(world, 'altra@brenta.example')).map(({ letter }) => letter)).toEqual(['invitation', 'invitationResent']);
  expect(await world.nobody.get(accept, { input: { token: former, password } })).toMatchObject({ code: 'LINK_VOIDED' });
  expect(await world.nobody.get(accept, { input: { token: await linkTo(world, 'altra@brenta.example', 'accept'), password } })).toMatchObject({ viewer: { role: 'TECHNICAL' } });
});

test('only an administrator has a say in who comes in, and only below: foreign, missing and malformed are not found (T3)', async () => {
  const viewer = await world.as(billing);
  as.viewer = viewer;
  expect(await code('viewer', invite, newcomer())).toBe('FORBIDDEN');
  expect(await code('partner', invite, newcomer({ tenantId: stranger.id }))).toBe('NOT_FOUND');
  for (const userId of [elsewhere.id, randomUUID(), 'x']) {
    for (const name of ['changeUserRole', 'disableUser', 'removeUser', 'resendInvitation']) {
      expect(await code('partner', verb(name), { userId, idempotencyKey: key(), ...(name === 'changeUserRole' && { role: 'VIEWER' }) })).toBe('NOT_FOUND');
    }
  }
  expect(await code('vendor', invite, newcomer({ tenantId: limited.id }))).toBe('FORBIDDEN');
  expect(await client('admin').get(invite, { input: newcomer({ email: 'x', firstName: ' ' }) })).toMatchObject({ issues: [{ path: ['firstName'], code: 'required' }, { path: ['email'], code: 'email.format' }] });
});

test('whoever is disabled is out with the next request, and comes back with a new sign-in', async () => {
  const theirs = await world.as(leaving);
  expect(await theirs.get('{ viewer { id } }')).not.toBeNull();
  await client('admin').get(verb('disableUser'), { input: { userId: leaving.id, idempotencyKey: key() } });
  expect(await theirs.get('{ viewer { id } }')).toBeNull();
  await world.work();
  expect((await mailsTo(world, leaving.email)).map(({ letter }) => letter)).toEqual(['accessRemoved']);
  expect(await client('admin').get(verb('enableUser', '... on EnableUserPayload { user { status } }'), { input: { userId: leaving.id } })).toMatchObject({ user: { status: 'ACTIVE' } });
  expect(await theirs.get('{ viewer { id } }')).toBeNull();
});

test('whoever is removed leaves its name, a contact without a user, and keys that are revoked', async () => {
  const input = { userId: leaving.id, idempotencyKey: key() };
  const remove = verb('removeUser', '... on RemoveUserPayload { userId }');
  const removed = await client('admin').get(remove, { input });
  expect(removed).toEqual({ __typename: 'RemoveUserPayload', userId: leaving.id });
  expect(await client('admin').get(remove, { input })).toEqual(removed);
  const { contacts, apiKeys, users } = await client('admin').get<{ contacts: object; apiKeys: object; users: { nodes: { id: string }[] } }>(`{ tenant(id: "${customer.id}") { contacts { nodes { lastName types user { id } } } apiKeys { nodes { createdByName revokedAt } } users { nodes { id } } } }`);
  expect(contacts).toEqual({ nodes: [{ lastName: 'Parte', types: ['TECHNICAL', 'BUSINESS'], user: null }] });
  expect(apiKeys).toEqual({ nodes: [{ createdByName: 'Ugo Parte', revokedAt: '2026-03-10T09:00:00.000Z' }] });
  expect(users.nodes.map(({ id }) => id)).not.toContain(leaving.id);
  expect(await world.sql(`select subject_name from audit_entry where action = 'user:remove'`)).toEqual([{ subject_name: 'Ugo Parte' }]);
});

test('of the last two administrators whom nobody above may replace, who remove each other at once, one stays', async () => {
  const [one, two] = [people.one, people.two] as [Person, Person];
  const remove = (who: string, { id }: Person) => client(who).ask(verb('removeUser'), { input: { userId: id, idempotencyKey: key() } });
  const answers = await Promise.all([remove('one', two), remove('two', one)]);
  expect(answers.map(({ data, errors }) => data?.removeUser ?? errors?.[0]?.extensions.code)).toContainEqual({ __typename: 'RemoveUserPayload' });
  const left = await world.sql<{ id: string }>(`select id from "user" where tenant_id = $1`, [limited.id]);
  expect(left).toHaveLength(1);
});

test('a company sold by a partner may be left without anybody', async () => {
  const admin = people.admin as Person;
  expect(await client('partner').get(verb('removeUser'), { input: { userId: admin.id, idempotencyKey: key() } })).toEqual({ __typename: 'RemoveUserPayload' });
});
