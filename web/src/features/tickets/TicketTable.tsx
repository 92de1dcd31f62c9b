import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketRow_ticketFragment as Ticket } from '@/generated/types.ts';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { StatusText } from '@/ui/Status.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { ticketStateLook } from './ticket-filter.ts';
import classes from './tickets.module.css';

type Props = { tenantId: string; rows: readonly Ticket[] | undefined; empty: ReactNode; more?: { onLoad: () => void; busy: boolean } | undefined };

/** The last written first; what is unread stands out, and says so to those who hear it. */
export function TicketTable({ tenantId, rows, empty, more }: Props) {
  const { t } = useTranslation('tickets');
  const columns: Column<Ticket>[] = [
    {
      key: 'subject', header: t('column.subject'),
      render: ({ subject, isUnread, lastMessageByName }) => (
        <TwoLines strong={isUnread} value={<>{isUnread && <span className={classes.unread} role="img" aria-label={t('unread')} />}{subject}</>} detail={lastMessageByName} />
      ),
    },
    { key: 'state', header: t('column.state'), render: ({ state }) => <StatusText {...ticketStateLook[state]}>{t(`state.${state}`)}</StatusText> },
    { key: 'category', header: t('column.category'), from: 'md', render: ({ category }) => t(`category.${category}`) },
    { key: 'priority', header: t('column.priority'), from: 'lg', render: ({ priority }) => t(`priority.${priority}`) },
    { key: 'last', header: t('column.last'), from: 'sm', align: 'end', render: ({ lastMessageAt }) => <RelativeDate value={lastMessageAt} /> },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      renderBrief={({ lastMessageAt, priority }) => (
        <>
          <RelativeDate value={lastMessageAt} />
          {priority === 'HIGH' && `${t('column.priority')}: ${t('priority.HIGH')}`}
        </>
      )}
      rows={rows}
      rowKey={({ id }) => id}
      rowTo={({ id }) => ({ to: '/t/$tenantId/ticket/$ticketId', params: { tenantId, ticketId: id } })}
      density="double"
      empty={empty}
      more={more}
    />
  );
}
