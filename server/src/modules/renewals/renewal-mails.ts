import { formatIban } from '@filiera/shared/numbers/iban';
import { formatMoney, type Money } from '@filiera/shared/money';
import { daysLater, type Instant, toDate } from '@filiera/shared/period';
import { type Language, locales } from '../../platform/i18n/translate.ts';
import { type LetterName, type MailOrder } from '../mails/index.ts';
import { type Reader } from './due-renewals.ts';
import { type NumberedRenewals } from './renewal-rows.ts';

/** Where a vendor's transfers go. */
export interface TransferTarget {
  holder: string;
  iban: string;
  bic: string | null;
}

/** What whoever pays is told of orders that were made for it: that they have taken effect, or how and until when to pay. A charge is told of when it is refused. */
export function renewalMails(orders: readonly NumberedRenewals[], readers: readonly Reader[], accounts: ReadonlyMap<string, TransferTarget>, at: Instant): MailOrder[] {
  const byCompany = Map.groupBy(readers, ({ companyId }) => companyId);
  return orders.flatMap((order) => {
    const letter: LetterName | null = order.way === 'AT_ONCE' ? 'renewalDone' : order.way === 'TRANSFER' ? 'renewalTransfer' : null;
    return letter ? (byCompany.get(order.payer.payerId) ?? []).map((reader) => mailOf(letter, order, reader, accounts.get(order.payer.vendorId), at)) : [];
  });
}

function mailOf(letter: LetterName, { id, number, tenantId, payer, lines, priced: { receipt }, expiresAt }: NumberedRenewals, { email, name, language }: Reader, account: TransferTarget | undefined, at: Instant): MailOrder {
  const { payerId, payerName, timeZone, paymentTermsDays } = payer;
  const isOnAccount = letter === 'renewalDone' && receipt.due.minor > 0;
  const [first] = lines;
  return {
    letter, area: 'BILLING', tenantId: payerId, payerId, to: { address: email, name, language }, key: `${letter}:${id}:${email}`, objectPath: `/t/${tenantId}/ordini/${id}`,
    words: {
      company: payerName, number, subscriptions: namesOf(lines.map(({ productName, choice }) => `${productName} ${choice.edition.name}`)), total: amountIn(language, receipt.total), due: amountIn(language, receipt.due),
      day: first ? dayIn(language, first.choice.period.start, timeZone) : '', until: dayIn(language, expiresAt, timeZone), dueDay: isOnAccount ? dayIn(language, daysLater(at, paymentTermsDays), timeZone) : '',
      ...(account && { holder: account.holder, iban: formatIban(account.iban), ...(account.bic && { bic: account.bic }) }),
    },
  };
}

const mostNames = 5;

/** What an order is for, in a line: the same counted, the rest of many left out. */
export function namesOf(names: readonly string[]): string {
  const counted = [...Map.groupBy(names, (name) => name)].map(([name, same]) => (same.length > 1 ? `${same.length} × ${name}` : name));
  return counted.length > mostNames ? [...counted.slice(0, mostNames), '…'].join(', ') : counted.join(', ');
}

export const amountIn = (language: Language, amount: Money): string => formatMoney(amount, locales[language]);

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as it is written in a language, where its reader is. */
export function dayIn(language: Language, at: Instant, timeZone: string): string {
  const name = `${language} ${timeZone}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone });
  formats.set(name, format);
  return format.format(toDate(at));
}
