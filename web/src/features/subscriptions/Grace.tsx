import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionPage_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { Callout } from '@/ui/Callout.tsx';
import { graceMs, isInGrace, subscriptionState } from './subscription-state.ts';

/** After the end: until when licences still work and a renewal joins the period that ended (S6). */
export function Grace({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const now = useNow();
  const isExpired = subscriptionState(subscription, now) === 'EXPIRED';
  if (!isExpired || !isInGrace(subscription, now)) return null;
  return (
    <Callout icon={IconAlertCircle} tone="danger" title={t('grace.title')}>
      <p>{t('grace.sentence', { until: format.exact(Date.parse(subscription.endsAt) + graceMs) })}</p>
    </Callout>
  );
}
