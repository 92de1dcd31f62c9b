import { Anchor } from '@mantine/core';
import {
  IconAlertCircle, IconArrowUpCircle, IconCalendarEvent, IconCalendarOff, IconCalendarPlus, IconCircleCheck, IconCircleDashed, IconCircleOff, IconCirclePlus, IconCircleX, IconFlask, IconHourglassEmpty, IconPlayerPlay,
  IconRefresh, IconRefreshOff, IconReplace, IconShoppingCart, IconTransform, type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MoveReason, SubscriptionEventKind, SubscriptionPage_subscriptionFragment as Subscription, Timeline_eventFragment as Event } from '@/generated/types.ts';
import { Card } from '@/ui/Card.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { Timeline, TimelineItem } from '@/ui/Timeline.tsx';

const icons: Record<SubscriptionEventKind, Icon> = {
  STARTED: IconPlayerPlay,
  RENEWED: IconCalendarPlus,
  UPGRADED: IconArrowUpCircle,
  TOPPED_UP: IconCirclePlus,
  SUPERSEDED: IconReplace,
  TRIAL_STARTED: IconFlask,
  CONVERTED: IconTransform,
  PAYMENT_REFUSED: IconAlertCircle,
  EXPIRED: IconHourglassEmpty,
  CANCELLED: IconCircleX,
  ENDED: IconCircleDashed,
  AUTO_RENEWAL_ON: IconRefresh,
  AUTO_RENEWAL_OFF: IconRefreshOff,
  CANCELLATION_PLANNED: IconCalendarOff,
  CANCELLATION_WITHDRAWN: IconPlayerPlay,
  CHANGE_PLANNED: IconCalendarEvent,
  CHANGE_WITHDRAWN: IconCalendarOff,
  CHANGE_APPLIED: IconReplace,
  ORDER_PLACED: IconShoppingCart,
  ORDER_SETTLED: IconCircleCheck,
  ORDER_CANCELLED: IconCircleOff,
};

/** Reasons that the title does not tell already. */
const told = ['TRIAL_OVER', 'NOT_RENEWED', 'RETRIES_OVER', 'NINETY_DAYS'] as const satisfies readonly MoveReason[];
const isTold = (reason: MoveReason): reason is (typeof told)[number] => told.some((one) => one === reason);

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
      {event.reason && isTold(event.reason) && `${t(`event.reason.${event.reason}`)} · `}
      {event.actorTenantName ? t('event.by', { actor: event.actorName, company: event.actorTenantName }) : event.actorName}
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
