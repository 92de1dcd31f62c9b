import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { TransferInstructions } from '@/lib/amounts/TransferInstructions.tsx';
import { useViewer } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';

/** How to pay by bank transfer while the order stands. */
export function OrderPayment({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { vendorName } = useViewer();
  return (
    <Card title={t('pay')}>
      <Text fz="sm" mb="xs">{t('paySentence', { vendor: vendorName })}</Text>
      <TransferInstructions number={order.number} due={order.amounts?.due} expiresAt={order.expiresAt} columns={2} />
    </Card>
  );
}
