import { IconCalendarEvent, IconCalendarOff, IconPlayerPause, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/format/use-now.ts';
import { orderStateLook, subscriptionLook } from '@/lib/vocabulary/looks.ts';
import { StatusBadge, StatusText } from '@/ui/Status.tsx';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { subscriptionState } from './subscription-state.ts';
import classes from './subscriptions.module.css';

/** Its state as icon and word, what is decided about its end, and that an order of it waits for its payment: plain in tables, tinted where it stands alone. */
export function SubscriptionStateText({ subscription, badge = false }: { subscription: Row; badge?: boolean }) {
  const { t } = useTranslation(['words', 'subscriptions']);
  const state = subscriptionState(subscription, useNow());
  const Status = badge ? StatusBadge : StatusText;
  const isWaiting = subscription.pending.nodes.length > 0;
  return (
    <span className={classes.states}>
      <Status {...subscriptionLook[state]}>{t(`subscriptionStatus.${state}`)}</Status>
      {subscription.atEnd === 'IS_CANCELLED' && <Status icon={IconCalendarOff} tone="attention">{t('subscriptions:atEnd.short.IS_CANCELLED')}</Status>}
      {subscription.parkedReason && <Status icon={IconPlayerPause} tone="attention">{t('subscriptions:parked.short')}</Status>}
      {subscription.atEnd === 'RENEWS' && !subscription.parkedReason && <Status icon={IconRefresh} tone="neutral">{t('subscriptions:atEnd.short.RENEWS')}</Status>}
      {subscription.scheduledChange && <Status icon={IconCalendarEvent} tone="neutral">{t('subscriptions:scheduled.short')}</Status>}
      {isWaiting && <Status {...orderStateLook.PENDING_PAYMENT}>{t('orderState.PENDING_PAYMENT')}</Status>}
    </span>
  );
}
