import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNewNoticeQuery } from '@/generated/notices.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { NoticeCompose } from './NoticeCompose.tsx';

/** A notice is written, looked at and sent, in the name of the company acted on. */
export function NewNoticePage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('notices');
  const { data, error, refetch } = useNewNoticeQuery({ variables: { tenantId } });
  const tenant = data?.tenant;
  const can = useCan(tenant?.viewerCan);
  useTitle(t('compose.title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!tenant?.viewerCan) return <PageSkeleton />;
  if (!can('NOTICE_PUBLISH')) return <EmptyState icon={IconLock} sentence={t(can('NOTICE_READ') ? 'mayNot' : 'hidden')} />;
  return (
    <>
      <BackLink to="/t/$tenantId/comunicazioni" params={{ tenantId }}>
        {t('back')}
      </BackLink>
      <PageHeader level={2} title={t('compose.title')} note={t('compose.from', { name: tenant.name })} />
      <NoticeCompose key={tenantId} tenant={tenant} />
    </>
  );
}
