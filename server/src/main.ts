import 'reflect-metadata';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { projectFolder } from './cli/places.ts';
import { readConfig } from './config.ts';
import { openMovableClock, realClock } from './platform/clock/clock.ts';

/** How long an end in good order may take. */
const mostMs = 10_000;

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL });
const clock = config.DEMO ? await openMovableClock(config.APP_DATABASE_URL, log) : realClock;
const app = await createApp({ config, log, now: clock.now, consoleFolder: resolve(projectFolder, 'web/dist') });
const port = await app.listen();
log.info({ port, url: config.PUBLIC_URL }, 'listening');
// Whoever waits for the first answer does not wait for it.
const background = config.WORKER ? import('./work.ts').then(({ startBackground }) => startBackground(config, log, clock.now)) : undefined;
background?.then((running) => running.ended).catch((error: unknown) => log.error(error, 'no background work is done'));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'stopping');
    const stopping = [app.stop(), background?.then((running) => running.stop(), () => {}), clock.stop()];
    // A database that is gone already would be waited for: what is under way has had its time then.
    void Promise.race([Promise.all(stopping), sleep(mostMs)]).then(() => process.exit(0));
  });
}
