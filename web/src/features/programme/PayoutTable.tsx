import { useState, type ReactNode } from 'react';
import { formatIban } from '@filiera/shared/numbers/iban';
import { IconCheck, IconCircleX, IconClock, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PayoutRow_payoutFragment as Payout } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { StatusText } from '@/ui/Status.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';

const look = {
  REQUESTED: { icon: IconClock, tone: 'attention' },
  APPROVED: { icon: IconCheck, tone: 'accent' },
  PAID: { icon: IconCircleCheck, tone: 'good' },
  REFUSED: { icon: IconCircleX, tone: 'neutral' },
} as const;

type Props = { label: string; rows: readonly Payout[] | undefined; withPartner?: boolean; actions?: (payout: Payout) => ReactNode; empty: ReactNode; more?: { onLoad: () => void; busy: boolean } | undefined };

/** What was asked for, newest first; each opens to the invoice, the account and who decided. */
export function PayoutTable({ label, rows, withPartner = false, actions, empty, more }: Props) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [opened, setOpened] = useState<string>();
  const state = (payout: Payout) => <StatusText {...look[payout.state]}>{t(`state.${payout.state}`)}</StatusText>;
  const since = ({ state: at, paidOn, requestedAt }: Payout) => (at === 'PAID' && paidOn ? t('payouts.paidOn', { day: format.calendarDay(paidOn) }) : t('payouts.asked', { day: format.date(requestedAt) }));
  const columns: Column<Payout>[] = [
    { key: 'invoice', header: t('payouts.invoice'), render: ({ invoiceNumber, invoiceDate, tenant }) => <TwoLines strong value={withPartner ? tenant.name : invoiceNumber} detail={withPartner ? t('payouts.invoiceOf', { number: invoiceNumber, day: format.calendarDay(invoiceDate) }) : format.calendarDay(invoiceDate)} /> },
    { key: 'state', header: t('payouts.state'), from: 'sm', render: (payout) => <TwoLines value={state(payout)} detail={since(payout)} /> },
    { key: 'total', header: t('payouts.total'), align: 'end', render: ({ total, net }) => <TwoLines value={format.money(total)} detail={t('payouts.netOf', { net: format.money(net) })} /> },
    ...(actions ? [{ key: 'actions', header: t('payouts.actions'), hideHeader: true, align: 'end' as const, interactive: true, render: (payout: Payout) => actions(payout) }] : []),
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      renderBrief={(payout) => <>{state(payout)}<span>{since(payout)}</span></>}
      rows={rows}
      rowKey={({ id }) => id}
      density="double"
      skeletonRows={3}
      onOpen={({ id }) => setOpened(opened === id ? undefined : id)}
      detail={{ isOpen: ({ id }) => id === opened, render: (payout) => <PayoutDetail payout={payout} /> }}
      empty={empty}
      more={more}
    />
  );
}

function PayoutDetail({ payout }: { payout: Payout }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  return (
    <FieldGrid columns={3}>
      <Field label={t('ask.holder')} value={payout.holder} />
      <Field label={t('ask.iban')} value={formatIban(payout.iban)} {...(payout.isNewAccount && payout.state !== 'PAID' && { hint: t('payouts.newAccount') })} />
      <Field label={t('payouts.amounts')} value={t('payouts.sum', { net: format.money(payout.net), vat: format.money(payout.vat), total: format.money(payout.total) })} />
      <Field label={t('payouts.askedBy')} value={`${payout.requestedByName}, ${format.date(payout.requestedAt)}`} />
      {payout.decidedByName && payout.decidedAt && <Field label={t(`payouts.by.${payout.state === 'REQUESTED' ? 'APPROVED' : payout.state}`)} value={`${payout.decidedByName}, ${format.date(payout.decidedAt)}`} />}
      {payout.reason && <Field label={t('payouts.reason')} value={payout.reason} />}
    </FieldGrid>
  );
}
