import { formatMoney, isCurrency } from '@filiera/shared/money';
import { formatIban } from '@filiera/shared/numbers/iban';
import { unpaidReminderDays } from '@filiera/shared/payment';
import { reminderHour } from '@filiera/shared/period';
import { type EntityManager } from '@mikro-orm/postgresql';
import { locales, type Language } from '../../platform/i18n/translate.ts';
import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type MailOrder, queueMails } from '../mails/index.ts';

interface Unpaid {
  id: string;
  payerId: string;
  payerName: string;
  sellerName: string;
  number: string;
  orderNumber: string;
  /** `2026-03-31` */
  dueOn: string;
  /** which of the reminders it is */
  days: number;
  method: 'CARD' | 'PAYPAL' | 'BANK_TRANSFER';
  dueMinor: number;
  currency: string;
  holder: string;
  iban: string | null;
  bic: string | null;
}

interface Reader {
  companyId: string;
  email: string;
  name: string;
  language: Language;
}

interface Taken {
  invoices: Unpaid[];
  readers: Reader[];
}

const batchSize = 500;

/**
 * Whoever owes an invoice past its day is told on the day after, and 7, 14, 30, 60 and 90 days later, at nine where it is, once each: its billing contacts, else its administrators, and nobody else
 * (P4, P5). What was missed collapses into the latest; of what is paid, by notes too, nothing is said.
 */
export const remindOfUnpaid: Tick = {
  name: 'remind_of_unpaid',
  comesDue: `
    select greatest(i.overdue_at, ((i.due_on + 1 + s)::timestamp + interval '${reminderHour} hours') at time zone coalesce(p.time_zone, 'Europe/Rome'))
    from invoice i left join company_profile p on p.tenant_id = i.tenant_id cross join unnest(array[${unpaidReminderDays.join(', ')}]) s
    where not i.is_paid and i.kind = 'INVOICE' and s > coalesce(i.reminded_days, -1)`,
  async run({ inTransaction }) {
    while ((await inTransaction(({ em, now }) => remind(em, now))) === batchSize);
  },
};

/** @returns how many invoices were looked at */
async function remind(em: EntityManager, now: Date): Promise<number> {
  const [row] = await queryIn<{ taken: Taken }>(em, 'select take_unpaid_reminders($1, $2::integer[], $3, $4) as taken', [now, unpaidReminderDays, reminderHour, batchSize]);
  const { invoices, readers } = row?.taken ?? { invoices: [], readers: [] };
  const byCompany = Map.groupBy(readers, ({ companyId }) => companyId);
  await queueMails({ em, now }, invoices.flatMap((invoice) => (byCompany.get(invoice.payerId) ?? []).map((reader) => mailOf(invoice, reader))));
  return invoices.length;
}

function mailOf({ id, payerId, payerName, sellerName, number, orderNumber, dueOn, days, method, dueMinor, currency, holder, iban, bic }: Unpaid, { email, name, language }: Reader): MailOrder {
  if (!isCurrency(currency)) throw new Error(`no currency: ${currency}`);
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${dueOn}T00:00:00Z`));
  return {
    letter: days === 0 ? 'invoiceOverdue' : 'invoiceStillOverdue', area: 'BILLING', tenantId: payerId, payerId, to: { address: email, name, language }, key: `invoiceOverdue:${id}:${days}:${email}`, objectPath: `/t/${payerId}/fatture/${id}`,
    words: {
      company: payerName, seller: sellerName, number, day, due: formatMoney({ minor: dueMinor, currency }, locales[language]),
      ...(method === 'BANK_TRANSFER' && iban && { order: orderNumber, holder, iban: formatIban(iban), ...(bic && { bic }) }),
    },
  };
}
