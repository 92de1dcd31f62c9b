import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from './places.ts';
import type { Database } from './with-database.ts';

/** What the server needs besides its address. */
export interface ServerSettings {
  DATABASE_URL: string;
  SECRET: string;
}

export interface SignIn {
  who: string;
  email: string;
  password: string;
}

export async function settingsFor({ ownerUrl }: Database): Promise<ServerSettings> {
  return { DATABASE_URL: ownerUrl, SECRET: process.env.SECRET || (await ownSecret()) };
}

/** The demo world belongs into our own database, and into yours when DEMO=1 asks for it. */
export function wantsDemo({ isEmbedded }: Database): boolean {
  return process.env.DEMO ? process.env.DEMO === '1' : isEmbedded;
}

/** A database that is up to date, and if wanted with the demo world in it: once, however often it is asked for. */
export async function prepareDatabase(ownerUrl: string, isDemo: boolean): Promise<readonly SignIn[]> {
  const { bringUpToDate } = await import('./migrate.ts');
  await bringUpToDate(ownerUrl);
  if (!isDemo) return [];
  const { demoSignIns, seedDemo } = await import('../seed/demo.ts');
  await seedDemo(ownerUrl);
  return demoSignIns;
}

/** Signs what the server hands out; made once and kept, so that a restart signs nobody out. */
async function ownSecret(): Promise<string> {
  const file = join(dataFolder, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept) return kept.trim();
  const secret = randomBytes(32).toString('base64url');
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
