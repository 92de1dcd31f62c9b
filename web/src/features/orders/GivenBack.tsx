import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Callout } from '@/ui/Callout.tsx';

/** That money of an order went back: what came when it was closed already, or, at the provider, what had paid it, wholly or a part of it. */
export function GivenBack({ order: { state, payments } }: { order: Order }) {
  const { t } = useTranslation('checkout');
  const format = useFormat();
  const part = payments.find((payment) => payment.state === 'SUCCEEDED' && payment.refundedMinor > 0);
  if (part) {
    const { amount, refundedMinor } = part;
    return <Callout icon={IconArrowBackUp} tone="attention"><p>{t('givenBackPart', { amount: format.money({ ...amount, minor: refundedMinor }), of: format.money(amount) })}</p></Callout>;
  }
  if (!payments.some((payment) => payment.state === 'REFUNDED')) return null;
  const wasPaidByIt = state === 'PAID' && !payments.some((payment) => payment.state === 'SUCCEEDED');
  return <Callout icon={IconArrowBackUp} tone={wasPaidByIt ? 'attention' : 'neutral'}><p>{t(wasPaidByIt ? 'givenBack' : 'refunded')}</p></Callout>;
}
