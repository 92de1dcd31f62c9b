import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserWalk } from '../../../test/harness/browser-walk.ts';
import { startProvider, type Claims, type TestProvider } from '../../../test/harness/identity-provider.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';

const publicUrl = 'http://localhost:4000';
const callback = `${publicUrl}/oidc/callback`;
let world: World;
let provider: TestProvider;
let vendor: Company;
let anna: Person;
let origin: string;
let seller: Client;

const save = `mutation ($input: SaveIdentityProviderInput!) { saveIdentityProvider(input: $input) { __typename
  ... on SaveIdentityProviderPayload { tenant { identityProvider { id issuer clientId buttonLabel isEnabled version updatedByName } } }
  ... on UserError { code path } ... on InvalidInput { issues { path code } } ... on ConcurrentChange { version changes { path yours theirs } } } }`;
const settings = () => ({ tenantId: vendor.id, issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret, buttonLabel: 'Accedi con Sestante', isEnabled: true, version: 0 });

beforeAll(async () => {
  world = await createWorld({ settings: { OIDC_PRIVATE_ADDRESSES: '1', PUBLIC_URL: publicUrl } });
  origin = new URL(world.url).origin;
  provider = await startProvider(callback);
  const draft = world.draft();
  vendor = makeVendor(draft, { slug: 'sestante' });
  makeUser(draft, { tenant: makeVendor(draft, { slug: 'altra' }), email: 'altrove@filiera.example' });
  const admin = makeUser(draft, { tenant: vendor, email: 'capo@filiera.example' });
  const customer = makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) });
  anna = makeUser(draft, { tenant: customer, email: 'anna@filiera.example' });
  for (const [email, status] of [['bruno@filiera.example', 'ACTIVE'], ['carla@filiera.example', 'ACTIVE'], ['carla.viola@filiera.example', 'ACTIVE'], ['karla@filiera.example', 'ACTIVE'], ['diego@filiera.example', 'ACTIVE'], ['invitata@filiera.example', 'INVITED'], ['fuori@filiera.example', 'DISABLED']] as const) {
    makeUser(draft, { tenant: customer, email, status });
  }
  makeUser(draft, { tenant: makeCustomer(draft, { parent: makePartner(draft, { parent: vendor, status: 'SUSPENDED' }) }), email: 'sospesa@filiera.example' });
  for (let n = 0; n < 2; n += 1) makeUser(draft, { tenant: makeCustomer(draft, { parent: vendor }), email: 'due@filiera.example', status: 'INVITED' });
  await world.save(draft);
  seller = await world.as(admin);
  await seller.get(save, { input: settings() });
});
beforeEach(() => world.sql(`delete from rate_limit`));
afterAll(async () => {
  await world.close();
  await provider.stop();
});

/** Off to the provider and back to our callback, which is not opened yet. */
async function comeBackAs(person: Claims | null, { walk = new BrowserWalk(), start = '/oidc/start/sestante', change = (address: string) => address } = {}): Promise<{ walk: BrowserWalk; back: string }> {
  provider.person = person;
  const { to } = await walk.open(`${origin}${start}`);
  if (!to?.startsWith(provider.issuer)) throw new Error(`it leads to ${to}`);
  return { walk, back: (await walk.follow(change(to), callback)).replace(publicUrl, origin) };
}

/** The whole way. @returns where the browser ends up, and who is signed in there */
async function signInAs(person: Claims | null, options: Parameters<typeof comeBackAs>[1] = {}): Promise<{ path: string; viewer: unknown; walk: BrowserWalk; back: string }> {
  const { walk, back } = await comeBackAs(person, options);
  return { ...(await land(walk, back)), walk, back };
}

async function land(walk: BrowserWalk, back: string): Promise<{ path: string; viewer: unknown }> {
  const { to, status } = await walk.open(back);
  expect(status).toBe(303);
  const session = walk.cookiesOf(origin).get(world.app.cookieName);
  const viewer = await world.withHeaders(session ? { cookie: `${world.app.cookieName}=${session}` } : {}).get('{ viewer { email } }');
  return { path: (to ?? '').replace(origin, ''), viewer };
}

const verified = (email: string, sub = `sub of ${email}`): Claims => ({ sub, email, email_verified: true });
const refusedPath = '/sign-in/sestante?problem=refused';

test('whom the provider recognises by a checked address comes in, to the page they wanted', async () => {
  const { path, viewer, walk } = await signInAs(verified('Anna@Filiera.example'), { start: '/oidc/start/sestante?to=/t/1/clienti' });
  expect({ path, viewer }).toEqual({ path: '/t/1/clienti', viewer: { email: anna.email } });
  expect([...walk.cookiesOf(origin).keys()]).toEqual([world.app.cookieName]);
  expect(await world.sql(`select action, after from audit_entry where subject_id = $1`, [anna.id])).toEqual([{ action: 'user:linkIdentity', after: { provider: provider.issuer } }]);
  expect((await signInAs(verified('anna@filiera.example', 'sub of Anna@Filiera.example'))).viewer).toEqual({ email: anna.email });
  expect(await world.sql(`select count(*)::integer as n from audit_entry where subject_id = $1`, [anna.id])).toEqual([{ n: 1 }]);
});

test('what goes to the provider and what waits in the browser tell nothing', async () => {
  const walk = new BrowserWalk();
  const { to, cookies } = await walk.open(`${origin}/oidc/start/sestante?to=https://evil.example`);
  const asked = new URL(to ?? '').searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({ redirect_uri: callback, response_type: 'code', code_challenge_method: 'S256', scope: 'openid email profile', client_id: 'filiera' });
  expect(cookies).toEqual([expect.stringMatching(/^filiera-[0-9a-f]{8}-journey=[\w-]+; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/)]);
  for (const told of [asked.get('state'), asked.get('nonce'), 'evil']) expect(cookies[0]).not.toContain(told);
  expect(await world.sql(`select sealed like '%told%' as is_plain from identity_provider_secret`)).toEqual([{ is_plain: false }]);
});

test('an address from elsewhere is never where one lands', async () => {
  const { path, viewer } = await signInAs(verified('bruno@filiera.example'), { start: '/oidc/start/sestante?to=//evil.example' });
  expect({ path, viewer }).toEqual({ path: '/', viewer: { email: 'bruno@filiera.example' } });
});

test('an invited person comes in with that, and the invitation is used', async () => {
  const { viewer } = await signInAs(verified('invitata@filiera.example'));
  expect(viewer).toEqual({ email: 'invitata@filiera.example' });
  expect(await world.sql(`select u.status, e.action from "user" u join audit_entry e on e.subject_id = u.id where u.email = 'invitata@filiera.example'`)).toEqual([{ status: 'ACTIVE', action: 'user:acceptInvitation' }]);
});

test.each([
  ['an unknown address', verified('nessuno@filiera.example')], ['an address of another vendor\'s person', verified('altrove@filiera.example')], ['a disabled person', verified('fuori@filiera.example')],
  ['somebody below a suspended company', verified('sospesa@filiera.example')], ['an address that two companies invited', verified('due@filiera.example')],
  ['an address that was not checked', { ...verified('carla@filiera.example'), email_verified: false }], ['one of which nothing is said', { sub: 'sub of carla', email: 'carla@filiera.example' }],
  ['a person without an address', { sub: 'sub of nobody' }], ['an address with a Turkish İ for the i', verified('carla.v\u0130ola@filiera.example')], ['an address with the sign of Kelvin for the k', verified('\u212Aarla@filiera.example')], ['an address as its owner', { sub: 'sub', email: 'carla@filiera.example', email_verified: 'true' } as never],
])('%s is refused alike, and nothing stays of it (T4, T8)', async (_who, person) => {
  const before = await world.sql(`select (select count(*) from "user") as users, (select count(*) from identity) as identities, (select count(*) from session) as sessions, (select count(*) from audit_entry) as entries`);
  const { path, viewer } = await signInAs(person);
  expect({ path, viewer }).toEqual({ path: refusedPath, viewer: null });
  expect(await world.sql(`select (select count(*) from "user") as users, (select count(*) from identity) as identities, (select count(*) from session) as sessions, (select count(*) from audit_entry) as entries`)).toEqual(before);
});

test('a later owner of the same address is somebody else, and a person with another address still the same', async () => {
  expect((await signInAs(verified('carla@filiera.example', 'the first Carla'))).viewer).toEqual({ email: 'carla@filiera.example' });
  expect((await signInAs(verified('carla@filiera.example', 'the second Carla'))).path).toBe(refusedPath);
  expect((await signInAs(verified('carla.neri@filiera.example', 'the first Carla'))).viewer).toEqual({ email: 'carla@filiera.example' });
  await world.sql(`update "user" set status = 'DISABLED' where email = 'carla@filiera.example'`);
  expect((await signInAs(verified('carla@filiera.example', 'the first Carla'))).path).toBe(refusedPath);
});

test('two first sign-ins of one address at once, by two subjects: one comes in', async () => {
  const one = await comeBackAs(verified('diego@filiera.example', 'one Diego'));
  const other = await comeBackAs(verified('diego@filiera.example', 'other Diego'));
  const landed = await Promise.all([one, other].map(({ walk, back }) => land(walk, back)));
  expect(landed.map(({ path }) => path).sort()).toEqual(['/', refusedPath]);
});

test('a callback with another state, another nonce, another browser, or after ten minutes leads nowhere', async () => {
  const person = verified('bruno@filiera.example');
  const { walk, back } = await comeBackAs(person);
  expect(await land(walk, back.replace(/state=[^&]+/, 'state=invented'))).toEqual({ path: refusedPath, viewer: null });
  expect(await land(walk, back)).toEqual({ path: '/sign-in?problem=expired', viewer: null });

  expect(await signInAs(person, { change: (address) => address.replace(/nonce=[^&]+/, 'nonce=invented') })).toMatchObject({ path: refusedPath, viewer: null });
  expect(await land(new BrowserWalk(), (await comeBackAs(person)).back)).toEqual({ path: '/sign-in?problem=expired', viewer: null });

  const late = await comeBackAs(person);
  const { now } = world.clock;
  world.clock.moveTo(new Date(now.getTime() + 10 * 60_000).toISOString());
  expect(await land(late.walk, late.back)).toEqual({ path: '/sign-in?problem=expired', viewer: null });
  world.clock.moveTo(now.toISOString());
});

test('a callback that was used opens nothing again, even with the cookie of its journey', async () => {
  const { walk, back } = await comeBackAs(verified('bruno@filiera.example'));
  const journey = new Map(walk.cookiesOf(origin));
  expect((await land(walk, back)).viewer).toEqual({ email: 'bruno@filiera.example' });
  const thief = new BrowserWalk();
  await thief.open(`${origin}/healthz`);
  for (const [name, value] of journey) thief.cookiesOf(origin).set(name, value);
  expect(await land(thief, back)).toEqual({ path: refusedPath, viewer: null });
});

test('whoever gives up at the provider is told so', async () => {
  expect(await signInAs(null, { start: '/oidc/start/sestante?to=/t/1' })).toMatchObject({ path: '/sign-in/sestante?problem=cancelled&to=%2Ft%2F1', viewer: null });
});

test('a provider that tells the address only when asked is asked', async () => {
  const quiet = await startProvider(callback, { inToken: false });
  const first = provider;
  provider = quiet;
  const { version } = await currentProvider();
  await seller.get(save, { input: { ...settings(), version } });
  expect((await signInAs(verified('bruno@filiera.example', 'bruno there'))).viewer).toEqual({ email: 'bruno@filiera.example' });
  // Who is who counts for each provider by itself.
  expect(await world.sql(`select count(*)::integer as n from identity i join "user" u on u.id = i.user_id where u.email = 'bruno@filiera.example'`)).toEqual([{ n: 2 }]);
  provider = first;
  await seller.get(save, { input: { ...settings(), version: version + 1 } });
  await quiet.stop();
});

const currentProvider = async () => (await seller.get<{ identityProvider: { version: number } }>(`query ($id: ID!) { tenant(id: $id) { identityProvider { version } } }`, { id: vendor.id })).identityProvider;

test('a provider that is down is told apart from a refusal, before and after', async () => {
  const brief = await startProvider(callback);
  const first = provider;
  provider = brief;
  const { version } = await currentProvider();
  await seller.get(save, { input: { ...settings(), version } });
  const { walk, back } = await comeBackAs(verified('bruno@filiera.example'));
  await brief.stop();
  expect(await land(walk, back)).toEqual({ path: '/sign-in/sestante?problem=unavailable', viewer: null });
  const { now } = world.clock;
  world.clock.moveTo(new Date(now.getTime() + 6 * 60_000).toISOString());
  expect((await walk.open(`${origin}/oidc/start/sestante`)).to).toBe(`${origin}/sign-in/sestante?problem=unavailable`);
  world.clock.moveTo(now.toISOString());
  provider = first;
  await seller.get(save, { input: { ...settings(), version: version + 1 } });
});

test('the door tells its button, and nothing of vendors that have none or are none', async () => {
  const doorOf = async (path: string) => (await fetch(`${origin}/oidc/door${path}`)).json();
  expect(await doorOf('/sestante')).toEqual({ buttonLabel: 'Accedi con Sestante' });
  for (const other of ['/altra', '/nessuna', '/Sestante%27', '']) expect(await doorOf(other)).toEqual({ buttonLabel: null });
  expect((await new BrowserWalk().open(`${origin}/oidc/start/altra`)).to).toBe(`${origin}/sign-in/altra?problem=unavailable`);
});

test('settings are checked, kept whole, and saved over nobody\'s change (A4)', async () => {
  const { version } = await currentProvider();
  const issuesOf = async (input: object) => (await seller.get<{ issues?: unknown }>(save, { input: { ...settings(), version, ...input } })).issues;
  for (const issuer of ['http://accounts.filiera.example', 'ftp://filiera.example', 'accounts', 'https://a.example/?x=1', 'https://me:it@a.example', 'https://a.example/#x']) expect(await issuesOf({ issuer })).toEqual([{ path: ['issuer'], code: 'issuer.format' }]);
  expect(await issuesOf({ clientId: 'another', clientSecret: null })).toEqual([{ path: ['clientSecret'], code: 'required' }]);
  expect(await issuesOf({ issuer: 'https://elsewhere.example', clientSecret: '' })).toEqual([{ path: ['clientSecret'], code: 'required' }]);
  expect(await seller.get(save, { input: { ...settings(), version: version - 1, buttonLabel: 'Altro', clientSecret: null } })).toMatchObject({ __typename: 'ConcurrentChange', version, changes: [{ path: ['buttonLabel'], yours: 'Altro', theirs: 'Accedi con Sestante' }] });
  expect(await seller.get(save, { input: { ...settings(), version, clientSecret: null } })).toMatchObject({ tenant: { identityProvider: { version: version + 1, updatedByName: expect.any(String) } } });
  expect((await signInAs(verified('bruno@filiera.example'))).viewer).toEqual({ email: 'bruno@filiera.example' });
  expect(await world.sql(`select count(*)::integer as n from audit_entry where after::text like '%told us%'`)).toEqual([{ n: 0 }]);
});

test('switched off, nobody comes in by it, not even who is on the way', async () => {
  const { version } = await currentProvider();
  const { walk, back } = await comeBackAs(verified('bruno@filiera.example'));
  await seller.get(save, { input: { ...settings(), version, isEnabled: false } });
  expect((await land(walk, back)).path).toBe('/sign-in/sestante?problem=expired');
  expect((await walk.open(`${origin}/oidc/start/sestante`)).to).toBe(`${origin}/sign-in/sestante?problem=unavailable`);
  await seller.get(save, { input: { ...settings(), version: version + 1 } });
});

const trial = `mutation ($input: TestIdentityProviderInput!) { testIdentityProvider(input: $input) { __typename ... on TestIdentityProviderPayload { signInAddress callbackAddress } ... on UserError { code path } } }`;

test('a trial says what is wrong, and saves nothing', async () => {
  const tryIt = (input: object) => seller.get(trial, { input: { tenantId: vendor.id, issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret, ...input } });
  expect(await tryIt({})).toEqual({ __typename: 'TestIdentityProviderPayload', signInAddress: `${provider.issuer}/auth`, callbackAddress: callback });
  expect(await tryIt({ clientSecret: null })).toMatchObject({ __typename: 'TestIdentityProviderPayload' });
  expect(await tryIt({ clientSecret: 'wrong' })).toEqual({ __typename: 'ProviderFailed', code: 'PROVIDER_UNKNOWN_CLIENT', path: ['clientSecret'] });
  expect(await tryIt({ clientId: 'wrong' })).toEqual({ __typename: 'ProviderFailed', code: 'PROVIDER_UNKNOWN_CLIENT', path: ['clientSecret'] });
  expect(await tryIt({ issuer: origin })).toEqual({ __typename: 'ProviderFailed', code: 'PROVIDER_UNFIT', path: ['issuer'] });
  expect(await tryIt({ issuer: `${provider.issuer}/realms/x` })).toEqual({ __typename: 'ProviderFailed', code: 'PROVIDER_UNFIT', path: ['issuer'] });
  expect(await tryIt({ issuer: 'http://127.0.0.1:1' })).toEqual({ __typename: 'ProviderFailed', code: 'PROVIDER_UNREACHABLE', path: ['issuer'] });
});

test('only an administrator of the vendor sees and changes it, for the vendor itself', async () => {
  const draft = world.draft();
  const technician = makeUser(draft, { tenant: vendor, role: 'TECHNICAL' });
  const partner = makePartner(draft, { parent: vendor });
  const below = makeUser(draft, { tenant: partner });
  await world.save(draft);
  const codeOf = async (client: Client, tenantId: string) => (await client.ask(save, { input: { ...settings(), tenantId } })).errors?.map(({ extensions }) => extensions.code);
  expect(await codeOf(await world.as(technician), vendor.id)).toEqual(['FORBIDDEN']);
  expect(await codeOf(await world.as(below), partner.id)).toEqual(['FORBIDDEN']);
  expect(await codeOf(await world.as(below), vendor.id)).toEqual(['NOT_FOUND']);
  expect(await codeOf(seller, partner.id)).toEqual(['FORBIDDEN']);
  expect(await codeOf(world.nobody, vendor.id)).toEqual(['UNAUTHENTICATED']);
  const read = `query ($id: ID!) { tenant(id: $id) { identityProvider { issuer } } }`;
  expect(await (await world.as(technician)).get(read, { id: vendor.id })).toEqual({ identityProvider: null });
});

test('without the setting, an address of our own network is never asked', async () => {
  const strict = await createWorld();
  const draft = strict.draft();
  const own = makeVendor(draft, {});
  const admin = makeUser(draft, { tenant: own });
  await strict.save(draft);
  const client = await strict.as(admin);
  const seen = provider.discoveries;
  const tryIt = (issuer: string) => client.get(trial, { input: { tenantId: own.id, issuer, clientId: 'filiera', clientSecret: 'x' } });
  for (const issuer of [provider.issuer, 'https://127.0.0.1', 'https://[::1]', 'https://169.254.169.254', 'https://localhost', 'https://10.0.0.1:8443/realms/x']) expect(await tryIt(issuer)).toMatchObject({ __typename: 'ProviderFailed' });
  expect(provider.discoveries).toBe(seen);
  await strict.close();
});
