import { useTranslation } from 'react-i18next';
import type { OrderRow_orderFragment as Order } from '@/generated/types.ts';
import { missingOf } from '@/lib/amounts/missing-of.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { orderStateLook } from '@/lib/vocabulary/looks.ts';
import { StatusBadge, StatusText } from '@/ui/Status.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';

/** The state, and below it until when it stands or why it ended. */
export function OrderStateCell({ order }: { order: Order }) {
  const { t } = useTranslation(['orders', 'words', 'amounts']);
  const format = useFormat();
  const word = <StatusText {...orderStateLook[order.state]}>{t(`words:orderState.${order.state}`)}</StatusText>;
  if (order.state === 'PENDING_PAYMENT' || order.state === 'ON_ACCOUNT') {
    const { amounts } = order;
    const arrived = amounts && amounts.arrivedMinor > 0 && t('amounts:transfer.arrived', { arrived: format.money({ ...amounts.due, minor: amounts.arrivedMinor }), missing: format.money(missingOf(amounts)) });
    const until = order.state === 'PENDING_PAYMENT' && t('until', { day: format.shortDay(order.expiresAt) });
    return <TwoLines value={word} detail={arrived || until || undefined} />;
  }
  return order.stateReason ? <TwoLines value={word} detail={t(`reason.${order.stateReason}`)} /> : word;
}

export function OrderStateBadge({ order }: { order: Order }) {
  const { t } = useTranslation('words');
  return <StatusBadge {...orderStateLook[order.state]}>{t(`orderState.${order.state}`)}</StatusBadge>;
}
