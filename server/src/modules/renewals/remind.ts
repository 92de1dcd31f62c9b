import { listPrice, priceOf } from '@filiera/shared/catalog';
import { money, sum, type Money } from '@filiera/shared/money';
import { dueReminder, graceEnd, instant, reminders, type Cadence, type Instant } from '@filiera/shared/period';
import { renewalContent } from '@filiera/shared/subscription';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type Language, translate } from '../../platform/i18n/translate.ts';
import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type LetterName, type MailOrder, queueMails } from '../mails/index.ts';
import { contentOf, type DueSubscription, type Reader } from './due-renewals.ts';
import { type EditionFacts, EditionsOverTime } from './edition-at.ts';
import { amountIn, dayIn } from './renewal-mails.ts';

interface Ending extends Pick<DueSubscription, 'id' | 'tenantId' | 'tenantName' | 'payerId' | 'editionId' | 'cadence' | 'endsAt' | 'listPriceMinor' | 'components' | 'scheduled'> {
  autoRenew: boolean;
  currency: string;
  /** of this end it was told so many days before, the last time */
  remindedDays: number | null;
  /** where its company is */
  zone: string;
}

interface Taken {
  subscriptions: Ending[];
  readers: Reader[];
  editions: EditionFacts[];
}

const batchSize = 500;

/**
 * Whoever pays is reminded of an end 30 days (annual), 7 days and one day before and on the day, at nine where the customer is, once each; what was missed collapses into the
 * latest, and of what was renewed meanwhile nothing is said (S5). A renewal by itself needs no reminder, but where its price changes, that is said once (S1).
 */
export const remindOfEnds: Tick = {
  name: 'remind_of_ends',
  comesDue: 'select remind_at from subscription',
  async run({ inTransaction }) {
    while ((await inTransaction(({ em, now }) => remind(em, now))) === batchSize);
  },
};

/** @returns how many were looked at */
async function remind(em: EntityManager, now: Date): Promise<number> {
  const at = instant(now);
  const [row] = await queryIn<{ taken: Taken }>(em, 'select take_reminders($1, $2) as taken', [now, batchSize]);
  const { subscriptions, readers, editions: facts } = row?.taken ?? { subscriptions: [], readers: [], editions: [] };
  if (subscriptions.length === 0) return 0;
  const editions = new EditionsOverTime(facts);
  const mails: MailOrder[] = [];
  const noted = subscriptions.map((ending) => {
    const { id, zone, cadence, endsAt, remindedDays } = ending;
    const due = at < graceEnd(instant(endsAt)) ? dueReminder(instant(endsAt), cadence, zone, remindedDays, at) : null;
    const letter = due && letterFor(ending, priceChange(ending, editions), at);
    if (due && letter) for (const reader of readers.filter(({ companyId }) => companyId === ending.payerId)) mails.push(mailOf(letter, ending, editions, due.daysBefore, reader));
    return { id, next_at: nextLook(ending, at), told: letter ? due?.daysBefore : remindedDays };
  });
  await queryIn(em, 'select note_reminders($1)', [JSON.stringify(noted)]);
  await queueMails({ em, now }, mails);
  return subscriptions.length;
}

const nextLook = ({ endsAt, cadence, zone }: { endsAt: number; cadence: Cadence; zone: string }, now: Instant): Instant | null =>
  reminders(instant(endsAt), cadence, zone).find(({ at }) => at > now)?.at ?? null;

function letterFor({ autoRenew, remindedDays, endsAt }: Ending, change: PriceChange | null, at: Instant): LetterName | null {
  if (autoRenew) return change?.before && remindedDays === null && at < endsAt ? 'renewalPriceChange' : null;
  return at < endsAt ? 'renewalReminder' : 'renewalReminderEnded';
}

interface PriceChange {
  /** the list price at the end */
  price: Money;
  /** what it was bought at, where that was another */
  before: Money | null;
}

function priceChange(ending: Ending, editions: EditionsOverTime): PriceChange | null {
  const { editionId, cadence, quantities } = renewalContent(contentOf(ending), ending.scheduled && contentOf(ending.scheduled));
  const lines = priceOf(editions.at(editionId, instant(ending.endsAt)), cadence, quantities);
  if (!lines) return null;
  const price = sum(lines.map(listPrice), ending.currency);
  return { price, before: price.minor === ending.listPriceMinor ? null : money(ending.listPriceMinor, ending.currency) };
}

function mailOf(letter: LetterName, ending: Ending, editions: EditionsOverTime, daysBefore: number, { email, name, language }: Reader): MailOrder {
  const { id, tenantId, tenantName, payerId, editionId, endsAt, zone } = ending;
  const change = priceChange(ending, editions);
  const end = instant(endsAt);
  return {
    letter, area: 'BILLING', tenantId: payerId, to: { address: email, name, language }, key: `reminder:${id}:${endsAt}:${daysBefore}:${email}`,
    // Opens the renewal ready to confirm, after signing in if need be.
    objectPath: `/t/${tenantId}/abbonamenti/${id}${letter === 'renewalPriceChange' ? '' : `?rinnova=${id}`}`,
    words: {
      company: tenantName, subscription: `${editions.productName(editionId)} ${editions.at(editionId, end).name}`, day: dayIn(language, end, zone), until: dayIn(language, graceEnd(end), zone),
      price: change ? amountIn(language, change.price) : '', priceNote: noteOf(change, language),
    },
  };
}

const noteOf = (change: PriceChange | null, language: Language): string =>
  (change?.before ? translate(language, 'reminder.priceChanged', { price: amountIn(language, change.price), before: amountIn(language, change.before) }) : '');
