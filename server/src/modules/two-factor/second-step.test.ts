import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { linkTo, mailsTo } from '../../../test/harness/mails.ts';
import { atTheDoor, codeAt, complete, enrol, later, signIn, somebodyIn } from '../../../test/harness/second-factor.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeVendor, type Company, type Person } from '../../seed/factories.ts';

let world: World;
let customer: Company;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  customer = makeCustomer(draft, { parent: makePartner(draft, { parent: makeVendor(draft, { slug: 'sestante' }) }) });
  await world.save(draft);
});
beforeEach(() => world.sql('delete from rate_limit'));
afterAll(() => world.close());

async function enrolled(): Promise<{ person: Person; secret: string; recoveryCodes: string[] }> {
  const { person, client } = await somebodyIn(world, customer);
  const made = await enrol(world, client);
  // The code that confirmed it is spent.
  later(world, 30);
  return { person, ...made };
}
const typeOf = async (entry: ReturnType<typeof signIn>) => (await entry).answer.__typename;

test('a right password is answered by a question and no cookie; the code opens the session, and only its hash is kept', async () => {
  const { person, secret } = await enrolled();
  const first = await signIn(world, person.email);
  expect(first).toMatchObject({ hasCookie: false, answer: { __typename: 'SignInChallengePayload', challenge: expect.stringMatching(/^[\w-]{43}$/), expiresAt: new Date(world.clock.now.getTime() + 300_000).toISOString() } });
  expect(JSON.stringify(await world.sql(`select encode(token_hash, 'escape') as hash from sign_in_challenge`))).not.toContain(first.answer.challenge);
  // The question by itself is no session.
  expect(await world.withHeaders({ cookie: `${world.app.cookieName}=${first.answer.challenge}` }).get('{ viewer { id } }')).toBeNull();

  expect(await complete(world, first.answer.challenge, '000000')).toMatchObject({ hasCookie: false, answer: { __typename: 'WrongCode', code: 'WRONG_CODE', path: ['code'] } });
  const { client, answer } = await complete(world, first.answer.challenge, codeAt(secret, world.clock.now));
  expect(answer).toEqual({ __typename: 'CompleteSignInPayload', viewer: { email: person.email } });
  expect(await client.get('{ viewer { email } }')).toEqual({ email: person.email });
});

test.each([-60, -30, 0, 30, 60])('a clock that is %d seconds off', async (seconds) => {
  const { person, secret } = await enrolled();
  const { answer: { challenge } } = await signIn(world, person.email);
  // The confirming code of step 0 is spent, so the steps around now are those after it.
  later(world, 60);
  expect(await typeOf(complete(world, challenge, codeAt(secret, world.clock.now, seconds)))).toBe(Math.abs(seconds) <= 30 ? 'CompleteSignInPayload' : 'WrongCode');
});

test('a code is good once, and none from before it either', async () => {
  const { person, secret } = await enrolled();
  later(world, 60);
  const code = codeAt(secret, world.clock.now);
  const ask = async () => (await signIn(world, person.email)).answer.challenge;
  expect(await typeOf(complete(world, await ask(), code))).toBe('CompleteSignInPayload');
  const challenge = await ask();
  expect(await typeOf(complete(world, challenge, code))).toBe('WrongCode');
  expect(await typeOf(complete(world, challenge, codeAt(secret, world.clock.now, -30)))).toBe('WrongCode');
  expect(await typeOf(complete(world, challenge, codeAt(secret, world.clock.now, 30)))).toBe('CompleteSignInPayload');
});

test('one code from two browsers at the same moment lets one in', async () => {
  const { person, secret } = await enrolled();
  const challenges = await Promise.all([1, 2].map(async () => (await signIn(world, person.email)).answer.challenge));
  const code = codeAt(secret, world.clock.now);
  expect((await Promise.all(challenges.map((challenge) => typeOf(complete(world, challenge, code))))).sort()).toEqual(['CompleteSignInPayload', 'WrongCode']);
});

test('one question is answered once, whatever codes are sent at the same moment', async () => {
  const { person, secret, recoveryCodes } = await enrolled();
  const { answer: { challenge } } = await signIn(world, person.email);
  const both = await Promise.all([codeAt(secret, world.clock.now), recoveryCodes[0] ?? ''].map((code) => typeOf(complete(world, challenge, code))));
  expect(both.sort()).toEqual(['ChallengeExpired', 'CompleteSignInPayload']);
});

test('a recovery code lets in once, however it is typed, and the person hears of it', async () => {
  const { person, recoveryCodes } = await enrolled();
  const [code = '', raced = ''] = recoveryCodes;
  const { client, answer } = await complete(world, (await signIn(world, person.email)).answer.challenge, ` ${code.toLowerCase().replace('-', ' ')} `);
  expect(answer.__typename).toBe('CompleteSignInPayload');
  expect(await client.get('{ viewer { twoFactor { recoveryCodesLeft } } }')).toEqual({ twoFactor: { recoveryCodesLeft: 9 } });
  expect(await typeOf(complete(world, (await signIn(world, person.email)).answer.challenge, code))).toBe('WrongCode');
  const challenges = await Promise.all([1, 2].map(async () => (await signIn(world, person.email)).answer.challenge));
  expect((await Promise.all(challenges.map((challenge) => typeOf(complete(world, challenge, raced))))).sort()).toEqual(['CompleteSignInPayload', 'WrongCode']);
  await world.work();
  const mails = (await mailsTo(world, person.email)).filter(({ letter }) => letter === 'recoveryCodeUsed');
  expect(mails.map(({ text }) => /rimasti: (\d+)/.exec(text)?.[1])).toEqual(['9', '8']);
  expect(await world.sql(`select count(*)::integer as n from audit_entry where subject_id = $1 and action = 'user:useRecoveryCode'`, [person.id])).toEqual([{ n: 2 }]);
});

test('a code of somebody else opens nothing', async () => {
  const [one, other] = [await enrolled(), await enrolled()];
  later(world, 30);
  const { answer: { challenge } } = await signIn(world, one.person.email);
  expect(await typeOf(complete(world, challenge, codeAt(other.secret, world.clock.now)))).toBe('WrongCode');
  expect(await typeOf(complete(world, challenge, other.recoveryCodes[0] ?? ''))).toBe('WrongCode');
});

test('after five minutes, after an answer, for an invented question and under a new password it is all the same: from the start', async () => {
  const { person, secret } = await enrolled();
  const late = (await signIn(world, person.email)).answer.challenge;
  later(world, 299);
  const answered = (await signIn(world, person.email)).answer.challenge;
  expect(await typeOf(complete(world, answered, codeAt(secret, world.clock.now)))).toBe('CompleteSignInPayload');
  later(world, 1);
  const renewed = (await signIn(world, person.email)).answer.challenge;
  await world.sql('update credential set password_hash = password_hash where user_id = $1', [person.id]);
  later(world, 30);
  for (const challenge of [late, answered, renewed, 'invented', undefined]) {
    expect((await complete(world, challenge, codeAt(secret, world.clock.now))).answer).toEqual({ __typename: 'ChallengeExpired', code: 'CHALLENGE_EXPIRED', path: ['challenge'] });
  }
});

test('who is disabled or suspended meanwhile stays out', async () => {
  const { person, secret } = await enrolled();
  const code = codeAt(secret, world.clock.now);
  const { answer: { challenge } } = await signIn(world, person.email);
  await world.sql(`update "user" set status = 'DISABLED' where id = $1`, [person.id]);
  expect(await typeOf(complete(world, challenge, code))).toBe('ChallengeExpired');
  await world.sql(`update "user" set status = 'ACTIVE' where id = $1`, [person.id]);
  await world.sql(`update tenant set status = 'SUSPENDED' where id = $1`, [customer.id]);
  const { hasCookie, answer } = await complete(world, challenge, code);
  expect({ hasCookie, type: answer.__typename }).toEqual({ hasCookie: false, type: 'ChallengeExpired' });
  // A right password of a suspended company is no question either: one answer for all (T8).
  expect((await signIn(world, person.email)).answer).toEqual({ __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS', path: ['email'] });
  await world.sql(`update tenant set status = 'ACTIVE' where id = $1`, [customer.id]);
});

test('a wrong password is answered alike with and without a second factor', async () => {
  const { person } = await enrolled();
  const answers = [await signIn(world, person.email, 'not the password'), await signIn(world, 'nessuno@filiera.example', 'not the password')].map(({ answer, hasCookie }) => JSON.stringify({ answer, hasCookie }));
  expect(new Set(answers).size).toBe(1);
});

test('guesses are counted by the account over all its questions, in the database', async () => {
  const { person, secret } = await enrolled();
  const answers: string[] = [];
  for (let n = 0; n < 11; n += 1) answers.push(await typeOf(complete(world, (await signIn(world, person.email)).answer.challenge, '000000')));
  expect(answers).toEqual([...Array<string>(10).fill('WrongCode'), 'RATE_LIMITED']);
  expect(await typeOf(complete(world, (await signIn(world, person.email)).answer.challenge, codeAt(secret, world.clock.now)))).toBe('RATE_LIMITED');
  await world.sql('delete from rate_limit');
  const invented: string[] = [];
  for (let n = 0; n < 11; n += 1) invented.push(await typeOf(complete(world, 'invented', '000000')));
  expect(invented.at(-1)).toBe('RATE_LIMITED');
});

test('a new password by a link does not go around it', async () => {
  const { person, secret } = await enrolled();
  await world.nobody.get('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }', { input: { email: person.email } });
  await world.work();
  const reset = await atTheDoor(world, 'resetPassword', { token: await linkTo(world, person.email, 'reset'), password: 'una frase abbastanza lunga' });
  expect(reset).toMatchObject({ hasCookie: false, answer: { __typename: 'SignInChallengePayload' } });
  expect(await typeOf(complete(world, reset.answer.challenge, codeAt(secret, world.clock.now)))).toBe('CompleteSignInPayload');
  expect((await signIn(world, person.email, 'una frase abbastanza lunga')).answer.__typename).toBe('SignInChallengePayload');
});
