import { randomBytes } from 'node:crypto';
import { type MikroORM } from '@mikro-orm/postgresql';
import { execute, parse, type ExecutionResult } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createSchema } from '../src/schema.ts';
import { createApp, type App } from '../src/app.ts';
import { entities } from '../src/entities.ts';
import { ProviderClients } from '../src/platform/auth/provider-clients.ts';
import { SignInLimits } from '../src/platform/auth/sign-in-limits.ts';
import { newToken, tokenHash } from '../src/platform/auth/tokens.ts';
import { type Context } from '../src/platform/graphql/context.ts';
import { signInWithin } from '../src/platform/graphql/executor.ts';
import { createOrm } from '../src/platform/orm/orm.ts';
import { createProviders } from '../src/platform/payment/create-providers.ts';
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
/** for what is undone: the same role, the same person */
let orm: MikroORM;
let small: pg.Pool;
let token: Buffer;

beforeAll(async () => {
  world = await createWorld();
  houses = await makeHouses(world);
  const { adminUrl } = inject('postgres');
  await asAdmin(adminUrl, [`create role ${login} login bypassrls password 'unwalled'`, `grant filiera_app to ${login}`, `grant connect on database ${new URL(world.database.appUrl).pathname.slice(1)} to ${login}`]);
  const url = Object.assign(new URL(world.database.appUrl), { username: login, password: 'unwalled' }).href;
  unwalled = await createApp({ config: { ...world.config, APP_DATABASE_URL: url }, log: pino({ level: process.env.TEST_LOG ?? 'silent' }), now: () => world.clock.now });
  orm = await createOrm(url, entities as never, { pool: { min: 0, max: 1 } });
  small = new pg.Pool({ connectionString: url, max: 1 });
  token = tokenHash(world.config.SECRET, newToken());
  await world.sql('insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)', [token, houses.asker.id, world.clock.now, new Date('2100-01-01T00:00:00Z')]);
  const port = await unwalled.listen();
  const { headers } = await world.as(houses.asker);
  asker = { ...world.nobody, headers, ask: async (query, variables) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as Answer;
  } };
});
afterAll(async () => {
  await Promise.all([unwalled.stop(), orm.close(true), small.end()]);
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

const roots = { tenant: 'Tenant', subscription: 'Subscription', order: 'Order', invoice: 'Invoice', quote: 'UpgradeQuote', mail: 'Mail', notice: 'Notice', ticket: 'Ticket', import: 'Import', product: 'Product', bankStatement: 'Statement' } as const;

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
  const { data, errors } = await undone(mutation, inputs[mutation]?.(houses.mine.ids));
  // Only the vendor records payments (S9), says where they go (P1) and writes the catalogue (P9), and whoever is invoiced pays (P1), and a customer has no companies below it (T1), and to agree to an e-mail, and who pays and what partners see, are its own (C3, P3, P6): all were found.
  const isForbidden = ['recordPayment', 'recordStatement', 'assignStatementEntry', 'saveTransferAccount', 'saveFiscalSettings', 'recordVatException', 'grantPaymentTerms', 'endVatException', 'assignTier', 'withdrawTier', 'issueCreditNote', 'reissueInvoice', 'resendInvoice', 'sendInvoice', 'setInvoiceTransmission', 'spendCashback', 'requestPayout', 'approvePayout', 'refusePayout', 'confirmPayout', 'payOrder', 'createPartner', 'createCustomer', 'quoteSale', 'placeSale', 'consentToEmail', 'applyImport', 'cancelImport', 'publishNotice', 'previewNotice', 'moveTenant', 'confirmMove', 'chooseAccess', 'choosePayer', 'declinePayerProposal', 'saveIdentityProvider', 'testIdentityProvider', 'saveProduct', 'setPrices', 'setProductOnSale', 'setEditionOnSale'].includes(mutation);
  if (isForbidden) expect(errors).toMatchObject([{ path: [mutation], extensions: { code: 'FORBIDDEN' } }]);
  else expect({ data, errors }).toEqual({ data: { [mutation]: { __typename: expect.any(String) } } });
});

/** A mutation as the executor runs it, on a transaction of which nothing stays, so that each finds the house as it was. */
async function undone(mutation: string, input: unknown): Promise<ExecutionResult> {
  const { config: { SECRET, PUBLIC_URL }, clock } = world;
  const em = orm.em.fork();
  await em.begin();
  try {
    const context: Context = {
      now: clock.now, token, isProgram: false, language: 'it', address: '192.0.2.1', userAgent: undefined, secret: SECRET, limits: new SignInLimits(small, SECRET), session: { set: () => undefined, clear: () => undefined },
      signOn: { clients: new ProviderClients(false), callback: PUBLIC_URL }, payments: { providers: createProviders(world.config), publicUrl: PUBLIC_URL, addressOf: (path) => PUBLIC_URL + path }, transmits: true, em,
    };
    await signInWithin(em, context);
    return await execute({ schema, document: parse(documentOf(mutation)), variableValues: { input }, contextValue: context });
  } finally {
    await em.rollback();
  }
}
