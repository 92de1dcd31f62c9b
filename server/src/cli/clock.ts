import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { moveClock, nextDue, readAhead, walk } from '../modules/demo/index.ts';
import { ExplainedError } from '../platform/explained-error.ts';
import { dueJobs } from '../platform/jobs/failed-jobs.ts';
import { openWorkOff } from '../platform/jobs/worker.ts';
import { openOwner, type Owner } from '../platform/postgres/as-owner.ts';
import { openBackground } from '../work.ts';
import { startDemoPayments } from './demo-payments.ts';
import { bringUpToDate } from './migrate.ts';
import { settingsFor, wantsDemo } from './prepare-server.ts';
import { runningServer } from './running-server.ts';
import { withDatabase } from './with-database.ts';

/** Walks the demo world ahead through all that is due, each at its minute: renewals, reminders, expiries, mails. A server of it that runs goes by the same clock. Ctrl-C lets what is under way end. */
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
    const owner = await openOwner(ownerUrl);
    const move = async (step: number): Promise<void> => { aheadMs = (await owner.run((client) => moveClock(client, step))) * 1000; };
    let aheadMs = 0;
    await move(0);
    const now = () => new Date(Date.now() + aheadMs);
    const { parts, close } = await openBackground(config, log, now);
    const queue = openWorkOff({ ...parts, tasks: server ? parts.tasks.filter(({ name }) => !ofPayments.includes(name)) : parts.tasks });
    const startedAt = performance.now();
    let since = now();
    let isStopped = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { isStopped = true; });
    try {
      const { walked, steps } = await walk(seconds, {
        async untilDue() {
          const at = now();
          const next = await owner.run((client) => nextDue(client, parts.ticks, { since, now: at }));
          since = at;
          return next && Math.max(1, Math.ceil((next.getTime() - now().getTime()) / 1000));
        },
        move,
        async work() {
          await queue.work();
          if (server) await untilIdle(owner);
        },
        isStopped: () => isStopped,
      });
      const days = Math.floor(walked / 86_400);
      console.log(`It is ${now().toISOString()} in the demo world; ${days}${walked < seconds ? ` of ${Math.floor(seconds / 86_400)}` : ''} days, in ${steps} steps, took ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
    } finally {
      await queue.close();
      await owner.close();
      await close();
      await payments?.child.stop();
    }
  });
}

/** What is done with a provider's keys, which a server that runs has and we have not. */
const ofPayments = ['collect_payment', 'proceed_payment', 'cancel_payment', 'refund_payment', 'finish_setup', 'forget_method', 'handle_webhook'];
const [mostWaits, waitMs] = [200, 25];

/** The server does its part before the clock goes on; what it cannot do now it does later. */
async function untilIdle(owner: Owner): Promise<void> {
  for (let waits = 0; waits < mostWaits && (await owner.run(dueJobs)) > 0; waits += 1) await sleep(waitMs);
}
