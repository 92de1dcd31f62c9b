import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExplainedError } from '../platform/explained-error.ts';
import { isAlive } from '../platform/postgres/postmaster.ts';
import { buildConsole } from './build-console.ts';
import { keepRunning } from './child.ts';
import { freePortFrom } from './free-port.ts';
import { dataFolder } from './places.ts';
import { prepareServer, type SignIn } from './prepare-server.ts';
import { type Stops, untilTold } from './until-told.ts';

const runningFile = join(dataFolder, 'running.json');

/** Everything, in one command: database, migrations, demo world, console, server; and on Ctrl-C all of it down again. */
export async function run(): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await refuseSecond();
  await untilTold(startAll);
}

async function startAll(stops: Stops): Promise<void> {
  const building = buildConsole();
  stops.push(building.stop);
  const [{ settings, signIns }] = await Promise.all([prepareServer(stops), building.done]);

  const host = process.env.HOST || '127.0.0.1';
  const wanted = Number(process.env.PORT || 4000);
  const port = await freePortFrom(wanted, host);
  const address = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const server = keepRunning('server', ['--enable-source-maps', join(import.meta.dirname, 'filiera.js'), 'server'], {
    env: { NODE_ENV: 'production', ...process.env, ...settings, HOST: host, PORT: String(port), PUBLIC_URL: address },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  stops.push(server.stop);
  await Promise.race([server.ended, untilAnswered(port, host)]);

  await writeFile(runningFile, JSON.stringify({ pid: process.pid, port, address }));
  stops.push(() => rm(runningFile, { force: true }));
  welcome({ address, signIns, notice: port === wanted ? undefined : `(port ${wanted} is taken)` });
  await server.ended;
}

async function refuseSecond(): Promise<void> {
  const text = await readFile(runningFile, 'utf8').catch(() => '{}');
  const { pid, port, address } = JSON.parse(text) as { pid?: number; port?: number; address?: string };
  const isRunning = pid && port && pid !== process.pid && isAlive(pid) && (await answers(`http://localhost:${port}/healthz`));
  if (isRunning) throw new ExplainedError(`Filiera of this folder already runs: ${address} (process ${pid}).`);
}

async function untilAnswered(port: number, host: string): Promise<void> {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  while (!(await answers(`http://${reachable}:${port}/healthz`))) await sleep(25);
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function welcome({ address, signIns, notice }: { address: string; signIns: readonly SignIn[]; notice: string | undefined }): void {
  const width = Math.max(0, ...signIns.map(({ email }) => email.length)) + 2;
  const lines = [
    '',
    `  Filiera is ready:  ${address} ${notice ?? ''}`.trimEnd(),
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
