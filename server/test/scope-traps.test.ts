import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newToken, tokenHash } from '../src/platform/auth/tokens.ts';
import { makePartner, makeUser, makeVendor, saveDraft, Draft } from '../src/seed/factories.ts';
import { instant } from '@filiera/shared/period';
import { createDatabase, type TestDatabase } from './harness/database.ts';

let database: TestDatabase;
/** as the application signs in */
let client: pg.Client;
const at = new Date('2026-03-10T09:00:00Z');
const token = tokenHash('a secret of the tests', newToken());

beforeAll(async () => {
  database = await createDatabase();
  const draft = new Draft(instant(at));
  const vendor = makeVendor(draft);
  makePartner(draft, { parent: vendor });
  const { id: userId } = makeUser(draft, { tenant: vendor, password: null });
  draft.add('session', { tokenHash: token, userId, createdAt: at, expiresAt: new Date('2100-01-01T00:00:00Z'), userAgent: null, address: null });
  await saveDraft(database.ownerUrl, draft);
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const seen = async (): Promise<number> => (await client.query<{ n: number }>('select count(*)::integer as n from tenant')).rows[0]?.n ?? -1;

test('an empty scope contains every path, and yet shows nothing', async () => {
  const { rows } = await client.query(`select '1.2'::ltree <@ ''::ltree as contains`);
  expect(rows, 'why every policy asks for nullif').toEqual([{ contains: true }]);
  await client.query('begin');
  await client.query(`select set_config('app.scope', '', true)`);
  expect(await seen()).toBe(0);
  await client.query('commit');
  // A setting that was once set for a transaction is '' afterwards, no longer null.
  expect((await client.query(`select current_setting('app.scope', true) as scope`)).rows).toEqual([{ scope: '' }]);
  expect(await seen()).toBe(0);
});

test('a scope that outlived its transaction would show the last viewer\'s rows, so sign_in sets it for the transaction alone', async () => {
  await client.query('begin');
  await client.query('select * from sign_in($1, $2)', [token, at]);
  expect(await seen()).toBe(2);
  await client.query('commit');
  expect(await seen()).toBe(0);
  const { rows } = await client.query(`select name, setting from pg_settings where name like 'app.%' and setting <> ''`);
  expect(rows).toEqual([]);

  // The trap itself, so that the test is seen to notice it.
  const [scope] = (await client.query<{ place_path: string }>('select place_path from sign_in($1, $2)', [token, at])).rows;
  await client.query(`select set_config('app.scope', $1, false)`, [scope?.place_path]);
  expect(await seen()).toBe(2);
  await client.query('reset app.scope');
  expect(await seen()).toBe(0);
});

test('a sign-in that fails takes the scope of the one before it away', async () => {
  await client.query('begin');
  await client.query('select * from sign_in($1, $2)', [token, at]);
  expect(await seen()).toBe(2);
  await client.query('select * from sign_in($1, $2)', [tokenHash('a secret of the tests', 'nobody'), at]);
  expect(await seen()).toBe(0);
  await client.query('rollback');
});
