import { useMediaQuery } from '@mantine/hooks';
import { IconCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubscriptionsQuery } from '@/generated/subscriptions.ts';
import { ExportButton } from '@/lib/ExportButton.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useTitle } from '@/lib/use-title.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { ChangeDialogs } from './ChangeDialogs.tsx';
import { EndedSubscriptions } from './EndedSubscriptions.tsx';
import { monthlyListPrice } from './monthly-list-price.ts';
import { graceMs } from './subscription-state.ts';
import { SubscriptionCards } from './SubscriptionCards.tsx';
import { SubscriptionTable } from './SubscriptionTable.tsx';

const pageSize = 25;

/** A company's subscriptions: state, time left and what to do next, one row each; what has ended is folded away. */
export function SubscriptionsPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const isPhone = useMediaQuery('(max-width: 639px)', undefined, { getInitialValueInEffect: false });
  const [endsAfter] = useState(() => new Date(Date.now() - graceMs).toISOString());
  const { data, error, refetch, fetchMore, networkStatus } = useSubscriptionsQuery({
    variables: { tenantId, first: pageSize, endsAfter },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tenant = data?.tenant;
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;

  const subscriptions = tenant?.subscriptions;
  const rows = subscriptions?.nodes;
  const after = subscriptions?.pageInfo.endCursor;
  const running = rows?.filter(({ status }) => status === 'ACTIVE');
  const inGrace = (rows ?? []).filter(({ status }) => status === 'EXPIRED').map(({ id }) => id);
  const count = (subscriptions?.totalCount ?? 0) - inGrace.length;
  const monthly = running && monthlyListPrice(running);
  const note = subscriptions && monthly && !subscriptions.pageInfo.hasNextPage
    ? t('noteWithPrice', { count, price: format.money(monthly) })
    : subscriptions && t('note', { count });
  const list = {
    rows,
    tenantId,
    empty: <EmptyState icon={IconCertificate} sentence={t('empty')} />,
    more: subscriptions?.pageInfo.hasNextPage
      ? { onLoad: () => void fetchMore({ variables: { after } }), busy: networkStatus === 3 }
      : undefined,
  };
  const ended = <EndedSubscriptions tenantId={tenantId} count={(tenant?.ended.totalCount ?? 0) - inGrace.length} except={inGrace} asCards={isPhone} />;
  return (
    <>
      <PageHeader level={2} title={t('title')} note={note} actions={<ExportButton list="subscriptions" tenantId={tenantId} orderBy={{ field: 'ENDS_AT' }} />} />
      {isPhone ? (
        <>
          <SubscriptionCards {...list} />
          {ended}
        </>
      ) : (
        <Card padded={false}>
          <SubscriptionTable label={t('title')} {...list} />
          {ended}
        </Card>
      )}
      <ChangeDialogs tenantId={tenantId} />
    </>
  );
}
