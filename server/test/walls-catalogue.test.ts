import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwnerRole } from '../src/migrations/index.ts';
import { createDatabase, type TestDatabase } from './harness/database.ts';
import { checks } from './walls/catalogue.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createDatabase();
  client = new pg.Client({ connectionString: asOwnerRole(database.ownerUrl) });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test.each(Object.entries(checks))('%s', async (_name, check) => {
  expect(await check(client)).toEqual([]);
});

/** What each check is there to find: one statement that spoils a database, and the fault it must then name. */
const spoilt: Record<keyof typeof checks, [statement: string, fault: string][]> = {
  'every table has row-level security, enabled and forced, and a policy': [
    ['create table loose (id uuid)', 'loose has no wall'],
    ['alter table contact disable row level security', 'contact has no wall'],
    ['alter table contact no force row level security', 'contact has no wall'],
    ['drop policy owner on session', 'session has no wall'],
    ['create materialized view copied as select * from contact', 'copied has no wall'],
    ['create view through as select * from contact', 'through is a view over tables, read as its owner'],
  ],
  'no policy lets everybody through, but for counters that belong to nobody': [['create policy open on contact using (true)', 'contact: open'], ['create policy writing on quote for insert with check (true)', 'quote: writing']],
  'no policy drives the plan: paths are compared by an operator that no index serves': [["create policy driving on contact using (path <@ (select nullif(current_setting('app.scope', true), '')::ltree))", 'contact: driving']],
  'every policy compares with settings that an empty text does not open': [["create policy trap on contact using (path ^<@ (select current_setting('app.scope', true)::ltree))", 'contact: trap']],
  'the queue is the worker\'s: nobody else may touch it, and the worker is nobody special': [
    ['alter table graphile_worker._private_jobs disable row level security', '_private_jobs has no row-level security'],
    ['grant select on graphile_worker._private_jobs to filiera_app', 'select on _private_jobs'],
  ],
  'no column is of an enum type, whose operators are not leakproof': [["create type mood as enum ('good'); alter table contact add mood mood", 'contact.mood']],
  'the application owns nothing, is nobody special and cannot create': [
    ['grant create on schema public to filiera_app', 'filiera_app may create'],
  ],
  'the application may not touch secrets, change what is written once, or truncate anything': [
    ['grant select (user_id) on session to filiera_app', 'select on session'],
    ['grant select on credential to public', 'select on credential'],
    ['grant update (label) on amount_line to filiera_app', 'update on amount_line'],
    ['grant delete on audit_entry to filiera_app', 'delete on audit_entry'],
    ['grant truncate on contact to filiera_app', 'truncate on contact'],
  ],
  'every function that runs as its owner is on the list, has a fixed search path, and is not for everybody': [
    ['create function peek() returns bigint language sql security definer set search_path = public as $$ select count(*) from tenant $$', 'peek is not on the list'],
    ['alter function sign_in reset search_path', 'sign_in has no fixed search path'],
    ['grant execute on function sign_in to public', 'sign_in is for everybody'],
    ['grant execute on function relist to filiera_app', 'relist may be called by the application'],
    ['drop function take_link', 'take_link is on the list, but is no such function'],
  ],
  'every column called ..._id is a foreign key, or its vendor by trigger': [['alter table contact add other_id uuid', 'contact.other_id'], ['drop trigger own_path on contact', 'contact.vendor_id']],
  'a reference within a company carries the company': [['alter table contact add subscription_id uuid references subscription (id)', 'contact.subscription_id']],
};

const cases = Object.entries(spoilt).flatMap(([name, spoilings]) => spoilings.map(([statement, fault]) => ({ name, statement, fault })));
test.each(cases)('it is noticed: $statement', async ({ name, statement, fault }) => {
  await client.query('begin');
  try {
    await client.query(statement);
    expect(await checks[name]?.(client)).toContain(fault);
  } finally {
    await client.query('rollback');
  }
});

test('no check goes unproven', () => {
  expect(Object.keys(spoilt)).toEqual(Object.keys(checks));
});
