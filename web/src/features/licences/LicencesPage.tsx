import { Button, Stack } from '@mantine/core';
import { IconLicense, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { NothingMatches } from '@/ui/NothingMatches.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { SearchField } from '@/ui/SearchField.tsx';
import { LicenceFigures } from './LicenceFigures.tsx';
import { LicenceTable, type OpenLicence } from './LicenceTable.tsx';
import { NoneFree } from './NoneFree.tsx';
import { licenceStates, useLicences } from './use-licences.ts';

const AssignLicencesDialog = lazyPart(() => import('./AssignLicencesDialog.tsx').then((m) => m.AssignLicencesDialog));
const SwapLicenceDialog = lazyPart(() => import('./SwapLicenceDialog.tsx').then((m) => m.SwapLicenceDialog));
const RemoveLicenceDialog = lazyPart(() => import('./RemoveLicenceDialog.tsx').then((m) => m.RemoveLicenceDialog));

/** Who has a licence of a subscription, how many are left, and giving them (S11). */
export function LicencesPage({ tenantId, subscriptionId }: { tenantId: string; subscriptionId: string }) {
  const { t } = useTranslation('licences');
  const { subscription, rows, total, search, states, setFilter, error, refetch, more } = useLicences(subscriptionId);
  const [isAssigning, setAssigning] = useState(false);
  const [opened, setOpened] = useState<OpenLicence>();
  const can = useCan(subscription?.viewerCan);
  const name = subscription && `${subscription.product.name} ${subscription.edition.name}`;
  useTitle(t('title'), name, subscription?.tenant.name);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (subscription === undefined) return <PageSkeleton />;
  const count = subscription?.licenceCount;
  if (!subscription || !count) return <Card><EmptyState icon={IconLicense} sentence={t('notFound')} /></Card>;

  const isFiltered = search !== '' || states.length > 0;
  const place = { tenantId, subscriptionId };
  const canAssign = can('LICENCE_ASSIGN');
  const assign = canAssign && count.free > 0 && (
    <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setAssigning(true)}>
      {t('assign.open')}
    </Button>
  );
  const empty = isFiltered ? (
    <NothingMatches icon={IconLicense} sentence={t('emptyFiltered')} onClear={() => setFilter({ cerca: '', stato: [] })} />
  ) : (
    <EmptyState icon={IconLicense} sentence={t('empty', { count: count.total })} action={assign} />
  );
  return (
    <>
      <BackLink to="/t/$tenantId/abbonamenti/$subscriptionId" params={place}>{name}</BackLink>
      <PageHeader level={2} title={t('title')} note={t('note', { name })} actions={assign} />
      <Stack>
        <LicenceFigures count={count} unused={subscription.unused.totalCount} onShowUnused={() => setFilter({ stato: ['UNUSED'] })} />
        {canAssign && count.free === 0 && <NoneFree {...place} total={count.total} canTopUp={can('SUBSCRIPTION_TOP_UP')} />}
        <Card
          title={t('people')}
          count={total}
          padded={false}
          aside={
            <>
              <SearchField label={t('search')} placeholder={t('searchHint')} value={search} onChange={(cerca) => setFilter({ cerca })} />
              <FilterChip label={t('filter')} options={licenceStates.map((value) => ({ value, label: t(`state.${value}`) }))} value={states} onChange={(stato) => setFilter({ stato })} />
            </>
          }
        >
          <LicenceTable rows={rows} empty={empty} more={more} onOpen={setOpened} />
        </Card>
      </Stack>
      {isAssigning && <AssignLicencesDialog tenantId={tenantId} subscription={subscription} free={count.free} onClose={() => setAssigning(false)} />}
      {opened?.kind === 'swap' && <SwapLicenceDialog licence={opened.licence} onClose={() => setOpened(undefined)} />}
      {opened?.kind === 'remove' && <RemoveLicenceDialog licence={opened.licence} onClose={() => setOpened(undefined)} />}
    </>
  );
}
