import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { run } from './program.ts';

export const superuser = 'filiera';

/** An empty cluster, whole or not at all. */
export async function initialize(binaries: Binaries, account: Account, place: string, isDurable: boolean): Promise<void> {
  const cluster = join(place, 'cluster');
  // What an interrupted initdb left has no PG_VERSION at its top, or the draft's name.
  const draft = join(place, 'cluster.draft');
  await rm(draft, { recursive: true, force: true });
  const options = ['-D', draft, '-U', superuser, `--pwfile=${join(place, 'password')}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  // The builtin locale sorts alike on every machine; trigrams still ask the system what a letter is, so it is asked in UTF-8.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const rest = ['--no-instructions', '--wal-segsize=4', ...(isDurable ? [] : ['--no-sync'])];
  try {
    await run(binaries.initdb, [...options, ...locale, '--lc-ctype=C.UTF-8', ...rest], account, place);
  } catch {
    await rm(draft, { recursive: true, force: true });
    await run(binaries.initdb, [...options, ...locale, ...rest], account, place);
  }
  await rename(draft, cluster);
}
