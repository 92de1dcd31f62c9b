import { formatMoney } from '@filiera/shared/money';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { queueMails } from '../mails/index.ts';
import { type Payment } from '../payments/index.ts';
import { orderPath } from './collect-order.ts';
import { Order } from './order.entity.ts';

/** Tells whoever reads a vendor's bills, once, of money at its provider that is not as the order says: another amount was taken than was due, or it went back without us. */
export async function tellVendor({ em, now }: { em: EntityManager; now: Date }, payment: Payment, letter: 'paymentDiffers' | 'paymentGivenBack'): Promise<void> {
  const { id, vendorId, orderId, provider, providerRef, amount, refundedMinor } = payment;
  const order = await em.findOneOrFail(Order, { id: orderId });
  const readers = await queryIn<{ email: string; name: string; language: Language }>(em, 'select email, name, language from billing_readers(array[$1]::uuid[])', [vendorId]);
  await queueMails({ em, now }, readers.map(({ email, name, language }) => ({
    letter, area: 'BILLING' as const, tenantId: vendorId, payerId: vendorId, to: { address: email, name, language }, key: `${letter}:${id}:${refundedMinor}:${email}`, objectPath: orderPath(order).replace(/\?.*$/, ''),
    words: {
      number: order.number, company: order.invoicedToName, due: formatMoney(amount, language), givenBack: formatMoney({ minor: refundedMinor, currency: amount.currency }, language), provider: `${provider} ${providerRef ?? ''}`.trim(),
    },
  })));
}
