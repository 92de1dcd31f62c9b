import { execute, parse } from 'graphql';
import { type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../src/entities.ts';
import { viewerOf, type SignInRow } from '../src/platform/auth/sign-in.ts';
import { newToken, tokenHash } from '../src/platform/auth/tokens.ts';
import { type Viewer } from '../src/platform/auth/viewer.ts';
import { type Context } from '../src/platform/graphql/context.ts';
import { createOrm } from '../src/platform/orm/orm.ts';
import { queryIn } from '../src/platform/orm/query.ts';
import { createSchema } from '../src/schema.ts';
import { makeUser, type Person } from '../src/seed/factories.ts';
import { createWorld, type World } from './harness/world.ts';
import { makeHouses, type House, type Houses } from './walls/houses.ts';
import { documentOf, idsOfMutations, inputs, isCatalogue, isPersonal, withIdAt } from './walls/mutations.ts';

/*
 * The first wall alone (T3): whoever speaks SQL as the application does, signed in as one company, and every use case whose own checks let
 * everything pass, still reads and writes nothing of another company.
 */
let world: World;
let houses: Houses;
let client: pg.Client;
let orm: MikroORM;
const schema = createSchema();

beforeAll(async () => {
  world = await createWorld();
  houses = await makeHouses(world);
  // What only requests write.
  await world.sql(`insert into idempotency_key (actor_id, key, tenant_id, input_hash, created_at) select id, 'a key of theirs', tenant_id, 'hash', now() from "user"`);
  await world.sql(`insert into credit_left (id, tenant_id, payer_id, vendor_id, amounts_id, net_minor, net_currency, total_minor, total_currency, payable_minor, payable_currency, vat) select gen_random_uuid(), tenant_id, payer_id, vendor_id, id, 1, 'EUR', 1, 'EUR', 1, 'EUR', '{}' from amounts`);
  await world.sql(`insert into invoice_file (id, tenant_id, vendor_id, invoice_id, sender, progressive, name, named_at) select gen_random_uuid(), tenant_id, vendor_id, id, 'IT1', row_number() over (), 'IT1_' || row_number() over () || '.xml', now() from invoice`);
  await world.sql(`insert into transmission (id, tenant_id, vendor_id, invoice_id, attempt, state_at, asked_at) select gen_random_uuid(), tenant_id, vendor_id, id, 1, now(), now() from invoice`);
  await world.sql(`insert into transmission_notification (id, tenant_id, vendor_id, transmission_id, message, kind, told_at, received_at) select gen_random_uuid(), tenant_id, vendor_id, id, 'one', 'SENT', now(), now() from transmission`);
  client = new pg.Client({ connectionString: world.database.appUrl });
  await client.connect();
  orm = await createOrm(world.database.appUrl, entities as never, { pool: { min: 0, max: 1 } });
});
afterAll(async () => {
  await client.end();
  await orm.close(true);
  await world.close();
});

async function tokenOf({ id }: Pick<Person, 'id'>): Promise<Buffer> {
  const hash = tokenHash(world.config.SECRET, newToken());
  await world.sql('insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)', [hash, id, world.clock.now, new Date('2100-01-01T00:00:00Z')]);
  return hash;
}

interface OwnedTable {
  name: string;
  /** the column that names the company */
  owner: string;
  /** what an insert may write: not what PostgreSQL generates */
  columns: string[];
}

/** Every table with rows of companies, out of the catalogue: a new one is tested from its first day. */
async function ownedTables(): Promise<OwnedTable[]> {
  return world.sql<{ name: string; owner: string; columns: string[] }>(`
    select c.relname::text as name, case when c.relname = 'transfer_account' then 'vendor_id' when bool_or(a.attname = 'tenant_id') then 'tenant_id' when c.relname = 'tenant' then 'id' else 'vendor_id' end as owner,
      array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname having bool_or(a.attname in ('tenant_id', 'vendor_id')) order by 1`);
}

/** Runs one statement in a transaction of its own as the application, signed in; nothing of it stays. @returns rows, or the error's code */
async function attempt(token: Buffer | null, sql: string, values: unknown[] = []): Promise<{ rows: number } | { refused: string }> {
  await client.query('begin');
  try {
    await client.query('select * from sign_in($1, $2)', [token, world.clock.now]);
    return { rows: (await client.query(sql, values)).rowCount ?? 0 };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { refused: error.code ?? '' };
  } finally {
    await client.query('rollback');
  }
}

const denied = '42501';
/** No row is met, or the table is not granted. */
const nothing = (outcome: { rows: number } | { refused: string }): boolean => ('rows' in outcome ? outcome.rows === 0 : outcome.refused === denied);

test('no row of another company is read, changed, removed or written, in any table, by anyone', { timeout: 90_000 }, async () => {
  const tables = await ownedTables();
  const { faults, seen } = await trespass(tables);
  expect(faults).toEqual([]);
  expect(tables.map(({ name }) => name).filter((name) => !seen.has(name)), 'tables with nothing to refuse').toEqual([]);
});

test.each([
  ['reads sibling contact', 'contact', 'for select to filiera_app using (true)'],
  ['writes sibling quote', 'quote', 'for insert to filiera_app with check (true)'],
  ['changes elsewhere subscription', 'subscription', 'to filiera_app using (true)'],
])('a hole in the wall is noticed: somebody %s', async (fault, table, hole) => {
  await world.sql(`create policy hole on "${table}" ${hole}`);
  try {
    const { faults } = await trespass((await ownedTables()).filter(({ name }) => name === table));
    expect(faults.map((one) => one.split(':')[0])).toContain(`partner ${fault}`);
  } finally {
    await world.sql(`drop policy hole on "${table}"`);
  }
});

/** Tries everything on what is foreign. @returns what was not refused, and the tables that had something to refuse */
async function trespass(tables: OwnedTable[]): Promise<{ faults: string[]; seen: Set<string> }> {
  const askers = { partner: await tokenOf(houses.asker), customer: await tokenOf(houses.mine.admin), nobody: null };
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { name, owner, columns } of tables) {
    const table = pg.escapeIdentifier(name);
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
    for (const [where, { company, ids }] of Object.entries(houses.foreign)) {
      const [row] = await world.sql<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${table} t where ${owner} = any ($1) limit 1`, [owner === 'vendor_id' ? [await vendorOf(ids.Tenant)] : [company.id, company.parent?.id]]);
      if (!row) continue;
      seen.add(name);
      const foreign = String(row.row[owner]);
      // The catalogue of one's own vendor is there to be read (S1), and where its transfers go (P1).
      const isReadable = owner === 'vendor_id' && where !== 'elsewhere';
      // A copy of the foreign row under a new id: only the wall stands against it, not the key.
      const copy = { ...row.row, ...('id' in row.row ? { id: crypto.randomUUID() } : {}) };
      for (const [asker, token] of Object.entries(askers)) {
        const tell = (what: string, outcome: object) => faults.push(`${asker} ${what} ${where} ${name}: ${JSON.stringify(outcome)}`);
        const read = await attempt(token, `select from ${table} where ${owner} = $1`, [foreign]);
        if (!nothing(read) && !(isReadable && asker !== 'nobody')) tell('reads', read);
        const changed = await attempt(token, `update ${table} set ${owner} = ${owner} where ${owner} = $1`, [foreign]);
        if (!nothing(changed)) tell('changes', changed);
        const removed = await attempt(token, `delete from ${table} where ${owner} = $1`, [foreign]);
        if (!nothing(removed)) tell('removes', removed);
        const written = await attempt(token, `insert into ${table} (${list}) select ${list} from jsonb_populate_record(null::${table}, $1)`, [JSON.stringify(copy)]);
        // A company is refused by its trigger, which does not see the company it would stand below; a new root by the wall.
        if (!('refused' in written) || ![denied, ...(name === 'tenant' ? ['23503'] : [])].includes(written.refused)) tell('writes', written);
      }
    }
  }
  return { faults, seen };
}

test('a row of one\'s own cannot be handed to another company', async () => {
  const token = await tokenOf(houses.mine.admin);
  const foreign = houses.foreign.sibling.ids.Tenant;
  for (const { name, owner } of await ownedTables()) {
    if (owner !== 'tenant_id') continue;
    const outcome = await attempt(token, `update ${pg.escapeIdentifier(name)} set tenant_id = $1 where tenant_id = $2`, [foreign, houses.mine.ids.Tenant]);
    // 23514: "a row does not change its company"
    expect('refused' in outcome ? ['42501', '23514'] : [0], name).toContain('refused' in outcome ? outcome.refused : outcome.rows);
  }
});

test('no row of one\'s own can point to a row of another company', async () => {
  const token = await tokenOf(houses.mine.admin);
  const { mine, foreign: { sibling } } = houses;
  const draft = world.draft();
  const stranger = makeUser(draft, { tenant: sibling.company, password: null });
  await world.save(draft);
  const pointers: [sql: string, id: string][] = [
    ['update contact set user_id = $1', stranger.id],
    ['update subscription set replaced_by_id = $1', sibling.ids.Subscription],
    ['update order_line set resulting_subscription_id = $1', sibling.ids.Subscription],
    [`insert into subscription_event (id, tenant_id, subscription_id, kind, at, actor_name, actor_tenant_name) values (gen_random_uuid(), '${mine.ids.Tenant}', $1, 'STARTED', now(), '', '')`, sibling.ids.Subscription],
  ];
  for (const [sql, id] of pointers) {
    await client.query('begin');
    await client.query('select * from sign_in($1, $2)', [token, world.clock.now]);
    await client.query('set constraints all immediate');
    await expect(client.query(sql, [id]), sql).rejects.toMatchObject({ code: '23503' });
    await client.query('rollback');
  }
});

test('no balance of another vendor\'s company is moved, none in another currency, and what an order is about is never rewritten', async () => {
  const token = await tokenOf(houses.mine.admin);
  const { mine, foreign: { elsewhere } } = houses;
  const move = (payer: string, currency: string) => [`insert into balance_movement (id, tenant_id, payer_id, vendor_id, order_id, reason, receipt_id, amount_minor, amount_currency, at)
    select gen_random_uuid(), o.tenant_id, $1, o.vendor_id, o.id, 'RECEIVED', gen_random_uuid(), 100, $2, now() from "order" o where o.tenant_id = $3 limit 1`, [payer, currency, mine.ids.Tenant]] satisfies [string, unknown[]];
  expect(await attempt(token, ...move(mine.ids.Tenant, 'EUR'))).toEqual({ rows: 1 });
  expect(await attempt(token, ...move(elsewhere.ids.Tenant, 'EUR'))).toEqual({ refused: '23514' });
  expect(await attempt(token, ...move(mine.ids.Tenant, 'USD'))).toEqual({ refused: '23514' });
  for (const change of ['update "order" set payer_id = tenant_id', `update "order" set number = '2026-000001'`, 'update "order" set amounts_id = amounts_id', 'update billing_account set payment_terms_days = 90']) {
    expect(await attempt(token, change), change).toEqual({ refused: denied });
  }
});

/** A viewer for whom the application's own checks let everything of the tree pass: an administrator who stands where the vendor does. */
async function allowedEverything(em: EntityManager, { company }: Person): Promise<Viewer> {
  const [row] = await queryIn<SignInRow>(em, 'select * from sign_in($1, $2)', [await tokenOf(houses.foreign.above.admin), world.clock.now]);
  if (!row) throw new Error('the vendor signs in');
  const vendor = viewerOf(row, null);
  return { ...vendor, vendorId: company.id, home: { ...vendor.home, id: company.id }, place: { ...vendor.place, id: company.id } };
}

/** A mutation as a use case whose viewer may do everything, on a transaction in which the database knows it as somebody else. */
async function asIf(scopeOf: Person, mutation: string, input: unknown): Promise<unknown> {
  const em = orm.em.fork();
  await em.begin();
  try {
    const viewer = await allowedEverything(em, scopeOf);
    const token = await tokenOf(scopeOf);
    await queryIn(em, 'select * from sign_in($1, $2)', [token, world.clock.now]);
    const context = { em, viewer, now: world.clock.now, token, language: 'it', address: '192.0.2.1', userAgent: undefined, secret: world.config.SECRET } as Context;
    const { errors, data } = await execute({ schema, document: parse(documentOf(mutation)), variableValues: { input }, contextValue: context });
    return errors?.[0]?.extensions.code ?? errors?.[0]?.message ?? (data as Record<string, { __typename: string }>)[mutation]?.__typename;
  } finally {
    await em.rollback();
  }
}

const named = idsOfMutations(schema).filter(({ kind }) => !isCatalogue(kind));
const strangers = ['sibling', 'above'] as const;

test.each(named)('with the checks of $mutation off, the database does not find a foreign $path', async ({ mutation, path, kind }) => {
  const own = inputs[mutation]?.(houses.mine.ids);
  for (const where of strangers) expect(await asIf(houses.asker, mutation, withIdAt(own, path, (houses.foreign[where] satisfies House).ids[kind])), where).toBe('NOT_FOUND');
});

/** A mutation that names something personal finds nothing of another's, whatever else it names. */
const isAboutOnesOwn = (mutation: string): boolean => named.some((other) => other.mutation === mutation && isPersonal(other.kind));

test.each(named.filter(({ mutation }) => !isAboutOnesOwn(mutation)))('those checks are off indeed: where the database knows the vendor, $mutation finds a foreign $path', async ({ mutation, path, kind }) => {
  const { sibling } = houses.foreign;
  const whole = inputs[mutation]?.(sibling.ids);
  expect(await asIf(houses.foreign.above.admin, mutation, withIdAt(whole, path, sibling.ids[kind]))).not.toBe('NOT_FOUND');
});

async function vendorOf(tenantId: string): Promise<string> {
  const [row] = await world.sql<{ id: string }>('select vendor_id as id from tenant where id = $1', [tenantId]);
  return row?.id ?? '';
}
