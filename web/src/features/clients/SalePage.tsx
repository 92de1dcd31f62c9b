import { IconLock, IconPackageOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaleCatalogueQuery } from '@/generated/clients.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useKeptOffer } from '@/lib/offer/use-kept-offer.ts';
import { useFirstOffer } from '@/lib/offer/use-first-offer.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { useViewer } from '@/lib/viewer.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { storedSale } from './sale-draft.ts';
import { SaleFlow } from './SaleFlow.tsx';

/** A partner sells to somebody who is no customer yet: what, to whom, at which price, paid (S10). */
export function SalePage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('clients');
  const { data, error, refetch } = useSaleCatalogueQuery({ variables: { tenantId } });
  const partner = data?.tenant;
  const can = useCan(partner?.viewerCan);
  const now = useNow();
  useTitle(t('sale.title'), partner?.name);
  const { id: viewerId } = useViewer();
  const [begun, setBegun] = useState(0);
  const draft = useMemo(() => (begun === 0 ? storedSale(viewerId, tenantId) : undefined), [viewerId, tenantId, begun]);
  const { first, isKnown, failure, retry } = useFirstOffer(now);
  const kept = useKeptOffer(draft?.choice);
  if (error && !partner) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (failure) return <ErrorState error={failure} onRetry={retry} />;
  if (!data || !isKnown || !kept.isKnown) return <PageSkeleton />;
  return (
    <>
      <BackLink to="/t/$tenantId/clienti" params={{ tenantId }}>{t('title')}</BackLink>
      <PageHeader level={2} title={t('sale.title')} note={t('sale.note')} />
      {!partner || !can('ORDER_PLACE_FOR_NEW_CUSTOMER') ? (
        <Card><EmptyState icon={IconLock} sentence={t('sale.hidden')} /></Card>
      ) : first ? (
        <SaleFlow key={`${tenantId} ${begun}`} partner={partner} first={kept.offer ?? first} draft={draft} onRestart={() => setBegun(begun + 1)} />
      ) : (
        <Card><EmptyState icon={IconPackageOff} sentence={t('sale.nothingSold')} /></Card>
      )}
    </>
  );
}
