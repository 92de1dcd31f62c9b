import { z } from 'zod';
import { type Language } from '../../platform/i18n/translate.ts';
import { task, type Work } from '../../platform/jobs/task.ts';
import { PermanentRefusal, type Transport } from '../../platform/mail/transport.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Post } from './deliver-mail.ts';
import { type LetterName, writeLetter } from './letters.ts';

/** Those mails of a notice whose ids lie between two, both included: what one job sends. */
const range = z.object({ noticeId: z.uuid(), from: z.uuid(), to: z.uuid() });
type Range = z.infer<typeof range>;

interface Claimed {
  id: string;
  to_address: string;
  to_name: string;
  language: Language;
  letter: LetterName;
  subject: string;
}
type Rendered = { html: string; text: string };

/** A server that refuses so many in a row for now is left alone until the job is tried again. */
const patience = 5;

/**
 * Sends a part of a notice's mails: one letter a language, rendered once. Taken up again after a kill it goes on where it was; in the outbox each mail
 * is sent exactly once, by a mail server as `deliver_mail` says.
 */
export const deliverMails = (post: Post) => task({
  name: 'deliver_mails',
  payload: range,
  async run(part, work) {
    const mails = await claim(part, work);
    for (const [language, ofLanguage] of Map.groupBy(mails, (mail) => mail.language)) {
      const { sender, rendered } = await render(part.noticeId, ofLanguage[0] as Claimed, language, work);
      if (post.transport) await postAll(ofLanguage, { transport: post.transport, sender, rendered }, work);
      else await work.inTransaction(({ em, now }) => queryIn(em, `update mail set state = 'SENT', sent_at = $1, html = $2, text = $3, last_error = null where id = any($4::uuid[]) and state = 'SENDING'`, [now, rendered.html, rendered.text, ofLanguage.map(({ id }) => id)]));
    }
    await work.inTransaction(async ({ em, now }) => {
      if (work.attempt.isLast) await queryIn(em, `update mail set state = 'FAILED' where notice_id = $1 and id between $2 and $3 and state in ('QUEUED', 'SENDING')`, [part.noticeId, part.from, part.to]);
      await queryIn(em, 'select finish_notice($1, $2)', [part.noticeId, now]);
    });
    const [left] = await work.inTransaction(({ em }) => queryIn<{ count: number }>(em, `select count(*)::integer as count from mail where notice_id = $1 and id between $2 and $3 and state in ('QUEUED', 'SENDING')`, [part.noticeId, part.from, part.to]));
    if (left?.count) throw new Error(`${left.count} mails of the notice ${part.noticeId} are tried again later`);
  },
});

function claim({ noticeId, from, to }: Range, { inTransaction }: Work): Promise<Claimed[]> {
  return inTransaction(({ em }) => queryIn<Claimed>(em, `update mail set state = 'SENDING', attempts = attempts + 1 where notice_id = $1 and id between $2 and $3 and state in ('QUEUED', 'SENDING')
    returning id, to_address, to_name, language, letter, subject`, [noticeId, from, to]));
}

async function render(noticeId: string, { letter }: Claimed, language: Language, { inTransaction }: Work): Promise<{ sender: string; rendered: Rendered }> {
  const { renderLetter } = await import('./render-letter.ts');
  const [found] = await inTransaction(({ em }) => queryIn<{ words: Record<string, string>; sender: string }>(em, 'select notice_words(n.id, $2) as words, vendor_name(n.vendor_id) as sender from notice n where n.id = $1', [noticeId, language]));
  if (!found) throw new Error(`the notice ${noticeId} is gone`);
  return { sender: found.sender, rendered: await renderLetter(writeLetter(letter, language, found.words), { language, sender: found.sender, address: null }) };
}

async function postAll(mails: readonly Claimed[], { transport, sender, rendered }: { transport: Transport; sender: string; rendered: Rendered }, { inTransaction }: Work): Promise<void> {
  const record = (id: string, state: 'SENT' | 'FAILED' | 'QUEUED', reason: string | null) => inTransaction(({ em, now }) => queryIn(em,
    `update mail set state = $2, last_error = $3, sent_at = case when $2 = 'SENT' then $4::timestamptz end, html = case when $2 = 'SENT' then $5 end, text = case when $2 = 'SENT' then $6 end where id = $1`, [id, state, reason, now, rendered.html, rendered.text]));
  let refusedInARow = 0;
  for (const { id, to_address: address, to_name: name, subject } of mails) {
    if (refusedInARow === patience) break;
    try {
      await transport.send({ id, to: { address, name }, from: sender, subject, ...rendered });
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      const isOver = error instanceof PermanentRefusal;
      refusedInARow = isOver ? 0 : refusedInARow + 1;
      await record(id, isOver ? 'FAILED' : 'QUEUED', reason);
      continue;
    }
    refusedInARow = 0;
    await record(id, 'SENT', null);
  }
}
