import 'reflect-metadata';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { projectFolder } from './cli/places.ts';
import { readConfig } from './config.ts';

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL });
const app = await createApp({ config, log, consoleFolder: resolve(projectFolder, 'web/dist') });
const port = await app.listen();
log.info({ port, url: config.PUBLIC_URL }, 'listening');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'stopping');
    void app.stop().then(() => process.exit(0));
  });
}
