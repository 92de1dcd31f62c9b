import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mailsTo } from '../../../test/harness/mails.ts';
import { begin, codeAt, complete, confirm, enrol, later, programOf, proof, signIn, somebodyIn } from '../../../test/harness/second-factor.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeVendor, type Company, type Person } from '../../seed/factories.ts';

let world: World;
let customer: Company;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft, { name: 'Sestante', slug: 'sestante' });
  customer = makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }), name: 'Officine Brenta' });
  await world.save(draft);
});
beforeEach(() => world.sql('delete from rate_limit'));
afterAll(() => world.close());

const somebody = (changes = {}) => somebodyIn(world, customer, changes);
const own = '{ viewer { twoFactor { since recoveryCodesLeft isRequired asksPassword } account { twoFactorSince } } }';
const disable = 'mutation ($input: DisableTwoFactorInput!) { disableTwoFactor(input: $input) { __typename ... on DisableTwoFactorPayload { viewer { twoFactor { since recoveryCodesLeft } } } ... on UserError { code path } } }';
const renew = 'mutation ($input: RenewRecoveryCodesInput!) { renewRecoveryCodes(input: $input) { __typename ... on RenewRecoveryCodesPayload { recoveryCodes viewer { twoFactor { recoveryCodesLeft } } } ... on UserError { code path } } }';
const lettersTo = async ({ email }: Person) => {
  await world.work();
  return (await mailsTo(world, email)).map(({ letter }) => letter);
};
const actsOn = ({ id }: Person) => world.sql<{ action: string }>('select action from audit_entry where subject_id = $1 order by at, id', [id]).then((rows) => rows.map(({ action }) => action));

test('a person sets it up with a code of the secret, gets ten codes for need once, and is told; other sessions end', async () => {
  const { person, client } = await somebody();
  const elsewhere = await world.as(person);
  const begun = await client.get<{ uri: string; secret: string }>(begin);
  expect(begun.secret).toMatch(/^[A-Z2-7]{32}$/);
  const uri = new URL(begun.uri);
  expect(decodeURIComponent(uri.pathname)).toBe(`/Sestante:${person.email}`);
  expect(uri.searchParams.get('secret')).toBe(begun.secret);
  expect(await client.get(own)).toEqual({ twoFactor: { since: null, recoveryCodesLeft: 0, isRequired: false, asksPassword: true }, account: { twoFactorSince: null } });
  // Nothing is asked for before it is confirmed.
  expect((await signIn(world, person.email)).answer.__typename).toBe('SignInPayload');

  const done = await client.get<{ recoveryCodes: string[] }>(confirm, { input: { code: codeAt(begun.secret, world.clock.now).replace(/^.../, '$& ') } });
  expect(done).toMatchObject({ __typename: 'ConfirmTwoFactorPayload', viewer: { twoFactor: { since: world.clock.now.toISOString(), recoveryCodesLeft: 10 } } });
  expect(new Set(done.recoveryCodes).size).toBe(10);
  for (const code of done.recoveryCodes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(await elsewhere.get('{ viewer { id } }')).toBeNull();
  expect(await client.get('{ viewer { id } }')).toEqual({ id: person.id });
  expect(await lettersTo(person)).toEqual(['twoFactorOn']);
  expect(await actsOn(person)).toEqual(['user:turnOnTwoFactor']);
});

test('what is stored tells neither the secret nor a code', async () => {
  const { person, client } = await somebody();
  const { secret, recoveryCodes } = await enrol(world, client);
  const stored = JSON.stringify([
    await world.sql(`select sealed from second_factor where user_id = $1`, [person.id]), await world.sql(`select encode(code_hash, 'escape') from recovery_code where user_id = $1`, [person.id]),
    await world.sql('select * from audit_entry'), await world.sql('select words, text from mail'), await world.sql('select * from idempotency_key'),
  ]);
  for (const text of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))]) expect(stored).not.toContain(text);
});

test('a wrong code, a code of an abandoned secret, and nothing begun are refused and change nothing', async () => {
  const { client } = await somebody();
  expect(await client.get(confirm, { input: { code: '123456' } })).toMatchObject({ __typename: 'TwoFactorState', code: 'TWO_FACTOR_NOT_BEGUN' });
  const { secret: former } = await client.get<{ secret: string }>(begin);
  const { secret } = await client.get<{ secret: string }>(begin);
  expect(await client.get(confirm, { input: { code: codeAt(former, world.clock.now) } })).toEqual({ __typename: 'WrongCode', code: 'WRONG_CODE', path: ['code'] });
  expect(await client.get(confirm, { input: { code: codeAt(secret, world.clock.now, 60) } })).toMatchObject({ code: 'WRONG_CODE' });
  expect(await client.get(confirm, { input: { code: 'abc' } })).toMatchObject({ __typename: 'InvalidInput', path: ['code'] });
  expect(await client.get(own)).toMatchObject({ twoFactor: { since: null } });
});

test('of two who confirm at once one does, and whoever has it does not begin anew', async () => {
  const { person, client } = await somebody();
  const { secret } = await client.get<{ secret: string }>(begin);
  const both = await Promise.all([1, 2].map(() => client.get<{ __typename: string; code?: string }>(confirm, { input: { code: codeAt(secret, world.clock.now) } })));
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['ConfirmTwoFactorPayload', 'TwoFactorState']);
  expect(await client.get(begin)).toEqual({ __typename: 'TwoFactorState', code: 'TWO_FACTOR_ON' });
  expect(await lettersTo(person)).toEqual(['twoFactorOn']);
  expect(await world.sql('select count(*)::integer as n from recovery_code where user_id = $1', [person.id])).toEqual([{ n: 10 }]);
});

test('nobody and a key have none', async () => {
  const program = await programOf(world, (await somebody({ role: 'ADMIN' })).client, customer.id);
  expect((await world.nobody.ask(begin)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await program.ask(begin)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  for (const document of [disable, renew]) expect((await program.ask(document, proof('123456'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await program.get('{ viewer { twoFactor { since } } }')).toEqual({ twoFactor: null });
});

test('it is turned off with password and code, once under one key, told and written down', async () => {
  const { person, client } = await somebody();
  const { secret } = await enrol(world, client);
  later(world, 30);
  const code = codeAt(secret, world.clock.now);
  expect(await client.get(disable, proof(code, { password: 'not the password' }))).toEqual({ __typename: 'WrongPassword', code: 'WRONG_PASSWORD', path: ['password'] });
  expect(await client.get(disable, proof(code, { password: null }))).toMatchObject({ code: 'WRONG_PASSWORD' });
  expect(await client.get(disable, proof('000000'))).toEqual({ __typename: 'WrongCode', code: 'WRONG_CODE', path: ['code'] });
  const elsewhere = await world.as(person);
  const input = proof(code);
  const done = await client.get(disable, input);
  expect(done).toEqual({ __typename: 'DisableTwoFactorPayload', viewer: { twoFactor: { since: null, recoveryCodesLeft: 0 } } });
  expect(await client.get(disable, input)).toEqual(done);
  expect(await elsewhere.get('{ viewer { id } }')).toBeNull();
  expect(await client.get(disable, proof(code))).toMatchObject({ __typename: 'TwoFactorState', code: 'TWO_FACTOR_OFF' });
  expect((await signIn(world, person.email)).answer.__typename).toBe('SignInPayload');
  expect(await lettersTo(person)).toEqual(['twoFactorOn', 'twoFactorOff']);
  expect(await actsOn(person)).toEqual(['user:turnOnTwoFactor', 'user:turnOffTwoFactor']);
});

test('who never had a password turns it off with a code, or with one for need', async () => {
  const { person, client } = await somebody();
  await world.sql('delete from credential where user_id = $1', [person.id]);
  const { recoveryCodes } = await enrol(world, client);
  expect(await client.get(own)).toMatchObject({ twoFactor: { asksPassword: false } });
  expect(await client.get(disable, proof(recoveryCodes[3] ?? '', { password: null }))).toMatchObject({ __typename: 'DisableTwoFactorPayload' });
});

test('new recovery codes end the former ones; the same request gets the same codes again', async () => {
  const { person, client } = await somebody();
  const { secret, recoveryCodes: former } = await enrol(world, client);
  later(world, 30);
  const input = proof(codeAt(secret, world.clock.now));
  const { recoveryCodes } = await client.get<{ recoveryCodes: string[] }>(renew, input);
  expect(new Set([...former, ...recoveryCodes]).size).toBe(20);
  expect(await client.get(renew, input)).toMatchObject({ recoveryCodes });
  const again = await client.ask(renew, { input: { ...input.input, code: '111111' } });
  expect(again.errors?.[0]?.extensions.code).toBe('CONFLICT');
  // The code was spent on it.
  expect(await client.get(renew, proof(input.input.code))).toMatchObject({ code: 'WRONG_CODE' });
  expect(await client.get(renew, proof('000000', { password: 'not the password' }))).toMatchObject({ code: 'WRONG_PASSWORD' });

  const { answer: { challenge } } = await signIn(world, person.email);
  expect((await complete(world, challenge, former[0] ?? '')).answer.__typename).toBe('WrongCode');
  expect((await complete(world, challenge, recoveryCodes[0] ?? '')).answer.__typename).toBe('CompleteSignInPayload');
  expect(await lettersTo(person)).toEqual(['twoFactorOn', 'recoveryCodesRenewed', 'recoveryCodeUsed']);
  expect(await actsOn(person)).toEqual(['user:turnOnTwoFactor', 'user:renewRecoveryCodes', 'user:useRecoveryCode']);
});

test('who guesses is stopped', async () => {
  const { client } = await somebody();
  await enrol(world, client);
  const answers = [];
  for (let n = 0; n < 11; n += 1) answers.push(await client.ask(disable, proof('000000')));
  expect(answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])).toEqual(['RATE_LIMITED']);
});

test('a secret sealed under another secret of the instance takes no code any more', async () => {
  const { person, client } = await somebody();
  const { secret } = await enrol(world, client);
  await world.sql(`update second_factor set sealed = 'AAAA' where user_id = $1`, [person.id]);
  later(world, 30);
  expect(await client.get(disable, proof(codeAt(secret, world.clock.now)))).toMatchObject({ code: 'WRONG_CODE' });
});

test('nobody sees another\'s: only administrators see since when', async () => {
  const { person, client } = await somebody();
  const { client: other } = await somebody();
  await enrol(world, client);
  const { client: admin } = await somebody({ role: 'ADMIN' });
  const users = `{ tenant(id: "${customer.id}") { users(first: 100, filter: { hasTwoFactor: true }) { nodes { id twoFactorSince } } } }`;
  expect(await other.get(users)).toEqual({ users: { nodes: [] } });
  const { users: { nodes } } = await admin.get<{ users: { nodes: { id: string }[] } }>(users);
  expect(nodes).toContainEqual({ id: person.id, twoFactorSince: world.clock.now.toISOString() });
});
