import { boundary, instant, monthIndex } from '@filiera/shared/period';
import { companyProfileSchema } from '@filiera/shared/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { brokenRules } from '../../test/harness/invariants.ts';
import { asOwner } from '../platform/postgres/as-owner.ts';
import { Draft, makeSubscription, saveDraft } from './factories.ts';
import { seedWorld, worldSignIns } from './world.ts';

const now = instant('2026-03-31T12:23:45Z');
let database: TestDatabase;
let structure: Record<string, unknown>[];
const tenants = 2000;

beforeAll(async () => {
  database = await createDatabase();
  structure = await rows(structureSql);
  await seedWorld(database.ownerUrl, { tenants, now });
});
afterAll(() => database.drop());

const rows = <Row extends object = Record<string, unknown>>(sql: string, { ownerUrl } = database) => asOwner(ownerUrl, async (client) => (await client.query<Row>(sql)).rows);

/** Columns, keys, indexes and triggers, as they are known and whether they work. */
const structureSql = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) || ' ' || convalidated as definition from pg_constraint where connamespace = 'public'::regnamespace
  union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select tgrelid::regclass::text, tgname, tgenabled::text from pg_trigger where not tgisinternal
  union all select relname, 'table', relrowsecurity || ' ' || relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  order by 1, 2, 3`;

test('a world of two thousand companies keeps every rule', async () => {
  expect(await asOwner(database.ownerUrl, brokenRules)).toEqual({});
});

test('it is as large and as deep as it should be', async () => {
  const [counts] = await rows(`select (select count(*)::integer from tenant) as tenants, (select max(depth) from tenant) as depth, (select count(*)::integer from contact) as contacts,
    (select min(n)::integer from (select count(*) as n from subscription group by tenant_id) s) as least, (select max(n)::integer from (select count(*) as n from order_line group by subscription_id) o) as orders,
    (select count(*)::integer from (select from tenant group by parent_id having count(*) >= 50) p) as "fullPages", (select bool_and((ends_at > timestamptz '2026-03-31T12:23:45Z') = (status = 'ACTIVE')) from subscription) as "statesHold"`);
  expect(counts).toEqual({ tenants, depth: 5, contacts: 5997, least: 2, orders: 4, fullPages: 31, statesHold: true });
});

test('every key, index, trigger and wall is back, and works', async () => {
  expect(await rows(structureSql)).toEqual(structure);
  const draft = new Draft(now);
  makeSubscription(draft);
  await saveDraft(database.ownerUrl, draft);
  expect(await asOwner(database.ownerUrl, brokenRules)).toEqual({});
  await expect(rows(`update contact set types = '{}'`)).rejects.toThrow(/contact_types/);
});

test('its numbers hold and its boundaries are counted from the anchor', async () => {
  const companies = await rows<Record<string, unknown>>(`
    select legal_name as "legalName", legal_form as "legalForm", country, vat_number as "vatNumber", tax_code as "taxCode", phone, pec, sdi_code as "sdiCode", website, language, time_zone as "timeZone",
      json_build_object('street', address_street, 'number', address_number, 'postalCode', address_postal_code, 'city', address_city, 'province', address_province, 'country', address_country) as address
    from company_profile order by tenant_id limit 300`);
  for (const company of companies) expect(companyProfileSchema.parse(company)).toMatchObject(company);

  const periods = await rows<{ local: string; timeZone: string; startsAt: Date; endsAt: Date; months: number }>(`
    select s.anchor_local as local, s.time_zone as "timeZone", p.starts_at as "startsAt", p.ends_at as "endsAt", case p.cadence when 'ANNUAL' then 12 else 1 end as months
    from subscription_period p join subscription s on s.id = p.subscription_id order by p.id limit 1000`);
  for (const { startsAt, endsAt, months, ...anchor } of periods) {
    const start = monthIndex(anchor, instant(startsAt));
    expect([boundary(anchor, start), boundary(anchor, start + months)]).toEqual([instant(startsAt), instant(endsAt)]);
  }
});

test('its vendor and a partner can sign in', async () => {
  for (const { email } of worldSignIns) expect(await rows(`select from find_credential('sestante', '${email}')`)).toHaveLength(1);
});

test('a database with companies is refused', async () => {
  await expect(seedWorld(database.ownerUrl, { tenants: 10 })).rejects.toThrow(/companies in this database already/);
});

test('the same seed and day give the same world, another seed another', async () => {
  const [one, other, third] = await Promise.all([{ seed: 1 }, { seed: 1 }, { seed: 2 }].map(async ({ seed }) => {
    const own = await createDatabase();
    try {
      await seedWorld(own.ownerUrl, { tenants: 150, seed, now });
      return await checksums(own);
    } finally {
      await own.drop();
    }
  }));
  expect(other).toEqual(one);
  expect(third?.tenant).not.toBe(one?.tenant);
});

/** Of every table but the one with salted hashes. */
async function checksums(of: TestDatabase): Promise<Record<string, string>> {
  const tables = await rows<{ name: string }>(`select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('credential', 'migration')`, of);
  const sums = await rows<{ name: string; sum: string }>(tables.map(({ name }) => `select '${name}' as name, md5(coalesce(string_agg(t::text, ';' order by t::text), '')) as sum from ${name} t`).join(' union all '), of);
  return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
}
