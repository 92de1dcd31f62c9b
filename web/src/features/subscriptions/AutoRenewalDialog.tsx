import { useTranslation } from 'react-i18next';
import { useSetAutoRenewalMutation } from '@/generated/subscriptions.ts';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { useAction } from '@/lib/use-action.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import { useAtEndWords } from './use-at-end-words.ts';

/** Says what will happen once automatic renewal is switched, before it is. */
export function AutoRenewalDialog({ subscription, onClose }: { subscription: Row; onClose: () => void }) {
  const { t } = useTranslation('subscriptions');
  const isOn = !subscription.autoRenew;
  const sentence = useAtEndWords({ ...subscription, atEnd: isOn ? 'RENEWS' : 'EXPIRES' });
  const action = useAction(useSetAutoRenewalMutation(), { onDone: onClose });
  return (
    <ConfirmDialog
      title={t('menu.renewAsk', { name: `${subscription.product.name} ${subscription.edition.name}` })}
      sentence={sentence}
      confirmLabel={t(isOn ? 'menu.on' : 'menu.off')}
      busy={action.busy}
      onConfirm={() => void action.run({ subscriptionId: subscription.id, isOn })}
      onClose={onClose}
    />
  );
}
