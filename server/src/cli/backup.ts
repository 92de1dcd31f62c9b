import { resolve } from 'node:path';
import { backup } from '../platform/postgres/backup.ts';
import { ExplainedError } from '../platform/explained-error.ts';
import { withDatabase } from './with-database.ts';

export async function run([file]: string[]): Promise<void> {
  if (!file) throw new ExplainedError('Usage: filiera backup FILE');
  const { rows } = await withDatabase(({ ownerUrl }) => backup(ownerUrl, resolve(file)));
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  console.log(`${total} rows of ${Object.keys(rows).length} tables are in ${file}. It holds personal data and password hashes: keep it as you keep the database.`);
}
