import { parseArgs } from 'node:util';
import { ExplainedError } from '../platform/explained-error.ts';
import { bringUpToDate } from './migrate.ts';
import { withDatabase } from './with-database.ts';

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { tenants: { type: 'string' } } });
  const tenants = values.tenants === undefined ? undefined : Number(values.tenants.replaceAll('_', ''));
  if (tenants !== undefined && !(Number.isSafeInteger(tenants) && tenants > 0)) throw new ExplainedError(`--tenants takes a whole number, not "${values.tenants}".`);

  await withDatabase(async ({ ownerUrl }) => {
    await bringUpToDate(ownerUrl);
    const startedAt = performance.now();
    if (tenants === undefined) {
      const { seedDemo } = await import('../seed/demo.ts');
      await seedDemo(ownerUrl);
    } else {
      const { seedWorld } = await import('../seed/world.ts');
      await seedWorld(ownerUrl, { tenants });
    }
    console.log(`Seeded in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
  });
}
