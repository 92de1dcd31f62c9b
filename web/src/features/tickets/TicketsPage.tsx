import { Button } from '@mantine/core';
import { ticketCategories, ticketPriorities } from '@filiera/shared/schemas';
import { IconLock, IconMessageCircle, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTicketsQuery } from '@/generated/tickets.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { useUrlState } from '@/lib/url-state.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { NothingMatches } from '@/ui/NothingMatches.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { ticketFilter, ticketParams, ticketStates } from './ticket-filter.ts';
import { TicketTable } from './TicketTable.tsx';

const OpenTicketDialog = lazy(() => import('./OpenTicketDialog.tsx').then((m) => ({ default: m.OpenTicketDialog })));

/** A company's tickets: what it asked, what it is asked, and the changes that wait for approval. */
export function TicketsPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const [chosen, set] = useUrlState(ticketParams);
  const [isOpening, setOpening] = useState(false);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useTicketsQuery({
    variables: { tenantId, first: 25, filter: ticketFilter(chosen) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tenant = (data ?? previousData)?.tenant;
  const can = useCan(tenant?.viewerCan);
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (tenant && !can('TICKET_READ')) return <EmptyState icon={IconLock} sentence={t('hidden')} />;

  const tickets = tenant?.tickets;
  const isFiltered = chosen.stato.length + chosen.categoria.length + chosen.priorita.length > 0;
  const button = can('TICKET_OPEN') && (
    <Button onClick={() => setOpening(true)} leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}>
      {t('new')}
    </Button>
  );
  const empty = isFiltered ? (
    <NothingMatches icon={IconMessageCircle} sentence={t('emptyFiltered')} onClear={() => set({ stato: [], categoria: [], priorita: [] })} />
  ) : (
    <EmptyState icon={IconMessageCircle} sentence={t('empty')} action={button} />
  );
  return (
    <>
      <PageHeader
        level={2}
        title={t('title')}
        actions={
          <>
            <FilterChip label={t('filter.state')} options={ticketStates.map((value) => ({ value, label: t(`state.${value}`) }))} value={chosen.stato} onChange={(stato) => set({ stato })} />
            <FilterChip label={t('filter.category')} options={ticketCategories.map((value) => ({ value, label: t(`category.${value}`) }))} value={chosen.categoria} onChange={(categoria) => set({ categoria })} />
            <FilterChip label={t('filter.priority')} options={ticketPriorities.map((value) => ({ value, label: t(`priority.${value}`) }))} value={chosen.priorita} onChange={(priorita) => set({ priorita })} />
            {button}
          </>
        }
      />
      <Card padded={false}>
        <TicketTable
          tenantId={tenantId}
          rows={tickets?.nodes}
          empty={empty}
          more={tickets?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: tickets.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
        />
      </Card>
      <Suspense fallback={null}>
        {isOpening && tenant && (
          <OpenTicketDialog
            tenant={tenant}
            onClose={() => setOpening(false)}
            onDone={(ticketId) => void navigate({ to: '/t/$tenantId/ticket/$ticketId', params: { tenantId, ticketId } })}
          />
        )}
      </Suspense>
    </>
  );
}
