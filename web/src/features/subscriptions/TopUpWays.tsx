import { useTranslation } from 'react-i18next';
import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { RadioCards } from '@/ui/RadioCards.tsx';
import type { TopUpChoice } from './top-up-choice.ts';
import type { Quote } from '@/lib/quote/use-live-quote.ts';

type Props = { subscription: Subscription; topUp: Quote | undefined; upgrade: Quote | undefined; value: TopUpChoice['way']; onChange: (way: TopUpChoice['way']) => void };

/** Side by side, what either way costs now and until when it lasts; the months that are paid are told (S7). An upgrade that cannot be had is not offered. */
export function TopUpWays({ subscription, topUp, upgrade, value, onChange }: Props) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  if (!topUp && !upgrade) return null;
  const cost = (quote: Quote | undefined) => quote?.amounts && format.money(quote.amounts.due);
  const months = topUp?.months;
  const toEnd = [months && t('aggiungi.months', { count: months }), t('aggiungi.toEndDetail', { end: format.longDate(subscription.endsAt) })].filter(Boolean).join('. ');
  return (
    <RadioCards
      label={t('aggiungi.how')}
      name="way"
      value={value}
      onChange={(way) => onChange(way as TopUpChoice['way'])}
      options={[
        { value: 'TOP_UP', label: t('aggiungi.toEnd'), detail: toEnd, aside: cost(topUp), disabled: !topUp },
        ...(upgrade ? [{ value: 'UPGRADE', label: t('aggiungi.upgrade'), detail: t('aggiungi.upgradeDetail', { end: format.longDate(upgrade.endsAt) }), aside: cost(upgrade) }] : []),
      ]}
    />
  );
}
