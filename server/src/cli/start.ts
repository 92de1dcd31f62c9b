import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExplainedError } from '../platform/explained-error.ts';
import { buildConsole } from './build-console.ts';
import { type Child, keepRunning } from './child.ts';
import { startDemoPayments } from './demo-payments.ts';
import { freePortFrom } from './free-port.ts';
import { nodeFlags } from './node-flags.ts';
import { dataFolder } from './places.ts';
import { type ServerSettings, settingsFor, type SignIn, wantsDemo } from './prepare-server.ts';
import { runningFile, runningServer } from './running-server.ts';
import type { ServerNews } from './server.ts';
import { type Stops, untilTold } from './until-told.ts';
import { openDatabase } from './with-database.ts';

/** What a program that keeps us by a channel is told once everything is up. */
export interface StartNews {
  address: string;
  signIns: readonly SignIn[];
}

/** Everything, in one command: database, migrations, demo world, console, server; and on Ctrl-C all of it down again. */
export async function run(): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await refuseSecond();
  await untilTold(startAll);
}

async function startAll(stops: Stops): Promise<void> {
  const building = buildConsole();
  stops.push(building.stop);
  const database = await openDatabase();
  stops.push(database.stop);
  await building.done;

  const wanted = Number(process.env.PORT || 4000);
  const isDemo = wantsDemo(database);
  const payments = isDemo ? await startDemoPayments(wanted + 10) : undefined;
  if (payments) stops.push(payments.child.stop);
  const { server, port, address, signIns } = await startServer({ ...(await settingsFor(database)), ...payments?.settings }, isDemo, wanted);
  stops.push(server.stop);
  await payments?.tell(`http://127.0.0.1:${port}`);

  await writeFile(runningFile, JSON.stringify({ pid: process.pid, port, address }));
  stops.push(() => rm(runningFile, { force: true }));
  process.send?.({ address, signIns } satisfies StartNews);
  welcome({ address, signIns, notice: port === wanted ? undefined : `(port ${wanted} is taken)` });
  await Promise.race([server.ended, ...(payments ? [payments.child.ended] : [])]);
}

interface Started {
  server: Child;
  port: number;
  address: string;
  signIns: readonly SignIn[];
}

/** On the first free port; one that somebody took while the server was loading is passed over too. */
async function startServer(settings: ServerSettings, isDemo: boolean, first: number): Promise<Started> {
  const host = process.env.HOST || '127.0.0.1';
  const port = await freePortFrom(first, host);
  const address = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const flags = ['server', '--migrate', ...(isDemo ? ['--demo'] : [])];
  const server = keepRunning('server', [...nodeFlags, join(import.meta.dirname, 'filiera.js'), ...flags], {
    env: { NODE_ENV: 'production', ...process.env, ...settings, DEMO: isDemo ? '1' : '0', HOST: host, PORT: String(port), PUBLIC_URL: address, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const news = await Promise.race([server.ended, new Promise<ServerNews>((done) => server.process.once('message', done as (news: unknown) => void))]);
  if (news.kind === 'listening') return { server, port, address, signIns: news.signIns };
  await server.stop();
  return startServer(settings, isDemo, port + 1);
}

async function refuseSecond(): Promise<void> {
  const running = await runningServer();
  if (running) throw new ExplainedError(`Filiera of this folder already runs: ${running.address} (process ${running.pid}).`);
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
