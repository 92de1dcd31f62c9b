import { useTranslation } from 'react-i18next';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { useNow } from '@/lib/format/use-now.ts';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { priceParts } from './price-parts.ts';
import { SubscriptionStateText } from './SubscriptionStateText.tsx';
import { SubscriptionTitle } from './SubscriptionTitle.tsx';
import type { ListProps } from './SubscriptionTable.tsx';

/** Subscriptions of many companies: whose, what, and when it ends. */
export function ExpiriesTable({ rows, selection, empty, more }: Omit<ListProps, 'tenantId'>) {
  const { t } = useTranslation(['subscriptions', 'words']);
  const now = useNow();
  const columns: Column<Row>[] = [
    {
      key: 'company',
      header: t('scadenze.company'),
      width: '24%',
      render: ({ tenant, product, edition }) => <TwoLines strong value={tenant.name} detail={<span className="visually-hidden">{`${product.name} ${edition.name}`}</span>} />,
    },
    { key: 'product', header: t('column.product'), from: 'sm', width: '28%', render: (row) => <SubscriptionTitle subscription={row} /> },
    { key: 'state', header: t('column.state'), from: 'sm', render: (row) => <SubscriptionStateText subscription={row} /> },
    { key: 'end', header: t('detail.end'), short: true, render: ({ endsAt, timeZone }) => <RelativeDate value={endsAt} timeZone={timeZone} due withDay /> },
    {
      key: 'price',
      header: t('column.price'),
      align: 'end',
      from: 'md',
      interactive: true,
      render: (row) => <ListPrice price={row.listPrice} cadence={row.cadence} parts={priceParts({ ...row, items: row.components }, now)} inLines />,
    },
  ];
  return (
    <DataTable
      label={t('scadenze.title')}
      columns={columns}
      renderBrief={(row) => `${row.product.name} ${row.edition.name}, ${t(`words:cadence.${row.cadence}`)}`}
      rows={rows}
      rowKey={({ id }) => id}
      rowTo={({ id, tenant }) => ({ to: '/t/$tenantId/abbonamenti/$subscriptionId', params: { tenantId: tenant.id, subscriptionId: id } })}
      selection={selection}
      density="double"
      empty={empty}
      more={more}
    />
  );
}
