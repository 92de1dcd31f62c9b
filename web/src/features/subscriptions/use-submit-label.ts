import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import type { Quote } from './use-live-quote.ts';

/** The button says what it does: how much will be paid and how, when the viewer may know it. */
export function useSubmitLabel(change: 'aggiorna' | 'rinnova', quote: Quote | undefined): string {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const due = quote?.amounts?.due;
  if (!quote || !due) return t(`${change}.order`);
  return due.minor === 0 ? t(`${change}.orderFree`) : t(`${change}.orderAndPay`, { due: format.money(due) });
}
