import { useSubscriptionToChangeQuery } from '@/generated/subscriptions.ts';
import { ChangeDialogFrame } from './ChangeDialogFrame.tsx';
import { ScheduleChangeForm } from './ScheduleChangeForm.tsx';

type Props = { subscriptionId: string; onClose: () => void };

/** What a subscription becomes at the end of what is paid: chosen at the left, what it would cost then at the right. */
export function ScheduleChangeDialog({ subscriptionId, onClose }: Props) {
  const { data, error, refetch } = useSubscriptionToChangeQuery({ variables: { subscriptionId } });
  const subscription = data?.subscription;
  if (!subscription) return <ChangeDialogFrame change="programma" error={error} missing={subscription === null} onRetry={() => void refetch()} onClose={onClose} />;
  return <ScheduleChangeForm key={subscription.id} subscription={subscription} onClose={onClose} />;
}
