import { useTranslation } from 'react-i18next';
import { useProgrammeTenantQuery } from '@/generated/programme.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { AskedPayouts } from './AskedPayouts.tsx';
import { PartnerProgramme } from './PartnerProgramme.tsx';
import { TiersCard } from './TiersCard.tsx';

/** A partner's tier (P9) and its cashback (P10), of a partner's partner the tier alone; for a vendor what its partners ask to be paid out. */
export function ProgrammePage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('programme');
  const { data, error, refetch } = useProgrammeTenantQuery({ variables: { tenantId } });
  const tenant = data?.tenant;
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!tenant) return <PageSkeleton />;
  const [readsCashback, readsTiers, setsTiers] = (['CASHBACK_READ', 'TIER_READ', 'TIER_SET'] as const).map((action) => tenant.viewerCan.includes(action));
  if (tenant.kind === 'VENDOR' && readsCashback) return <AskedPayouts tenantId={tenantId} />;
  const tiers = (readsTiers || setsTiers) && <TiersCard tenant={tenant} canSet={setsTiers === true} />;
  if (readsCashback) return <PartnerProgramme tenantId={tenantId} tiers={tiers} />;
  return tiers ? <><PageHeader level={2} title={t('title')} />{tiers}</> : <Card><EmptyState sentence={t('notYours')} /></Card>;
}
