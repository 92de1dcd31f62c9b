import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';

/** Mails whose job is gone, because it was restored without the queue or gave up at its last attempt's kill, are sent after all. */
export const queueLostMails: Tick = {
  name: 'queue_lost_mails',
  async run({ inTransaction }) {
    await inTransaction(({ em }) => queryIn(em, `select graphile_worker.add_jobs(array_agg(('deliver_mail', json_build_object('mailId', m.id), null, null, 12, 'mail ' || m.id, null, null)::graphile_worker.job_spec))
      from mail m where m.state in ('QUEUED', 'SENDING') and m.notice_id is null
      and not exists (select from graphile_worker._private_jobs j where j.key = 'mail ' || m.id and (j.locked_at is not null or j.attempts < j.max_attempts))
      having count(*) > 0`));
  },
};
