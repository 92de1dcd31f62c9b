import { Button } from '@mantine/core';
import { IconShoppingCart } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOrdersQuery } from '@/generated/orders.ts';
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

/** What was ordered for this company, and what it is invoiced for others (M6): then whose each is stands beside it. */
export function OwnOrders({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('orders');
  const [{ stato, tipo, mese }, set] = useUrlState(orderParams);
  const filter = orderFilter({ stato, tipo, mese }, tenantId);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useOrdersQuery({
    variables: { tenantId, first: 25, filter, orderBy: latestFirst },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const orders = (data ?? previousData)?.tenant?.orders;
  if (error && !orders) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const isFiltered = stato.length + tipo.length + mese.length > 0;
  const empty = isFiltered ? (
    <NothingMatches icon={IconShoppingCart} sentence={t('emptyFiltered')} onClear={() => set({ stato: [], tipo: [], mese: [] })} />
  ) : (
    <EmptyState
      icon={IconShoppingCart}
      sentence={t('empty')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti" params={{ tenantId }} {...props} />}>
          {t('emptyAction')}
        </Button>
      }
    />
  );
  return (
    <>
      <PageHeader level={2} title={t('title')} actions={
          <>
            <OrderFilters stato={stato} tipo={tipo} mese={mese} onChange={set} isOwn />
            <ExportButton list="orders" tenantId={tenantId} filter={filter} orderBy={latestFirst} />
          </>
        } />
      <Card padded={false}>
        <OrderTable
          label={t('title')}
          tenantId={tenantId}
          withCompany={orders?.nodes.some(({ lines }) => lines.some(({ tenant }) => tenant.id !== tenantId)) ?? false}
          rows={orders?.nodes}
          empty={empty}
          more={orders?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: orders.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
        />
      </Card>
    </>
  );
}
