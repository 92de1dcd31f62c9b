import { parseArgs } from 'node:util';
import { createVendor } from '../modules/tenants/create-vendor.ts';
import { ExplainedError } from '../platform/explained-error.ts';
import { bringUpToDate } from './migrate.ts';
import { ownSecret } from './own-secret.ts';
import { withDatabase } from './with-database.ts';

export async function run([verb, ...args]: string[]): Promise<void> {
  if (verb !== 'create') throw new ExplainedError('Usage: filiera vendor create --name NAME --email EMAIL');
  const { values } = parseArgs({ args, options: { name: { type: 'string' }, email: { type: 'string' } } });
  const { name, email } = values;
  if (!name || !email) throw new ExplainedError('Usage: filiera vendor create --name NAME --email EMAIL');

  await withDatabase(async ({ ownerUrl }) => {
    await bringUpToDate(ownerUrl);
    const { link } = await createVendor(ownerUrl, { name, email }, { secret: await ownSecret(), publicUrl: process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 4000}` });
    console.log(`${name} exists. Its first admin sets a password here, once:\n\n  ${link}\n`);
  });
}
