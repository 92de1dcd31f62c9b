import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The operating system's account a PostgreSQL server runs under; without ids it is the one that runs us. */
export interface Account {
  uid?: number;
  gid?: number;
}

export const isRoot = process.getuid?.() === 0;

/** Where root keeps what the account of the server cannot reach inside a project. */
export const sharedPlace = '/var/lib/filiera';

/**
 * PostgreSQL refuses to run as root. Root therefore lends it the account that owns the project, else `postgres`, else `nobody`;
 * anyone else runs it themselves.
 * @param folder the nearest existing folder above it tells whose the project is
 */
export async function serverAccount(folder: string): Promise<Account> {
  if (!isRoot) return {};

  const known = await knownAccounts();
  const { uid } = await nearest(folder);
  const account = known.find((a) => uid !== 0 && a.uid === uid) ?? known.find((a) => a.name === 'postgres') ?? known.find((a) => a.name === 'nobody');
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to lend it. Create one, or set DATABASE_URL.');
  return { uid: account.uid, gid: account.gid };
}

/** Whether the account may list the folder: every folder above it lets it pass, and the folder itself lets it read. */
export async function canReach({ uid, gid }: Account, folder: string): Promise<boolean> {
  if (uid === undefined) return true;
  const allows = ({ mode, uid: owner, gid: group }: { mode: number; uid: number; gid: number }, bits: number) =>
    ((mode >> (owner === uid ? 6 : group === gid ? 3 : 0)) & bits) === bits;

  if (!allows(await nearest(folder), 0o5)) return false;
  for (let at = dirname(folder); ; at = dirname(at)) {
    if (!allows(await nearest(at), 0o1)) return false;
    if (at === dirname(at)) return true;
  }
}

async function knownAccounts() {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  return lines.map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

async function nearest(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    if (path === dirname(path)) throw error;
    return nearest(dirname(path));
  }
}
