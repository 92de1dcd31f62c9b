import { z } from 'zod';
import { task } from '../../platform/jobs/task.ts';
import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { renewBatch } from './renew-batch.ts';

/** As many jobs as there is work for, but no more than this: each takes batches until none is left, in whatever process. */
const mostWorkers = 3;
const worthAWorker = 1000;

/** Asks for what is due to be renewed (S5); orders whose days are over are out of its way by then. */
export const findRenewals: Tick = {
  name: 'find_renewals',
  comesDue: 'select renews_at from subscription',
  async run({ inTransaction }) {
    await inTransaction(({ em, now }) => queryIn(em, `
      select enqueue('renew_due', json_build_object('part', n::text), 'renew_due ' || n)
      from (select count(*) as due from (select from renewals_due($1, $2)) d) c, generate_series(1, ceil(c.due / $3::numeric)) n`, [now, mostWorkers * worthAWorker, worthAWorker]));
  },
};

/** Renews batch after batch until nothing is left that nobody else has in hand. */
export const renewDue = task({
  name: 'renew_due',
  payload: z.object({ part: z.string() }),
  async run(_part, work) {
    for (;;) {
      const { renewed, parked, looked } = await renewBatch(work);
      if (renewed + parked + looked === 0) return;
    }
  },
});
