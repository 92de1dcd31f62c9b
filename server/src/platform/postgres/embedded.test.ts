import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { scratchFolder } from '../../../test/harness/scratch.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { isAlive, readPostmaster } from './postmaster.ts';

let dataDir: string;
const cluster = () => join(dataDir, 'cluster');

beforeAll(async () => {
  dataDir = await scratchFolder();
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Slow machines are many. */
vi.setConfig({ testTimeout: 60_000 });

/** Another process that starts a server, says where, and stays until it is killed. */
async function starter(options: object): Promise<{ process: ChildProcess; url: string }> {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
    const { url } = await startEmbeddedPostgres(${JSON.stringify({ isDurable: false, ...options })});
    console.log(url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, url };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return Object.values((rows[0] as object | undefined) ?? {})[0];
  } finally {
    await client.end();
  }
}

async function until(claim: () => Promise<boolean> | boolean): Promise<void> {
  for (let waitedMs = 0; !(await claim()); waitedMs += 25) {
    if (waitedMs > 10_000) throw new Error(`Waited in vain for ${claim}`);
    await sleep(25);
  }
}

test('a server sorts and knows letters alike everywhere, and has the extensions we need', async () => {
  const { url, stop } = await startEmbeddedPostgres({ dataDir, isDurable: false });
  expect(await ask(url, 'select datlocale from pg_database where datname = current_database()')).toBe('C.UTF-8');
  expect(await ask(url, `select lower('ÀÉ')`)).toBe('àé');
  expect(await ask(url, `select count(*)::int from pg_available_extensions where name in ('ltree', 'pg_trgm', 'btree_gin')`)).toBe(3);
  await ask(url, 'create table kept as select 42 as a');
  await stop();
  expect(await readPostmaster(cluster())).toBeUndefined();
});

test('what it recorded is for nobody else to read', async () => {
  expect((await stat(join(dataDir, 'password'))).mode & 0o077).toBe(0);
  expect((await stat(dataDir)).mode & 0o077).toBe(0);
});

test('a second process uses the server of the first, and leaves it running', async () => {
  const first = await starter({ dataDir });
  const { url, stop } = await startEmbeddedPostgres({ dataDir, isDurable: false });
  expect(url).toBe(first.url);
  await stop();
  expect(await ask(first.url, 'select a from kept')).toBe(42);
  await kill(first.process);
});

test('a starter killed on the spot takes its server along, and the next start finds everything', async () => {
  const { process: killed } = await starter({ dataDir });
  const { pid = 0 } = (await readPostmaster(cluster())) ?? {};
  await kill(killed);
  const { url, stop } = await startEmbeddedPostgres({ dataDir, isDurable: false });
  expect(await ask(url, 'select a from kept')).toBe(42);
  await stop();
  await until(() => !isAlive(pid));
});

test('a file left by a crash, its number borne by another program since, is cleared away', async () => {
  await writeFile(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n1\n1\n\n127.0.0.1\n\nready   \n`);
  const { url, stop } = await startEmbeddedPostgres({ dataDir, isDurable: false });
  expect(await ask(url, 'select a from kept')).toBe(42);
  await stop();
});

test('a temporary server leaves nothing, also when its starter is killed', async () => {
  const temporary = await scratchFolder();
  const { process: killed } = await starter({ dataDir: temporary, isTemporary: true });
  await kill(killed);
  await until(() => readFile(join(temporary, 'password')).then(() => false, () => true));
});
