import { Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMarkTicketReadMutation, useTicketQuery } from '@/generated/tickets.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { Columns } from '@/ui/Columns.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { StatusBadge } from '@/ui/Status.tsx';
import { ticketStateLook } from './ticket-filter.ts';
import { PreparedChangeCard } from './PreparedChangeCard.tsx';
import { TicketActions } from './TicketActions.tsx';
import { TicketFacts } from './TicketFacts.tsx';
import { TicketReply } from './TicketReply.tsx';
import { TicketThread } from './TicketThread.tsx';

/** One ticket: what it asks for, what was said, and what can be done about it. */
export function TicketPage({ tenantId, ticketId }: { tenantId: string; ticketId: string }) {
  const { t } = useTranslation('tickets');
  const { data, error, refetch } = useTicketQuery({ variables: { ticketId }, fetchPolicy: 'cache-and-network' });
  const [markRead] = useMarkTicketReadMutation();
  const ticket = data?.ticket;
  const isUnread = ticket?.isUnread;
  useTitle(ticket?.subject, ticket?.tenant.name);
  useEffect(() => {
    if (isUnread) void markRead({ variables: { input: { ticketId } } }).catch(() => undefined);
  }, [isUnread, ticketId, markRead]);
  if (error && !ticket) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (ticket === null) return <Card><EmptyState sentence={t('notFound')} /></Card>;
  if (!ticket?.messages) return <PageSkeleton />;

  return (
    <>
      <BackLink to="/t/$tenantId/ticket" params={{ tenantId }}>{t('back')}</BackLink>
      <PageHeader
        level={2}
        title={ticket.subject}
        note={<StatusBadge {...ticketStateLook[ticket.state]}>{t(`state.${ticket.state}`)}</StatusBadge>}
        actions={<TicketActions ticket={ticket} />}
      />
      <Columns>
        <Stack>
          {ticket.changes.length > 0 && <PreparedChangeCard ticket={ticket} />}
          <Card title={t('thread')}>
            <Stack>
              <TicketThread messages={ticket.messages.nodes} />
              {ticket.viewerCan.includes('TICKET_REPLY') && <TicketReply ticket={ticket} />}
            </Stack>
          </Card>
        </Stack>
        <TicketFacts ticket={ticket} />
      </Columns>
    </>
  );
}
