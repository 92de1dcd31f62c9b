import { Button, Group } from '@mantine/core';
import { IconBrandPaypal, IconBuildingBank, IconCreditCard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePayOrderMutation } from '@/generated/lib.ts';
import type { Checkout_payerFragment as Payer, OrderPage_orderFragment as Order, PaymentMethod } from '@/generated/types.ts';
import { WholeCharge } from '@/lib/amounts/Arrived.tsx';
import { methodName } from '@/lib/checkout/method-words.ts';
import { useLeaveMethod } from '@/lib/checkout/use-leave-method.ts';
import { useOffers } from '@/lib/checkout/use-offers.ts';
import { likeliestFirst, waysToPay, type Way } from '@/lib/checkout/ways.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useAction } from '@/lib/use-action.ts';
import { lastPayment } from './use-payment-progress.ts';
import { usePaymentKey } from './use-payment-key.ts';

const icons = { CARD: IconCreditCard, PAYPAL: IconBrandPaypal, BANK_TRANSFER: IconBuildingBank };

type Props = { order: Order; payerId: string; account: NonNullable<Payer['billingAccount']> };

/** A button for each way to pay: at once by what is on file, by way of the provider's page otherwise, or by transfer. */
export function PayWays({ order, payerId, account }: Props) {
  const { t } = useTranslation('checkout');
  const offers = useOffers();
  const format = useFormat();
  const keyOf = usePaymentKey();
  const pay = useAction(usePayOrderMutation());
  const { leave, busy: isLeaving } = useLeaveMethod();
  const last = lastPayment(order);
  const isBusy = pay.busy || isLeaving;
  if (!offers || !order.amounts) return null;
  const due = format.money(order.amounts.due);
  const isTransferChosen = order.method === 'BANK_TRANSFER';
  // A method that waits for its bank goes on above; a transfer that is chosen already stands there too.
  const ways = likeliestFirst(waysToPay(account, offers), last).filter(({ method }) => (method === 'BANK_TRANSFER' ? !isTransferChosen && order.state === 'PENDING_PAYMENT' : !(last?.state === 'REQUIRES_ACTION' && last.kind === method)));
  const pressed = ({ method, onFile }: Way) => {
    if (method === 'BANK_TRANSFER' || onFile) return pay.run({ orderId: order.id, method, idempotencyKey: keyOf(method, last?.id) });
    return leave(payerId, order.id, method);
  };
  const label = ({ method, onFile }: Way) => {
    if (method === 'BANK_TRANSFER') return t('byTransfer');
    if (!onFile) return t(`payDue.${method}`, { due });
    return t(last?.state === 'FAILED' && last.method?.id === onFile.id ? 'again' : 'payWith', { due, name: methodName(onFile) });
  };
  const hasCard = ways.some(({ method, onFile }) => method === 'CARD' && onFile);
  const button = (icon: PaymentMethod, text: string, onClick: () => unknown, isFirst: boolean) => {
    const Icon = icons[icon];
    return (
      <Button key={text} variant={isFirst && !isTransferChosen ? 'filled' : 'default'} disabled={isBusy} leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={() => void onClick()}>
        {text}
      </Button>
    );
  };
  return (
    <>
      <Group gap="xs" role="group" aria-label={t('how')}>
        {ways.map((way, index) => button(way.method, label(way), () => pressed(way), index === 0))}
        {hasCard && button('CARD', t('payNewCard', { due }), () => leave(payerId, order.id, 'CARD'), false)}
      </Group>
      {ways.some(({ method }) => method !== 'BANK_TRANSFER') && <WholeCharge amounts={order.amounts} />}
    </>
  );
}
