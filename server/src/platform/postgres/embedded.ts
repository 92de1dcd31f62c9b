import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { initialize, superuser } from './initialize.ts';
import { launch, startTimeoutMs } from './launch.ts';
import { withLock } from './lock.ts';
import { exists, reachablePlace, readPassword } from './place.ts';
import { isAlive, isPostgres, readPostmaster } from './postmaster.ts';
import { run } from './program.ts';
import { stopWithUs } from './watchdog.ts';

export interface EmbeddedPostgres {
  /** Of the database `filiera`, as its superuser. */
  url: string;
  /** Ends the server, unless another live process started it: then that one does. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Made when missing. Its cluster, password and log lie inside. */
  dataDir: string;
  /** Off, a crash of the machine may lose everything and writing is much faster: for tests. */
  isDurable?: boolean;
  /** The folder is removed when the server ends, also when we are killed. */
  isTemporary?: boolean;
}

const database = 'filiera';

/**
 * Real PostgreSQL as a process of ours, listening on a free loopback port. Where another live process has started one in
 * the same folder, that one is used, and its to stop. Ours never outlives us, however we end (see `watchdog.ts`).
 */
export async function startEmbeddedPostgres({ dataDir, isDurable = true, isTemporary = false }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = await serverAccount(dataDir);
  const place = await reachablePlace(account, dataDir);
  const binaries = await findBinaries(account);
  const cluster = join(place, 'cluster');

  return withLock(join(place, 'starting'), async () => {
    const password = await readPassword(place, account);
    if (!(await exists(join(cluster, 'PG_VERSION')))) await initialize(binaries, account, place, isDurable);

    const stopNow = () => run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-s', '-t', '60'], account, place);
    const borrowed = await findRunning(place, stopNow);
    const port = borrowed ?? (await launch(binaries, account, place, isDurable));
    const url = (name: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`;
    if (borrowed) return { url: url(database), stop: async () => {} };

    const { pid } = (await readPostmaster(cluster)) ?? {};
    const watchdog = stopWithUs(pid ?? 0, place, isTemporary);
    // Removed first: it may be another user's, in a folder of ours.
    await rm(join(place, 'starter'), { force: true });
    await writeFile(join(place, 'starter'), `${process.pid}\n`);
    await ensureDatabase(url('postgres'));
    const stop = once(async () => {
      await stopNow();
      watchdog.dismiss();
      if (isTemporary) for (const folder of new Set([place, dataDir])) await rm(folder, { recursive: true, force: true });
    });
    return { url: url(database), stop };
  });
}

/**
 * The port of this folder's server, if the process that started it lives. One whose starter was killed is about to be stopped by its
 * watchdog, so it is stopped for good; a file that a crash has left is cleared away.
 */
async function findRunning(place: string, stopNow: () => Promise<void>): Promise<number | undefined> {
  const cluster = join(place, 'cluster');
  const deadline = Date.now() + startTimeoutMs;
  for (let server = await readPostmaster(cluster); server; server = await readPostmaster(cluster)) {
    const starter = Number(await readFile(join(place, 'starter'), 'utf8').catch(() => ''));
    if (!(await isPostgres(server.pid))) await rm(join(cluster, 'postmaster.pid'), { force: true });
    else if (!(starter && isAlive(starter))) await stopNow().catch(() => {});
    else if (server.isReady) return server.port;
    if (Date.now() > deadline) throw new Error(`The PostgreSQL server ${server.pid} of ${cluster} neither starts nor stops. Its log: ${join(place, 'log')}`);
    await sleep(25);
  }
  return undefined;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
