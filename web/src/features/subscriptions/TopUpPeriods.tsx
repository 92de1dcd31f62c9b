import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { TimeAxis } from '@/ui/TimeAxis.tsx';
import { currentPeriods } from './subscription-state.ts';
import type { Quote } from '@/lib/quote/use-live-quote.ts';

/** What is paid already, and what is added to it, which ends where it ends. */
export function TopUpPeriods({ subscription, quote }: { subscription: Subscription; quote: Quote | undefined }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const now = useNow();
  const at = quote ? Date.parse(quote.startsAt) : now;
  const [first] = currentPeriods(subscription.periods.nodes, at);
  const from = Date.parse(first?.startsAt ?? subscription.startsAt);
  const end = Date.parse(subscription.endsAt);
  const rows = [
    {
      label: t('periods.now', { edition: subscription.edition.name }),
      detail: format.period(from, end),
      spans: [
        { kind: 'used' as const, from, to: Math.min(at, end) },
        { kind: 'left' as const, from: Math.min(at, end), to: end },
      ],
    },
    ...(quote ? [{ label: t('aggiungi.then'), detail: format.period(at, end), isNew: true, spans: [{ kind: 'ahead' as const, from: at, to: end }] }] : []),
  ];
  return (
    <TimeAxis
      title={t('periods.title')}
      rows={rows}
      legend={[{ kind: 'used', label: t('periods.used') }, { kind: 'left', label: t('periods.left') }, { kind: 'ahead', label: t('periods.new') }]}
      now={at}
      nowLabel={t('periods.today')}
      day={format.shortDay}
      dayWithYear={format.date}
    />
  );
}
