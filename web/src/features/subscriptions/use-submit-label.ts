import { useTranslation } from 'react-i18next';
import type { Checkout } from '@/lib/checkout/use-checkout.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { Change } from './use-change-dialog.ts';
import type { Quote } from '@/lib/quote/use-live-quote.ts';

/** The button says what it does: how much will be paid and how, when the viewer may know it. */
export function useSubmitLabel(change: Exclude<Change, 'programma'> | 'acquista', quote: Quote | undefined, { chosen, termsDays }: Checkout): string {
  const { t } = useTranslation(['subscriptions', 'checkout']);
  const format = useFormat();
  if (!quote?.amounts) return t(`${change}.order`);
  if (quote.amounts.due.minor === 0) return t(`${change}.orderFree`);
  const due = format.money(quote.amounts.due);
  if (termsDays > 0) return t('checkout:onTerms', { due });
  if (!chosen) return t(`${change}.order`);
  if (chosen.method === 'BANK_TRANSFER') return t(`${change}.orderAndPay`, { due });
  return chosen.onFile ? t(`checkout:payNowAnd.${change}`, { due }) : t('checkout:goPay', { due });
}
