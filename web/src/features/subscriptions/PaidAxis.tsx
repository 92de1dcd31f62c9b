import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import type { Quote } from '@/lib/quote/use-live-quote.ts';
import { TimeAxis } from '@/ui/TimeAxis.tsx';
import { currentPeriods } from './subscription-state.ts';

type Axis = ComponentProps<typeof TimeAxis>;
type Props = {
  subscription: Subscription;
  quote: Quote | undefined;
  /** what becomes of the paid time that is left */
  left: 'left' | 'credit';
  /** what is bought, below what is paid */
  then: (at: number, end: number) => Axis['rows'];
  legend: Axis['legend'];
};

/** What is paid already, with the day from which the quote counts, and below it what is bought. */
export function PaidAxis({ subscription, quote, left, then, legend }: Props) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const now = useNow();
  const at = quote ? Date.parse(quote.startsAt) : now;
  const [first] = currentPeriods(subscription.periods.nodes, at);
  const from = Date.parse(first?.startsAt ?? subscription.startsAt);
  const end = Date.parse(subscription.endsAt);
  const rows: Axis['rows'] = [
    {
      label: t('periods.now', { edition: subscription.edition.name }),
      detail: format.period(from, end),
      spans: [{ kind: 'used', from, to: Math.min(at, end) }, { kind: left, from: Math.min(at, end), to: end }],
    },
    ...then(at, end),
  ];
  return <TimeAxis title={t('periods.title')} rows={rows} legend={legend} now={at} nowLabel={t('periods.today')} day={format.shortDay} dayWithYear={format.date} />;
}
