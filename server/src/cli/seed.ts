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
    const signIns = tenants === undefined ? await demo(ownerUrl) : await world(ownerUrl, tenants);
    for (const { who, email, password } of signIns) console.log(`  ${email}  ${password}  ${who}`);
    console.log(`Seeded in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
  });
}

async function demo(ownerUrl: string) {
  const { demoSignIns, seedDemo } = await import('../seed/demo.ts');
  await seedDemo(ownerUrl);
  return demoSignIns;
}

async function world(ownerUrl: string, tenants: number) {
  const { seedWorld, worldSignIns } = await import('../seed/world.ts');
  await seedWorld(ownerUrl, { tenants, onStep: (step) => console.log(`  ${step}`) });
  return worldSignIns;
}
