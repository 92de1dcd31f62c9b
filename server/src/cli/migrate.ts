import { migrate } from '../migrations/index.ts';
import { appUrlOf } from '../platform/postgres/roles.ts';
import { withDatabase } from './with-database.ts';

export async function run(): Promise<void> {
  await withDatabase(({ ownerUrl }) => bringUpToDate(ownerUrl));
}

/** Roles, then migrations; both do nothing where all is done. */
export async function bringUpToDate(ownerUrl: string): Promise<{ appUrl: string }> {
  await migrate(ownerUrl);
  return { appUrl: appUrlOf(ownerUrl) };
}
