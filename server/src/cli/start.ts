import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExplainedError } from '../platform/explained-error.ts';
import { isAlive } from '../platform/postgres/postmaster.ts';
import { buildConsole } from './build-console.ts';
import { freePortFrom } from './free-port.ts';
import { bringUpToDate } from './migrate.ts';
import { dataFolder } from './places.ts';
import { openDatabase } from './with-database.ts';

const runningFile = join(dataFolder, 'running.json');
const stopTimeoutMs = 15_000;

/** Everything, in one command: database, migrations, demo world, console, server; and on Ctrl-C all of it down again, last first. */
export async function run(): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await refuseSecond();

  const stops: (() => Promise<unknown>)[] = [];
  const told = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
  try {
    const ended = startAll(stops);
    ended.catch(() => {});
    await Promise.race([told, ended]);
  } finally {
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => console.error(error));
    // What was still under way when we were told ends with us.
    setImmediate(() => process.exit());
  }
}

/** @returns when the server has ended by itself */
async function startAll(stops: (() => Promise<unknown>)[]): Promise<void> {
  const building = buildConsole();
  stops.push(building.stop);
  building.done.catch(() => {});

  const database = await openDatabase();
  stops.push(database.stop);
  const { appUrl } = await bringUpToDate(database.ownerUrl);
  const isDemo = process.env.DEMO ? process.env.DEMO === '1' : database.isEmbedded;
  const signIns = isDemo ? await seedOnce(database.ownerUrl) : [];
  await building.done;

  const host = process.env.HOST ?? '127.0.0.1';
  const wanted = Number(process.env.PORT ?? 4000);
  const port = await freePortFrom(wanted, host);
  const address = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
  const server = spawn(process.execPath, ['--enable-source-maps', join(import.meta.dirname, 'filiera.js'), 'server'], {
    env: {
      NODE_ENV: 'production',
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      APP_DATABASE_URL: process.env.APP_DATABASE_URL ?? appUrl,
      HOST: host,
      PORT: String(port),
      PUBLIC_URL: address,
      SECRET: process.env.SECRET ?? (await ownSecret()),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  stops.push(() => stopServer(server));
  const exited = new Promise<never>((_done, fail) => {
    server.once('error', fail);
    server.once('exit', (code, signal) => fail(new ExplainedError(`The server ended (${signal ?? code}).`)));
  });
  await Promise.race([exited, untilAnswered(port, host)]);

  await writeFile(runningFile, JSON.stringify({ pid: process.pid, address }));
  stops.push(() => rm(runningFile, { force: true }));
  welcome({ address, signIns, notice: port === wanted ? undefined : `Port ${wanted} is taken, so this one listens on ${port}.` });
  await exited;
}

async function refuseSecond(): Promise<void> {
  const text = await readFile(runningFile, 'utf8').catch(() => '{}');
  const { pid, address } = JSON.parse(text) as { pid?: number; address?: string };
  if (pid && pid !== process.pid && isAlive(pid) && (await answers(`${address}/healthz`))) throw new ExplainedError(`Filiera of this folder already runs: ${address} (process ${pid}).`);
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
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

async function untilAnswered(port: number, host: string): Promise<void> {
  const loopback = host.includes(':') ? `[${host === '::' ? '::1' : host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
  while (!(await answers(`http://${loopback}:${port}/healthz`))) await sleep(25);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await Promise.race([exited, sleep(stopTimeoutMs, undefined, { ref: false })]);
  server.kill('SIGKILL');
}

interface SignIn {
  who: string;
  email: string;
  password: string;
}

function welcome({ address, signIns, notice }: { address: string; signIns: readonly SignIn[]; notice: string | undefined }): void {
  const width = Math.max(0, ...signIns.map(({ email }) => email.length)) + 2;
  const lines = [
    '',
    `  Filiera is ready:  ${address}`,
    ...(notice ? [`  ${notice}`] : []),
    `  Playground:        ${address}/playground`,
    '',
    ...(signIns.length ? ['  Sign in as'] : ['  No vendor yet? "filiera vendor create" makes the first one.']),
    ...signIns.map(({ who, email, password }) => `    ${email.padEnd(width)}${password}   ${who}`),
    '',
    '  Ctrl-C stops everything.',
    '',
  ];
  console.log(lines.join('\n'));
}
