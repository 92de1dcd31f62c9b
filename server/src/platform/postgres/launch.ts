import { spawn } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { readPostmaster } from './postmaster.ts';
import { bareEnvironment } from './program.ts';
import { careless, smallMachine } from './settings.ts';

export const startTimeoutMs = 60_000;

/** Starts the server of an initialized cluster and waits until it answers. @returns its port */
export async function launch(binaries: Binaries, account: Account, place: string, isDurable: boolean): Promise<number> {
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
