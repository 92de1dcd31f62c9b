import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowUpCircle, IconCalendarPlus, IconCirclePlus, IconDots, IconLicense, IconReceipt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/format/use-now.ts';
import { useCan } from '@/lib/use-can.ts';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { needsRenewal } from './subscription-state.ts';
import { useChangeDialog } from './use-change-dialog.ts';
import classes from './subscriptions.module.css';

type Props = { subscription: Row; tenantId: string };

/** What to do next with a subscription: filled only where something is wrong, everything else in the menu. */
export function SubscriptionActions({ subscription, tenantId }: Props) {
  const { t } = useTranslation('subscriptions');
  const now = useNow();
  const can = useCan(subscription.viewerCan);
  const { open } = useChangeDialog();
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
  const canUpgrade = can('SUBSCRIPTION_UPGRADE');
  const canRenew = can('SUBSCRIPTION_RENEW');
  if (!canUpgrade && !canRenew) return null;
  const isWrong = needsRenewal(subscription, now);
  const first = canRenew && (isWrong || !canUpgrade) ? 'rinnova' : 'aggiorna';
  return (
    <span className={classes.actions}>
      <Button size="xs" variant={isWrong && canRenew ? 'filled' : 'default'} onClick={() => open(first, subscription.id)} aria-label={t(`${first}.of`, { name })}>
        {t(`${first}.action`)}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('more', { name })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {canUpgrade && (
            <Menu.Item leftSection={<IconArrowUpCircle size={16} stroke={1.6} aria-hidden />} onClick={() => open('aggiorna', subscription.id)}>
              {t('aggiorna.action')}
            </Menu.Item>
          )}
          {canRenew && (
            <Menu.Item leftSection={<IconCalendarPlus size={16} stroke={1.6} aria-hidden />} onClick={() => open('rinnova', subscription.id)}>
              {t('rinnova.action')}
            </Menu.Item>
          )}
          {can('SUBSCRIPTION_TOP_UP') && (
            <Menu.Item leftSection={<IconCirclePlus size={16} stroke={1.6} aria-hidden />} onClick={() => open('aggiungi', subscription.id)}>
              {t('aggiungi.action')}
            </Menu.Item>
          )}
          {subscription.licenceCount && (
            <Menu.Item
              leftSection={<IconLicense size={16} stroke={1.6} aria-hidden />}
              renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId/licenze" params={{ tenantId, subscriptionId: subscription.id }} {...props} />}
            >
              {t('licences.manage')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconReceipt size={16} stroke={1.6} aria-hidden />}
            renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId" params={{ tenantId, subscriptionId: subscription.id }} {...props} />}
          >
            {t('open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
