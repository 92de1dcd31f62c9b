import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { methodName } from '@/lib/checkout/method-words.ts';
import type { SubscriptionPage_subscriptionFragment as Subscription, SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { graceMs } from './subscription-state.ts';

/** What happens at its end, in a sentence. @param payer who renews it, where that is known: of it one may see what is charged */
export function useAtEndWords({ atEnd, cadence, endsAt, timeZone }: Row, payer?: Payer): string {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(timeZone);
  if (!atEnd) return '';
  const account = payer?.billingAccount;
  const words = { end: format.exact(endsAt), grace: format.date(Date.parse(endsAt) + graceMs), days: cadence === 'ANNUAL' ? 30 : 7, reminders: cadence === 'ANNUAL' ? '30, 7, 1' : '7, 1' };
  if (atEnd !== 'RENEWS' || !account) return t(`atEnd.${atEnd}`, words);
  if (account.paymentTermsDays > 0) return t('atEnd.renewsOnTerms', { ...words, count: account.paymentTermsDays });
  if (account.method === 'BANK_TRANSFER') return t('atEnd.renewsByTransfer', words);
  const onFile = account.methodsOnFile.find(({ kind }) => kind === account.method);
  return onFile ? t('atEnd.renewsByMethod', { ...words, method: methodName(onFile) }) : t('atEnd.RENEWS', words);
}

type Payer = Pick<Subscription['tenant'], 'billingAccount'> | undefined | null;

/** Who renews it by itself (P5): the company, or its partner where that paid the last time; undefined where it may be either. */
export function renewedBy({ tenant, periods }: Subscription): Payer {
  if (tenant.payer === 'CUSTOMER') return tenant;
  return tenant.parent && periods.nodes[0]?.order?.invoicedToName === tenant.parent.name ? tenant.parent : undefined;
}
