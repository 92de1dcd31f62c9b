import { useTranslation } from 'react-i18next';
import type { SubscriptionOrders_orderFragment as Order, SubscriptionPage_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { OrderTotal } from '@/lib/amounts/OrderTotal.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { orderStateLook } from '@/lib/vocabulary/looks.ts';
import { Card } from '@/ui/Card.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { StatusText } from '@/ui/Status.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import classes from './subscriptions.module.css';

/** What was ordered for it; a total only where the viewer may know it. */
export function SubscriptionOrders({ subscription, tenantId }: { subscription: Subscription; tenantId: string }) {
  const { t } = useTranslation(['subscriptions', 'words']);
  const format = useFormat(subscription.timeZone);
  const columns: Column<Order>[] = [
    { key: 'number', header: t('detail.columnOrder'), render: ({ number, kind }) => <TwoLines strong value={<span className={classes.number}>{number}</span>} detail={t(`words:orderKind.${kind}`)} /> },
    { key: 'state', header: t('detail.columnState'), render: ({ state }) => <StatusText {...orderStateLook[state]}>{t(`words:orderState.${state}`)}</StatusText> },
    { key: 'placed', header: t('detail.columnPlaced'), from: 'sm', render: ({ placedAt }) => format.date(placedAt) },
    { key: 'total', header: t('detail.columnTotal'), align: 'end', interactive: true, render: ({ amounts }) => <OrderTotal amounts={amounts} /> },
  ];
  return (
    <Card padded={false} title={t('detail.orders')}>
      <DataTable
        label={t('detail.orders')}
        columns={columns}
        rows={subscription.orders.nodes}
        rowKey={({ id }) => id}
        rowTo={({ id }) => ({ to: '/t/$tenantId/ordini/$orderId', params: { tenantId, orderId: id } })}
        density="double"
        empty={<EmptyState sentence={t('detail.noOrders')} />}
      />
    </Card>
  );
}
