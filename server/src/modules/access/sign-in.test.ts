import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { demoPassword, makeCustomer, makePartner, makeUser, makeVendor, type Person } from '../../seed/factories.ts';

let world: World;
let admin: Person;
let suspended: Person;
let limited: Person;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft, { slug: 'sestante' });
  const partner = makePartner(draft, { parent: vendor, status: 'SUSPENDED' });
  admin = makeUser(draft, { tenant: makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) }), email: 'anna@filiera.example' });
  suspended = makeUser(draft, { tenant: makeCustomer(draft, { parent: partner }), email: 'sospesa@filiera.example' });
  limited = makeUser(draft, { tenant: vendor, email: 'molti@filiera.example' });
  makeUser(draft, { tenant: vendor, email: 'fuori@filiera.example', status: 'DISABLED' });
  await world.save(draft);
});
afterAll(() => world.close());

const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInPayload { viewer { email home { id } } } ... on UserError { code message path } } }';

async function signIn(input: Record<string, unknown>): Promise<{ answer: Record<string, unknown>; cookie: string | null }> {
  const response = await fetch(world.url, { method: 'POST', headers: { 'content-type': 'application/json', 'accept-language': 'it' }, body: JSON.stringify({ query: document, variables: { input } }) });
  return { answer: (await response.json()) as Record<string, unknown>, cookie: response.headers.get('set-cookie') };
}
const viewerOf = (cookie: string | null) => world.withHeaders({ cookie: cookie?.split(';')[0] ?? '' }).get('{ viewer { email } }');

test('a right password opens a session in a cookie that scripts cannot read', async () => {
  const { answer, cookie } = await signIn({ email: ' Anna@Filiera.example ', password: demoPassword });
  expect(answer).toEqual({ data: { signIn: { __typename: 'SignInPayload', viewer: { email: admin.email, home: { id: admin.company.id } } } } });
  expect(cookie).toMatch(/^filiera-[0-9a-f]{8}=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
  expect(await viewerOf(cookie)).toEqual({ email: admin.email });
});

test('unknown address, wrong password, disabled person and suspended company are one answer (T4, T8)', async () => {
  const tries = [
    { email: 'nessuno@filiera.example', password: demoPassword }, { email: admin.email, password: 'not the password' }, { email: 'fuori@filiera.example', password: demoPassword },
    { email: suspended.email, password: demoPassword }, { email: admin.email, password: demoPassword, vendor: 'altro' }, { email: 'x', password: '' },
  ];
  const answers = await Promise.all(tries.map(signIn));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toEqual({ cookie: null, answer: { data: { signIn: { __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS', message: 'Indirizzo o password non corretti.', path: ['email'] } } } });
});

test('only a hash of the session is stored, and the vendor may be named (T8)', async () => {
  const { cookie } = await signIn({ email: admin.email, password: demoPassword, vendor: 'sestante' });
  const token = /=([\w-]{43});/.exec(cookie ?? '')?.[1] ?? '';
  const stored = await world.sql<{ hash: string }>(`select encode(token_hash, 'escape') as hash from session`);
  expect(token).not.toBe('');
  expect(stored.some(({ hash }) => hash.includes(token))).toBe(false);
});

test('too many tries are refused alike for known and unknown addresses', async () => {
  for (const email of [limited.email, 'ignoto@filiera.example']) {
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push((await signIn({ email, password: 'guess' })).answer);
    expect(answers.filter((answer) => 'errors' in answer)).toEqual([expect.objectContaining({ errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'RATE_LIMITED' }) })] })]);
  }
});

test('an office that signs in at nine, all behind one address, locks nobody out', async () => {
  for (let n = 0; n < 12; n += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => signIn({ email: admin.email, password: demoPassword })));
    expect(answers.map(({ answer }) => answer)).toEqual(Array(10).fill(expect.objectContaining({ data: expect.anything() })));
  }
});

test('signing out ends this session, signing out everywhere all of them', async () => {
  const open = async () => (await signIn({ email: admin.email, password: demoPassword })).cookie;
  const [first, second, third] = [await open(), await open(), await open()];
  const at = (cookie: string | null) => world.withHeaders({ cookie: cookie?.split(';')[0] ?? '' });
  expect(await at(first).get('mutation { signOut { signedOut } }')).toEqual({ signedOut: true });
  expect(await viewerOf(first)).toBeNull();
  expect(await viewerOf(second)).toEqual({ email: admin.email });
  await at(second).get('mutation { signOutEverywhere { signedOut } }');
  expect([await viewerOf(second), await viewerOf(third)]).toEqual([null, null]);
});

test('a session ends when the company above is suspended, and works again after', async () => {
  const { cookie } = await signIn({ email: admin.email, password: demoPassword });
  const above = admin.company.parent?.id;
  await world.sql(`update tenant set status = 'SUSPENDED' where id = $1`, [above]);
  expect(await viewerOf(cookie)).toBeNull();
  await world.sql(`update tenant set status = 'ACTIVE' where id = $1`, [above]);
  expect(await viewerOf(cookie)).toEqual({ email: admin.email });
});
