import { useTranslation } from 'react-i18next';
import { useCancelSubscriptionMutation } from '@/generated/subscriptions.ts';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

/** Asks once: until the end nothing changes, then it is over for good. */
export function CancelSubscriptionDialog({ subscription, onClose }: { subscription: Row; onClose: () => void }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const day = format.date(subscription.endsAt);
  const cancel = useAction(useCancelSubscriptionMutation(), {
    onDone: () => {
      notifyDone(t('cancel.done', { day }));
      onClose();
    },
  });
  const name = `${subscription.product.name} ${subscription.edition.name}`;
  return (
    <ConfirmDialog
      title={t('cancel.ask', { name })}
      sentence={t('cancel.sentence', { end: format.exact(subscription.endsAt) })}
      confirmLabel={t('cancel.confirm', { day })}
      cancelLabel={t('cancel.keep')}
      danger
      busy={cancel.busy}
      onConfirm={() => void cancel.run({ subscriptionId: subscription.id })}
      onClose={onClose}
    />
  );
}
