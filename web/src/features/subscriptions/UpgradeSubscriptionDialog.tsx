import { useSubscriptionToChangeQuery } from '@/generated/subscriptions.ts';
import { ChangeDialogFrame } from './ChangeDialogFrame.tsx';
import { UpgradeForm } from './UpgradeForm.tsx';

type Props = { tenantId: string; subscriptionId: string; onClose: () => void };

/** More of the same, a higher edition, a year instead of a month: chosen at the left, priced at the right as one chooses. */
export function UpgradeSubscriptionDialog({ tenantId, subscriptionId, onClose }: Props) {
  const { data, error, refetch } = useSubscriptionToChangeQuery({ variables: { subscriptionId } });
  const subscription = data?.subscription;
  if (!subscription) return <ChangeDialogFrame change="aggiorna" error={error} missing={subscription === null} onRetry={() => void refetch()} onClose={onClose} />;
  return <UpgradeForm key={subscription.id} tenantId={tenantId} subscription={subscription} onClose={onClose} />;
}
