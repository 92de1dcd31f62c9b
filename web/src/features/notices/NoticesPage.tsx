import { Button } from '@mantine/core';
import { IconLock, IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNoticesQuery } from '@/generated/notices.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { hasDraft } from './notice-draft.ts';
import { NoticeTable } from './NoticeTable.tsx';
import { NoticeWatch } from './NoticeWatch.tsx';

/** What a company has written to the contacts below it, and how many got it (C5). */
export function NoticesPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('notices');
  const viewer = useViewer();
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useNoticesQuery({ variables: { tenantId, first: 25 }, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true });
  const tenant = (data ?? previousData)?.tenant;
  const can = useCan(tenant?.viewerCan);
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (tenant && !can('NOTICE_READ')) return <EmptyState icon={IconLock} sentence={t('hidden')} />;

  const notices = tenant?.notices;
  const button = can('NOTICE_PUBLISH') && (
    <Button component={Link} to={`/t/${tenantId}/comunicazioni/nuova`} leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}>
      {t(hasDraft(viewer.id, tenantId) ? 'resume' : 'new')}
    </Button>
  );
  return (
    <>
      <PageHeader level={2} title={t('title')} note={tenant && t('note', { name: tenant.name })} actions={button} />
      <Card padded={false}>
        <NoticeTable
          tenantId={tenantId}
          canSeeMails={can('MAIL_READ')}
          rows={notices?.nodes}
          empty={<EmptyState icon={IconSpeakerphone} sentence={t('empty')} action={button} />}
          more={notices?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: notices.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
        />
      </Card>
      {notices?.nodes.map((notice) => <NoticeWatch key={notice.id} notice={notice} />)}
    </>
  );
}
