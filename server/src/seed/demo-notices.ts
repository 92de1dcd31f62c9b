import { later, toDate } from '@filiera/shared/period';
import type pg from 'pg';
import { sentences } from '../locales/index.ts';
import { previewLetter } from '../modules/mails/index.ts';
import { noticeLetters, type NoticeTopic } from '../modules/notices/index.ts';
import { type Language, loadSentences } from '../platform/i18n/translate.ts';
import type { Member } from './demo-company.ts';
import type { Draft } from './draft.ts';
import { dayFrom } from './local-day.ts';
import { makeChange } from './make-history.ts';

type Words = Record<'it' | 'en' | 'de', string>;
interface NoticeOverrides {
  topic: NoticeTopic;
  /** when it is to leave, from today on */
  days: number;
  time: string;
  state?: 'SCHEDULED' | 'CANCELLED';
  subject: Words;
  text: Words;
}

/** What the vendor and a partner have written to those below them: three that left, one that waits for its hour, one that was taken back. */
export function addNotices(draft: Draft, { sestante, adige }: { sestante: Member; adige: Member }): void {
  makeNotice(draft, sestante, {
    topic: 'TECHNICAL', days: -24, time: '10:00',
    subject: { it: 'Manutenzione nella notte di sabato', en: 'Maintenance on Saturday night', de: 'Wartung in der Nacht auf Sonntag' },
    text: {
      it: 'Sabato dalle 23:00 alle 2:00 di domenica aggiorniamo i server di Docs.\n\nI documenti restano leggibili; caricarne di nuovi e cercare nel testo riprende alla fine della manutenzione.',
      en: 'On Saturday from 23:00 to 2:00 on Sunday we update the servers of Docs.\n\nDocuments can be read all the while; uploading new ones and searching in the text come back when we are done.',
      de: 'Am Samstag von 23:00 bis 2:00 am Sonntag aktualisieren wir die Server von Docs.\n\nDokumente bleiben lesbar; das Hochladen und die Suche im Text sind danach wieder da.',
    },
  });
  makeNotice(draft, sestante, {
    topic: 'COMPANY', days: -3, time: '09:30',
    subject: { it: 'Il nuovo numero dell’assistenza', en: 'The new number of our support', de: 'Die neue Nummer unseres Supports' },
    text: {
      it: 'Dal primo del mese l’assistenza risponde allo 049 555 0142, dal lunedì al venerdì dalle 8:30 alle 18:00.\n\nIl vecchio numero resta attivo per tre mesi.',
      en: 'From the first of the month our support answers at +39 049 555 0142, Monday to Friday from 8:30 to 18:00.\n\nThe old number stays for three months.',
      de: 'Ab dem Ersten des Monats erreichen Sie unseren Support unter +39 049 555 0142, Montag bis Freitag von 8:30 bis 18:00.\n\nDie alte Nummer bleibt noch drei Monate.',
    },
  });
  makeNotice(draft, sestante, {
    topic: 'USAGE_REPORTS', days: 5, time: '09:00', state: 'SCHEDULED',
    subject: { it: 'Il rapporto d’uso del trimestre', en: 'The usage report of the quarter', de: 'Der Nutzungsbericht des Quartals' },
    text: {
      it: 'Nella pagina Abbonamenti trovi le licenze in uso e lo spazio occupato negli ultimi tre mesi.\n\nSe lo spazio supera il 90 %, conviene ampliarlo prima del rinnovo.',
      en: 'The page Subscriptions shows the licences in use and the storage taken over the last three months.\n\nWhere more than 90 % of it is taken, it pays to have more before you renew.',
      de: 'Unter Abonnements sehen Sie die genutzten Lizenzen und den belegten Speicher der letzten drei Monate.\n\nSind mehr als 90 % belegt, lohnt es sich, vor der Verlängerung zu erweitern.',
    },
  });
  makeNotice(draft, adige, {
    topic: 'COMPANY', days: -9, time: '16:15',
    subject: { it: 'Ufficio chiuso venerdì', en: 'Office closed on Friday', de: 'Büro am Freitag geschlossen' },
    text: {
      it: 'Venerdì il nostro ufficio resta chiuso per inventario.\n\nPer le urgenze scrivete un ticket: lo leggiamo comunque.',
      en: 'On Friday our office is closed for stocktaking.\n\nIf it is urgent, open a ticket: we read it all the same.',
      de: 'Am Freitag bleibt unser Büro wegen Inventur geschlossen.\n\nIn dringenden Fällen eröffnen Sie ein Ticket: Wir lesen es trotzdem.',
    },
  });
  makeNotice(draft, adige, {
    topic: 'TECHNICAL', days: -16, time: '11:00', state: 'CANCELLED',
    subject: { it: 'Corso per chi amministra Docs', en: 'A course for administrators of Docs', de: 'Ein Kurs für Administratoren von Docs' },
    text: {
      it: 'Il corso è rimandato: la nuova data arriverà con un’altra comunicazione.',
      en: 'The course is put off: another notice will tell the new date.',
      de: 'Der Kurs wird verschoben: Den neuen Termin teilen wir gesondert mit.',
    },
  });
}

function makeNotice(draft: Draft, { company, admin }: Member, { topic, days, time, state = 'SCHEDULED', subject, text }: NoticeOverrides): void {
  const id = draft.id();
  const dueAt = dayFrom(draft.now, { days }, time, 'Europe/Rome');
  const createdAt = later(Math.min(dueAt, draft.now) as typeof dueAt, -2 * 3600);
  draft.add('notice', {
    id, tenantId: company.id, topic, subjectIt: subject.it, subjectEn: subject.en, subjectDe: subject.de, textIt: text.it, textEn: text.en, textDe: text.de,
    state, publishedByName: admin.name, createdAt: toDate(createdAt), dueAt: toDate(dueAt), recipients: null,
  });
  makeChange(draft, { by: admin, at: createdAt, action: 'notice:publish', subject: { type: 'Notice', id, name: subject.it }, after: { topic, dueAt: toDate(dueAt).toISOString() } });
  if (state === 'CANCELLED') makeChange(draft, { by: admin, at: later(createdAt, 3600), action: 'notice:cancel', subject: { type: 'Notice', id, name: subject.it }, before: { state: 'SCHEDULED' }, after: { state } });
}

interface Due {
  id: string;
  topic: NoticeTopic;
  due_at: Date;
  publisher: string;
  sender: string;
  subject: Words;
  text: Words;
}

/** The notices of the demo whose hour has come have left: their readers are found as ever, each mail stands in the outbox as it was read, one in thirty was refused. */
export async function sendNotices(client: pg.ClientBase, now: Date): Promise<void> {
  const { rows } = await client.query<Due>(`
    select n.id, n.topic, n.due_at, t.name as publisher, vendor_name(n.vendor_id) as sender, json_build_object('it', n.subject_it, 'en', n.subject_en, 'de', n.subject_de) as subject,
      json_build_object('it', n.text_it, 'en', n.text_en, 'de', n.text_de) as text from notice n join tenant t on t.id = n.tenant_id where n.state = 'SCHEDULED' and n.due_at <= $1`, [now]);
  if (rows.length > 0) loadSentences(sentences);
  for (const { id, topic, due_at: dueAt, publisher, sender, subject, text } of rows) {
    await client.query('select start_notice($1, $2)', [id, dueAt]);
    const { rows: languages } = await client.query<{ language: Language }>('select distinct language from mail where notice_id = $1', [id]);
    for (const { language } of languages) {
      const letter = await previewLetter(noticeLetters[topic], language, { publisher, subject: subject[language], text: text[language] }, sender);
      await client.query(`update mail set state = 'SENT', attempts = 1, sent_at = created_at + interval '20 seconds', html = $3, text = $4 where notice_id = $1 and language = $2`, [id, language, letter.html, letter.text]);
    }
    await client.query(`update mail m set state = 'FAILED', sent_at = null, html = null, text = null, last_error = '550 5.1.1 The mailbox is not there any more'
      from (select f.id, row_number() over (order by f.id) as nth from mail f where f.notice_id = $1) r where r.id = m.id and r.nth % 30 = 7`, [id]);
    await client.query('select finish_notice($1, $2)', [id, new Date(dueAt.getTime() + 40_000)]);
  }
  await client.query(`delete from graphile_worker._private_jobs where starts_with(key, 'notice ')`);
}
