import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { Arrived } from '@/lib/amounts/Arrived.tsx';
import { TransferInstructions } from '@/lib/amounts/TransferInstructions.tsx';
import { SpendCashback } from '@/lib/checkout/SpendCashback.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useCan } from '@/lib/use-can.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import { PaymentState } from './PaymentState.tsx';
import { PayWays } from './PayWays.tsx';
import { lastPayment } from './use-payment-progress.ts';

/** How an order is paid that still awaits its money: what was tried, and what can be done. */
export function OrderPayment({ order, onGoing }: { order: Order; onGoing: () => void }) {
  const { t } = useTranslation(['orders', 'checkout']);
  const format = useFormat();
  const { vendorName, home } = useViewer();
  const can = useCan(order.viewerCan);
  const payment = lastPayment(order);
  const isOpen = payment?.state === 'PROCESSING' || payment?.state === 'REQUIRES_ACTION';
  const isTransfer = order.method === 'BANK_TRANSFER' && !isOpen;
  const sentence = order.state === 'ON_ACCOUNT' && order.dueAt ? t('checkout:onAccount', { until: format.date(order.dueAt) })
    : isTransfer ? t('paySentence', { vendor: vendorName })
      : can('ORDER_PAY') ? t('checkout:awaited') : t('checkout:byPayer', { payer: order.invoicedToName });
  return (
    <Card title={t('pay')}>
      <Stack gap="sm">
        {payment && <PaymentState order={order} payment={payment} canPay={can('ORDER_PAY')} onGoing={onGoing} />}
        {!isOpen && <Text fz="sm">{sentence}</Text>}
        {isTransfer && order.state === 'PENDING_PAYMENT' ? <TransferInstructions order={order} columns={2} /> : <Arrived order={order} />}
        {can('ORDER_PAY') && order.payer?.billingAccount && payment?.state !== 'PROCESSING' && <PayWays order={order} payerId={order.payer.id} account={order.payer.billingAccount} />}
        {can('ORDER_PAY') && !isOpen && home.kind === 'PARTNER' && order.payer?.id === home.id && <SpendCashback order={order} partnerId={home.id} />}
      </Stack>
    </Card>
  );
}
