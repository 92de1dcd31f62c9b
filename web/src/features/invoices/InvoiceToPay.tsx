import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';
import { missingOf } from '@/lib/amounts/missing-of.ts';
import { SpendCashback } from '@/lib/checkout/SpendCashback.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import { useDay } from './use-day.ts';

/** Of an invoice on account, to whoever pays it: what is missing and until when, and what with; cashback pays it here (P10). */
export function InvoiceToPay({ tenantId, invoice: { state, dueOn, order } }: { tenantId: string; invoice: Invoice }) {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const day = useDay();
  const { home } = useViewer();
  const isOwed = state === 'ISSUED' || state === 'OVERDUE';
  if (!isOwed || !order?.amounts || !order.viewerCan.includes('ORDER_PAY')) return null;
  return (
    <Card title={t('toPay.title')}>
      <Text fz="sm" mb="sm">{t('toPay.sentence', { missing: format.money(missingOf(order.amounts)), day: day(dueOn) })}</Text>
      <Group gap="xs">
        <Button renderRoot={(props) => <Link to="/t/$tenantId/ordini/$orderId" params={{ tenantId, orderId: order.id }} {...props} />}>{t('toPay.action')}</Button>
        {home.kind === 'PARTNER' && order.payer?.id === home.id && <SpendCashback order={order} partnerId={home.id} />}
      </Group>
    </Card>
  );
}
