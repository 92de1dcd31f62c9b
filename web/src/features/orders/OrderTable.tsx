import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow_orderFragment as Order } from '@/generated/types.ts';
import { OrderTotal } from '@/lib/amounts/OrderTotal.tsx';
import { SumFigure } from '@/lib/amounts/SumFigure.tsx';
import type { Money } from '@/lib/format/format.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useViewer } from '@/lib/viewer.ts';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import classes from './orders.module.css';
import { OrderStateCell } from './OrderState.tsx';

const RecordPaymentDialog = lazyPart(() => import('./RecordPaymentDialog.tsx').then((m) => m.RecordPaymentDialog));

type Props = {
  label: string;
  tenantId: string;
  rows: readonly Order[] | undefined;
  /** across companies: whose order it is */
  withCompany?: boolean;
  empty: ReactNode;
  more?: { onLoad: () => void; busy: boolean } | undefined;
};

export function OrderTable({ label, tenantId, rows, withCompany = false, empty, more }: Props) {
  const { t } = useTranslation(['orders', 'words']);
  const format = useFormat();
  const { home } = useViewer();
  const [recording, setRecording] = useState<Order>();
  const canRecord = rows?.some(awaitsTransfer);
  const seesAmounts = !rows?.length || rows.some(({ amounts }) => amounts !== null);
  const isOwn = rows?.every(({ invoicedToName }) => invoicedToName === home.name);
  const companyOf = ({ lines }: Order): string => {
    const companies = [...new Set(lines.map(({ tenant }) => tenant.name))];
    return companies.length === 1 && companies[0] !== undefined ? companies[0] : t('companies', { count: companies.length });
  };
  const company: Column<Order> = { key: 'company', header: t('column.company'), from: 'sm', render: (order) => <TwoLines value={companyOf(order)} detail={order.invoicedToName === companyOf(order) ? undefined : t('paidBy', { name: order.invoicedToName })} /> };
  const invoicedTo: Column<Order> = { key: 'invoicedTo', header: t('column.invoicedTo'), from: 'lg', render: ({ invoicedToName }) => invoicedToName };
  const actions: Column<Order> = {
    key: 'actions',
    header: t('column.actions'),
    from: 'sm',
    align: 'end',
    interactive: true,
    render: (order) => awaitsTransfer(order) && (
      <Button size="xs" variant="default" onClick={() => setRecording(order)} aria-label={t('record.of', { number: order.number })}>
        {t('record.action')}
      </Button>
    ),
  };
  const total: Column<Order> = { key: 'total', header: t('column.total'), align: 'end', interactive: true, render: ({ amounts }) => <OrderTotal amounts={amounts} /> };
  const listPrice: Column<Order> = { key: 'listPrice', header: t('listPrice'), align: 'end', interactive: true, render: ({ lines }) => <SumFigure amount={sumOf(lines.map((line) => line.listPrice))} of={t('listPrice')} what="formula.listSum" parts={lines.map((line) => ({ label: `${line.product.name} ${line.edition.name}`, amount: line.listPrice }))} /> };
  const columns: Column<Order>[] = [
    { key: 'number', header: t('column.number'), render: ({ number, kind }) => <TwoLines strong value={<span className={classes.number}>{number}</span>} detail={t(`words:orderKind.${kind}`)} /> },
    ...(withCompany ? [company] : []),
    { key: 'what', header: t('column.what'), from: 'md', render: ({ lines: [first, ...others] }) => first && <TwoLines value={others.length === 0 ? first.edition.name : t('andMore', { edition: first.edition.name, count: others.length })} detail={`${first.product.name}, ${t(`words:cadence.${first.cadence}`)}`} /> },
    { key: 'state', header: t('column.state'), ...(withCompany && { from: 'sm' as const }), render: (order) => <OrderStateCell order={order} /> },
    ...(withCompany ? [] : [invoicedTo]),
    { key: 'placed', header: t('column.placed'), from: 'sm', render: ({ placedAt }) => <span className={classes.number}>{format.date(placedAt)}</span> },
    seesAmounts ? total : listPrice,
    ...(canRecord ? [actions] : []),
  ];
  return (
    <>
      <DataTable
        label={label}
        columns={columns}
        {...(withCompany && { renderBrief: (order: Order) => <><span>{companyOf(order)}</span><OrderStateCell order={order} /></> })}
        rows={rows}
        rowKey={({ id }) => id}
        rowTo={({ id }) => ({ to: '/t/$tenantId/ordini/$orderId', params: { tenantId, orderId: id } })}
        density="double"
        empty={empty}
        more={more}
        foot={seesAmounts ? undefined : t(isOwn ? 'amountsHiddenByRole' : 'amountsHidden')}
      />
      {recording && <RecordPaymentDialog order={recording} onClose={() => setRecording(undefined)} />}
    </>
  );
}

/** A card or a PayPal account is charged by itself: there is no transfer to look for. */
const awaitsTransfer = ({ method, viewerCan }: Order): boolean => method === 'BANK_TRANSFER' && viewerCan.includes('ORDER_RECORD_PAYMENT');

const sumOf = (amounts: readonly Money[]): Money => ({ minor: amounts.reduce((total, { minor }) => total + minor, 0), currency: amounts[0]?.currency ?? 'EUR' });
