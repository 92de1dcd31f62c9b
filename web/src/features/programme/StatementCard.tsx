import { Button, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCashbackEntriesQuery } from '@/generated/programme.ts';
import type { CashbackEntry_entryFragment as Entry, Programme_monthFragment as Month } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Card } from '@/ui/Card.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { Receipt, ReceiptPart, ReceiptRow, ReceiptTotal } from '@/ui/Receipt.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { CustomerLink } from './CustomerLink.tsx';
import { useMonthName } from './use-month-name.ts';

/** A month of the account: what there was, what came and went, what was left, and each movement. It is no invoice (P10). */
export function StatementCard({ tenantId, months }: { tenantId: string; months: readonly Month[] }) {
  const { t } = useTranslation('programme');
  const name = useMonthName();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const month = months.find((each) => each.month === chosen) ?? months[0];
  if (!month) return null;
  const query = new URLSearchParams({ tenantId, month: month.month, language }).toString();
  return (
    <Card
      title={t('statement.title')}
      aside={
        <>
          <Select
            size="xs"
            aria-label={t('statement.month')}
            data={months.map((each) => ({ value: each.month, label: name(each.month) }))}
            value={month.month}
            onChange={(next) => next && setChosen(next)}
            allowDeselect={false}
          />
          <Button component="a" size="xs" variant="default" href={`/documents/cashback/statement.csv?${query}`} download leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}>
            {t('statement.export')}
          </Button>
        </>
      }
      foot={t('statement.noInvoice')}
      padded={false}
    >
      <MonthReceipt month={month} />
      <Entries key={month.month} tenantId={tenantId} month={month.month} />
    </Card>
  );
}

function MonthReceipt({ month: { openingMinor, closingMinor, earned, clawedBack, spent, paidOut } }: { month: Month }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { currency } = earned;
  const out = (minor: number) => format.money({ minor: minor === 0 ? 0 : -minor, currency });
  return (
    <div style={{ padding: 'var(--mantine-spacing-md)' }}>
      <Receipt label={t('statement.title')}>
        <ReceiptPart>
          <ReceiptRow label={t('statement.opening')} value={format.money({ minor: openingMinor, currency })} tone="quiet" />
          <ReceiptRow label={t('statement.earned')} value={format.money(earned)} tone="credit" />
          {clawedBack.minor !== 0 && <ReceiptRow label={t('statement.clawedBack')} value={out(clawedBack.minor)} />}
          {spent.minor !== 0 && <ReceiptRow label={t('statement.spent')} value={out(spent.minor)} />}
          {paidOut.minor !== 0 && <ReceiptRow label={t('statement.paidOut')} value={out(paidOut.minor)} />}
        </ReceiptPart>
        <ReceiptTotal label={t('statement.closing')} value={format.money({ minor: closingMinor, currency })} />
      </Receipt>
    </div>
  );
}

function Entries({ tenantId, month }: { tenantId: string; month: string }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { data, fetchMore, networkStatus } = useCashbackEntriesQuery({ variables: { tenantId, first: 10, filter: { month } }, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true });
  const page = data?.tenant?.cashback?.entries;
  const columns: Column<Entry>[] = [
    { key: 'what', header: t('statement.what'), render: ({ kind, customer, customerName, productName }) => <TwoLines value={t(`kind.${kind}`)} detail={customerName ? <><CustomerLink id={customer?.id} name={customerName} />, {productName}</> : productName} /> },
    { key: 'at', header: t('statement.at'), from: 'sm', short: true, render: ({ at }) => format.date(at) },
    { key: 'amount', header: t('statement.amount'), align: 'end', short: true, render: ({ amount }) => format.money(amount) },
  ];
  return (
    <DataTable
      label={t('statement.entries')}
      columns={columns}
      rows={page?.nodes}
      rowKey={({ id }) => id}
      density="double"
      skeletonRows={4}
      more={page?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: page.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
    />
  );
}
