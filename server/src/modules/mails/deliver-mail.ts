import { z } from 'zod';
import { linkToken } from '../../platform/auth/tokens.ts';
import { task } from '../../platform/jobs/task.ts';
import { type Transport } from '../../platform/mail/transport.ts';
import { deliverOne, type Claimed, type Written } from './deliver-one.ts';
import { writeLetter } from './letters.ts';

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

/** Sends one mail, as `deliverOne` says. */
export const deliverMail = (post: Post) => task({
  name: 'deliver_mail',
  payload: z.object({ mailId: z.uuid() }),
  async run({ mailId }, work) {
    const outcome = await deliverOne(mailId, post.transport, (mail) => write(mail, post), work);
    if (outcome.state === 'QUEUED') throw outcome.error;
  },
});

async function write(mail: Claimed, { secret, publicUrl, showsLinks }: Post): Promise<Written> {
  // Loaded when the first mail is written, not when the server starts.
  const { renderLetter } = await import('./render-letter.ts');
  const letter = writeLetter(mail.letter, mail.language, mail.words);
  const rendered = (token: string | null) => renderLetter(letter, { language: mail.language, sender: mail.sender, address: addressOf(mail, publicUrl, token) });
  const token = mail.link_id ? linkToken(secret, mail.link_id) : null;
  const sent = await rendered(token);
  return { sent, kept: showsLinks || !token ? sent : await rendered('•'.repeat(8)) };
}

function addressOf({ link_path: linkPath, object_path: objectPath }: Claimed, publicUrl: string, token: string | null): string | null {
  const path = linkPath && token ? linkPath.replace('{token}', token) : objectPath;
  return path ? publicUrl.replace(/\/$/, '') + path : null;
}
