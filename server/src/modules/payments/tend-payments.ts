import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isTried } from './forget-method.ts';

/** What was not heard of for so long is asked for. */
const silence = `interval '5 minutes'`;

const job = (task: string, payload: string, key: string): string => `(${task}, ${payload}, null, null, 12, ${key}, null, null)::graphile_worker.job_spec`;
const statements = [
  // Payments under way, and those that wait for their payer: the answer, or the provider's message, may have been lost.
  `select ${job(`'collect_payment'`, `json_build_object('paymentId', p.id)`, `'payment ' || p.id`)} as spec from payment p where p.state in ('PROCESSING', 'REQUIRES_ACTION') and p.asked_at < $1::timestamptz - ${silence}`,
  // Whoever went to leave a card may have closed the window.
  `select ${job(`'finish_setup'`, `json_build_object('setupId', s.id)`, `'setup ' || s.id`)} from payment_method_setup s where s.state = 'OPEN' and s.setup_ref is not null and s.asked_at < $1::timestamptz - ${silence}`,
  // Messages and farewells whose job is gone, and what was tried in vain.
  `select ${job(`'handle_webhook'`, `json_build_object('eventId', e.id)`, `'webhook ' || e.id`)} from webhook_event e where e.handled_at is null and e.received_at < $1::timestamptz - ${silence}`,
  `select ${job(`'forget_method'`, `json_build_object('methodId', m.id)`, `'method ' || m.id`)} from payment_method_on_file m where m.removed_at < $1::timestamptz - ${silence} and m.forgotten_at is null and not ${isTried('m.id')}`,
  // Whoever was to agree and did not within a day is not waited for any longer.
  `select ${job(`'cancel_payment'`, `json_build_object('paymentId', p.id)`, `'cancel ' || p.id`)} from payment p where p.state = 'REQUIRES_ACTION' and p.started_at < $1::timestamptz - interval '1 day'`,
];

/** What nobody has told us of for a while is asked for (reconciliation): a job for each that has none. */
export const tendPayments: Tick = {
  name: 'tend_payments',
  // A provider's answer does not depend on our clock: whoever moves it need not ask each five minutes.
  comesDue: `select started_at + interval '1 day' from payment where state = 'REQUIRES_ACTION' union all select started_at + interval '1 day' from payment_method_setup where state = 'OPEN' and setup_ref is null`,
  async run({ inTransaction }) {
    await inTransaction(({ em, now }) => queryIn(em, `
      select graphile_worker.add_jobs(array_agg(w.spec)) from (${statements.join(' union all ')}) w
      where not exists (select from graphile_worker._private_jobs j where j.key = (w.spec).job_key and (j.locked_at is not null or j.attempts < j.max_attempts)) having count(*) > 0`, [now]));
    // Nobody who went to a page that was never made comes back.
    await inTransaction(({ em, now }) => queryIn(em, `update payment_method_setup set state = 'FAILED', failure_code = 'CANCELLED', asked_at = $1 where state = 'OPEN' and setup_ref is null and started_at < $1::timestamptz - interval '1 day'`, [now]));
  },
};
