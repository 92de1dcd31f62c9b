import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceRow_invoiceFragment as Invoice } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { invoiceStateLook, transmissionStateLook } from '@/lib/vocabulary/looks.ts';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { StatusText } from '@/ui/Status.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { useDay } from './use-day.ts';
import { useStateWord } from './use-state-word.ts';

type Props = { label: string; tenantId: string; rows: readonly Invoice[] | undefined; withBuyer: boolean; empty: ReactNode; more?: { onLoad: () => void; busy: boolean } | undefined };

export function InvoiceTable({ label, tenantId, rows, withBuyer, empty, more }: Props) {
  const { t } = useTranslation(['invoices', 'words']);
  const format = useFormat();
  const day = useDay();
  const word = useStateWord();
  const state = (invoice: Invoice) => {
    const isOpen = invoice.state === 'ISSUED' || invoice.state === 'OVERDUE';
    const stopped = withBuyer && (invoice.transmissionState === 'REJECTED' || invoice.transmissionState === 'REFUSED') ? invoice.transmissionState : undefined;
    if (stopped) return <TwoLines value={<StatusText {...transmissionStateLook[stopped]}>{t(`words:transmissionState.${stopped}`)}</StatusText>} detail={word(invoice)} />;
    return <TwoLines value={<StatusText {...invoiceStateLook[invoice.state]}>{word(invoice)}</StatusText>} detail={isOpen ? t('due', { day: day(invoice.dueOn) }) : undefined} />;
  };
  const buyer: Column<Invoice> = { key: 'buyer', header: t('column.buyer'), from: 'sm', render: ({ buyerName }) => buyerName };
  const columns: Column<Invoice>[] = [
    { key: 'number', header: t('column.number'), render: ({ number, kind }) => <TwoLines strong value={number} detail={t(`words:invoiceKind.${kind}`)} /> },
    ...(withBuyer ? [buyer] : []),
    { key: 'state', header: t('column.state'), from: 'sm', render: state },
    { key: 'issued', header: t('column.issued'), from: 'sm', short: true, render: ({ issuedOn }) => day(issuedOn) },
    { key: 'total', header: t('column.total'), align: 'end', render: ({ total, kind }) => format.money(kind === 'CREDIT_NOTE' ? { ...total, minor: -total.minor } : total) },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      renderBrief={(invoice) => <>{withBuyer && <span>{invoice.buyerName}</span>}{state(invoice)}</>}
      rows={rows}
      rowKey={({ id }) => id}
      rowTo={({ id }) => ({ to: '/t/$tenantId/fatture/$invoiceId', params: { tenantId, invoiceId: id } })}
      density="double"
      empty={empty}
      more={more}
    />
  );
}
