import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createSchema } from '../src/schema.ts';
import { createApp, type App } from '../src/app.ts';
import { pino } from 'pino';
import { createWorld, type Answer, type Client, type World } from './harness/world.ts';
import { makeHouses, type Houses } from './walls/houses.ts';
import { documentOf, idsOfMutations, inputs, isCatalogue, isPersonal, withIdAt } from './walls/mutations.ts';

/*
 * The second wall alone (T3): the application signs in to the database as a role for which no policy holds, and still every root and every
 * action refuses what is foreign.
 */
const login = `filiera_unwalled_${randomBytes(4).toString('hex')}`;
const schema = createSchema();
let world: World;
let unwalled: App;
let houses: Houses;
let asker: Client;

beforeAll(async () => {
  world = await createWorld();
  houses = await makeHouses(world);
  const { adminUrl } = inject('postgres');
  await asAdmin(adminUrl, [`create role ${login} login bypassrls password 'unwalled'`, `grant filiera_app to ${login}`, `grant connect on database ${new URL(world.database.appUrl).pathname.slice(1)} to ${login}`]);
  const url = Object.assign(new URL(world.database.appUrl), { username: login, password: 'unwalled' }).href;
  unwalled = await createApp({ config: { ...world.config, APP_DATABASE_URL: url }, log: pino({ level: process.env.TEST_LOG ?? 'silent' }), now: () => world.clock.now });
  const port = await unwalled.listen();
  const { headers } = await world.as(houses.asker);
  asker = { ...world.nobody, headers, ask: async (query, variables) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as Answer;
  } };
});
afterAll(async () => {
  await unwalled.stop();
  await world.close();
  await asAdmin(inject('postgres').adminUrl, [`drop role ${login}`]);
});

async function asAdmin(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const codes = ({ errors }: Answer): string[] => (errors ?? []).map(({ extensions }) => extensions.code);

test('no policy stands in the way here: a bare statement sees every company', async () => {
  const { rows } = await unwalled.pool.bare('select count(*)::integer as n from tenant');
  expect(rows).toEqual(await world.sql('select count(*)::integer as n from tenant'));
});

const roots = { tenant: 'Tenant', subscription: 'Subscription', order: 'Order', quote: 'UpgradeQuote', mail: 'Mail', notice: 'Notice', ticket: 'Ticket', import: 'Import', product: 'Product', bankStatement: 'Statement' } as const;

test('every root that takes an id is known here', () => {
  const withId = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) => args.some(({ name }) => name === 'id')).map(({ name }) => name);
  expect(withId.sort()).toEqual(Object.keys(roots).sort());
});

test.each(Object.entries(roots))('%s finds one\'s own and nothing foreign', async (root, kind) => {
  const read = (id: string) => asker.ask(`query ($id: ID!) { ${root}(id: $id) { id } }`, { id });
  expect((await read(houses.mine.ids[kind])).data).toEqual({ [root]: { id: houses.mine.ids[kind] } });
  for (const [where, { ids }] of Object.entries(houses.foreign)) if (!isCatalogue(kind) || where === 'elsewhere') expect(codes(await read(ids[kind]))).toEqual(['NOT_FOUND']);
});

test('the catalogue is one\'s own vendor\'s, and the search stays below one\'s home', async () => {
  const { data } = await asker.ask('{ products(first: 100) { totalCount nodes { id } } searchTenants(text: "S.r.l.", first: 50) { id } }');
  const mine = await world.sql<{ id: string }>('select p.id from product p join tenant t on t.vendor_id = p.vendor_id where t.id = $1', [houses.mine.ids.Tenant]);
  expect(data?.products).toEqual({ totalCount: mine.length, nodes: mine });
  expect(data?.searchTenants).toEqual([{ id: houses.mine.ids.Tenant }]);
});

const named = idsOfMutations(schema);
test.each(named)('$mutation refuses a foreign $path', async ({ mutation, path, kind }) => {
  const own = inputs[mutation]?.(houses.mine.ids);
  for (const [where, { ids }] of Object.entries(houses.foreign)) {
    if (isCatalogue(kind) && where !== 'elsewhere') continue;
    const before = await everything();
    const answer = await asker.ask(documentOf(mutation), { input: withIdAt(own, path, ids[kind]) });
    // A part of the catalogue that is not of the product is told like any other wrong choice.
    if (isCatalogue(kind) && answer.data) expect(answer.data[mutation]).toEqual({ __typename: expect.not.stringMatching(/Payload$/) });
    else expect(codes(answer), where).toEqual(['NOT_FOUND']);
    expect(await everything(), where).toEqual(before);
  }
});

/** A digest of every table, to see that nothing was written. */
async function everything(): Promise<unknown> {
  const tables = await world.sql<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('rate_limit', 'migration') order by 1`);
  return world.sql(tables.map(({ name }) => `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from "${name}" t`).join(' union all ') + ' order by name');
}

test.each([...new Set(named.filter(({ kind }) => !isPersonal(kind)).map(({ mutation }) => mutation))])('%s finds its own, so its refusals above are of what is foreign', async (mutation) => {
  // What follows it fails, so that nothing of it stays and every mutation finds the house as it was.
  const document = documentOf(mutation).replace(/}$/, `undone: renameTenant(input: { tenantId: "", version: 1, name: "" }) { __typename } }`);
  const { errors } = await asker.ask(document, { input: inputs[mutation]?.(houses.mine.ids) });
  // Only the vendor records payments (S9) and writes the catalogue (P9), and whoever is invoiced pays (P1), and a customer has no companies below it (T1), and to agree to an e-mail is its own (C3): all were found.
  const isForbidden = ['recordPayment', 'recordStatement', 'payOrder', 'createPartner', 'createCustomer', 'quoteSale', 'placeSale', 'consentToEmail', 'applyImport', 'cancelImport', 'publishNotice', 'previewNotice', 'moveTenant', 'confirmMove', 'saveIdentityProvider', 'testIdentityProvider', 'saveProduct', 'setPrices', 'setProductOnSale', 'setEditionOnSale'].includes(mutation);
  expect(errors).toMatchObject([isForbidden ? { path: [mutation], extensions: { code: 'FORBIDDEN' } } : { path: ['undone'], extensions: { code: 'NOT_FOUND' } }]);
});
