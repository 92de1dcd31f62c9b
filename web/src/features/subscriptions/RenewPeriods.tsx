import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { TimeAxis } from '@/ui/TimeAxis.tsx';
import { currentPeriods } from './subscription-state.ts';
import type { Quote } from '@/lib/quote/use-live-quote.ts';

/** What is paid already, and the period that joins it. */
export function RenewPeriods({ subscription, quote }: { subscription: Subscription; quote: Quote | undefined }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const now = useNow();
  const [first] = currentPeriods(subscription.periods.nodes, now);
  const from = Date.parse(first?.startsAt ?? subscription.startsAt);
  const end = Date.parse(subscription.endsAt);
  const until = Math.max(from, Math.min(now, end));
  const rows = [
    {
      label: t('periods.paid'),
      detail: format.period(from, end),
      spans: [
        { kind: 'used' as const, from, to: until },
        { kind: 'left' as const, from: until, to: end },
      ],
    },
    ...(quote ? [{
      label: t('periods.renewal'),
      detail: format.period(quote.startsAt, quote.endsAt),
      isNew: true,
      spans: [{ kind: 'ahead' as const, from: Date.parse(quote.startsAt), to: Date.parse(quote.endsAt) }],
    }] : []),
  ];
  return (
    <TimeAxis
      title={t('periods.title')}
      rows={rows}
      legend={[{ kind: 'used', label: t('periods.used') }, { kind: 'left', label: t('periods.left') }, { kind: 'ahead', label: t('periods.new') }]}
      now={now}
      nowLabel={t('periods.today')}
      day={format.shortDay}
      dayWithYear={format.date}
    />
  );
}
