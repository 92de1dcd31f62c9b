import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRetryRenewalMutation } from '@/generated/subscriptions.ts';
import type { SubscriptionPage_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { Callout } from '@/ui/Callout.tsx';

/** It could not be renewed by itself: why, what to do, and to whoever may the button that tries again (S5). */
export function Parked({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const can = useCan(subscription.viewerCan);
  const retry = useAction(useRetryRenewalMutation(), { onDone: () => notifyDone(t('parked.retried')) });
  const { parkedReason, parkedAt } = subscription;
  if (!parkedReason || !parkedAt) return null;
  const canRetry = can('SUBSCRIPTION_RETRY_RENEWAL');
  return (
    <Callout icon={IconPlayerPause} tone="attention" title={t('parked.title')} actions={canRetry && <Button size="xs" variant="default" loading={retry.busy} onClick={() => void retry.run({ subscriptionId: subscription.id })}>{t('parked.retry')}</Button>}>
      <p>{t(`parked.why.${parkedReason}`)} {t('parked.since', { day: format.date(parkedAt) })}</p>
      <p>{t(canRetry ? `parked.mend.${parkedReason}` : 'parked.wait')}</p>
    </Callout>
  );
}
