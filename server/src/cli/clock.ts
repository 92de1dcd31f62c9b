import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { moveClock, readAhead, walk } from '../modules/demo/index.ts';
import { ExplainedError } from '../platform/explained-error.ts';
import { jobsOf } from '../platform/jobs/failed-jobs.ts';
import { workOff } from '../platform/jobs/worker.ts';
import { asOwner } from '../platform/postgres/as-owner.ts';
import { openBackground } from '../work.ts';
import { startDemoPayments } from './demo-payments.ts';
import { bringUpToDate } from './migrate.ts';
import { settingsFor, wantsDemo } from './prepare-server.ts';
import { runningServer } from './running-server.ts';
import { withDatabase } from './with-database.ts';

/** Walks the demo world ahead, day by day, through all that is due: renewals, reminders, expiries, mails. A server of it that runs goes by the same clock. Ctrl-C lets the day end that is under way. */
export async function run([ahead = '', ...rest]: string[]): Promise<void> {
  const seconds = readAhead(ahead);
  if (seconds === undefined || rest.length > 0) throw new ExplainedError('Usage: filiera clock +30d (days, or +12h, +90m); a clock goes forward.');
  await withDatabase(async (database) => {
    if (!wantsDemo(database)) throw new ExplainedError('Only the clock of a demo world is moved: this database is somebody\'s own (DEMO=1 says that it is not).');
    const { ownerUrl } = database;
    await bringUpToDate(ownerUrl);
    const server = (await runningServer())?.address;
    // A server that runs charges at its own stand-in; without one, what was left there before is charged at one of ours.
    const payments = server ? undefined : await startDemoPayments(Number(process.env.PORT || 4000) + 10);
    const log = pino({ level: process.env.LOG_LEVEL || 'warn' });
    const config = readConfig({ ...process.env, ...(await settingsFor(database)), ...payments?.settings, DEMO: '1', PUBLIC_URL: process.env.PUBLIC_URL || server || 'http://localhost:4000' });
    let aheadMs = 0;
    const now = () => new Date(Date.now() + aheadMs);
    const { parts, close } = await openBackground(config, log, now);
    const tasks = server ? parts.tasks.filter(({ name }) => !ofPayments.includes(name)) : parts.tasks;
    const startedAt = performance.now();
    let isStopped = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { isStopped = true; });
    try {
      const walked = await walk(seconds, async (step) => { aheadMs = (await asOwner(ownerUrl, (client) => moveClock(client, step))) * 1000; }, async () => {
        await workOff({ ...parts, tasks });
        if (server) await untilIdle(ownerUrl);
      }, () => isStopped);
      console.log(`It is ${now().toISOString()} in the demo world; ${Math.ceil(walked / 86_400)}${walked < seconds ? ` of ${Math.ceil(seconds / 86_400)}` : ''} days took ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
    } finally {
      await close();
      await payments?.child.stop();
    }
  });
}

/** What is done with a provider's keys, which a server that runs has and we have not. */
const ofPayments = ['collect_payment', 'proceed_payment', 'cancel_payment', 'refund_payment', 'finish_setup', 'forget_method', 'handle_webhook'];
const mostWaits = 50;

/** The server does its part of a day before the next begins; what it cannot do now it does later. */
async function untilIdle(ownerUrl: string): Promise<void> {
  for (let waits = 0; waits < mostWaits && (await asOwner(ownerUrl, jobsOf)).waiting > 0; waits += 1) await sleep(100);
}
