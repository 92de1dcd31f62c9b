import { Anchor } from '@mantine/core';
import {
  IconArrowUpCircle, IconCalendarPlus, IconCircleCheck, IconCircleOff, IconCirclePlus, IconPlayerPlay, IconReplace, IconShoppingCart, type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubscriptionEventKind, SubscriptionPage_subscriptionFragment as Subscription, Timeline_eventFragment as Event } from '@/generated/types.ts';
import { Card } from '@/ui/Card.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { Timeline, TimelineItem } from '@/ui/Timeline.tsx';

const icons: Record<SubscriptionEventKind, Icon> = {
  STARTED: IconPlayerPlay,
  RENEWED: IconCalendarPlus,
  UPGRADED: IconArrowUpCircle,
  TOPPED_UP: IconCirclePlus,
  SUPERSEDED: IconReplace,
  ORDER_PLACED: IconShoppingCart,
  ORDER_SETTLED: IconCircleCheck,
  ORDER_CANCELLED: IconCircleOff,
};

/** What happened, latest first: what, when, by whom, from which company. */
export function History({ subscription, tenantId }: { subscription: Subscription; tenantId: string }) {
  const { t } = useTranslation('subscriptions');
  return (
    <Card title={t('detail.history')}>
      <Timeline>
        {subscription.history.nodes.map((event) => (
          <TimelineEvent key={event.id} event={event} tenantId={tenantId} timeZone={subscription.timeZone} />
        ))}
      </Timeline>
    </Card>
  );
}

function TimelineEvent({ event, tenantId, timeZone }: { event: Event; tenantId: string; timeZone: string }) {
  const { t } = useTranslation('subscriptions');
  const { order } = event;
  return (
    <TimelineItem icon={icons[event.kind]} title={t(`event.${event.kind}`)} aside={<RelativeDate value={event.at} withDay timeZone={timeZone} />}>
      {t('event.by', { actor: event.actorName, company: event.actorTenantName })}
      {order && (
        <>
          {' · '}
          <Anchor fz="inherit" renderRoot={(props) => <Link to="/t/$tenantId/ordini/$orderId" params={{ tenantId, orderId: order.id }} {...props} />}>
            {order.number}
          </Anchor>
        </>
      )}
    </TimelineItem>
  );
}
