import { useSubscriptionToChangeQuery } from '@/generated/subscriptions.ts';
import { ChangeDialogFrame } from './ChangeDialogFrame.tsx';
import { ConvertTrialForm } from './ConvertTrialForm.tsx';

type Props = { tenantId: string; subscriptionId: string; onClose: () => void };

/** What a trial becomes, and what its first paid period costs. */
export function ConvertTrialDialog({ tenantId, subscriptionId, onClose }: Props) {
  const { data, error, refetch } = useSubscriptionToChangeQuery({ variables: { subscriptionId } });
  const subscription = data?.subscription;
  if (!subscription) return <ChangeDialogFrame change="converti" error={error} missing={subscription === null} onRetry={() => void refetch()} onClose={onClose} />;
  return <ConvertTrialForm key={subscription.id} tenantId={tenantId} subscription={subscription} onClose={onClose} />;
}
