import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { Quote } from '@/lib/quote/use-live-quote.ts';
import { PaidAxis } from './PaidAxis.tsx';

/** What is paid already, and what is added to it, which ends where it ends. */
export function TopUpPeriods({ subscription, quote }: { subscription: Subscription; quote: Quote | undefined }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  return (
    <PaidAxis
      subscription={subscription}
      quote={quote}
      left="left"
      then={(at, end) => (quote ? [{ label: t('aggiungi.then'), detail: format.period(at, end), isNew: true, spans: [{ kind: 'ahead', from: at, to: end }] }] : [])}
      legend={[{ kind: 'used', label: t('periods.used') }, { kind: 'left', label: t('periods.left') }, { kind: 'ahead', label: t('periods.new') }]}
    />
  );
}
