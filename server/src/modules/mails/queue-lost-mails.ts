import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';

/**
 * Mails whose job is gone, because it was restored without the queue or gave up at its last attempt's kill, are sent after all. Those of a notice
 * under way are its own to tend; of one that is done, somebody asked for them once more.
 */
export const queueLostMails: Tick = {
  name: 'queue_lost_mails',
  comesDue: null,
  async run({ inTransaction }) {
    await inTransaction(({ em }) => queryIn(em, `
      select requeue(array_agg(('deliver_mail', json_build_object('mailId', m.id), null, null, 12, 'mail ' || m.id, null, null)::graphile_worker.job_spec))
      from mail m left join notice n on n.id = m.notice_id
      where m.state in ('QUEUED', 'SENDING') and (n.id is null or n.state = 'SENT') and not has_job('mail ' || m.id) having count(*) > 0`));
  },
};
