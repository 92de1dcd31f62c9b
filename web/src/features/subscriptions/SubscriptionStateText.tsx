import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/format/use-now.ts';
import { orderStateLook, subscriptionLook } from '@/lib/vocabulary/looks.ts';
import { StatusBadge, StatusText } from '@/ui/Status.tsx';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { subscriptionState } from './subscription-state.ts';
import classes from './subscriptions.module.css';

/** Its state as icon and word, and that an order of it waits for its payment: plain in tables, tinted where it stands alone. */
export function SubscriptionStateText({ subscription, badge = false }: { subscription: Row; badge?: boolean }) {
  const { t } = useTranslation('words');
  const state = subscriptionState(subscription, useNow());
  const Status = badge ? StatusBadge : StatusText;
  const isWaiting = subscription.pending.nodes.length > 0;
  return (
    <span className={classes.states}>
      <Status {...subscriptionLook[state]}>{t(`subscriptionStatus.${state}`)}</Status>
      {isWaiting && <Status {...orderStateLook.PENDING_PAYMENT}>{t('orderState.PENDING_PAYMENT')}</Status>}
    </span>
  );
}
