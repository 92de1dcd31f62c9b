import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { backup, restore } from '../src/platform/postgres/backup.ts';
import { listTables, qualified } from '../src/platform/postgres/catalogue.ts';
import { seedDemo } from '../src/seed/demo.ts';
import { createDatabase } from './harness/database.ts';

/** A sum over every row of every table, by an owner before whom nothing is hidden. */
async function fingerprint(ownerUrl: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const sums: Record<string, unknown> = {};
  for (const table of await listTables(client)) {
    const { rows } = await client.query<{ sum: string }>(`select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${qualified(table)} t`);
    sums[qualified(table)] = rows[0]?.sum;
  }
  await client.end();
  return sums;
}

test('the demo world is backed up, restored into a new database and refused by one in use', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'filiera-backup-'));
  const file = join(folder, 'demo');
  const [source, target] = await Promise.all([createDatabase(), createDatabase()]);
  await seedDemo(source.ownerUrl);

  const saved = await backup(source.ownerUrl, file);
  expect(saved.rows['"public"."tenant"']).toBeGreaterThan(10);
  expect(await restore(target.ownerUrl, file, { emptyTable: 'tenant' })).toEqual(saved);
  expect(await fingerprint(target.ownerUrl)).toEqual(await fingerprint(source.ownerUrl));
  await expect(restore(target.ownerUrl, file, { emptyTable: 'tenant' })).rejects.toThrow(/in use already/);

  await Promise.all([source.drop(), target.drop(), rm(folder, { recursive: true })]);
});
