import { daysLater, instant, toDate } from '@filiera/shared/period';
import { formatMoney } from '@filiera/shared/money';
import { linkToken, tokenHash } from '../../platform/auth/tokens.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { queueMails } from '../mails/index.ts';
import { awaitsMoney, holdOrder } from '../orders/index.ts';
import { type PaymentHook } from '../payments/index.ts';
import { linkDays } from './send-link.ts';

interface Reader {
  company: string;
  email: string;
  name: string;
  language: Language;
}

/**
 * A charge that the worker began, or somebody else than its payer, and that its payer's bank wants confirmed: whoever reads the payer's bills is written to, in their
 * language, with a link to the page where it is finished. Link and mails bear the payment's id: once for each, however often its provider tells of it.
 */
export const askPayerHook = (secret: string): PaymentHook => ({
  async changed({ em, now }, { payment, from }) {
    if (payment.state !== 'REQUIRES_ACTION' || from === 'REQUIRES_ACTION' || payment.isPresent) return;
    const { order } = await holdOrder(em, payment.orderId);
    // What is paid otherwise by now is not asked for.
    if (!awaitsMoney(order.state) || order.method !== payment.kind) return;
    const { id, tenantId, amount } = payment;
    await queryIn(em, 'select issue_payer_link($1, $2, $3, $4, $5)', [id, tokenHash(secret, linkToken(secret, id)), order.id, now, toDate(daysLater(instant(now), linkDays))]);
    const readers = await queryIn<Reader>(em, 'select * from billing_readers(array[$1]::uuid[])', [tenantId]);
    await queueMails({ em, now }, readers.map(({ company, email, name, language }) => ({
      letter: 'paymentToConfirm' as const, area: 'BILLING' as const, tenantId, payerId: tenantId, to: { address: email, name, language }, key: `paymentToConfirm:${id}:${email}`, link: { id, path: '/pay/{token}' },
      words: { company, number: order.number, due: formatMoney(amount, language) },
    })));
  },
});
