import { useSubscriptionToChangeQuery } from '@/generated/subscriptions.ts';
import { ChangeDialogFrame } from './ChangeDialogFrame.tsx';
import { RenewForm } from './RenewForm.tsx';

type Props = { tenantId: string; subscriptionId: string; onClose: () => void };

/** One more period behind the last one paid, now or early. */
export function RenewSubscriptionDialog({ tenantId, subscriptionId, onClose }: Props) {
  const { data, error, refetch } = useSubscriptionToChangeQuery({ variables: { subscriptionId } });
  const subscription = data?.subscription;
  if (!subscription) return <ChangeDialogFrame change="rinnova" error={error} missing={subscription === null} onRetry={() => void refetch()} onClose={onClose} />;
  return <RenewForm key={subscription.id} tenantId={tenantId} subscription={subscription} onClose={onClose} />;
}
