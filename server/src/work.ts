import { type Logger } from 'pino';
import { type Config } from './config.ts';
import { entities } from './entities.ts';
import { sentences } from './locales/index.ts';
import { loadSentences } from './platform/i18n/translate.ts';
import { startWorker, type WorkerParts } from './platform/jobs/worker.ts';
import { smtpTransport } from './platform/mail/smtp.ts';
import { createProviders } from './platform/payment/create-providers.ts';
import { createOrm } from './platform/orm/orm.ts';
import { createIntermediary } from './platform/sdi/create-intermediary.ts';
import { ViesClient } from './platform/vies/vies-client.ts';
import { paymentHooks } from './payment-hooks.ts';
import { createTasks } from './tasks.ts';
import { createTicks } from './ticks.ts';

/** What takes longer hangs, and would keep a job and its place for ever; it is tried again. */
const longestStatementMs = 10 * 60_000;

export interface Background {
  /** fails when the work ended by itself */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** The background work of an instance: in the server's process, or in one of its own (`filiera worker`). */
export async function startBackground(config: Config, log: Logger, now: () => Date = () => new Date()): Promise<Background> {
  const { parts, close } = await openBackground(config, log, now);
  const worker = await startWorker(parts);
  return {
    ended: worker.ended,
    async stop() {
      await worker.stop();
      await close();
    },
  };
}

/** What a worker needs, with its own connections. */
export async function openBackground(config: Config, log: Logger, now: () => Date): Promise<{ parts: WorkerParts; close(): Promise<void> }> {
  loadSentences(sentences);
  const orm = await createOrm(config.WORKER_DATABASE_URL, entities as never, { pool: { min: 0, max: 8 }, driverOptions: { options: `-c statement_timeout=${longestStatementMs} -c lock_timeout=${longestStatementMs}` } });
  const transport = config.SMTP_URL ? smtpTransport({ url: config.SMTP_URL, from: config.MAIL_FROM, host: new URL(config.PUBLIC_URL).hostname }) : null;
  const tasks = createTasks({ transport, secret: config.SECRET, publicUrl: config.PUBLIC_URL, showsLinks: config.DEMO }, { providers: createProviders(config), publicUrl: config.PUBLIC_URL, hooks: paymentHooks(config.SECRET) }, new ViesClient({ apiUrl: config.VIES_API_URL }), createIntermediary(config));
  return {
    parts: { connectionString: config.WORKER_DATABASE_URL, orm, tasks, ticks: createTicks(), now, log },
    async close() {
      await transport?.close();
      await orm.close(true);
    },
  };
}
