import { IconLock, IconPackageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEffect } from 'react';
import { useSaleCatalogueQuery, useSaleProductsQuery } from '@/generated/clients.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { SaleFlow } from './SaleFlow.tsx';
import { firstChoice } from './sale-form.ts';

/** A partner sells to somebody who is no customer yet: what, to whom, at which price, paid (S10). */
export function SalePage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('clients');
  const { data, error, refetch } = useSaleCatalogueQuery({ variables: { tenantId } });
  const partner = data?.tenant;
  const can = useCan(partner?.viewerCan);
  const now = useNow();
  useTitle(t('sale.title'), partner?.name);
  const { products, first, failure, retry } = useFirstSold(now);
  if (error && !partner) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (failure && !products) return <ErrorState error={failure} onRetry={retry} />;
  if (!data || !products) return <PageSkeleton />;
  const firstProduct = products.find(({ id }) => id === first?.productId);
  return (
    <>
      <BackLink to="/t/$tenantId/clienti" params={{ tenantId }}>{t('title')}</BackLink>
      <PageHeader level={2} title={t('sale.title')} note={t('sale.note')} />
      {!partner || !can('ORDER_PLACE_FOR_NEW_CUSTOMER') ? (
        <Card><EmptyState icon={IconLock} sentence={t('sale.hidden')} /></Card>
      ) : first && firstProduct ? (
        <SaleFlow partner={partner} firstProduct={firstProduct} first={first} />
      ) : (
        <Card><EmptyState icon={IconPackageOff} sentence={t('sale.nothingSold')} /></Card>
      )}
    </>
  );
}

/** What a sale begins with: the first product by name that has a price, on however late a page. Undefined `products` while that is not known. */
function useFirstSold(now: number) {
  const { data, error, refetch, fetchMore } = useSaleProductsQuery({ variables: { text: null } });
  const page = data?.products;
  const first = page && firstChoice(page.nodes, now);
  const next = page && !first && page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  useEffect(() => {
    if (next) void fetchMore({ variables: { after: next } });
  }, [next, fetchMore]);
  return { products: next ? undefined : page?.nodes, first, failure: error, retry: () => void refetch() };
}
