import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withLock } from '../platform/postgres/lock.ts';

interface Product {
  /** A folder; the stamp of the sources it was made from lies beside it. */
  output: string;
  root: string;
  /** Files and folders below the root; tests in them do not count. */
  sources: string[];
}

/**
 * Makes what is made from sources, unless the sources are, byte by byte, those it was made from last time.
 * Two starts at once make it once.
 * @returns whether it had to be made
 */
export async function whenChanged({ output, root, sources }: Product, make: () => Promise<void>): Promise<boolean> {
  const stampFile = `${output}.stamp`;
  const stamp = await hashOf(sources.map((source) => join(root, source)));
  const isFresh = async () => existsSync(output) && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp;
  if (await isFresh()) return false;

  await mkdir(dirname(output), { recursive: true });
  return withLock(`${output}.building`, async () => {
    if (await isFresh()) return false;
    await make();
    await writeFile(stampFile, stamp);
    return true;
  });
}

async function hashOf(paths: string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesBelow))).flat();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  files.forEach((file, at) => hash.update(`${file}\0${contents[at]?.length}\0`).update(contents[at] ?? ''));
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<string[]> {
  const about = await stat(path).catch(() => undefined);
  if (!about) return [];
  if (about.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? join(entry.parentPath, entry.name) : [])).sort();
}
