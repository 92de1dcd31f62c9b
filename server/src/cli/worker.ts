import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { openMovableClock, realClock } from '../platform/clock/clock.ts';
import { ExplainedError } from '../platform/explained-error.ts';
import { startBackground } from '../work.ts';
import { untilTold } from './until-told.ts';

/** Background work in a process of its own. It takes the server's settings from the environment: links it writes are opened there. */
export async function run(): Promise<void> {
  if (!process.env.DATABASE_URL) throw new ExplainedError('The worker needs DATABASE_URL, and PUBLIC_URL and SECRET as the servers have them.');
  const config = readConfig(process.env);
  const log = pino({ level: config.LOG_LEVEL });
  await untilTold(async (stops) => {
    const clock = config.DEMO ? await openMovableClock(config.WORKER_DATABASE_URL, log) : realClock;
    stops.push(clock.stop);
    const background = await startBackground(config, log, clock.now);
    stops.push(background.stop);
    log.info('working');
    process.send?.('working');
    await background.ended;
  });
}
