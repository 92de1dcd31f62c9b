import { Trans, useTranslation } from 'react-i18next';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { SumFigure } from '@/lib/amounts/SumFigure.tsx';
import { monthlyListPrice } from './monthly-list-price.ts';
import { isRunning } from './subscription-state.ts';

/** How many there are, and what a month of them costs by the list: it opens to what each adds. @param rows all of them; left out while some are not read yet */
export function SubscriptionsNote({ count, rows }: { count: number; rows: readonly Row[] | undefined }) {
  const { t } = useTranslation('subscriptions');
  const monthly = rows && monthlyListPrice(rows.filter(({ status, isTrial }) => isRunning(status) && !isTrial));
  if (!monthly) return t('note', { count });
  const parts = monthly.parts.map(({ subscription: { product, edition, listPrice }, amount, divisor }) => ({ label: `${product.name} ${edition.name}`, amount, of: { amount: listPrice, divisor } }));
  return <Trans t={t} i18nKey="noteWithPrice" count={count} components={{ price: <SumFigure amount={monthly.sum} of={t('listPerMonth')} parts={parts} what="formula.monthly" /> }} />;
}
