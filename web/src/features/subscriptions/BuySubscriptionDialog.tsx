import { Skeleton } from '@mantine/core';
import { IconLock, IconPackageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSubscriptionsHeldQuery } from '@/generated/subscriptions.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useFirstOffer } from '@/lib/offer/use-first-offer.ts';
import { useCan } from '@/lib/use-can.ts';
import { Dialog } from '@/ui/Dialog.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { BuySubscriptionForm } from './BuySubscriptionForm.tsx';

/** A further product for a company, bought by itself or by whoever acts on it. */
export function BuySubscriptionDialog({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const { t } = useTranslation('subscriptions');
  const { data, error, refetch } = useSubscriptionsHeldQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const tenant = data?.tenant;
  const can = useCan(tenant?.viewerCan);
  const held = tenant?.held.nodes;
  const { first, isKnown, failure, retry } = useFirstOffer(useNow(), held?.map(({ product }) => product.id));
  if (tenant && held && first && isKnown && can('SUBSCRIPTION_BUY')) return <BuySubscriptionForm tenant={tenant} held={held} first={first} onClose={onClose} />;
  const problem = (!tenant && error) || failure;
  return (
    <Dialog size="lg" title={t('acquista.action')} onClose={onClose}>
      {problem ? <ErrorState error={problem} onRetry={() => void Promise.all([refetch(), retry()])} />
        : data && !can('SUBSCRIPTION_BUY') ? <EmptyState icon={IconLock} sentence={t('acquista.hidden')} />
        : isKnown ? <EmptyState icon={IconPackageOff} sentence={t('acquista.none')} />
        : <Skeleton height={420} radius="lg" />}
    </Dialog>
  );
}
