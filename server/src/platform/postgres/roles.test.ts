import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/harness/database.ts';
import { appUrlOf, ownerRole, prepareRoles } from './roles.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

async function ask(url: string, sql: string, options?: string) {
  const client = new pg.Client({ connectionString: url, options });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the application can create nothing, anywhere', async () => {
  for (const statement of ['create table mine (a int)', 'create temporary table mine (a int)', 'create schema mine', 'create function mine() returns int language sql return 1'])
    await expect(ask(database.appUrl, statement), statement).rejects.toThrow(/permission denied/);
});

test('a new table is invisible to the application until it is granted', async () => {
  await ask(database.ownerUrl, 'create table secret as select 1 as a', `-c role=${ownerRole}`);
  await expect(ask(database.appUrl, 'select * from secret')).rejects.toThrow(/permission denied/);
  await ask(database.ownerUrl, 'grant select on secret to filiera_app', `-c role=${ownerRole}`);
  expect(await ask(database.appUrl, 'select * from secret')).toEqual([{ a: 1 }]);
});

test('neither role is a superuser, bypasses row-level security or signs in', async () => {
  const roles = await ask(database.ownerUrl, `select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname in ('filiera_owner', 'filiera_app') order by 1`);
  const harmless = { rolsuper: false, rolbypassrls: false, rolcanlogin: false };
  expect(roles).toEqual([
    { rolname: 'filiera_app', ...harmless },
    { rolname: 'filiera_owner', ...harmless },
  ]);
});

test("one database's login cannot connect to another", async () => {
  const other = await createDatabase();
  const trespass = new URL(database.appUrl);
  trespass.pathname = new URL(other.appUrl).pathname;
  await expect(ask(trespass.href, 'select 1')).rejects.toThrow(/permission denied for database/);
  await other.drop();
});

test('many processes may prepare many databases at once, again and again', async () => {
  const others = await Promise.all([createDatabase(), createDatabase(), createDatabase(), createDatabase()]);
  await Promise.all([...others, ...others, database, database].map(({ ownerUrl }) => prepareRoles(ownerUrl)));
  expect(await ask(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await Promise.all(others.map((other) => other.drop()));
});

test('the login is derived from the owner alone, however the host is spelled, and a long name is not cut into another', () => {
  expect(appUrlOf('postgresql://o:p@a:1/x').replace('a:1', 'b:2')).toBe(appUrlOf('postgresql://o:p@b:2/x'));
  const [one, two] = ['1', '2'].map((end) => new URL(appUrlOf(`postgresql://o:p@a/${'x'.repeat(60)}${end}`)).username);
  expect(one).not.toBe(two);
  expect(one?.length).toBeLessThanOrEqual(63);
});
