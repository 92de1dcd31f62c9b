import { verify } from '@node-rs/argon2';
import { billingDataSchema, companyProfileSchema, contactSchema, transferAccountSchema } from '@filiera/shared/schemas';
import { boundary, instant, monthIndex } from '@filiera/shared/period';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { brokenRules } from '../../test/harness/invariants.ts';
import { asOwner } from '../platform/postgres/as-owner.ts';
import { demoSignIns, seedDemo } from './demo.ts';
import { draftDemo } from './demo-world.ts';
import { Draft } from './draft.ts';

const now = instant('2026-07-17T12:23:45Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await seedDemo(database.ownerUrl, now);
});
afterAll(() => database.drop());

const rows = <Row extends object = Record<string, unknown>>(sql: string, values: unknown[] = []) => asOwner(database.ownerUrl, async (client) => (await client.query<Row>(sql, values)).rows);

test('the demo world keeps every rule', async () => {
  expect(await asOwner(database.ownerUrl, brokenRules)).toEqual({});
});

test('it is seeded once', async () => {
  const count = () => rows(`select (select count(*) from tenant) as tenants, (select count(*) from "order") as orders, (select max(last) from order_counter) as last`);
  const before = await count();
  await Promise.all([seedDemo(database.ownerUrl, now), seedDemo(database.ownerUrl, now)]);
  expect(await count()).toEqual(before);
});

test('everybody of the welcome signs in', async () => {
  for (const { email, password } of demoSignIns) {
    const [found] = await rows<{ password_hash: string }>(`select * from find_credential(null, $1)`, [email]);
    expect(await verify(found?.password_hash ?? '', password), email).toBe(true);
  }
});

test('every Anagrafica, billing data and contact is as the console would save it', async () => {
  const companies = await rows<Record<string, unknown>>(`
    select p.legal_name as "legalName", p.trade_name as "tradeName", p.legal_form as "legalForm", p.country, p.vat_number as "vatNumber", p.tax_code as "taxCode", p.phone, p.pec, p.sdi_code as "sdiCode", p.website, p.language, p.time_zone as "timeZone",
      json_build_object('street', p.address_street, 'number', p.address_number, 'postalCode', p.address_postal_code, 'city', p.address_city, 'province', p.address_province, 'country', p.address_country) as address
    from company_profile p`);
  for (const company of companies) expect(companyProfileSchema.parse(company)).toEqual(company);
  expect(new Set(companies.map(({ vatNumber }) => vatNumber).filter(Boolean)).size).toBe(companies.filter(({ vatNumber }) => vatNumber).length);

  const accounts = await rows(`select invoice_name as "invoiceName", null as address, sdi_code as "sdiCode", pec, billing_email as "billingEmail", purchase_order_reference as "purchaseOrderReference" from billing_account`);
  for (const account of accounts) expect(billingDataSchema.parse(account)).toEqual(account);
  const transferAccounts = await rows('select holder, iban, bic from transfer_account');
  expect(transferAccounts).toHaveLength(1);
  for (const account of transferAccounts) expect(transferAccountSchema.parse(account)).toEqual(account);
  const contacts = await rows(`select first_name as "firstName", last_name as "lastName", email, phone, job_title as "jobTitle", language, types from contact`);
  for (const contact of contacts) expect(contactSchema.parse(contact)).toEqual(contact);
});

test('every boundary is counted from the anchor on its wall clock', async () => {
  const periods = await rows<{ local: string; timeZone: string; startsAt: Date; endsAt: Date; months: number }>(`
    select s.anchor_local as local, s.time_zone as "timeZone", p.starts_at as "startsAt", p.ends_at as "endsAt", case p.cadence when 'ANNUAL' then 12 else 1 end as months from subscription_period p join subscription s on s.id = p.subscription_id`);
  for (const { startsAt, endsAt, months, ...anchor } of periods) {
    const start = monthIndex(anchor, instant(startsAt));
    expect([boundary(anchor, start), boundary(anchor, start + months)]).toEqual([instant(startsAt), instant(endsAt)]);
  }
});

test('the console has each state to show', async () => {
  expect(await rows(`select count(*)::integer as all, count(*) filter (where kind = 'PARTNER')::integer as partners from tenant where path <@ (select path from tenant where name like 'Adige%') and name not like 'Adige%'`)).toEqual([{ all: 47, partners: 3 }]);
  const brenta = await rows<{ edition: string; status: string; days: number; periods: number }>(`
    select e.code as edition, s.status, (s.ends_at at time zone s.time_zone)::date - ($1::timestamptz at time zone s.time_zone)::date as days, (select count(*)::integer from subscription_period p where p.subscription_id = s.id and p.starts_at > $1) as periods
    from subscription s join edition e on e.id = s.edition_id join tenant t on t.id = s.tenant_id where t.name = 'Officine Brenta S.r.l.' order by s.ends_at`, [new Date(now * 1000)]);
  expect(brenta.map(({ edition, status, days, periods }) => `${edition} ${status} ${days} ${periods}`)).toEqual([
    'TEAM SUPERSEDED -29 0', 'TEAM EXPIRED -3 0', 'BUSINESS ACTIVE 11 0', 'BUSINESS ACTIVE 22 0', 'TEAM ACTIVE 24 0', 'TEAM ACTIVE 461 1',
  ]);

  const found = async (sql: string) => (await rows<{ found: string }>(sql)).map((row) => row.found);
  expect(await found(`select distinct state as found from "order" order by 1`)).toEqual(['CANCELLED', 'ON_ACCOUNT', 'PAID', 'PENDING_PAYMENT']);
  expect(await found(`select distinct line_count::text as found from "order" order by 1`)).toEqual(['1', '2']);
  expect(await found(`select distinct kind as found from "order" order by 1`)).toEqual(['NEW', 'RENEWAL', 'UPGRADE']);
  expect(await found(`select distinct invoiced_to_reason as found from order_line order by 1`)).toEqual(['CUSTOMER_PAYS', 'OWN_SUBSCRIPTION', 'PARTNER_PAYS']);
  expect(await found(`select distinct vat_reason as found from amounts order by 1`)).toEqual(['DOMESTIC', 'NUMBER_UNVERIFIED', 'OUTSIDE_EU', 'REVERSE_CHARGE', 'SPLIT_PAYMENT']);
  expect(await found(`select distinct status as found from tenant order by 1`)).toEqual(['ACTIVE', 'CLOSED', 'SUSPENDED']);
  expect(await found(`select distinct reason as found from balance_movement order by 1`)).toEqual(['CREDIT_LEFT', 'USED']);
  expect(await found(`select distinct role as found from "user" order by 1`)).toEqual(['ADMIN', 'BILLING', 'TECHNICAL', 'VIEWER']);
});

test('its notices stand where they would: sent to each reader in their language with what was refused, waiting, taken back; and no job is left', async () => {
  const told = await rows<{ told: string }>(`select t.kind || ' ' || n.topic || ' ' || n.state as told from notice n join tenant t on t.id = n.tenant_id order by n.due_at`);
  expect(told.map((row) => row.told)).toEqual(['VENDOR TECHNICAL SENT', 'PARTNER TECHNICAL CANCELLED', 'PARTNER COMPANY SENT', 'VENDOR COMPANY SENT', 'VENDOR USAGE_REPORTS SCHEDULED']);
  expect(await rows(`select distinct language from mail where notice_id is not null order by 1`)).toEqual([{ language: 'de' }, { language: 'en' }, { language: 'it' }]);
  expect(await rows(`select count(*)::integer from mail m where (m.state = 'SENT') <> (m.html is not null) or (m.state = 'FAILED') <> (m.last_error is not null) or m.state not in ('SENT', 'FAILED')`)).toEqual([{ count: 0 }]);
  expect(await rows(`select n.recipients - (select count(*) from mail m where m.notice_id = n.id)::integer as off, exists (select from mail m where m.notice_id = n.id and m.state = 'FAILED') as failed from notice n where n.state = 'SENT'`)).toEqual(Array.from({ length: 3 }, () => ({ off: 0, failed: true })));
  expect(await rows('select from graphile_worker._private_jobs')).toEqual([]);
});

test('its invoices have been transmitted, each under its name; one was rejected, too lately to be over', async () => {
  expect(await rows(`select state, count(*) > 1 as many, bool_and(sent_at is not null and file_name ~ '^IT[0-9]{11}_[0-9A-Z]{5}\\.xml$' and state_at <= $1) as told from transmission group by state order by 1`, [new Date(now * 1000)])).toEqual([
    { state: 'ACCEPTED', many: false, told: true }, { state: 'DELIVERED', many: true, told: true }, { state: 'REJECTED', many: false, told: true },
  ]);
  expect(await rows(`select from invoice i where not exists (select from transmission t where t.invoice_id = i.id)`)).toEqual([]);
  expect(await rows(`select code, $1 - state_at < interval '4 days' as lately from transmission where state = 'REJECTED'`, [new Date(now * 1000)])).toEqual([{ code: '00312', lately: true }]);
});

test('no table behind a wall is empty but those that people fill', async () => {
  const tables = await rows<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1`);
  const empty: string[] = [];
  for (const { name } of tables) if ((await rows(`select from ${JSON.stringify(name)} limit 1`)).length === 0) empty.push(name);
  expect(empty).toEqual(['api_key_secret', 'bank_statement', 'demo_clock', 'document_link', 'email_change', 'idempotency_key', 'identity', 'identity_provider', 'identity_provider_secret', 'import', 'import_piece', 'import_row', 'one_time_link', 'payment', 'payment_customer', 'payment_method_on_file', 'payment_method_setup', 'rate_limit', 'recovery_code', 'second_factor', 'session', 'sign_in_challenge', 'statement_entry', 'volume_discount', 'webhook_event']);
});

test.each(['2027-01-01T00:05:00Z', '2027-02-28T23:10:00Z', '2027-03-28T01:30:00Z', '2027-03-31T06:00:00Z', '2027-10-31T00:30:00Z', '2028-02-29T05:00:00Z', '2028-12-31T22:59:59Z'])('a first start at %s drafts it too, with nothing ahead of its time', (at) => {
  const draft = new Draft(instant(at));
  draftDemo(draft);
  const tables = ['order', 'subscription_event', 'audit_entry', 'balance_movement', 'user', 'contact'] as const;
  const moments = tables.flatMap((table) => draft.rowsOf(table)).flatMap(({ placedAt, settledAt, at: then, createdAt, lastSignInAt }) => [placedAt, settledAt, then, createdAt, lastSignInAt]);
  const late = moments.filter((moment) => moment instanceof Date && moment > new Date(at));
  expect(late).toEqual([]);
});

test('nothing has happened after now', async () => {
  const ahead = await rows(`select 'order' as what from "order" where greatest(placed_at, settled_at) > $1 union all select 'event' from subscription_event where at > $1 union all select 'audit' from audit_entry where at > $1`, [new Date(now * 1000)]);
  expect(ahead).toEqual([]);
});
