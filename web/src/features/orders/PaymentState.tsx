import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconClock, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Checkout_paymentFragment as Payment, OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { usePayOrderMutation } from '@/generated/lib.ts';
import { methodName } from '@/lib/checkout/method-words.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { usePaymentKey } from './use-payment-key.ts';

type Props = { order: Order; payment: Payment; canPay: boolean; onGoing: () => void };

/** How the last try to pay stands, said aloud; with the way on where its payer is asked to confirm. */
export function PaymentState({ order, payment, canPay, onGoing }: Props) {
  const { t } = useTranslation('checkout');
  const { state, kind, method, failureReason, actionUrl } = payment;
  const keyOf = usePaymentKey();
  const proceed = useAction(usePayOrderMutation(), { onDone: onGoing });
  const name = method ? methodName(method) : t(`payNew.${kind}`);
  if (state === 'PROCESSING') {
    return (
      <div role="status">
        <Callout icon={IconClock} tone="accent" title={t('under.PROCESSING')} actions={<Loader size="xs" aria-hidden />}>
          <p>{t('under.waits')}</p>
        </Callout>
      </div>
    );
  }
  if (state === 'REQUIRES_ACTION') {
    const confirm = actionUrl ? (
      <Button size="xs" component="a" href={actionUrl}>{t('under.confirm')}</Button>
    ) : (
      <Button size="xs" loading={proceed.busy} onClick={() => void proceed.run({ orderId: order.id, method: kind, idempotencyKey: keyOf(kind, payment.id) })}>{t('under.confirm')}</Button>
    );
    return (
      <div role="status">
        <Callout icon={IconShieldCheck} tone="attention" title={t('under.REQUIRES_ACTION')} actions={canPay ? confirm : undefined}>
          <p>{canPay ? t('under.asks', { name }) : t('under.askedOther', { payer: order.invoicedToName })}</p>
        </Callout>
      </div>
    );
  }
  if (state === 'FAILED') {
    return (
      <div role="alert">
        <Callout icon={IconAlertTriangle} tone="danger" title={t('refused')}>
          <p>{t('refusedWith', { name, reason: failureReason })}</p>
          <p>{t('refusedHow')}</p>
        </Callout>
      </div>
    );
  }
  return state === 'REFUNDED' ? <Callout icon={IconArrowBackUp} tone="neutral"><p>{t('refunded')}</p></Callout> : null;
}
