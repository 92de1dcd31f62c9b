import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Child, keepRunning } from '../src/cli/child.ts';
import { nodeFlags } from '../src/cli/node-flags.ts';
import { type World } from './world.ts';

/** A server under measurement, as a process of its own. */
export interface Peer {
  name: string;
  pid: number;
  url: string;
  stop(): Promise<void>;
}

export const secret = 'the secret of a benchmark';
const here = import.meta.dirname;
const production = { PATH: process.env.PATH, NODE_ENV: 'production' };

/** Filiera as it is shipped: the built bundle, signed in as the application's role. */
export async function startFiliera({ ownerUrl, appUrl }: Pick<World, 'ownerUrl' | 'appUrl'>, settings: Record<string, string> = {}): Promise<Peer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = keepRunning('server', [...nodeFlags, join(here, '../dist/filiera.js'), 'server'], {
    env: { ...production, DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl, SECRET: secret, PORT: String(port), PUBLIC_URL: url, LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '1000000000', ...settings },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return listening('Filiera', server, url);
}

/** Nothing but `node:http`, `pg` and statements written by hand. @param isGuarded with session and row-level security, or with neither */
export async function startLimit({ appUrl, bareUrl }: World, isGuarded: boolean): Promise<Peer> {
  const port = await freePort();
  const server = keepRunning('limit', [join(here, 'limits/server.ts')], {
    env: { ...production, DATABASE_URL: isGuarded ? appUrl : bareUrl, GUARDED: isGuarded ? '1' : '', SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return listening(isGuarded ? 'by hand, guarded' : 'by hand, unguarded', server, `http://127.0.0.1:${port}`);
}

async function listening(name: string, { process: child, ended, stop }: Child, url: string): Promise<Peer> {
  await Promise.race([ended, new Promise((done) => child.once('message', done))]);
  return { name, pid: child.pid ?? 0, url, stop };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
