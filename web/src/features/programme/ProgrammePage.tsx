import { useTranslation } from 'react-i18next';
import { useProgrammeTenantQuery } from '@/generated/programme.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { AskedPayouts } from './AskedPayouts.tsx';
import { PartnerProgramme } from './PartnerProgramme.tsx';

/** A partner's cashback (P10); for a vendor what its partners ask to be paid out. */
export function ProgrammePage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('programme');
  const { data, error, refetch } = useProgrammeTenantQuery({ variables: { tenantId } });
  const tenant = data?.tenant;
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!tenant) return <PageSkeleton />;
  if (!tenant.viewerCan.includes('CASHBACK_READ')) return <Card><EmptyState sentence={t('notYours')} /></Card>;
  return tenant.kind === 'VENDOR' ? <AskedPayouts tenantId={tenantId} /> : <PartnerProgramme tenantId={tenantId} />;
}
