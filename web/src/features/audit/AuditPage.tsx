import { SegmentedControl } from '@mantine/core';
import { IconHistory, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAuditLogQuery } from '@/generated/audit.ts';
import { ExportButton } from '@/lib/ExportButton.tsx';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { useIsActingOn } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { NothingMatches } from '@/ui/NothingMatches.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { useAuditView } from './use-audit-view.ts';

/** What was changed in a company, by whom and when; for a customer also only what its partner did (T7). */
export function AuditPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('audit');
  const view = useAuditView();
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useAuditLogQuery({
    variables: { tenantId, first: 50, filter: view.filter },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tenant = (data ?? previousData)?.tenant;
  const can = useCan(tenant?.viewerCan);
  const isActingOn = useIsActingOn(tenantId);
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (tenant && !can('AUDIT_READ')) return <EmptyState icon={IconLock} sentence={t('hidden')} />;

  const log = tenant?.auditLog;
  const views = [
    { value: 'tutto', label: t('view.all') },
    { value: 'partner', label: t(isActingOn ? 'view.above' : 'view.partner') },
  ];
  const empty = view.isFiltered ? (
    <NothingMatches icon={IconHistory} sentence={t('emptyFiltered')} onClear={() => view.setView({ persona: '', area: [], azione: [], dal: '', al: '' })} />
  ) : (
    <EmptyState icon={IconHistory} sentence={t(view.vista === 'partner' ? 'emptyPartner' : 'empty')} />
  );
  return (
    <>
      <PageHeader
        level={2}
        title={t('title')}
        note={t(view.vista === 'partner' ? 'notePartner' : 'note')}
        actions={
          <>
            {tenant && tenant.kind !== 'VENDOR' && (
              <SegmentedControl size="xs" aria-label={t('view.label')} data={views} value={view.vista} onChange={(next) => view.setView({ vista: next === 'partner' ? 'partner' : 'tutto' })} />
            )}
            <ExportButton list="auditLog" tenantId={tenantId} filter={view.filter} />
          </>
        }
      />
      <AuditFilters view={view} />
      <Card padded={false}>
        <AuditTable
          rows={log?.nodes}
          empty={empty}
          more={log?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: log.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
        />
      </Card>
    </>
  );
}
