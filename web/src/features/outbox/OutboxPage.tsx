import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOutboxTenantQuery } from '@/generated/outbox.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { OutboxList } from './OutboxList.tsx';

/** The mails to a company's people; for a vendor those to its whole tree. */
export function OutboxPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('outbox');
  const { data, error, refetch } = useOutboxTenantQuery({ variables: { tenantId } });
  const tenant = data?.tenant;
  const can = useCan(tenant?.viewerCan);
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!tenant) return <PageSkeleton />;
  if (!can('MAIL_READ')) return <EmptyState icon={IconLock} sentence={t('hidden')} />;
  return <OutboxList tenantId={tenantId} ofTree={tenant.kind === 'VENDOR'} />;
}
