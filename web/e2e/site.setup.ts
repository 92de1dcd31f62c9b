import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { StartNews } from '../../server/src/cli/start.ts';
import { startEmbeddedPostgres } from '../../server/src/platform/postgres/embedded.ts';
import { openPostbox } from '../../server/test/harness/postbox.ts';
import { findBrowser } from '../../server/test/browser.ts';
import { scratchFolder } from '../../server/test/harness/scratch.ts';
import { refusedOnce } from './refused-once.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** where a worker asks for its site */
    sitesUrl: string;
  }
}

export interface Site {
  address: string;
  /** its database, for what nothing in the console can bring about */
  databaseUrl: string;
}

/** A browser, and for each worker that asks a site of its own: no two flows meet in one world at one time. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await findBrowser();
  const started = new Map<string, ReturnType<typeof startSite>>();
  const office = createServer((request, response) => {
    const worker = request.url ?? '';
    const starting = started.get(worker) ?? startSite(4400 + 100 * started.size);
    started.set(worker, starting);
    starting.then(({ site }) => response.end(JSON.stringify(site)), (error: unknown) => response.writeHead(500).end(String(error)));
  }).listen(0, '127.0.0.1');
  await once(office, 'listening');
  project.provide('sitesUrl', `http://127.0.0.1:${(office.address() as AddressInfo).port}`);
  return async () => {
    office.close();
    const sites = await Promise.allSettled(started.values());
    await Promise.all(sites.map((each) => each.status === 'fulfilled' && each.value.stop()));
  };
}

/** The product as `pnpm start` starts it, on a database of its own that goes with the run; its mails go to a mail server of ours. */
async function startSite(port: number): Promise<{ site: Site; stop: () => Promise<void> }> {
  const postgres = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
  const data = await mkdtemp(join(tmpdir(), 'filiera-e2e-'));
  const postbox = await openPostbox();
  postbox.refusals.set(refusedOnce, { code: 550, message: '5.1.1 no such user' });
  const launcher = fork(resolve(import.meta.dirname, '../../server/filiera.mjs'), ['start'], {
    env: { ...process.env, DATABASE_URL: postgres.url, DEMO: '1', SMTP_URL: postbox.url, OIDC_PRIVATE_ADDRESSES: '1', PORT: String(port), FILIERA_DATA: data, NODE_ENV: 'production' },
  });
  const stop = async () => {
    if (launcher.exitCode === null && launcher.signalCode === null) {
      launcher.kill('SIGTERM');
      await once(launcher, 'exit');
    }
    await postbox.stop();
    await postgres.stop();
    await rm(data, { recursive: true, force: true });
  };

  const [news] = (await Promise.race([once(launcher, 'message'), once(launcher, 'exit')])) as [StartNews | number | null];
  if (news && typeof news !== 'number') return { site: { address: news.address, databaseUrl: postgres.url }, stop };
  await stop();
  throw new Error('Filiera did not start: see above.');
}
