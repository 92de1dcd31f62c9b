import { type Language } from '../../platform/i18n/translate.ts';
import { type Work } from '../../platform/jobs/task.ts';
import { PermanentRefusal, type Transport } from '../../platform/mail/transport.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type LetterName } from './letters.ts';
import { type Rendered } from './render-letter.ts';

/** A mail in the hands of whoever sends it. */
export interface Claimed {
  id: string;
  to_address: string;
  to_name: string;
  language: Language;
  letter: LetterName;
  subject: string;
  words: Record<string, string>;
  link_id: string | null;
  link_path: string | null;
  object_path: string | null;
  sender: string;
}

/** A mail as its reader gets it, and as the outbox keeps it. */
export interface Written {
  sent: Rendered;
  kept: Rendered;
}

/** What became of a mail; `GONE` when it had left before, or was given up. */
export type Outcome = { state: 'SENT' | 'FAILED' | 'GONE' } | { state: 'QUEUED'; error: unknown };

/**
 * Sends one mail. Claimed first, so that it is sent by one worker. One whose worker was killed is taken up again; had the mail server accepted it already
 * and that was not yet recorded, it arrives twice, under the same Message-ID, by which readers' programs know it as one. In the outbox it is exactly once.
 * @param transport without one, mails stay in the outbox
 * @param write where it fails, that is a mistake of ours: tried again as what a mail server refuses
 */
export async function deliverOne(mailId: string, transport: Transport | null, write: (mail: Claimed) => Promise<Written>, work: Work): Promise<Outcome> {
  const mail = await claim(mailId, work);
  if (!mail) return { state: 'GONE' };
  let written: Written;
  try {
    written = await write(mail);
    await transport?.send({ id: mail.id, to: { address: mail.to_address, name: mail.to_name }, from: mail.sender, subject: mail.subject, ...written.sent });
  } catch (error) {
    return refused(mail, error, work);
  }
  const { html, text } = written.kept;
  await work.inTransaction(({ em, now }) => queryIn(em, `update mail set state = 'SENT', sent_at = $2, html = $3, text = $4, last_error = null where id = $1`, [mailId, now, html, text]));
  return { state: 'SENT' };
}

function claim(mailId: string, { inTransaction }: Work): Promise<Claimed | undefined> {
  return inTransaction(async ({ em }) => {
    const [mail] = await queryIn<Claimed>(em, `update mail m set state = 'SENDING', attempts = attempts + 1 where m.id = $1 and m.state in ('QUEUED', 'SENDING')
      returning m.id, m.to_address, m.to_name, m.language, m.letter, m.subject, coalesce(notice_words(m.notice_id, m.language), m.words) as words, m.link_id, m.link_path, m.object_path, vendor_name(m.vendor_id) as sender`, [mailId]);
    return mail;
  });
}

/** A refusal for good ends it, and so does the last attempt; anything else is tried again later, with growing pauses. */
async function refused({ id }: Claimed, error: unknown, { inTransaction, attempt, log }: Work): Promise<Outcome> {
  const isOver = error instanceof PermanentRefusal || attempt.isLast;
  if (isOver) log.warn({ err: error, mailId: id }, 'a mail is given up');
  await inTransaction(({ em }) => queryIn(em, 'update mail set state = $2, last_error = $3 where id = $1', [id, isOver ? 'FAILED' : 'QUEUED', reasonOf(error)]));
  return isOver ? { state: 'FAILED' } : { state: 'QUEUED', error };
}

/** What kept a mail from leaving, as the outbox tells it. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);
