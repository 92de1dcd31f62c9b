import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogProductQuery } from '@/generated/catalog.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { ProductForm } from './ProductForm.tsx';
import { ProductRead } from './ProductRead.tsx';

/** One product: read first, then written whole. */
export function ProductPage({ tenantId, productId }: { tenantId: string; productId: string }) {
  const { t } = useTranslation('catalog');
  const isNew = productId === 'nuovo';
  const { data, error, refetch } = useCatalogProductQuery({ variables: { tenantId, productId, isNew }, fetchPolicy: 'cache-and-network' });
  const [isEditing, setEditing] = useState(false);
  const can = useCan(data?.tenant?.viewerCan);
  const product = data?.product ?? undefined;
  useTitle(isNew ? t('new') : product?.name, data?.tenant?.name);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if ((!product && !isNew) || (isNew && !can('CATALOG_UPDATE'))) return <Card><EmptyState sentence={t('notFound')} /></Card>;
  return (
    <>
      <BackLink to="/t/$tenantId/catalogo" params={{ tenantId }}>{t('title')}</BackLink>
      {product && !isEditing
        ? <ProductRead product={product} canEdit={can('CATALOG_UPDATE')} onEdit={() => setEditing(true)} />
        : <ProductForm key={product?.version} tenantId={tenantId} product={product} onDone={() => setEditing(false)} />}
    </>
  );
}
