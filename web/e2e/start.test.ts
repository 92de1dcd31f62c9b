import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StartNews } from '../../server/src/cli/start.ts';
import { isAlive, readPostmaster } from '../../server/src/platform/postgres/postmaster.ts';

let data: string;
const wantedPort = 4500;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'filiera start ')); // with a space in it
});
afterAll(() => rm(data, { recursive: true, force: true }));

interface Running {
  launcher: ChildProcess;
  address: string;
  signIns: StartNews['signIns'];
  postgresPid: number;
}

async function start(): Promise<Running> {
  const { DATABASE_URL: _, ...env } = process.env;
  const launcher = fork(resolve(import.meta.dirname, '../../server/filiera.mjs'), ['start'], {
    env: { ...env, PORT: String(wantedPort), FILIERA_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ address, signIns }] = (await Promise.race([once(launcher, 'message'), once(launcher, 'exit').then(() => [{}])])) as [StartNews];
  const { pid = 0 } = (await readPostmaster(join(data, 'postgres/cluster'))) ?? {};
  return { launcher, address, signIns, postgresPid: pid };
}

const answers = (address: string) => fetch(`${address}/readyz`).then(({ ok }) => ok, () => false);

async function until(claim: () => Promise<boolean> | boolean): Promise<void> {
  for (let waitedMs = 0; !(await claim()); waitedMs += 50) {
    if (waitedMs > 20_000) throw new Error(`Waited in vain for ${claim}`);
    await sleep(50);
  }
}

async function isOver({ address, postgresPid }: Running): Promise<boolean> {
  return !(await answers(address)) && !isAlive(postgresPid);
}

test('the first start seeds the demo, passes over a port that is taken, and is over when told to end', async () => {
  const other = createServer().listen(wantedPort, '127.0.0.1');
  const running = await start();
  expect(running.address).toBe(`http://localhost:${wantedPort + 1}`);
  expect(running.signIns.length).toBeGreaterThan(0);
  expect(await answers(running.address)).toBe(true);
  other.close();

  running.launcher.kill('SIGINT');
  const [code] = (await once(running.launcher, 'exit')) as [number];
  expect(code).toBe(0);
  expect(await isOver(running)).toBe(true);
});

test('a second start of the same folder says where the first one is', async () => {
  const first = await start();
  const second = fork(resolve(import.meta.dirname, '../../server/filiera.mjs'), ['start'], { env: { ...process.env, FILIERA_DATA: data }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  second.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect(await once(second, 'exit')).toEqual([1, null]);
  expect(said).toContain(first.address);
  first.launcher.kill('SIGTERM');
  await once(first.launcher, 'exit');
});

test('killed on the spot it leaves nothing running, and the next start goes on where it was', async () => {
  const killed = await start();
  const secret = await readFile(join(data, 'secret'), 'utf8');
  killed.launcher.kill('SIGKILL');
  await once(killed.launcher, 'exit');
  await until(() => isOver(killed));

  const next = await start();
  expect(await answers(next.address)).toBe(true);
  expect(await readFile(join(data, 'secret'), 'utf8')).toBe(secret);
  next.launcher.kill('SIGTERM');
  await once(next.launcher, 'exit');
  await until(() => isOver(next));
});
