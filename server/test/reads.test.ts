import { getNamedType, isEnumType, isInputObjectType, isIntrospectionType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Answer, type Client, type World } from './harness/world.ts';
import { tokenHash } from '../src/platform/auth/tokens.ts';
import { ReadPool } from '../src/platform/read/pipeline.ts';
import { createSchema } from '../src/schema.ts';
import { type Company, makeContact, makeCustomer, makePartner, makeSubscription, makeUser, makeVendor } from '../src/seed/factories.ts';

let world: World;
let vendor: Company;
let partner: Company;
let stranger: Company;
let customers: Company[];
/** the partner's administrator */
let client: Client;

beforeAll(async () => {
  world = await createWorld({ settings: { REQUESTS_PER_MINUTE: '0' } });
  const draft = world.draft();
  vendor = makeVendor(draft);
  partner = makePartner(draft, { parent: vendor, name: 'Adige' });
  stranger = makePartner(draft, { parent: vendor, name: 'Piave' });
  customers = ['Alfa', 'beta', 'Beta', '100% cotone', 'a_b', 'a\\b', 'O\'Brien "&" figli', 'Ωmega 😀😀😀', 'ultima'].map((name) => makeCustomer(draft, { parent: partner, name }));
  const [first] = customers;
  for (const lastName of ['Rossi', 'Verdi', 'Bianchi']) makeContact(draft, { tenant: first, lastName });
  makeSubscription(draft, { tenant: first });
  makeCustomer(draft, { parent: stranger, name: 'Alfa forestiera' });
  const admin = makeUser(draft, { tenant: partner });
  await world.save(draft);
  client = await world.as(admin);
});
afterAll(() => world.close());

const home = (selection: string): string => `{ viewer { home { ${selection} } } }`;
const ofHome = ({ data, errors }: Answer): Record<string, unknown> => {
  expect(errors).toBeUndefined();
  return (data as { viewer: { home: Record<string, unknown> } }).viewer.home;
};
const codes = ({ errors }: Answer): string[] => (errors ?? []).map(({ extensions }) => extensions.code);
const names = (list: unknown): string[] => (list as { nodes: { name: string }[] }).nodes.map(({ name }) => name);

test('one field is selected twice under two aliases, each with its own arguments', async () => {
  const { up, down } = ofHome(await client.ask(home('up: children(first: 2) { nodes { name } } down: children(first: 2, orderBy: { field: NAME, direction: DESC }) { nodes { name } }')));
  expect(names(up)).toEqual(['100% cotone', 'a\\b']);
  expect(names(down)).toEqual(['Ωmega 😀😀😀', 'ultima']);
});

test('the same fragment counts when one of its spreads is included', async () => {
  const fragment = 'fragment F on Tenant { name contacts { totalCount } }';
  const document = (one: boolean, other: boolean) => `${home(`kind ...F @include(if: ${one}) ...F @skip(if: ${other})`)} ${fragment}`;
  const whole = { kind: 'PARTNER', name: 'Adige', contacts: { totalCount: 0 } };
  expect(ofHome(await client.ask(document(false, false)))).toEqual(whole);
  expect(ofHome(await client.ask(document(true, true)))).toEqual(whole);
  expect(ofHome(await client.ask(document(false, true)))).toEqual({ kind: 'PARTNER' });
});

test('an empty page, and a page of none, say so', async () => {
  const { none, zero } = ofHome(await client.ask(home(`
    none: contacts { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } }
    zero: children(first: 0) { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } }`)));
  const cursors = { startCursor: null, endCursor: null };
  expect(none).toEqual({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false, ...cursors }, edges: [] });
  expect(zero).toEqual({ nodes: [], totalCount: customers.length, pageInfo: { hasNextPage: true, hasPreviousPage: false, ...cursors }, edges: [] });
});

test('a page of more than a hundred, or of less than none, is refused, also when only its total is asked for or nothing of it is included', async () => {
  for (const first of [101, -1, 2_147_483_647]) {
    for (const selection of ['nodes { id }', 'totalCount']) {
      expect(codes(await client.ask(home(`children(first: ${first}) { ${selection} }`))), `${first} ${selection}`).toEqual(['BAD_USER_INPUT']);
      expect(codes(await client.ask(`query ($first: Int) ${home(`children(first: $first) { ${selection} }`)}`, { first })), `${first} ${selection}`).toEqual(['BAD_USER_INPUT']);
    }
  }
});

for (const [list, order] of [['children', '{ field: NAME, direction: ASC }'], ['children', '{ field: NAME, direction: DESC }'], ['children', '{ field: CREATED_AT, direction: DESC }'], ['descendants', '{ field: NAME }']] as const) {
  test(`following the cursors of ${list} by ${order} meets every company once, in the order of one long page`, async () => {
    const page = (first: number) => `query ($after: String) ${home(`list: ${list}(first: ${first}, after: $after, orderBy: ${order}) { nodes { name id } pageInfo { endCursor hasNextPage } }`)}`;
    const read = async (first: number, after: string | null) => ofHome(await client.ask(page(first), { after })).list as { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    const met: string[] = [];
    for (let after: string | null = null, isMore = true; isMore; ) {
      const { nodes, pageInfo } = await read(2, after);
      met.push(...nodes.map(({ id }) => id));
      ({ endCursor: after, hasNextPage: isMore } = pageInfo);
    }
    expect(met).toEqual((await read(100, null)).nodes.map(({ id }) => id));
    expect(new Set(met).size).toBe(customers.length);
  });
}

const cursorOf = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
const someId = '018f0000-0000-7000-8000-000000000000';

test('behind the last row there is nothing', async () => {
  const after = cursorOf('NAME ASC', '\uffff', someId);
  const { children } = ofHome(await client.ask(home(`children(after: "${after}") { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } }`)));
  expect(children).toEqual({ nodes: [], totalCount: customers.length, pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null } });
});

test('a cursor of another order, and what is no cursor, are refused and never reach the database', async () => {
  const { children } = ofHome(await client.ask(home('children(first: 1) { pageInfo { endCursor } }')));
  const { endCursor } = (children as { pageInfo: { endCursor: string } }).pageInfo;
  const byAge = (after: string) => client.ask('query ($after: String) { viewer { home { children(after: $after, orderBy: { field: CREATED_AT }) { nodes { id } } } } }', { after });
  const garbage = [
    '', 'nonsense', '💥', cursorOf(), cursorOf('CREATED_AT ASC'), cursorOf('CREATED_AT ASC', null, someId), cursorOf('CREATED_AT ASC', 5, someId), cursorOf('CREATED_AT ASC', '2026-03-10T09:00:00Z', 'no id'),
    ...['1', 'now', 'infinity', '2026', 'March 7', '2026-02-31T00:00:00Z', '+275760-09-13T00:00:00Z', '0000-01-01T00:00:00Z', '2026-03-10T09:00:00Z\0', "2026-03-10' or true"].map((value) => cursorOf('CREATED_AT ASC', value, someId)),
  ];
  expect(codes(await byAge(endCursor))).toEqual(['BAD_USER_INPUT']);
  for (const after of garbage) expect(codes(await byAge(after)), Buffer.from(after, 'base64url').toString()).toEqual(['BAD_USER_INPUT']);
  const byName = await client.ask('query ($after: String) { viewer { home { children(after: $after) { nodes { id } } } } }', { after: cursorOf('NAME ASC', 'nul \0', someId) });
  expect(codes(byName)).toEqual(['BAD_USER_INPUT']);
  for (const value of ['', 'x', '1.5', '1e3', '99999999999999999999', 5]) {
    const byAmount = await client.ask('query ($after: String) { viewer { home { cashback { customers(after: $after) { nodes { id } } } } } }', { after: cursorOf('EARNED DESC', value, someId) });
    expect(codes(byAmount), String(value)).toEqual(['BAD_USER_INPUT']);
  }
});

/** A chain of so many levels of fields, the last one a leaf. */
const chain = (levels: number): string => `{ ${'viewer { home { '}${'parent { '.repeat(levels - 3)}name${' }'.repeat(levels - 3)} } } }`;

test('a document is answered down to the eighteenth level, and refused below', async () => {
  expect(codes(await client.ask(chain(18)))).toEqual([]);
  expect(codes(await client.ask(chain(19)))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await client.ask(`{ viewer { ...F } } fragment F on Viewer { home { ${'parent { '.repeat(18)}name${' }'.repeat(18)} } }`))).toEqual(['BAD_USER_INPUT']);
});

test('a page of a hundred, each with a hundred, each with a hundred, is refused before anything is read', async () => {
  const nested = (first: string, declared = '') => `query ${declared} ${home(`descendants(first: ${first}) { nodes { contacts(first: ${first}) { nodes { tenant { contacts(first: 20) { nodes { id } } } } } } }`)}`;
  expect(codes(await client.ask(nested('10')))).toEqual([]);
  expect(codes(await client.ask(nested('100')))).toEqual(['BAD_USER_INPUT']);
  // Of one document, the small first: what it costs is remembered, by page size.
  expect(codes(await client.ask(nested('$n', '($n: Int = 100)'), { n: 10 }))).toEqual([]);
  expect(codes(await client.ask(nested('$n', '($n: Int = 100)')))).toEqual(['BAD_USER_INPUT']);
});

test('an alias has 63 letters at most, so that no two meet in one column', async () => {
  const alias = 'a'.repeat(63);
  expect(ofHome(await client.ask(home(`${alias}: name`)))).toEqual({ [alias]: 'Adige' });
  expect(codes(await client.ask(home(`${alias}a: name ${alias}b: kind`)))).toEqual(['BAD_USER_INPUT']);
});

test('two fields that want one name are refused, two that are the same are merged', async () => {
  expect(codes(await client.ask(home('name: kind name')))).toEqual(['BAD_USER_INPUT']);
  expect(ofHome(await client.ask(home('profile { legalName } profile { country }')))).toEqual({ profile: { legalName: 'Adige', country: 'IT' } });
});

test('no alias means anything to JavaScript or SQL', async () => {
  const aliases = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'x', 'j', 'e', 'q', 'd', 'page', 'rn', 'c', 'n0', 't0', 't1', 'select', 'Name', 'NAME', '_'];
  const body = aliases.map((alias) => `${alias}: name`).join(' ');
  const { text } = await raw({ query: `{ __proto__: __typename constructor: viewer { __proto__: home { ${body} children(first: 1) { edges { __proto__: cursor constructor: node { ${body} } } x: pageInfo { rn: hasNextPage } c: nodes { page: viewerCan } } } } }` });
  const same = aliases.map((alias) => `"${alias}":"Adige"`).join();
  expect(text).toContain('{"data":{"__proto__":"Query","constructor":{"__proto__":{');
  expect(text).toContain(same);
  expect(text).toContain('"constructor":{"__proto__":"100% cotone"');
  expect(text).toContain('"c":[{"page":["');
});

test('a literal and a variable make one statement', async () => {
  const [customer] = customers;
  const before = await keptNames(world.app.pool);
  for (let times = 0; times < 4; times += 1) {
    await client.ask(`{ tenant(id: "${customer?.id}") { contacts(first: 3, filter: { types: [BUSINESS] }) { nodes { email } } } }`);
    await client.ask('query ($id: ID!, $n: Int, $f: ContactFilter) { tenant(id: $id) { contacts(first: $n, filter: $f) { nodes { email } } } }', { id: partner.id, n: 5 + times, f: { types: ['BILLING'] } });
  }
  const added = [...(await keptNames(world.app.pool))].filter((name) => !before.has(name));
  expect(added).toHaveLength(1);
});

test('however many documents are sent, the statements kept by name are bounded, and one earns its name by being used', async () => {
  const pool = new ReadPool(world.database.appUrl, 1);
  const cookie = client.headers.cookie?.split('=')[1] ?? '';
  const token = tokenHash(world.config.SECRET, cookie);
  const read = (from: number, by: Buffer | null = token) => pool.read(by, world.clock.now, Array.from({ length: 100 }, (_, number) => ({
    plan: { name: `plan ${from + number}`, text: `select '${from + number}' as d`, params: [], computed: [], types: new Set<string>() }, values: [],
  })));
  await read(0);
  await read(0);
  expect(await keptNames(pool)).toEqual(new Set(['sign_in']));
  // Nobody's documents take up no names.
  for (let times = 0; times < 5; times += 1) await read(0, null);
  expect(await keptNames(pool)).toEqual(new Set(['sign_in']));
  for (let from = 0; from < 400; from += 100) for (let times = 0; times < 4; times += 1) expect((await read(from)).rows[99]).toBe(String(from + 99));
  expect((await keptNames(pool)).size).toBe(256 + 1);
  await pool.close();
});

/** The names of the statements that a pool's connections keep. */
async function keptNames(pool: ReadPool): Promise<Set<string>> {
  const kept = await Promise.all(Array.from({ length: 24 }, () => pool.bare('select name from pg_prepared_statements')));
  return new Set(kept.flatMap(({ rows }) => (rows as { name: string }[]).map(({ name }) => name)));
}

test('a foreign, a missing and a malformed id answer alike, to the letter', async () => {
  const ids = [stranger.id, vendor.id, someId, stranger.id.toUpperCase(), '', 'x', '5', `${someId}0`, `${someId} `, '\0', '😀', 'a'.repeat(100_000), "' or true --", '{}', 'null'];
  for (const root of ['tenant', 'subscription', 'order', 'quote']) {
    const answers = await Promise.all(ids.map((id) => raw({ query: `query ($id: ID!) { ${root}(id: $id) { id } }`, variables: { id } })));
    expect(new Set(answers.map(({ text, status }) => `${status} ${text}`)), root).toEqual(new Set([`200 {"errors":[{"message":"Non trovato.","locations":[{"line":1,"column":20}],"path":["${root}"],"extensions":{"code":"NOT_FOUND"}}],"data":{"${root}":null}}`]));
  }
});

test('nobody reads nothing: each root is refused by itself, and who am I is null', async () => {
  const { data, errors } = await world.nobody.ask(`{ viewer { id } tenant(id: "${partner.id}") { id } again: order(id: "${someId}") { id } }`);
  expect(data).toEqual({ viewer: null, tenant: null, again: null });
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['tenant'], 'UNAUTHENTICATED'], [['again'], 'UNAUTHENTICATED']]);
  expect(await world.nobody.ask('{ products { totalCount } }')).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a browser with an unknown session or garbage is nobody; a program with an unknown key is told so', async () => {
  for (const cookie of [`${world.app.cookieName}=nonsense`, `${world.app.cookieName}=`, ';;;=;']) expect(await world.withHeaders({ cookie }).ask('{ viewer { id } }'), cookie).toEqual({ data: { viewer: null } });
  for (const authorization of [`Bearer fil_${'x'.repeat(43)}`, 'Bearer nonsense', 'Basic YTpi']) {
    expect((await world.withHeaders({ authorization }).ask('{ viewer { id } }')).errors?.map(({ extensions }) => extensions.code), authorization).toEqual(['UNAUTHENTICATED']);
  }
});

const search = async (text: string, first?: number): Promise<string[]> => {
  const answer = await client.ask('query ($text: String!, $first: Int) { searchTenants(text: $text, first: $first) { name } }', { text, ...(first === undefined ? {} : { first }) });
  expect(answer.errors, text.slice(0, 20)).toBeUndefined();
  return (answer.data as { searchTenants: { name: string }[] }).searchTenants.map(({ name }) => name);
};

test('the search wants three letters, finds within the viewer\'s subtree, and those that begin so first', async () => {
  expect(await search('al')).toEqual([]);
  expect(await search('  al  ')).toEqual([]);
  expect(await search('ALF')).toEqual(['Alfa']);
  expect(await search('bet')).toEqual(expect.arrayContaining(['beta', 'Beta']));
  expect(await search('filiera.example')).toContain('Alfa');
  expect(await search('.example', 0)).toEqual([]);
  expect(await search('.example', 2)).toEqual((await search('.example')).slice(0, 2));
});

test('the search takes every letter as a letter', async () => {
  expect(await search('00%')).toEqual(['100% cotone']);
  expect(await search('%%%')).toEqual([]);
  expect(await search('___')).toEqual([]);
  expect(await search('a_b')).toEqual(['a_b']);
  expect(await search('a\\b')).toEqual(['a\\b']);
  expect(await search('\\\\\\')).toEqual([]);
  expect(await search('O\'B')).toEqual(['O\'Brien "&" figli']);
  expect(await search('"&"')).toEqual(['O\'Brien "&" figli']);
  expect(await search('😀😀😀')).toEqual(['Ωmega 😀😀😀']);
  expect(await search('ωmeg')).toEqual(['Ωmega 😀😀😀']);
  expect(await search('alf\0')).toEqual([]);
  expect(await search(`x${'😀'.repeat(60)}`)).toEqual([]);
  expect(await search('alfa'.repeat(2500))).toEqual([]);
});

async function raw(body: unknown, headers: Record<string, string> = {}, method = 'POST'): Promise<{ status: number; text: string }> {
  const response = await fetch(world.url, { method, headers: { 'content-type': 'application/json', ...client.headers, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
}

test('what cannot be read is refused in JSON', async () => {
  const refused = (code: string) => expect.stringContaining(`"extensions":{"code":"${code}"}`);
  expect(await raw('{"query": "{')).toEqual({ status: 400, text: refused('BAD_USER_INPUT') });
  expect(await raw({ query: `{ a: __typename # ${'x'.repeat(300_000)}\n }` })).toEqual({ status: 413, text: refused('BAD_USER_INPUT') });
  expect(await raw({ query: '{ viewer { ' })).toEqual({ status: 400, text: refused('BAD_USER_INPUT') });
  expect(await raw({ query: `{ ${'viewer '.repeat(3000)} }` })).toEqual({ status: 400, text: refused('BAD_USER_INPUT') });
  expect(await raw({ query: '{ nothing }' })).toEqual({ status: 400, text: refused('BAD_USER_INPUT') });
  expect(await raw({})).toEqual({ status: 400, text: refused('BAD_USER_INPUT') });
  expect(await raw([{ query: '{ __typename }' }, { query: '{ __typename }' }])).toMatchObject({ status: 400, text: refused('BAD_USER_INPUT') });
  for (const operationName of [undefined, 'C']) {
    expect(await raw({ query: 'query A { __typename } query B { __typename }', operationName })).toEqual({ status: 400, text: refused('BAD_USER_INPUT') });
  }
});

test('a variable of another type, and one that is missing, are refused', async () => {
  expect(codes(await client.ask('query ($id: ID!) { tenant(id: $id) { id } }'))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await client.ask('query ($n: Int) { viewer { home { children(first: $n) { totalCount } } } }', { n: 'three' }))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await client.ask('query ($f: SubscriptionFilter) { viewer { home { subscriptions(filter: $f) { totalCount } } } }', { f: { endsBefore: 'tomorrow' } }))).toEqual(['BAD_USER_INPUT']);
});

test('another site cannot ask in the reader\'s name: not by a link, not by a form', async () => {
  const query = encodeURIComponent('{ viewer { id } }');
  const byLink = await fetch(`${world.url}?query=${query}`, { headers: client.headers });
  const byForm = await fetch(world.url, { method: 'POST', headers: { ...client.headers, 'content-type': 'text/plain' }, body: JSON.stringify({ query: '{ viewer { id } }' }) });
  for (const response of [byLink, byForm]) {
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain('"data"');
  }
});

test('the schema can be asked for, by itself and beside a read', async () => {
  const { data } = await client.ask('{ __schema { queryType { name } } viewer { mine: home { called: name } } __type(name: "Money") { name } }');
  expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, viewer: { mine: { called: 'Adige' } }, __type: { name: 'Money' } });
});

test('every type, field and argument is described, and what is deprecated says why', () => {
  const types = Object.values(createSchema().getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  const undescribed = types.flatMap((type) => {
    const named = (parts: readonly { name: string; description?: string | null; deprecationReason?: string | null }[]) => parts
      .filter(({ description, deprecationReason }) => !description || deprecationReason === '').map(({ name }) => `${type.name}.${name}`);
    const own = type.description || /^(Query|Mutation)$/.test(type.name) ? [] : [type.name];
    if (isEnumType(type)) return own;
    if (isInputObjectType(type)) return [...own, ...named(Object.values(type.getFields()))];
    if (!isObjectType(type)) return own;
    return [...own, ...Object.values(type.getFields()).flatMap((field) => [...named([field]), ...named(field.args).map((arg) => `${arg} of ${field.name}: ${getNamedType(field.type).name}`)])];
  });
  expect(undescribed).toEqual([]);
});
