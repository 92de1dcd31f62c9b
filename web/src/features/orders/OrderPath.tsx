import { IconBuildingBank, IconCalendarCheck, IconCircleCheck, IconCircleOff, IconClock, IconCreditCard, IconCreditCardOff, IconShoppingCart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderPage_orderFragment as Order } from '@/generated/types.ts';
import { methodName } from '@/lib/checkout/method-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { Timeline, TimelineItem } from '@/ui/Timeline.tsx';

/** The order's way: placed, paid or not, in effect. */
export function OrderPath({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const [only, ...others] = order.lines;
  const format = useFormat(only?.subscription?.timeZone);
  const transfer = ({ id, at, amount }: Order['transfers'][number]) => ({
    id, at, icon: IconBuildingBank, title: t(amount.minor > 0 ? 'arrived' : 'applied', { amount: format.money({ ...amount, minor: Math.abs(amount.minor) }), payer: order.invoicedToName }),
  });
  /** A try that is not over stands above, with what can be done. */
  const tried = ({ id, state, kind, method, startedAt: at, failureReason, refundedMinor, amount }: Order['payments'][number]) => {
    if (state === 'PROCESSING' || state === 'REQUIRES_ACTION') return [];
    const detail = failureReason ?? (state === 'SUCCEEDED' && refundedMinor > 0 ? t('tried.givenBack', { amount: format.money({ ...amount, minor: refundedMinor }) }) : undefined);
    return [{ id, at, icon: state === 'FAILED' ? IconCreditCardOff : IconCreditCard, title: t(`tried.${state}`, { name: method ? methodName(method) : t(`tried.${kind}`) }), detail }];
  };
  return (
    <Card title={t('path')}>
      <Timeline>
        <TimelineItem icon={IconShoppingCart} title={t('placed')} aside={format.exact(order.placedAt)} detail={t('placedBy', { person: order.placedByName, company: order.placedByTenantName })} />
        {[...order.transfers.map(transfer), ...order.payments.flatMap(tried)].toSorted((one, other) => one.at.localeCompare(other.at)).map(({ id, at, ...item }) => <TimelineItem key={id} {...item} aside={format.exact(at)} />)}
        {order.state === 'PENDING_PAYMENT' && <TimelineItem icon={IconClock} title={t(order.method === 'BANK_TRANSFER' ? 'waiting' : 'waitingPayment')} detail={t('waitingUntil', { until: format.exact(order.expiresAt) })} />}
        {order.state === 'ON_ACCOUNT' && <TimelineItem icon={IconClock} title={t('onAccount')} detail={order.dueAt ? t('onAccountUntil', { until: format.date(order.dueAt) }) : undefined} />}
        {order.state === 'FAILED' && <TimelineItem icon={IconCircleOff} title={t('failed')} />}
        {order.state === 'CANCELLED' && <TimelineItem icon={IconCircleOff} title={t('cancelled')} detail={order.stateReason ? t(`reason.${order.stateReason}`) : undefined} />}
        {order.settledAt && (
          <TimelineItem icon={IconCircleCheck} title={t('settled')} aside={format.exact(order.settledAt)} detail={order.valueDate ? t('settledOn', { day: format.calendarDay(order.valueDate) }) : undefined} />
        )}
        {only?.startsAt && only.endsAt && others.length === 0 && <TimelineItem icon={IconCalendarCheck} title={t('effect')} aside={format.period(only.startsAt, only.endsAt)} />}
      </Timeline>
    </Card>
  );
}
