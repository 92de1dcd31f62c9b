import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubscriptionPage_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';

type Period = Subscription['periodList']['nodes'][number];

/** Every period paid, latest first, with the order that paid it. */
export function PaidPeriods({ subscription, tenantId }: { subscription: Subscription; tenantId: string }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const columns: Column<Period>[] = [
    { key: 'period', header: t('detail.columnPeriod'), render: ({ startsAt, endsAt }) => format.period(startsAt, endsAt) },
    { key: 'cadence', header: t('detail.columnCadence'), from: 'sm', render: ({ cadence }) => t(`cadenceName.${cadence}`) },
    { key: 'list', header: t('detail.columnList'), align: 'end', interactive: true, render: ({ listPrice, cadence }) => <ListPrice price={listPrice} cadence={cadence} /> },
    {
      key: 'order',
      header: t('detail.columnOrder'),
      align: 'end',
      short: true,
      interactive: true,
      render: ({ order }) => order && (
        <Anchor renderRoot={(props) => <Link to="/t/$tenantId/ordini/$orderId" params={{ tenantId, orderId: order.id }} {...props} />}>{order.number}</Anchor>
      ),
    },
  ];
  return (
    <Card padded={false} title={t('detail.periods')}>
      <DataTable label={t('detail.periods')} columns={columns} rows={subscription.periodList.nodes} rowKey={({ id }) => id} density="dense" />
    </Card>
  );
}
