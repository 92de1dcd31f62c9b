import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPostgres, readPostmaster } from '../../src/platform/postgres/postmaster.ts';

const prefix = 'filiera-test-';

/** A new folder for a database of tests, in memory where the system lends enough of it: cloning there takes a fifth of the time. */
export async function scratchFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined);
  const isRoomy = memory !== undefined && memory.bavail * memory.bsize > 4 * 1024 ** 3;
  const parent = isRoomy ? '/dev/shm' : tmpdir();
  await clearLeftovers(parent);
  return mkdtemp(join(parent, prefix));
}

/** Of runs killed before their server, and with it its watchdog, was up. */
async function clearLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(parent, name);
    const about = await stat(folder).catch(() => undefined);
    const isOld = about !== undefined && Date.now() - about.mtimeMs > 3_600_000;
    const server = isOld ? await readPostmaster(join(folder, 'cluster')) : undefined;
    // Another user's is theirs to clear.
    if (isOld && !(server && (await isPostgres(server.pid)))) await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
