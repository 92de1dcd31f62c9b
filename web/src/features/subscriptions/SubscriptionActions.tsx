import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowUpCircle, IconCalendarEvent, IconCalendarOff, IconCalendarPlus, IconCirclePlus, IconDots, IconLicense, IconReceipt, IconRefresh, IconRefreshOff, IconTransform, type Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/format/use-now.ts';
import { useCan } from '@/lib/use-can.ts';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { AutoRenewalDialog } from './AutoRenewalDialog.tsx';
import { CancelSubscriptionDialog } from './CancelSubscriptionDialog.tsx';
import { needsRenewal } from './subscription-state.ts';
import { useChangeDialog, type Change } from './use-change-dialog.ts';
import classes from './subscriptions.module.css';

type Props = { subscription: Row; tenantId: string };

/** What to do next with a subscription: filled only where something is wrong, everything else in the menu. */
export function SubscriptionActions({ subscription, tenantId }: Props) {
  const { t } = useTranslation('subscriptions');
  const now = useNow();
  const can = useCan(subscription.viewerCan);
  const { open } = useChangeDialog();
  const [deciding, setDeciding] = useState<'autoRenewal' | 'cancel'>();
  const name = `${subscription.product.name} ${subscription.edition.name}`;
  const [pending] = subscription.pending.nodes;
  if (pending) {
    return (
      <span className={classes.actions}>
        <Button size="xs" variant="default" renderRoot={(props) => <Link to="/t/$tenantId/ordini/$orderId" params={{ tenantId, orderId: pending.id }} {...props} />}>
          {t('pendingOrder')}
        </Button>
      </span>
    );
  }
  const changes = ([['aggiorna', IconArrowUpCircle, can('SUBSCRIPTION_UPGRADE')], ['rinnova', IconCalendarPlus, can('SUBSCRIPTION_RENEW')], ['aggiungi', IconCirclePlus, can('SUBSCRIPTION_TOP_UP')], ['converti', IconTransform, can('SUBSCRIPTION_CONVERT')], ['programma', IconCalendarEvent, can('SUBSCRIPTION_SCHEDULE_CHANGE')]] as const)
    .filter(([, , isAllowed]) => isAllowed);
  const isWrong = needsRenewal(subscription, now);
  const first = firstOf(changes.map(([change]) => change), isWrong);
  if (!first) return null;
  const item = (Icon: Icon, label: string, onClick: () => void) => <Menu.Item key={label} leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={onClick}>{label}</Menu.Item>;
  return (
    <span className={classes.actions}>
      <Button size="xs" variant={(isWrong && first === 'rinnova') || first === 'converti' ? 'filled' : 'default'} onClick={() => open(first, subscription.id)} aria-label={t(`${first}.of`, { name })}>
        {t(`${first}.action`)}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('more', { name })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {changes.map(([change, Icon]) => item(Icon, t(`${change}.action`), () => open(change, subscription.id)))}
          {subscription.licenceCount && (
            <Menu.Item
              leftSection={<IconLicense size={16} stroke={1.6} aria-hidden />}
              renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId/licenze" params={{ tenantId, subscriptionId: subscription.id }} {...props} />}
            >
              {t('licences.manage')}
            </Menu.Item>
          )}
          {can('SUBSCRIPTION_SET_AUTO_RENEWAL') && item(subscription.autoRenew ? IconRefreshOff : IconRefresh, t(subscription.autoRenew ? 'menu.renewOff' : 'menu.renewOn'), () => setDeciding('autoRenewal'))}
          {can('SUBSCRIPTION_CANCEL') && subscription.atEnd !== 'IS_CANCELLED' && item(IconCalendarOff, t('cancel.action'), () => setDeciding('cancel'))}
          <Menu.Item
            leftSection={<IconReceipt size={16} stroke={1.6} aria-hidden />}
            renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId" params={{ tenantId, subscriptionId: subscription.id }} {...props} />}
          >
            {t('open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {deciding === 'autoRenewal' && <AutoRenewalDialog subscription={subscription} onClose={() => setDeciding(undefined)} />}
      {deciding === 'cancel' && <CancelSubscriptionDialog subscription={subscription} onClose={() => setDeciding(undefined)} />}
    </span>
  );
}

/** What stands on the button: the renewal where something is lost without it, else what changes it now. */
function firstOf(allowed: readonly Change[], isWrong: boolean): Exclude<Change, 'programma' | 'aggiungi'> | undefined {
  const order = isWrong ? ['rinnova', 'aggiorna', 'converti'] as const : ['converti', 'aggiorna', 'rinnova'] as const;
  return order.find((change) => allowed.includes(change));
}
