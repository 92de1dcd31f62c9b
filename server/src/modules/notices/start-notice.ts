import { z } from 'zod';
import { task } from '../../platform/jobs/task.ts';
import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';

/** Finds a notice's readers and queues their mails, in one statement; once, however often it is asked for (C5). */
export const startNotice = task({
  name: 'start_notice',
  payload: z.object({ noticeId: z.uuid() }),
  async run({ noticeId }, { inTransaction }) {
    await inTransaction(({ em, now }) => queryIn(em, 'select start_notice($1, $2)', [noticeId, now]));
  },
});

/** Notices whose hour has come leave; mails of one that lost their job are queued again; one whose last mail is done is done. */
export const tendNotices: Tick = {
  name: 'tend_notices',
  comesDue: `select due_at from notice where state = 'SCHEDULED'`,
  async run({ inTransaction }) {
    await inTransaction(async ({ em, now }) => {
      await queryIn(em, `select start_notice(id, $1) from notice where state = 'SCHEDULED' and due_at <= $1 order by due_at`, [now]);
      await queryIn(em, `select tend_notice(id, $1) from notice where state = 'SENDING'`, [now]);
    });
  },
};
