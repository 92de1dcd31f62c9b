import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { graceMs } from './subscription-state.ts';

/** What happens at its end, in a sentence. */
export function useAtEndWords({ atEnd, cadence, endsAt, timeZone }: Row): string {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(timeZone);
  if (!atEnd) return '';
  return t(`atEnd.${atEnd}`, { end: format.exact(endsAt), grace: format.date(Date.parse(endsAt) + graceMs), days: cadence === 'ANNUAL' ? 30 : 7, reminders: cadence === 'ANNUAL' ? '30, 7, 1' : '7, 1' });
}
