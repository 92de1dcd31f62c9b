import { resolve } from 'node:path';
import { ExplainedError } from '../platform/explained-error.ts';
import { restore } from '../platform/postgres/backup.ts';
import { bringUpToDate } from './migrate.ts';
import { withDatabase } from './with-database.ts';

export async function run([file]: string[]): Promise<void> {
  if (!file) throw new ExplainedError('Usage: filiera restore FILE');
  const { rows } = await withDatabase(async ({ ownerUrl }) => {
    await bringUpToDate(ownerUrl);
    return restore(ownerUrl, resolve(file), { emptyTable: 'tenant' });
  });
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  console.log(`${total} rows of ${Object.keys(rows).length} tables are back.`);
}
