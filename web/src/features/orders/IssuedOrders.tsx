import { Button, SegmentedControl } from '@mantine/core';
import { IconChecks, IconFileInvoice } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useIssuedOrdersQuery } from '@/generated/orders.ts';
import { ExportButton } from '@/lib/ExportButton.tsx';
import { useUrlState } from '@/lib/url-state.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { NothingMatches } from '@/ui/NothingMatches.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { latestFirst, orderFilter, orderParams } from './order-filter.ts';
import { OrderFilters } from './OrderFilters.tsx';
import { OrderTable } from './OrderTable.tsx';

/** For the vendor: first what waits for a transfer, then everything its tree has ordered. */
export function IssuedOrders({ tenantId, canRecord }: { tenantId: string; canRecord: boolean }) {
  const { t } = useTranslation('orders');
  const [{ stato, tipo, mese, vista }, set] = useUrlState(orderParams);
  const isDue = vista === 'incassare';
  const filter = orderFilter(isDue ? { stato: ['PENDING_PAYMENT'], tipo, mese: [] } : { stato, tipo, mese });
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useIssuedOrdersQuery({
    variables: { tenantId, first: 25, filter, orderBy: latestFirst },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const orders = (data ?? previousData)?.tenant?.issuedOrders;
  if (error && !orders) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const rows = isDue ? orders?.nodes.filter(({ state }) => state === 'PENDING_PAYMENT') : orders?.nodes;
  const views = [
    { value: 'incassare', label: t('view.due') },
    { value: 'tutti', label: t('view.all') },
  ];
  const isFiltered = tipo.length > 0 || (!isDue && stato.length + mese.length > 0);
  const empty = isFiltered ? (
    <NothingMatches icon={IconChecks} sentence={t('emptyFiltered')} onClear={() => set({ stato: [], tipo: [], mese: [] })} />
  ) : (
    <EmptyState icon={IconChecks} sentence={t(isDue ? 'emptyDue' : 'emptyIssued')} />
  );
  return (
    <>
      <PageHeader
        level={2}
        title={t('title')}
        actions={
          <>
            {canRecord && (
              <Button variant="default" leftSection={<IconFileInvoice size={16} stroke={1.6} aria-hidden />} renderRoot={(props) => <Link to="/t/$tenantId/estratti" params={{ tenantId }} {...props} />}>
                {t('statements')}
              </Button>
            )}
            <SegmentedControl size="xs" aria-label={t('view.label')} data={views} value={vista} onChange={(next) => set({ vista: next === 'tutti' ? 'tutti' : 'incassare' })} />
            <OrderFilters stato={stato} tipo={tipo} mese={mese} onChange={set} withSettled={!isDue} />
            <ExportButton list="issuedOrders" tenantId={tenantId} filter={filter} orderBy={latestFirst} />
          </>
        }
      />
      <Card padded={false}>
        <OrderTable
          label={t('titleIssued')}
          tenantId={tenantId}
          withCompany
          rows={rows}
          empty={empty}
          more={orders?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: orders.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
        />
      </Card>
    </>
  );
}
