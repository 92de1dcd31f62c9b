import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/format/use-now.ts';
import { subscriptionLook } from '@/lib/vocabulary/looks.ts';
import { StatusBadge, StatusText } from '@/ui/Status.tsx';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { subscriptionState } from './subscription-state.ts';

/** Its state as icon and word: plain in tables, tinted where it stands alone. */
export function SubscriptionStateText({ subscription, badge = false }: { subscription: Row; badge?: boolean }) {
  const { t } = useTranslation('words');
  const state = subscriptionState(subscription, useNow());
  const Status = badge ? StatusBadge : StatusText;
  return <Status {...subscriptionLook[state]}>{t(`subscriptionStatus.${state}`)}</Status>;
}
