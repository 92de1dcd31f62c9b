import { Button } from '@mantine/core';
import { IconPackage, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCatalogQuery } from '@/generated/catalog.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { DataTable } from '@/ui/DataTable.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { clockStepMs } from './prices-of.ts';
import { SaleState } from './SaleState.tsx';

/** What the vendor sells: its products, each with its editions. */
export function CatalogPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('catalog');
  const { data, error, refetch, fetchMore, networkStatus } = useCatalogQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true });
  const now = useNow() + clockStepMs;
  const next = data?.products.pageInfo;
  const can = useCan(data?.tenant?.viewerCan);
  useTitle(t('title'), data?.tenant?.name);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const create = can('CATALOG_UPDATE') && (
    <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} renderRoot={(props) => <Link to="/t/$tenantId/catalogo/$productId" params={{ tenantId, productId: 'nuovo' }} {...props} />}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHeader level={2} title={t('title')} note={t('note')} actions={create} />
      <Card padded={false}>
        <DataTable
          label={t('title')}
          rows={data?.products.nodes}
          rowKey={({ id }) => id}
          rowTo={({ id }) => ({ to: '/t/$tenantId/catalogo/$productId', params: { tenantId, productId: id } })}
          density="rich"
          skeletonRows={2}
          more={next?.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: next.endCursor } }), busy: networkStatus === 3 } : undefined}
          empty={<EmptyState icon={IconPackage} sentence={t('empty')} action={create} />}
          columns={[
            { key: 'name', header: t('product'), render: ({ name, code }) => <TwoLines strong value={name} detail={code} /> },
            { key: 'editions', header: t('editions'), render: ({ editions }) => editions.map(({ name }) => name).join(', ') },
            { key: 'trial', header: t('trial'), render: ({ trialDays }) => (trialDays ? t('days', { count: trialDays }) : t('noTrial')) },
            { key: 'state', header: t('state'), render: (product) => <SaleState product={product} now={now} /> },
          ]}
        />
      </Card>
    </>
  );
}
