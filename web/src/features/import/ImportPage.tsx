import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useImportTenantQuery } from '@/generated/import.ts';
import { text, useUrlState } from '@/lib/url-state.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { FileStep } from './FileStep.tsx';
import { RunningImport } from './RunningImport.tsx';

const params = { id: text() };

/** Customers out of a file, step by step: the file, its check, applying it. The address carries the import, so the page may be left. */
export function ImportPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('import');
  const [{ id }, set] = useUrlState(params);
  const { data, error, refetch } = useImportTenantQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const tenant = data?.tenant;
  const can = useCan(tenant?.viewerCan);
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!tenant) return <PageSkeleton />;
  if (!can('TENANT_IMPORT')) return <EmptyState icon={IconLock} sentence={t('hidden')} />;
  return (
    <>
      <BackLink to="/t/$tenantId/clienti" params={{ tenantId }}>
        {t('back')}
      </BackLink>
      <PageHeader level={2} title={t('title')} note={t('below', { name: tenant.name })} />
      {id ? (
        <RunningImport id={id} tenantId={tenantId} onAgain={() => set({ id: '' })} />
      ) : (
        <FileStep tenant={tenant} onSent={(importId) => set({ id: importId })} />
      )}
    </>
  );
}
