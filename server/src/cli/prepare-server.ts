import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bringUpToDate } from './migrate.ts';
import { dataFolder } from './places.ts';
import type { Stops } from './until-told.ts';
import { openDatabase } from './with-database.ts';

export interface SignIn {
  who: string;
  email: string;
  password: string;
}

interface Prepared {
  /** What the server needs besides its address. */
  settings: { DATABASE_URL: string; APP_DATABASE_URL: string; SECRET: string };
  /** Into the demo world; none on a database of somebody's own. */
  signIns: readonly SignIn[];
}

/** A database that is up to date, with the demo world in it once: in ours always, in yours when DEMO=1 asks for it. */
export async function prepareServer(stops: Stops): Promise<Prepared> {
  const { ownerUrl, isEmbedded, stop } = await openDatabase();
  stops.push(stop);
  const { appUrl } = await bringUpToDate(ownerUrl);
  const isDemo = process.env.DEMO ? process.env.DEMO === '1' : isEmbedded;
  return {
    settings: { DATABASE_URL: ownerUrl, APP_DATABASE_URL: process.env.APP_DATABASE_URL || appUrl, SECRET: process.env.SECRET || (await ownSecret()) },
    signIns: isDemo ? await seedOnce(ownerUrl) : [],
  };
}

async function seedOnce(ownerUrl: string): Promise<readonly SignIn[]> {
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
