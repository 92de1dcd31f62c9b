import { Anchor, Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Statement_entryFragment as Entry } from '@/generated/types.ts';
import { OrderDue } from '@/lib/amounts/OrderTotal.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import classes from './statements.module.css';

type Props = {
  title: string;
  /** what becomes of those that are chosen */
  what?: string;
  tenantId: string;
  entries: readonly Entry[];
  chosen?: ReadonlySet<string>;
  onChoose?: (id: string, isChosen: boolean) => void;
  /** what may be decided of each by itself; left out, nothing */
  decide?: { assign: (entry: Entry) => void; dismiss: (entry: Entry) => void };
};

/** Entries that fit alike, each with what its sender wrote and the order it names. */
export function EntryTable({ title, what, tenantId, entries, chosen, onChoose, decide }: Props) {
  const { t } = useTranslation(['statements', 'ui']);
  const format = useFormat();
  const columns: Column<Entry>[] = [
    {
      key: 'text', header: t('column.text'), interactive: chosen !== undefined,
      render: ({ id, amount, valueDate, order, text, payerName, dismissedReason }) => (
        <span className={classes.entry}>
          {chosen && onChoose && (
            <Checkbox checked={chosen.has(id)} onChange={({ currentTarget }) => onChoose(id, currentTarget.checked)} aria-label={t('chooseThis', { amount: format.money(amount), day: format.calendarDay(valueDate), number: order?.number ?? '' })} />
          )}
          <TwoLines value={text || t('ui:empty')} detail={[payerName, dismissedReason && t('dismissedWith', { reason: dismissedReason })].filter(Boolean).join(' · ') || undefined} />
        </span>
      ),
    },
    { key: 'day', header: t('column.day'), from: 'sm', render: ({ valueDate }) => <span className={classes.day}>{format.calendarDay(valueDate)}</span> },
    {
      key: 'order', header: t('column.order'), from: 'sm', interactive: true,
      render: ({ order }) => order && (
        <TwoLines
          value={<Anchor fz="inherit" renderRoot={(props) => <Link to="/t/$tenantId/ordini/$orderId" params={{ tenantId: order.tenant?.id ?? tenantId, orderId: order.id }} {...props} />}>{order.number}</Anchor>}
          detail={order.invoicedToName}
        />
      ),
    },
    { key: 'due', header: t('column.due'), align: 'end', from: 'md', interactive: true, render: ({ order, fit, amount }) => {
      const amounts = order?.amounts;
      if (!amounts) return null;
      // It matches with less than is due where the difference had come before.
      const earlier = fit === 'MATCHED' && amount.minor < amounts.due.minor ? t('arrivedBefore', { amount: format.money({ ...amounts.due, minor: amounts.due.minor - amount.minor }) }) : undefined;
      return <TwoLines value={<OrderDue amounts={amounts} />} detail={earlier} />;
    } },
    { key: 'amount', header: t('column.amount'), align: 'end', render: ({ amount }) => <strong>{format.money(amount)}</strong> },
    ...(decide ? [{
      key: 'decide', header: t('column.decide'), hideHeader: true, align: 'end' as const, interactive: true,
      render: (entry: Entry) => (
        <span className={classes.decide}>
          <Button size="xs" variant="default" onClick={() => decide.assign(entry)} aria-label={t('assign.of', { amount: format.money(entry.amount), day: format.calendarDay(entry.valueDate) })}>{t('assign.action')}</Button>
          <Button size="xs" variant="subtle" onClick={() => decide.dismiss(entry)} aria-label={t('dismiss.of', { amount: format.money(entry.amount), day: format.calendarDay(entry.valueDate) })}>{t('dismiss.action')}</Button>
        </span>
      ),
    }] : []),
  ];
  return (
    <Card title={title} padded={false}>
      {what && <p className={classes.what}>{what}</p>}
      <DataTable label={title} columns={columns} rows={entries} rowKey={({ id }) => id} density="double" renderBrief={({ valueDate, order }) => <span>{[format.calendarDay(valueDate), order?.number].filter(Boolean).join(' · ')}</span>} />
    </Card>
  );
}
