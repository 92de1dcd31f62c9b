import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, canReach, sharedPlace } from './account.ts';

/** The data folder itself, or, where the server's account cannot get at it, a folder that it can, which a link in its stead points to. */
export async function reachablePlace(account: Account, dataDir: string): Promise<string> {
  await mkdir(dirname(dataDir), { recursive: true });
  let place = await readlink(dataDir).then(
    (target) => resolve(dirname(dataDir), target),
    () => dataDir,
  );
  if (account.uid !== undefined && place === dataDir && !(await exists(dataDir)) && !(await canReach(account, dirname(dataDir)))) {
    await mkdir(sharedPlace, { recursive: true, mode: 0o755 });
    place = await mkdtemp(join(sharedPlace, `${basename(dirname(dirname(dataDir)))}-`));
    await symlink(place, dataDir);
  }
  await mkdir(place, { recursive: true });
  await chmod(place, 0o700);
  await giveAll(account, place);
  return place;
}

/** Of the superuser: made once, for nobody else to read. */
export async function readPassword(place: string, account: Account): Promise<string> {
  const file = join(place, 'password');
  if (!(await exists(file))) {
    await writeFile(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    await give(account, file);
  }
  return (await readFile(file, 'utf8')).trim();
}

/** A folder that was copied or restored by root is root's all the way down; otherwise its top tells that nothing is to do. */
async function giveAll(account: Account, place: string): Promise<void> {
  const cluster = join(place, 'cluster');
  const isGiven = account.uid === undefined || ((await stat(place)).uid === account.uid && (!(await exists(cluster)) || (await stat(cluster)).uid === account.uid));
  if (isGiven) return;
  await give(account, place);
  for (const path of await readdir(place, { recursive: true })) await give(account, join(place, path));
}

async function give({ uid, gid }: Account, path: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
