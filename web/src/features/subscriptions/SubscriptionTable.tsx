import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { componentsText } from '@/lib/catalog/component-text.ts';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { DataTable, type Column, type Selection } from '@/ui/DataTable.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { priceParts } from './price-parts.ts';
import { SubscriptionActions } from './SubscriptionActions.tsx';
import { SubscriptionPeriod } from './SubscriptionPeriod.tsx';
import { SubscriptionTitle } from './SubscriptionTitle.tsx';
import { SubscriptionStateText } from './SubscriptionStateText.tsx';

export type ListProps = {
  rows: readonly Row[] | undefined;
  tenantId: string;
  selection?: Selection<Row> | undefined;
  empty?: ReactNode;
  more?: { onLoad: () => void; busy: boolean } | undefined;
};

export function SubscriptionTable({ label, rows, tenantId, selection, empty, more }: ListProps & { label: string }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const actions: Column<Row> = { key: 'actions', header: t('column.actions'), align: 'end', interactive: true, render: (row) => <SubscriptionActions subscription={row} tenantId={tenantId} /> };
  const hasActions = rows?.some(({ viewerCan, pending }) => viewerCan.length > 0 || pending.nodes.length > 0) ?? true;
  const columns: Column<Row>[] = [
    {
      key: 'product',
      header: t('column.product'),
      width: '19%',
      render: (row) => <SubscriptionTitle subscription={row} />,
    },
    { key: 'state', header: t('column.state'), render: (row) => <SubscriptionStateText subscription={row} /> },
    { key: 'period', header: t('column.period'), width: '25%', render: (row) => <SubscriptionPeriod subscription={row} /> },
    { key: 'components', header: t('column.components'), from: 'lg', render: (row) => <ComponentsCell text={componentsText(row.components, language, format.number)} /> },
    {
      key: 'price',
      header: t('column.price'),
      align: 'end',
      interactive: true,
      render: (row) => <ListPrice price={row.listPrice} cadence={row.cadence} parts={priceParts({ ...row, items: row.components }, now)} inLines />,
    },
    ...(hasActions ? [actions] : []),
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowTo={({ id }) => ({ to: '/t/$tenantId/abbonamenti/$subscriptionId', params: { tenantId, subscriptionId: id } })}
      selection={selection}
      density="rich"
      skeletonRows={4}
      empty={empty}
      more={more}
    />
  );
}

/** The first component leads (the seats), the others specify. */
function ComponentsCell({ text }: { text: string }) {
  const [first = '', ...others] = text.split(' · ');
  return <TwoLines clip value={first} detail={others.join(' · ')} />;
}
