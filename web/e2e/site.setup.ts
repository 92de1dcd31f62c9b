import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
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
    site: StartNews;
    /** its database, for what nothing in the console can bring about */
    databaseUrl: string;
  }
}

/** A browser, and the product as `pnpm start` starts it, on a database of its own that goes with the run; its mails go to a mail server of ours. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await findBrowser();
  const postgres = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
  const data = await mkdtemp(join(tmpdir(), 'filiera-e2e-'));
  const postbox = await openPostbox();
  postbox.refusals.set(refusedOnce, { code: 550, message: '5.1.1 no such user' });
  const launcher = fork(resolve(import.meta.dirname, '../../server/filiera.mjs'), ['start'], {
    env: { ...process.env, DATABASE_URL: postgres.url, DEMO: '1', SMTP_URL: postbox.url, OIDC_PRIVATE_ADDRESSES: '1', PORT: '4400', FILIERA_DATA: data, NODE_ENV: 'production' },
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

  const news = await Promise.race([once(launcher, 'message'), once(launcher, 'exit')]);
  const [site] = news as [StartNews | number | null];
  if (!site || typeof site === 'number') {
    await stop();
    throw new Error('Filiera did not start: see above.');
  }
  project.provide('site', site);
  project.provide('databaseUrl', postgres.url);
  return stop;
}
