import { type EntityManager } from '@mikro-orm/postgresql';
import { type Language } from '../../platform/i18n/translate.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type AuditArea } from '../audit/index.ts';
import { letterSubject, type LetterName } from './letters.ts';

/** A mail to write. */
export interface MailOrder {
  letter: LetterName;
  /** what its sentences mention, in the reader's language where they are words of ours */
  words: Record<string, string>;
  to: { address: string; name: string; language: Language };
  /** the company of the reader: whoever may read that company's mails sees it in the outbox */
  tenantId: string;
  /** natural key, such as `invitation:<link>`: under one key of a vendor one mail is ever written (S13) */
  key: string;
  area: AuditArea;
  /** whose invoice it tells the amounts of (M6) */
  payerId?: string;
  /** a one-time link: its id, and where it leads, as `/accept/{token}` */
  link?: { id: string; path: string };
  /** where in the console what it is about stands, as `/t/<id>/utenti`; the button leads there if no link is given */
  objectPath?: string;
}

/** Writes mails and the jobs that send them, in the transaction of the change: rolled back, nothing is sent; committed, all of it is. */
export async function queueMails({ em, now }: { em: EntityManager; now: Date }, orders: readonly MailOrder[]): Promise<void> {
  if (orders.length === 0) return;
  // What the use case wrote may be what the mail refers to.
  await em.flush();
  await queryIn(em, 'select queue_mails($1)', [JSON.stringify(orders.map((order) => mailRow(order, now)))]);
}

/** A mail as `queue_mails` takes it. */
export function mailRow({ letter, words, to, tenantId, key, area, payerId, link, objectPath }: MailOrder, now: Date): Record<string, unknown> {
  return {
    id: newId(now), tenant_id: tenantId, key, letter, area, payer_id: payerId ?? null, to_address: to.address, to_name: to.name, language: to.language,
    subject: letterSubject(letter, to.language, words), words, link_id: link?.id ?? null, link_path: link?.path ?? null, object_path: objectPath ?? null, created_at: now,
  };
}
