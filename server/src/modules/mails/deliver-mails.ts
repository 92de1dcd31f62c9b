import { z } from 'zod';
import { type Language } from '../../platform/i18n/translate.ts';
import { task, type Work } from '../../platform/jobs/task.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Post } from './deliver-mail.ts';
import { deliverOne, reasonOf } from './deliver-one.ts';
import { type LetterName, writeLetter } from './letters.ts';
import { type Rendered } from './render-letter.ts';

/** Those mails of a notice whose ids lie between two, both included: what one job sends. */
const range = z.object({ noticeId: z.uuid(), from: z.uuid(), to: z.uuid() });
type Range = z.infer<typeof range>;

/** A server that refuses so many in a row for now is left alone until the job is tried again. */
const patience = 5;

/** One that failed and was asked for once more has a job of its own, and is not this one's to send. */
const waiting = `notice_id = $1 and id between $2 and $3 and state in ('QUEUED', 'SENDING') and not exists (select from graphile_worker._private_jobs j where j.key = 'mail ' || mail.id)`;

/**
 * Sends a part of a notice's mails: one letter a language, rendered once. Taken up again after a kill it goes on where it was; in the outbox each mail
 * is sent exactly once, by a mail server as `deliverOne` says.
 */
export const deliverMails = (post: Post) => task({
  name: 'deliver_mails',
  payload: range,
  async run(part, work) {
    const letters = new Map<Language, Promise<Rendered>>();
    const letterIn = (language: Language, letter: LetterName): Promise<Rendered> => {
      const rendered = letters.get(language) ?? render(part.noticeId, language, letter, work);
      letters.set(language, rendered);
      return rendered;
    };
    let stoppedBy: unknown;
    try {
      stoppedBy = post.transport ? await postAll(part, post, letterIn, work) : await keepAll(part, letterIn, work);
    } catch (error) {
      stoppedBy = error;
    }
    const left = await close(part, stoppedBy, work);
    if (left > 0) throw stoppedBy ?? new Error(`${left} mails of the notice ${part.noticeId} are tried again later`);
  },
});

type LetterIn = (language: Language, letter: LetterName) => Promise<Rendered>;

/** @returns what made it stop early */
async function postAll({ noticeId, from, to }: Range, { transport }: Post, letterIn: LetterIn, work: Work): Promise<unknown> {
  const mails = await work.inTransaction(({ em }) => queryIn<{ id: string }>(em, `select id from mail where ${waiting} order by id`, [noticeId, from, to]));
  let refusedInARow = 0;
  for (const { id } of mails) {
    const outcome = await deliverOne(id, transport, async ({ language, letter }) => {
      const sent = await letterIn(language, letter);
      return { sent, kept: sent };
    }, work);
    refusedInARow = outcome.state === 'QUEUED' ? refusedInARow + 1 : 0;
    if (outcome.state === 'QUEUED' && refusedInARow === patience) return outcome.error;
  }
  return undefined;
}

async function keepAll({ noticeId, from, to }: Range, letterIn: LetterIn, { inTransaction }: Work): Promise<void> {
  const languages = await inTransaction(({ em }) => queryIn<{ language: Language; letter: LetterName }>(em, `select distinct language, letter from mail where ${waiting}`, [noticeId, from, to]));
  for (const { language, letter } of languages) {
    const { html, text } = await letterIn(language, letter);
    await inTransaction(({ em, now }) => queryIn(em, `update mail set state = 'SENT', attempts = attempts + 1, sent_at = $4, html = $5, text = $6, last_error = null where ${waiting} and language = $7`, [noticeId, from, to, now, html, text, language]));
  }
}

async function render(noticeId: string, language: Language, letter: LetterName, { inTransaction }: Work): Promise<Rendered> {
  const { renderLetter } = await import('./render-letter.ts');
  const [found] = await inTransaction(({ em }) => queryIn<{ words: Record<string, string>; sender: string }>(em, 'select notice_words(n.id, $2) as words, vendor_name(n.vendor_id) as sender from notice n where n.id = $1', [noticeId, language]));
  if (!found) throw new Error(`the notice ${noticeId} is gone`);
  return renderLetter(writeLetter(letter, language, found.words), { language, sender: found.sender, address: null });
}

/** What did not leave waits, or is given up at the last attempt; a notice whose last mail is done is done. @returns how many wait */
function close({ noticeId, from, to }: Range, stoppedBy: unknown, { inTransaction, attempt, log }: Work): Promise<number> {
  return inTransaction(async ({ em, now }) => {
    const left = await queryIn(em, `update mail set state = $4, last_error = coalesce(last_error, $5) where ${waiting} returning id`, [noticeId, from, to, attempt.isLast ? 'FAILED' : 'QUEUED', stoppedBy === undefined ? null : reasonOf(stoppedBy)]);
    await queryIn(em, 'select finish_notice($1, $2)', [noticeId, now]);
    if (attempt.isLast && left.length > 0) log.warn({ err: stoppedBy, noticeId, mails: left.length }, 'mails of a notice are given up');
    return attempt.isLast ? 0 : left.length;
  });
}
