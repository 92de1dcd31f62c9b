import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { linkTo, mailsTo } from '../../../test/harness/mails.ts';
import { atTheDoor, begin, codeAt, complete, confirm, enrol, later, programOf, proof, signIn, somebodyIn } from '../../../test/harness/second-factor.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { demoPassword, makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';
import { resetTwoFactorAtTerminal } from './reset-at-terminal.ts';

let world: World;
let vendor: Company;
let partner: Company;
let customer: Company;
let limited: Company;
let stranger: Company;
let admins: Record<'vendor' | 'partner' | 'customer' | 'limited', Person>;
const as: Record<string, Client> = {};

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  vendor = makeVendor(draft, { name: 'Sestante', slug: 'sestante' });
  partner = makePartner(draft, { parent: vendor });
  customer = makeCustomer(draft, { parent: partner, name: 'Officine Brenta' });
  limited = makeCustomer(draft, { parent: partner, access: 'LIMITED' });
  stranger = makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) });
  admins = { vendor: makeUser(draft, { tenant: vendor }), partner: makeUser(draft, { tenant: partner, firstName: 'Giulia', lastName: 'Ferrarese' }), customer: makeUser(draft, { tenant: customer }), limited: makeUser(draft, { tenant: limited }) };
  await world.save(draft);
  for (const [name, person] of Object.entries(admins)) as[name] = await world.as(person);
});
beforeEach(async () => {
  await world.sql('delete from rate_limit');
  await world.sql('update tenant set requires_two_factor = false');
});
afterAll(() => world.close());

const client = (name: string): Client => as[name] ?? world.nobody;
const require = 'mutation ($input: SetTwoFactorRequirementInput!) { setTwoFactorRequirement(input: $input) { __typename ... on SetTwoFactorRequirementPayload { tenant { security { requiresTwoFactor people peopleWithTwoFactor } } } } }';
const reset = 'mutation ($input: ResetTwoFactorInput!) { resetTwoFactor(input: $input) { __typename ... on ResetTwoFactorPayload { user { id twoFactorSince viewerCan } } } }';
const codeOf = async (who: Client, document: string, input: object) => (await who.ask(document, { input })).errors?.[0]?.extensions.code;
const ask = (company: Company, isRequired = true) => ({ input: { tenantId: company.id, isRequired } });

const somebody = (tenant = customer, changes = {}) => somebodyIn(world, tenant, changes);

test('an administrator says so for the company\'s own people, once, and it is written down with who did it', async () => {
  const { client: below } = await somebody(limited);
  const done = await client('partner').get(require, ask(partner));
  expect(done).toEqual({ __typename: 'SetTwoFactorRequirementPayload', tenant: { security: { requiresTwoFactor: true, people: 1, peopleWithTwoFactor: 0 } } });
  // Those below are their own companies' to ask.
  expect(await below.get('{ viewer { id } }')).not.toBeNull();
  // Whoever said so is bound by it as well.
  expect(await codeOf(client('partner'), require, ask(partner).input)).toBe('FORBIDDEN');
  expect(await client('vendor').get(require, ask(partner))).toMatchObject({ tenant: { security: { requiresTwoFactor: true } } });
  expect(await client('vendor').get(require, ask(partner, false))).toMatchObject({ tenant: { security: { requiresTwoFactor: false } } });
  expect(await client('partner').get('{ viewer { id } }')).toEqual({ id: admins.partner.id });
  expect(await world.sql(`select actor_name, after from audit_entry where action = 'tenant:requireTwoFactor' order by at, id`)).toEqual([
    { actor_name: 'Giulia Ferrarese', after: { requiresTwoFactor: true } }, { actor_name: `${admins.vendor.firstName} ${admins.vendor.lastName}`, after: { requiresTwoFactor: false } },
  ]);
});

test('who may say so follows the roles: not a viewer, not above LIMITED access, nobody for a foreign, a missing or a malformed id (T2, T3)', async () => {
  const { client: viewer } = await somebody();
  expect(await codeOf(viewer, require, ask(customer).input)).toBe('FORBIDDEN');
  for (const who of ['partner', 'vendor']) expect(await codeOf(client(who), require, ask(limited).input)).toBe('FORBIDDEN');
  for (const tenantId of [stranger.id, vendor.id, randomUUID(), 'x']) expect(await codeOf(client('partner'), require, { tenantId, isRequired: true })).toBe('NOT_FOUND');
  expect(await codeOf(world.nobody, require, ask(customer).input)).toBe('UNAUTHENTICATED');
  await world.sql(`update tenant set status = 'SUSPENDED' where id = $1`, [customer.id]);
  expect(await client('partner').get(require, ask(customer))).toMatchObject({ __typename: 'SetTwoFactorRequirementPayload' });
  await world.sql(`update tenant set status = 'CLOSED' where id = $1`, [customer.id]);
  expect(await codeOf(client('partner'), require, ask(customer, false).input)).toBe('FORBIDDEN');
  await world.sql(`update tenant set status = 'ACTIVE' where id = $1`, [customer.id]);
});

test('how its people sign in is told to administrators who may read them', async () => {
  const read = (who: Client, { id }: Company) => who.get(`{ tenant(id: "${id}") { security { requiresTwoFactor } viewerCan } }`);
  const { client: viewer } = await somebody();
  expect(await read(viewer, customer)).toMatchObject({ security: null });
  expect(await read(client('partner'), limited)).toMatchObject({ security: null });
  expect(await read(client('vendor'), limited)).toMatchObject({ security: { requiresTwoFactor: false }, viewerCan: expect.not.arrayContaining(['TENANT_REQUIRE_TWO_FACTOR']) });
  expect(await read(client('partner'), customer)).toMatchObject({ security: { requiresTwoFactor: false }, viewerCan: expect.arrayContaining(['TENANT_REQUIRE_TWO_FACTOR']) });
});

test('a session that is open already does nothing but set it up, from the next request on; then it goes on', async () => {
  const { person, client: theirs } = await somebody();
  await client('partner').get(require, ask(customer));
  const refused = { data: expect.anything(), errors: [{ extensions: { code: 'FORBIDDEN', reason: 'TWO_FACTOR_REQUIRED' } }] };
  const requests = [
    '{ viewer { id } }', '{ viewer { id } products { totalCount } }', `{ tenant(id: "${customer.id}") { name } __typename }`, '{ searchTenants(text: "Officine") { id } }',
    'mutation { updateOwnAccount(input: { firstName: "A", lastName: "B", language: it }) { __typename } }', 'mutation { signOutOthers { viewer { id } } }',
    `mutation { changePassword(input: { currentPassword: "${demoPassword}", newPassword: "una frase abbastanza lunga", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
    `mutation { disableTwoFactor(input: { password: "${demoPassword}", code: "123456", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  ];
  for (const request of requests) {
    const { errors, data } = await theirs.ask(request);
    expect(errors?.[0], request).toMatchObject(refused.errors[0] ?? {});
    expect(Object.values(data ?? {}).filter((value) => value !== null && value !== 'Query'), request).toEqual([]);
  }
  expect((await theirs.ask('{ viewer { id } }')).errors?.[0]?.message).toMatch(/verifica in due passaggi/);
  for (const path of [`/export/contacts?tenantId=${customer.id}`, `/imports/${randomUUID()}/wrong-rows.csv`, `/attachments/${randomUUID()}`]) {
    expect((await fetch(world.url.replace('/graphql', path), { headers: theirs.headers })).status, path).toBe(403);
  }

  const { secret } = await theirs.get<{ secret: string }>(begin);
  expect(await theirs.get(confirm, { input: { code: '000000' } })).toMatchObject({ code: 'WRONG_CODE' });
  const done = await theirs.get(confirm, { input: { code: codeAt(secret, world.clock.now) } });
  expect(done).toMatchObject({ __typename: 'ConfirmTwoFactorPayload', recoveryCodes: expect.arrayContaining([expect.any(String)]), viewer: { id: person.id, twoFactor: { isRequired: true } } });
  expect(await theirs.get('{ viewer { id } }')).toEqual({ id: person.id });
  await world.work();
  expect((await mailsTo(world, person.email)).map(({ letter }) => letter)).toEqual(['twoFactorOn']);
  expect(await world.sql(`select action, actor_name from audit_entry where subject_id = $1`, [person.id])).toEqual([{ action: 'user:turnOnTwoFactor', actor_name: person.name }]);

  later(world, 30);
  const disable = 'mutation ($input: DisableTwoFactorInput!) { disableTwoFactor(input: $input) { __typename ... on UserError { code } } }';
  expect(await theirs.get(disable, proof(codeAt(secret, world.clock.now)))).toEqual({ __typename: 'TwoFactorState', code: 'TWO_FACTOR_REQUIRED' });
});

test('in the database such a session sees no row at all', async () => {
  const { person, client: theirs } = await somebody();
  await client('partner').get(require, ask(customer));
  const token = theirs.headers.cookie?.split('=')[1] ?? '';
  const database = new pg.Client({ connectionString: world.database.appUrl });
  await database.connect();
  const rowsOf = async (sql: string, values: unknown[] = []) => (await database.query<Record<string, unknown>>(sql, values)).rows;
  await database.query('begin');
  expect(await rowsOf('select id, must_enrol from sign_in($1, $2)', [tokenHash(world.config.SECRET, token), world.clock.now])).toEqual([{ id: person.id, must_enrol: true }]);
  for (const table of ['tenant', '"user"', 'contact', 'viewer', 'own_session', 'own_two_factor']) expect(await rowsOf(`select from ${table}`), table).toEqual([]);
  expect(await rowsOf('select own_password() as hash, own_second_factor() as sealed')).toEqual([{ hash: null, sealed: null }]);
  await database.end();
});

test('signing in, accepting an invitation and choosing a new password lead to it; signing out is possible', async () => {
  const { person } = await somebody();
  await client('partner').get(require, ask(customer));
  const entry = await signIn(world, person.email);
  expect(entry).toMatchObject({ hasCookie: true, answer: { __typename: 'SignInEnrolmentPayload', language: 'it', companyName: 'Officine Brenta' } });
  expect(await codeOf(entry.client, '{ viewer { id } }', {})).toBe('FORBIDDEN');
  expect(await entry.client.get('mutation { signOut { signedOut } }')).toEqual({ signedOut: true });
  expect(await entry.client.get('{ viewer { id } }')).toBeNull();

  const invite = 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }';
  await client('partner').get(invite, { input: { tenantId: customer.id, email: 'nuova@brenta.example', firstName: 'Nuova', lastName: 'Persona', role: 'BILLING', language: 'de', idempotencyKey: randomUUID() } });
  await world.work();
  const accepted = await atTheDoor(world, 'acceptInvitation', { token: await linkTo(world, 'nuova@brenta.example', 'accept'), password: 'una frase abbastanza lunga' });
  expect(accepted).toMatchObject({ hasCookie: true, answer: { __typename: 'SignInEnrolmentPayload', language: 'de' } });
  expect(await codeOf(accepted.client, '{ viewer { id } }', {})).toBe('FORBIDDEN');
  await enrol(world, accepted.client);
  expect(await accepted.client.get('{ viewer { email } }')).toEqual({ email: 'nuova@brenta.example' });

  await world.nobody.get('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }', { input: { email: person.email } });
  await world.work();
  const renewed = await atTheDoor(world, 'resetPassword', { token: await linkTo(world, person.email, 'reset'), password: 'una frase abbastanza lunga' });
  expect(renewed).toMatchObject({ hasCookie: true, answer: { __typename: 'SignInEnrolmentPayload' } });
  expect(await codeOf(renewed.client, '{ viewer { id } }', {})).toBe('FORBIDDEN');
});

test('API keys go on, and so does whoever came by the vendor\'s provider', async () => {
  const program = await programOf(world, (await somebody(customer, { role: 'ADMIN' })).client, customer.id);
  const { person, client: theirs } = await somebody();
  await world.sql('update session set by_provider = true where user_id = $1', [person.id]);
  await client('partner').get(require, ask(customer));
  expect(await program.get('{ viewer { kind } }')).toEqual({ kind: 'API_KEY' });
  expect(await theirs.get('{ viewer { id } }')).toEqual({ id: person.id });
});

test('an administrator resets it for somebody who lost it, once under one key; the person is out, is told, and signs in with the password', async () => {
  const { person, client: theirs } = await somebody();
  await enrol(world, theirs);
  const { answer: { challenge } } = await signIn(world, person.email);
  const input = { userId: person.id, idempotencyKey: randomUUID() };
  const done = await client('partner').get(reset, { input });
  expect(done).toMatchObject({ __typename: 'ResetTwoFactorPayload', user: { id: person.id, twoFactorSince: null, viewerCan: expect.not.arrayContaining(['USER_RESET_TWO_FACTOR']) } });
  expect(await client('partner').get(reset, { input })).toEqual(done);
  expect(await codeOf(client('partner'), reset, { userId: person.id, idempotencyKey: randomUUID() })).toBe('FORBIDDEN');
  expect(await theirs.get('{ viewer { id } }')).toBeNull();
  expect((await complete(world, challenge, '000000')).answer.__typename).toBe('ChallengeExpired');
  expect((await signIn(world, person.email)).answer.__typename).toBe('SignInPayload');
  await world.work();
  const mails = await mailsTo(world, person.email);
  expect(mails.map(({ letter }) => letter)).toEqual(['twoFactorOn', 'twoFactorReset']);
  expect(mails.at(-1)?.text).toContain('Giulia Ferrarese');
  expect(await world.sql(`select actor_name from audit_entry where subject_id = $1 and action = 'user:resetTwoFactor'`, [person.id])).toEqual([{ actor_name: 'Giulia Ferrarese' }]);
});

test('nobody resets their own that way, and only who administers the person does', async () => {
  const { person, client: theirs } = await somebody(customer, { role: 'ADMIN' });
  const { client: viewer } = await somebody();
  await enrol(world, theirs);
  const input = (userId: string) => ({ userId, idempotencyKey: randomUUID() });
  expect(await codeOf(theirs, reset, input(person.id))).toBe('FORBIDDEN');
  expect(await codeOf(viewer, reset, input(person.id))).toBe('NOT_FOUND');
  const { person: foreign, client: foreigner } = await somebody(stranger);
  await enrol(world, foreigner);
  for (const id of [foreign.id, randomUUID(), 'x']) expect(await codeOf(client('partner'), reset, input(id))).toBe('NOT_FOUND');
  const { person: hidden, client: hiding } = await somebody(limited);
  await enrol(world, hiding);
  expect(await codeOf(client('partner'), reset, input(hidden.id))).toBe('NOT_FOUND');
  expect(await codeOf(client('vendor'), reset, input(hidden.id))).toBe('FORBIDDEN');
  expect(await client('limited').get(reset, { input: input(hidden.id) })).toMatchObject({ __typename: 'ResetTwoFactorPayload' });
});

test('the last administrator of a vendor is helped at the terminal: written down, told, and out of every session', async () => {
  const theirs = await world.as(admins.vendor);
  await enrol(world, theirs);
  await expect(resetTwoFactorAtTerminal(world.config.DATABASE_URL, { email: 'nessuno@filiera.example', vendor: null })).rejects.toThrow(/Nobody signs in/);
  await expect(resetTwoFactorAtTerminal(world.config.DATABASE_URL, { email: admins.vendor.email, vendor: 'altro' })).rejects.toThrow(/Nobody signs in/);
  expect(await resetTwoFactorAtTerminal(world.config.DATABASE_URL, { email: admins.vendor.email.toUpperCase(), vendor: 'sestante' }, world.clock.now)).toEqual({ name: admins.vendor.name });
  await expect(resetTwoFactorAtTerminal(world.config.DATABASE_URL, { email: admins.vendor.email, vendor: null })).rejects.toThrow(/no second factor/);
  expect(await theirs.get('{ viewer { id } }')).toBeNull();
  expect((await signIn(world, admins.vendor.email)).answer.__typename).toBe('SignInPayload');
  await world.work();
  const mail = (await mailsTo(world, admins.vendor.email)).at(-1);
  expect(mail).toMatchObject({ letter: 'twoFactorReset', text: expect.stringContaining('Chi gestisce questo portale') });
  expect(await world.sql(`select actor_name, actor_id, from_above from audit_entry where subject_id = $1 and action = 'user:resetTwoFactor'`, [admins.vendor.id])).toEqual([{ actor_name: 'filiera', actor_id: null, from_above: false }]);
});
