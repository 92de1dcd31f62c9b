import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../src/entities.ts';
import { type SignInRow } from '../src/platform/auth/sign-in.ts';
import { newToken, tokenHash } from '../src/platform/auth/tokens.ts';
import { createOrm } from '../src/platform/orm/orm.ts';
import { queryIn } from '../src/platform/orm/query.ts';
import { Tenant } from '../src/modules/tenants/index.ts';
import { makeContact, makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../src/seed/factories.ts';
import { createWorld, type Client, type World } from './harness/world.ts';

const viewers = 1000;
const requests = 3000;

let world: World;
let homes: { company: Company; person: Person; client: Client }[];

beforeAll(async () => {
  world = await createWorld({ settings: { READ_CONNECTIONS: '3', WRITE_CONNECTIONS: '3', REQUESTS_PER_MINUTE: '0' } });
  const draft = world.draft();
  const partner = makePartner(draft, { parent: makeVendor(draft) });
  const tokens: string[] = [];
  const people = Array.from({ length: viewers }, () => {
    const company = makeCustomer(draft, { parent: partner });
    const person = makeUser(draft, { tenant: company, password: null });
    makeContact(draft, { user: person });
    const token = newToken();
    tokens.push(token);
    draft.add('session', { tokenHash: tokenHash(world.config.SECRET, token), userId: person.id, createdAt: world.clock.now, expiresAt: new Date('2100-01-01T00:00:00Z'), userAgent: null, address: null });
    return { company, person };
  });
  await world.save(draft);
  homes = people.map((one, index) => ({ ...one, client: world.withHeaders({ cookie: `${world.app.cookieName}=${tokens[index]}` }) }));
});
afterAll(() => world.close());

const everything = '{ viewer { email home { id parent { id } ancestors { id } contacts { totalCount nodes { email } } users { nodes { email } } } } }';

test(`${requests} interleaved requests of ${viewers} viewers over three connections: each sees its own rows only`, { timeout: 180_000 }, async () => {
  const failing = { plan: { name: 'failing', text: 'select (1 / (select count(*) from tenant where false))::text as d', params: [], computed: [], types: new Set<string>() }, values: [] };
  const outcomes = { own: 0, nobody: 0, failed: 0 };
  const ask = async (number: number): Promise<void> => {
    const home = homes[(number * 7919) % viewers];
    if (!home) throw new Error('a thousand homes');
    const { company, person, client } = home;
    if (number % 10 === 3) {
      const stranger = world.withHeaders({ cookie: `${world.app.cookieName}=${newToken()}` });
      expect((await stranger.ask('{ viewer { id } }')).data).toEqual({ viewer: null });
      outcomes.nobody += 1;
    } else if (number % 10 === 7) {
      // What fails in SQL fails on a connection that has just been signed in, and goes back to the others.
      const token = tokenHash(world.config.SECRET, client.headers.cookie?.split('=')[1] ?? '');
      await expect(world.app.pool.read(token, world.clock.now, [failing])).rejects.toThrow('division by zero');
      outcomes.failed += 1;
    } else {
      const own = { nodes: [{ email: person.email }] };
      expect((await client.ask(everything)).data).toEqual({
        viewer: { email: person.email, home: { id: company.id, parent: null, ancestors: [], contacts: { totalCount: 1, ...own }, users: own } },
      });
      outcomes.own += 1;
    }
  };
  const numbers = Array.from({ length: requests }, (_, number) => number);
  await Promise.all(Array.from({ length: 60 }, async () => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) await ask(number);
  }));
  expect(outcomes).toEqual({ own: 2400, nobody: 300, failed: 300 });

  const bare = await Promise.all(Array.from({ length: 12 }, () => world.app.pool.bare(`select (select count(*)::integer from tenant) as tenants, (select count(*)::integer from contact) as contacts, (select count(*)::integer from viewer) as viewers`)));
  for (const { rows } of bare) expect(rows).toEqual([{ tenants: 0, contacts: 0, viewers: 0 }]);
});

test('a hundred people who save at once over three connections each save their own', { timeout: 90_000 }, async () => {
  const some = homes.slice(0, 100);
  const rename = (name: string, { id }: Company) => `mutation { renameTenant(input: { tenantId: "${id}", version: 1, name: "${name}" }) { ... on RenameTenantPayload { tenant { name auditLog(first: 1) { nodes { actorName after } } } } } }`;
  const answers = await Promise.all(some.map(({ client, company, person }) => client.ask(rename(`Nuova ${person.lastName}`, company))));
  for (const [index, { person: { lastName, name } }] of some.entries()) {
    expect(answers[index]?.data).toEqual({ renameTenant: { tenant: { name: `Nuova ${lastName}`, auditLog: { nodes: [{ actorName: name, after: { name: `Nuova ${lastName}` } }] } } } });
  }
  const foreign = await Promise.all(some.map(({ client }, index) => client.ask(rename('Rubata', (some[(index + 1) % some.length] as { company: Company }).company))));
  expect(new Set(foreign.map(({ errors }) => errors?.[0]?.extensions.code))).toEqual(new Set(['NOT_FOUND']));
  expect(await world.sql(`select name from tenant where name = 'Rubata'`)).toEqual([]);
});

test('an operation that fails anywhere leaves nothing, not even what went well before', async () => {
  const [{ client, company, person }, other] = homes.slice(200, 202) as [(typeof homes)[0], (typeof homes)[0]];
  const before = await trace(company);
  const rename = (alias: string, { id }: Company) => `${alias}: renameTenant(input: { tenantId: "${id}", version: 1, name: "A metà" }) { ... on RenameTenantPayload { tenant { name } } }`;
  expect((await client.ask(`mutation { ${rename('own', company)} ${rename('foreign', other.company)} }`)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await trace(company)).toEqual(before);
  // The payload is part of it: a key that asks for what it may not read has changed nothing.
  const key = `fil_${newToken()}`;
  const draft = world.draft();
  const apiKeyId = draft.id();
  draft.add('api_key', { id: apiKeyId, tenantId: company.id, name: 'Chiave', role: 'ADMIN', scopes: ['TENANTS_WRITE'], prefix: 'fil_', lastFour: 'last', createdById: person.id, createdByName: person.name, createdAt: world.clock.now, expiresAt: new Date('2100-01-01T00:00:00Z') });
  draft.add('api_key_secret', { tokenHash: tokenHash(world.config.SECRET, key), apiKeyId });
  await world.save(draft);
  const program = world.withHeaders({ authorization: `Bearer ${key}` });
  const greedy = await program.ask(`mutation { renameTenant(input: { tenantId: "${company.id}", version: 1, name: "A metà" }) { ... on RenameTenantPayload { tenant { users { totalCount } } } } }`);
  expect(greedy.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await trace(company)).toEqual(before);
});

const trace = ({ id }: Company) => world.sql('select t.name, (select count(*)::integer from audit_entry a where a.tenant_id = t.id) as entries from tenant t where t.id = $1', [id]);

test('the entity manager sees nothing outside a transaction, nor on a connection whose last transaction was somebody\'s', async () => {
  const orm = await createOrm(world.database.appUrl, entities as never, { pool: { min: 0, max: 1 } });
  const seen = async () => (await orm.em.fork().find(Tenant, {}, { limit: 5 })).length;
  expect(await seen()).toBe(0);
  for (const end of ['commit', 'rollback'] as const) {
    const em = orm.em.fork();
    await em.begin();
    const cookie = homes[0]?.client.headers.cookie?.split('=')[1] ?? '';
    expect(await queryIn<SignInRow>(em, 'select * from sign_in($1, $2)', [tokenHash(world.config.SECRET, cookie), world.clock.now])).toHaveLength(1);
    expect(await em.count(Tenant)).toBe(1);
    await em[end]();
    expect(await seen()).toBe(0);
  }
  await orm.close(true);
});

test('after somebody signs in and out again, the connection they used is nobody\'s', async () => {
  const alone = await createWorld({ settings: { READ_CONNECTIONS: '1', WRITE_CONNECTIONS: '1' } });
  const draft = alone.draft();
  const company = makeCustomer(draft);
  const { email } = makeUser(draft, { tenant: company, password: 'una password lunga' });
  await alone.save(draft);
  const signIn = await fetch(alone.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInPayload { viewer { email home { id } } } } }', variables: { input: { email, password: 'una password lunga' } },
  }) });
  expect(await signIn.json()).toEqual({ data: { signIn: { viewer: { email, home: { id: company.id } } } } });
  const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const person = alone.withHeaders({ cookie });
  const rename = `mutation { renameTenant(input: { tenantId: "${company.id}", version: 1, name: "Di nessuno" }) { __typename } }`;
  expect((await alone.nobody.ask(rename)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect((await person.ask('mutation { signOut { signedOut } }')).data).toEqual({ signOut: { signedOut: true } });
  for (const client of [alone.nobody, person]) {
    expect((await client.ask(rename)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await client.ask('{ viewer { id } }')).toEqual({ data: { viewer: null } });
  }
  await alone.close();
});
