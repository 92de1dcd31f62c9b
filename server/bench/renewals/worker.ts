import 'reflect-metadata';
import { pino } from 'pino';
import { type EntityManager } from '@mikro-orm/postgresql';
import { entities } from '../../src/entities.ts';
import { sentences } from '../../src/locales/index.ts';
import { renewBatch } from '../../src/modules/renewals/index.ts';
import { type Work } from '../../src/platform/jobs/task.ts';
import { loadSentences } from '../../src/platform/i18n/translate.ts';
import { createOrm } from '../../src/platform/orm/orm.ts';

/** What a worker did, in milliseconds of its own CPU. */
export interface Done {
  renewed: number;
  cpuMs: number;
}

// One process that renews what is due until nothing is left: told where and when, it says that it is ready, and begins when it is told to.
const [url = '', at = ''] = process.argv.slice(2);
loadSentences(sentences);
const orm = await createOrm(url, entities as never, { pool: { min: 2, max: 4 } });
const now = new Date(at);
const inTransaction: Work['inTransaction'] = (run) => orm.em.fork().transactional(async (em) => run({ em: em as EntityManager, now }));
const work: Work = { inTransaction, inCompany: () => Promise.reject(new Error('not here')), now: () => now, log: pino({ level: 'error' }), attempt: { number: 1, isLast: true } };
process.once('message', async () => {
  const before = process.cpuUsage();
  let renewed = 0;
  for (;;) {
    const batch = await renewBatch(work);
    renewed += batch.renewed;
    if (batch.renewed + batch.parked + batch.looked === 0) break;
  }
  const { user, system } = process.cpuUsage(before);
  process.send?.({ renewed, cpuMs: (user + system) / 1000 } satisfies Done);
  await orm.close(true);
  process.disconnect();
});
process.send?.('ready');
