import { z } from 'zod';
import { linkToken } from '../../platform/auth/tokens.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { task, type Work } from '../../platform/jobs/task.ts';
import { PermanentRefusal, type Transport } from '../../platform/mail/transport.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type LetterName, writeLetter } from './letters.ts';

/** How this instance posts. */
export interface Post {
  /** without one, mails stay in the outbox */
  transport: Transport | null;
  secret: string;
  /** what links begin with; never taken from a request */
  publicUrl: string;
  /** the demo world's outbox shows links that let somebody in; any other masks them */
  showsLinks: boolean;
}

interface Claimed {
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

/**
 * Sends one mail. Claimed first, so that it is sent by one worker. One whose worker was killed is taken up again; had the mail server accepted it already
 * and that was not yet recorded, it arrives twice, under the same Message-ID, by which readers' programs know it as one. In the outbox it is exactly once.
 */
export const deliverMail = (post: Post) => task({
  name: 'deliver_mail',
  payload: z.object({ mailId: z.uuid() }),
  async run({ mailId }, work) {
    const mail = await claim(mailId, work);
    if (!mail) return;
    // Loaded when the first mail is written, not when the server starts.
    const { renderLetter } = await import('./render-letter.ts');
    const letter = writeLetter(mail.letter, mail.language, mail.words);
    const rendered = (token: string | null) => renderLetter(letter, { language: mail.language, sender: mail.sender, address: addressOf(mail, post.publicUrl, token) });
    const token = mail.link_id ? linkToken(post.secret, mail.link_id) : null;
    const sent = await rendered(token);
    try {
      await post.transport?.send({ id: mail.id, to: { address: mail.to_address, name: mail.to_name }, from: mail.sender, subject: mail.subject, ...sent });
    } catch (error) {
      return failed(mailId, error, work);
    }
    const kept = post.showsLinks || !token ? sent : await rendered('•'.repeat(8));
    await work.inTransaction(({ em, now }) => queryIn(em, `update mail set state = 'SENT', sent_at = $2, html = $3, text = $4, last_error = null where id = $1`, [mailId, now, kept.html, kept.text]));
  },
});

function claim(mailId: string, { inTransaction }: Work): Promise<Claimed | undefined> {
  return inTransaction(async ({ em }) => {
    const [mail] = await queryIn<Claimed>(em, `update mail m set state = 'SENDING', attempts = attempts + 1 where m.id = $1 and m.state in ('QUEUED', 'SENDING')
      returning m.id, m.to_address, m.to_name, m.language, m.letter, m.subject, coalesce(notice_words(m.notice_id, m.language), m.words) as words, m.link_id, m.link_path, m.object_path, vendor_name(m.vendor_id) as sender`, [mailId]);
    return mail;
  });
}

function addressOf({ link_path: linkPath, object_path: objectPath }: Claimed, publicUrl: string, token: string | null): string | null {
  const path = linkPath && token ? linkPath.replace('{token}', token) : objectPath;
  return path ? publicUrl.replace(/\/$/, '') + path : null;
}

/** A refusal for good ends it; anything else is tried again later, with growing pauses, until the last time. */
async function failed(mailId: string, error: unknown, { inTransaction, attempt }: Work): Promise<void> {
  const isOver = error instanceof PermanentRefusal || attempt.isLast;
  const reason = error instanceof Error ? error.message : String(error);
  await inTransaction(({ em }) => queryIn(em, 'update mail set state = $2, last_error = $3 where id = $1', [mailId, isOver ? 'FAILED' : 'QUEUED', reason.slice(0, 500)]));
  if (!isOver) throw error;
}
