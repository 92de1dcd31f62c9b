import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from './places.ts';

/** SECRET, else one made once and kept, so that a restart signs nobody out and a link made by one command opens in another. */
export async function ownSecret(): Promise<string> {
  if (process.env.SECRET) return process.env.SECRET;
  const file = join(dataFolder, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept) return kept.trim();
  const secret = randomBytes(32).toString('base64url');
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
