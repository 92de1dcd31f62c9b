import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkTo, mailsTo } from '../../../test/harness/mails.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { demoPassword, makeCustomer, makePartner, makeUser, makeVendor, type Person } from '../../seed/factories.ts';

let world: World;
let person: Person;
let viewer: Person;
let suspended: Person;
let other: Client;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft, { slug: 'sestante' });
  const customer = makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) });
  person = makeUser(draft, { tenant: customer, email: 'anna@filiera.example', firstName: 'Anna', lastName: 'Bianchi' });
  viewer = makeUser(draft, { tenant: customer, role: 'VIEWER' });
  const colleague = makeUser(draft, { tenant: customer });
  suspended = makeUser(draft, { tenant: makeCustomer(draft, { parent: makePartner(draft, { parent: vendor, status: 'SUSPENDED' }) }) });
  await world.save(draft);
  other = await world.as(colleague);
});
afterAll(() => world.close());

const forgot = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename ... on RequestPasswordResetPayload { email } ... on InvalidInput { issues { code } } } }';
const reset = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename ... on ResetPasswordPayload { viewer { email } } ... on UserError { code } } }';
const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename ... on ChangePasswordPayload { viewer { id sessions { isCurrent } } } ... on UserError { code path } } }';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const ask = (email: string, vendor?: string) => world.nobody.get(forgot, { input: { email, ...(vendor && { vendor }) } });
const key = () => randomUUID();
const first = 'una prima frase segreta';
const second = 'una seconda frase segreta';

test('whoever forgot the password gets one link, good for an hour and once; known and unknown addresses get one answer (T8)', async () => {
  const answers = [await ask('nessuno@filiera.example'), await ask(suspended.email), await ask(person.email, 'altro'), await ask(person.email, 'no such name!')];
  expect(answers.map((answer) => answer.__typename)).toEqual(Array(4).fill('RequestPasswordResetPayload'));
  expect(await world.sql('select count(*)::integer as n from mail')).toEqual([{ n: 0 }]);
  expect(await ask(' Anna@Filiera.example ')).toEqual({ __typename: 'RequestPasswordResetPayload', email: 'anna@filiera.example' });
  expect(await ask('x')).toMatchObject({ issues: [{ code: 'email.format' }] });
  await world.work();
  expect((await mailsTo(world, person.email)).map(({ letter }) => letter)).toEqual(['passwordReset']);
});

test('the newest link counts; with it every session ends but the one it opens', async () => {
  const former = await linkTo(world, person.email, 'reset');
  const theirs = await world.as(person);
  world.clock.moveTo('2026-03-10T10:00:00Z');
  expect(await world.nobody.get(reset, { input: { token: former, password: first } })).toMatchObject({ code: 'LINK_EXPIRED' });
  await ask(person.email);
  await world.work();
  const token = await linkTo(world, person.email, 'reset');
  expect(await world.nobody.get(reset, { input: { token: former, password: first } })).toMatchObject({ code: 'LINK_VOIDED' });
  const both = await Promise.all([1, 2].map(() => world.nobody.get<{ __typename: string }>(reset, { input: { token, password: first } })));
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['LinkExpired', 'ResetPasswordPayload']);
  expect(await theirs.get('{ viewer { id } }')).toBeNull();
  expect(await world.nobody.get(signIn, { input: { email: person.email, password: demoPassword } })).toEqual({ __typename: 'InvalidCredentials' });
  expect(await world.nobody.get(signIn, { input: { email: person.email, password: first } })).toEqual({ __typename: 'SignInPayload' });
  await world.work();
  expect((await mailsTo(world, person.email)).at(-1)).toMatchObject({ letter: 'passwordChanged' });
  expect(await world.nobody.get(reset, { input: { token: 'x'.repeat(43), password: first } })).toMatchObject({ code: 'LINK_UNKNOWN' });
});

test('too many who ask for one address are refused, whether it is known or not', async () => {
  for (const email of ['spam@filiera.example', viewer.email]) {
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push(await world.nobody.ask(forgot, { input: { email } }));
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED')).toHaveLength(1);
  }
});

test('a password is changed by who knows the old one, whatever the role; other sessions end, this one goes on', async () => {
  const [here, there] = [await world.as(viewer), await world.as(viewer)];
  const input = { currentPassword: demoPassword, newPassword: second, idempotencyKey: key() };
  expect(await here.get(change, { input: { ...input, currentPassword: 'something else entirely' } })).toEqual({ __typename: 'WrongPassword', code: 'WRONG_PASSWORD', path: ['currentPassword'] });
  expect(await here.get(change, { input: { ...input, newPassword: 'aaaaaaaaaaaaaa' } })).toMatchObject({ __typename: 'InvalidInput', path: ['newPassword'] });
  const changed = await here.get(change, { input });
  expect(changed).toMatchObject({ viewer: { sessions: [{ isCurrent: true }] } });
  expect(await here.get(change, { input })).toEqual(changed);
  expect(await there.get('{ viewer { id } }')).toBeNull();
  expect(await world.sql(`select count(*)::integer as n from audit_entry where action = 'user:changePassword'`)).toEqual([{ n: 1 }]);
  expect((await world.nobody.ask(change, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('one sees one\'s own sessions, ends one of them or all others, and nobody else\'s', async () => {
  const [here, there, elsewhere] = [await world.as(person), await world.as(person), await world.as(person)];
  const list = (client: Client) => client.get<{ sessions: { id: string; isCurrent: boolean }[] }>('{ viewer { sessions { id isCurrent createdAt userAgent address } } }');
  const end = 'mutation ($input: SignOutSessionInput!) { signOutSession(input: $input) { ... on SignOutSessionPayload { viewer { id } } } }';
  const mine = (await list(there)).sessions.find(({ isCurrent }) => isCurrent)?.id;
  expect((await list(here)).sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  for (const sessionId of [mine, 'x', randomUUID()]) expect((await other.ask(end, { input: { sessionId } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await here.get(end, { input: { sessionId: mine } })).toMatchObject({ viewer: { id: person.id } });
  expect(await there.get('{ viewer { id } }')).toBeNull();
  expect(await here.get('mutation { signOutOthers { viewer { sessions { isCurrent } } } }')).toEqual({ viewer: { sessions: [{ isCurrent: true }] } });
  expect(await elsewhere.get('{ viewer { id } }')).toBeNull();
});

test('one puts one\'s own name and language right, not one\'s role', async () => {
  const here = await world.as(viewer);
  const update = 'mutation ($input: UpdateOwnAccountInput!) { updateOwnAccount(input: $input) { ... on UpdateOwnAccountPayload { user { firstName language role } } ... on InvalidInput { issues { path code } } } }';
  expect(await here.get(update, { input: { firstName: 'Nuovo', lastName: 'Nome', language: 'de' } })).toEqual({ user: { firstName: 'Nuovo', language: 'de', role: 'VIEWER' } });
  expect(await here.get(update, { input: { firstName: ' ', lastName: 'Nome', language: 'de' } })).toEqual({ issues: [{ path: ['firstName'], code: 'required' }] });
  expect(await here.get('{ viewer { name language account { lastName } } }')).toEqual({ name: 'Nuovo Nome', language: 'de', account: { lastName: 'Nome' } });
});
