import { useSubscriptionToChangeQuery } from '@/generated/subscriptions.ts';
import { ChangeDialogFrame } from './ChangeDialogFrame.tsx';
import { TopUpForm } from './TopUpForm.tsx';

type Props = { tenantId: string; subscriptionId: string; wanted: number; onClose: () => void; onDone?: (subscriptionId: string) => void };

/** More of some components until the end of what is paid, beside an upgrade that would give as much (S7). */
export function TopUpSubscriptionDialog({ tenantId, subscriptionId, wanted, onClose, onDone }: Props) {
  const { data, error, refetch } = useSubscriptionToChangeQuery({ variables: { subscriptionId } });
  const subscription = data?.subscription;
  if (!subscription) return <ChangeDialogFrame change="aggiungi" error={error} missing={subscription === null} onRetry={() => void refetch()} onClose={onClose} />;
  return <TopUpForm key={subscription.id} tenantId={tenantId} subscription={subscription} wanted={wanted} onClose={onClose} onDone={onDone} />;
}
