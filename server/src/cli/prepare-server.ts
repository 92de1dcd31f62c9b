import { bringUpToDate } from './migrate.ts';
import { ownSecret } from './own-secret.ts';
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
    settings: { DATABASE_URL: ownerUrl, APP_DATABASE_URL: process.env.APP_DATABASE_URL || appUrl, SECRET: await ownSecret() },
    signIns: isDemo ? await seedOnce(ownerUrl) : [],
  };
}

async function seedOnce(ownerUrl: string): Promise<readonly SignIn[]> {
  const { demoSignIns, seedDemo } = await import('../seed/demo.ts');
  await seedDemo(ownerUrl);
  return demoSignIns;
}
