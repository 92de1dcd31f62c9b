import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOutboxMailsQuery } from '@/generated/outbox.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { SearchField } from '@/ui/SearchField.tsx';
import { OutboxTable } from './OutboxTable.tsx';
import { mailStates, useOutboxView } from './use-outbox-view.ts';
import classes from './outbox.module.css';

const MailDialog = lazyPart(() => import('./MailDialog.tsx').then((m) => m.MailDialog));

/** Newest first, narrowed by state and address. */
export function OutboxList({ tenantId, ofTree }: { tenantId: string; ofTree: boolean }) {
  const { t } = useTranslation('outbox');
  const { stato, a, mail, filter, isFiltered, setView } = useOutboxView();
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useOutboxMailsQuery({
    variables: { tenantId, ofTree, first: 50, filter },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tenant = (data ?? previousData)?.tenant;
  const mails = ofTree ? tenant?.sentMails : tenant?.mails;
  if (error && !mails) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader level={2} title={t('title')} note={t(ofTree ? 'noteOfTree' : 'note')} />
      <div className={classes.filters}>
        <SearchField label={t('filter.address')} placeholder={t('filter.addressPlaceholder')} value={a} onChange={(next) => setView({ a: next })} />
        <FilterChip label={t('filter.state')} options={mailStates.map((value) => ({ value, label: t(`state.${value}`) }))} value={stato} onChange={(next) => setView({ stato: next })} />
      </div>
      <Card padded={false}>
        <OutboxTable
          rows={mails?.nodes}
          withCompany={ofTree}
          onOpen={({ id }) => setView({ mail: id })}
          empty={<EmptyState icon={IconMail} sentence={t(isFiltered ? 'emptyFiltered' : 'empty')} />}
          more={mails?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: mails.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
        />
      </Card>
      {mail && <MailDialog mailId={mail} onClose={() => setView({ mail: '' })} />}
    </>
  );
}
