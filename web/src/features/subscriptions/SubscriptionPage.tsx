import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSubscriptionQuery } from '@/generated/subscriptions.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { Columns } from '@/ui/Columns.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { AtEnd } from './AtEnd.tsx';
import { ChangeDialogs } from './ChangeDialogs.tsx';
import { Grace } from './Grace.tsx';
import { History } from './History.tsx';
import { PaidPeriods } from './PaidPeriods.tsx';
import { Parked } from './Parked.tsx';
import { PendingOrder } from './PendingOrder.tsx';
import { SubscriptionActions } from './SubscriptionActions.tsx';
import { SubscriptionLicences } from './SubscriptionLicences.tsx';
import { SubscriptionOrders } from './SubscriptionOrders.tsx';
import { SubscriptionOverview } from './SubscriptionOverview.tsx';
import { SubscriptionStateText } from './SubscriptionStateText.tsx';

/** One subscription: what it is, what is paid, what was ordered, what happened. */
export function SubscriptionPage({ tenantId, subscriptionId }: { tenantId: string; subscriptionId: string }) {
  const { t } = useTranslation('subscriptions');
  const { data, error, refetch } = useSubscriptionQuery({ variables: { subscriptionId }, fetchPolicy: 'cache-and-network' });
  const subscription = data?.subscription;
  const name = subscription && `${subscription.product.name} ${subscription.edition.name}`;
  useTitle(name, subscription?.tenant.name);
  if (error && !subscription) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (subscription === null) return <Card><EmptyState sentence={t('notFound')} /></Card>;
  if (!subscription) return <PageSkeleton />;

  const [pending] = subscription.pendingOrder.nodes;
  return (
    <>
      <BackLink to="/t/$tenantId/abbonamenti" params={{ tenantId }}>{t('detail.back')}</BackLink>
      <PageHeader
        level={2}
        title={name}
        note={<SubscriptionStateText subscription={subscription} badge />}
        actions={!pending && <SubscriptionActions subscription={subscription} tenantId={tenantId} />}
      />
      <Stack>
        {!pending && <Grace subscription={subscription} />}
        {!pending && <Parked subscription={subscription} />}
        {pending && <PendingOrder order={pending} tenantId={tenantId} />}
        <Columns>
          <Stack>
            <SubscriptionOverview subscription={subscription} tenantId={tenantId} />
            <SubscriptionLicences subscription={subscription} tenantId={tenantId} />
            <AtEnd subscription={subscription} />
            {subscription.periodList.nodes.length > 0 && <PaidPeriods subscription={subscription} tenantId={tenantId} />}
            <SubscriptionOrders subscription={subscription} tenantId={tenantId} />
          </Stack>
          <History subscription={subscription} tenantId={tenantId} />
        </Columns>
      </Stack>
      <ChangeDialogs tenantId={tenantId} />
    </>
  );
}
