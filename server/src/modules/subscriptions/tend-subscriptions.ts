import { type Work } from '../../platform/jobs/task.ts';
import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';

/** How many change in one transaction. */
const batchSize = 500;

/** What time does: changes paid in advance begin, orders whose days are over lapse, subscriptions whose time is over expire and after 90 days end (S3, S6, S9, S12). */
export const tendSubscriptions: Tick = {
  name: 'tend_subscriptions',
  comesDue: `
    select paid_from from scheduled_change
    union all select expires_at from "order" where state = 'PENDING_PAYMENT'
    union all select ends_at from subscription where status in ('TRIAL', 'ACTIVE', 'PAST_DUE')
    union all select ends_at + interval '168 hours' from subscription where status in ('ACTIVE', 'PAST_DUE') and parked_at is not null
    union all select ends_at + interval '2160 hours' from subscription where status = 'EXPIRED'`,
  async run(work) {
    await inBatches(work, 'begin_changes');
    await lapseOrders(work);
    await inBatches(work, 'expire_subscriptions');
    await inBatches(work, 'end_subscriptions');
  },
};

async function inBatches({ inTransaction }: Work, change: 'begin_changes' | 'expire_subscriptions' | 'end_subscriptions'): Promise<void> {
  for (let changed = batchSize; changed === batchSize;) {
    const [row] = await inTransaction(({ em, now }) => queryIn<{ changed: number }>(em, `select ${change}($1, $2) as changed`, [now, batchSize]));
    changed = row?.changed ?? 0;
  }
}

async function lapseOrders({ inTransaction }: Work): Promise<void> {
  const overdue = await inTransaction(({ em, now }) => queryIn<{ id: string }>(em, 'select overdue_orders($1, $2) as id', [now, 1000]));
  for (const { id } of overdue) await inTransaction(({ em, now }) => queryIn(em, 'select lapse_overdue($1, $2)', [id, now]));
}
