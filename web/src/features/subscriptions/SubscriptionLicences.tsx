import { Button } from '@mantine/core';
import { IconCirclePlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubscriptionPage_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { ProgressBar } from '@/ui/ProgressBar.tsx';
import { useChangeDialog } from './use-change-dialog.ts';

/** How many licences are given and free, and the way to whoever has them; nothing where there are none, or none to be seen. */
export function SubscriptionLicences({ subscription, tenantId }: { subscription: Subscription; tenantId: string }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const can = useCan(subscription.viewerCan);
  const { open } = useChangeDialog();
  const { licenceCount, pendingOrder, status } = subscription;
  if (!licenceCount || status === 'SUPERSEDED') return null;
  const { total, assigned, free } = licenceCount;
  const manage = (
    <Button size="xs" variant="default" renderRoot={(props) => <Link to="/t/$tenantId/abbonamenti/$subscriptionId/licenze" params={{ tenantId, subscriptionId: subscription.id }} {...props} />}>
      {t('licences.manage')}
    </Button>
  );
  const more = can('SUBSCRIPTION_TOP_UP') && pendingOrder.nodes.length === 0 && (
    <Button size="xs" variant="subtle" leftSection={<IconCirclePlus size={16} stroke={1.6} aria-hidden />} onClick={() => open('aggiungi', subscription.id)}>
      {t('aggiungi.action')}
    </Button>
  );
  return (
    <Card title={t('licences.title')} aside={<>{more}{manage}</>}>
      <ProgressBar isWide label={t('licences.given', { assigned: format.number(assigned), total: format.number(total) })} note={t('licences.free', { count: free })} share={total === 0 ? 0 : assigned / total} />
    </Card>
  );
}
