import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, open, readFile, readdir, readlink, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Account, canReach, serverAccount, sharedPlace } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { withLock } from './lock.ts';
import { isAlive, isPostgres, readPostmaster } from './postmaster.ts';
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

const superuser = 'filiera';
const database = 'filiera';
const startTimeoutMs = 60_000;

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

/** The data folder itself, or, where the server's account cannot get at it, a folder that it can, which a link in its stead points to. */
async function reachablePlace(account: Account, dataDir: string): Promise<string> {
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

async function initialize(binaries: Binaries, account: Account, place: string, isDurable: boolean): Promise<void> {
  const cluster = join(place, 'cluster');
  // What an interrupted initdb left has no PG_VERSION at its top, or the draft's name.
  const draft = join(place, 'cluster.draft');
  await rm(draft, { recursive: true, force: true });
  const options = ['-D', draft, '-U', superuser, `--pwfile=${join(place, 'password')}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  // The builtin locale sorts alike on every machine; trigrams still ask the system what a letter is, so it is asked in UTF-8.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const rest = ['--no-instructions', '--wal-segsize=4', ...(isDurable ? [] : ['--no-sync'])];
  try {
    await run(binaries.initdb, [...options, ...locale, '--lc-ctype=C.UTF-8', ...rest], account, place);
  } catch {
    await rm(draft, { recursive: true, force: true });
    await run(binaries.initdb, [...options, ...locale, ...rest], account, place);
  }
  await rename(draft, cluster);
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

async function launch(binaries: Binaries, account: Account, place: string, isDurable: boolean): Promise<number> {
  const cluster = join(place, 'cluster');
  const logFile = join(place, 'log');
  const deadline = Date.now() + startTimeoutMs;
  await rename(logFile, `${logFile}.before`).catch(() => {});

  // A free port can be taken by another program before the server has it: then the next.
  for (;;) {
    const port = await freePort();
    const log = await open(logFile, 'w', 0o600);
    const settings = { ...smallMachine, ...(isDurable ? {} : careless), port };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // A group of its own, so that Ctrl-C at a terminal reaches us alone and we stop it in order.
    const server = spawn(binaries.postgres, ['-D', cluster, ...flags], { ...account, cwd: place, env: bareEnvironment, detached: true, stdio: ['ignore', log.fd, log.fd] });
    const ended = new Promise<string>((done) => {
      server.once('error', (error) => done(error.message));
      server.once('exit', () => done('ended'));
    });
    server.unref();
    await log.close();

    const outcome = await Promise.race([ended, ready(cluster, server.pid, deadline)]);
    if (outcome === 'ready') return port;
    const said = await readFile(logFile, 'utf8').catch(() => '');
    if (/address already in use/i.test(said)) continue;
    if (outcome === 'late') server.kill('SIGQUIT');
    throw new Error(`PostgreSQL did not start (${outcome}). Its log, ${logFile}:\n${said.split('\n').slice(-15).join('\n')}`);
  }
}

async function ready(cluster: string, pid: number | undefined, deadline: number): Promise<'ready' | 'late'> {
  while (Date.now() < deadline) {
    const server = await readPostmaster(cluster);
    if (server?.pid === pid && server?.isReady) return 'ready';
    await sleep(15);
  }
  return 'late';
}

/** Room for the demo and for a few busy users on two cores; a machine of its own deserves a PostgreSQL of its own. */
const smallMachine = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] %d ',
};

const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  // It would stand in the template's way just when that is cloned.
  autovacuum: 'off',
  max_connections: 200,
  shared_buffers: '128MB',
};

/** Without the PG* and LC_* of whoever calls. */
const bareEnvironment = { PATH: process.env.PATH ?? '', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) };

async function readPassword(place: string, account: Account): Promise<string> {
  const file = join(place, 'password');
  if (!(await exists(file))) {
    await writeFile(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    await give(account, file);
  }
  return (await readFile(file, 'utf8')).trim();
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

function run(program: string, args: string[], account: Account, cwd: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...account, cwd, env: bareEnvironment, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`${basename(program)} ended with ${code}: ${said.trim()}`))));
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('No free port.'))));
    });
  });
}

async function give({ uid, gid }: Account, path: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

/** A folder that was copied or restored by root is root's all the way down; otherwise its top tells that nothing is to do. */
async function giveAll(account: Account, place: string): Promise<void> {
  const cluster = join(place, 'cluster');
  const isGiven = account.uid === undefined || ((await stat(place)).uid === account.uid && (!(await exists(cluster)) || (await stat(cluster)).uid === account.uid));
  if (isGiven) return;
  await give(account, place);
  for (const path of await readdir(place, { recursive: true })) await give(account, join(place, path));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
