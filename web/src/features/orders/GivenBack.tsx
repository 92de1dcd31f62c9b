import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { Callout } from '@/ui/Callout.tsx';

/** That money of an order went back: what came when it was closed already, or, at the provider, what had paid it. */
export function GivenBack({ order: { state, payments } }: { order: Order }) {
  const { t } = useTranslation('checkout');
  if (!payments.some((payment) => payment.state === 'REFUNDED')) return null;
  const wasPaidByIt = state === 'PAID' && !payments.some((payment) => payment.state === 'SUCCEEDED');
  return <Callout icon={IconArrowBackUp} tone={wasPaidByIt ? 'attention' : 'neutral'}><p>{t(wasPaidByIt ? 'givenBack' : 'refunded')}</p></Callout>;
}
