import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checkout_orderFragment, Quote_quoteFragment as Quote } from '@/generated/types.ts';
import { useAfterOrder } from '@/lib/checkout/use-after-order.ts';
import { useCheckout } from '@/lib/checkout/use-checkout.ts';
import { notifyDone } from '@/lib/notify.ts';
import type { LiveQuote } from '@/lib/quote/use-live-quote.ts';
import { useLeaveDialog } from './use-change-dialog.ts';

type Placed = { order: Checkout_orderFragment } & ({ subscription: { id: string } | null } | { subscriptions: readonly { id: string }[] });
type Refused = { __typename: string; message: string; quote?: Quote };

/**
 * What confirming a quote needs and brings: its key, how it is paid, the page that comes next, the fresh quote when it had expired.
 * @param goOn where to go instead once it has taken effect
 */
export function usePlaceOrder(tenantId: string, live: LiveQuote, goOn?: (subscriptionId: string) => void) {
  const { t } = useTranslation('subscriptions');
  const navigate = useNavigate();
  const [notice, setNotice] = useState<string>();
  const keys = useRef(new Map<string, string>());
  const checkout = useCheckout(live.quote?.payer);
  const close = useLeaveDialog();
  const [isPlaced, setPlaced] = useState(false);
  const { follow, isLeaving } = useAfterOrder(checkout, close);

  const onDone = (placed: Placed) => {
    setPlaced(true);
    if (!follow(tenantId, placed.order)) void close().then(() => goFrom(placed));
  };
  const goFrom = (placed: Placed) => {
    const { order } = placed;
    notifyDone(t('ordered', { number: order.number }));
    const [subscription, ...others] = 'subscription' in placed ? [placed.subscription] : placed.subscriptions;
    if (others.length > 0 || !subscription) return void navigate({ to: '/t/$tenantId/ordini/$orderId', params: { tenantId, orderId: order.id } });
    if (goOn && order.state !== 'PENDING_PAYMENT') return goOn(subscription.id);
    void navigate({ to: '/t/$tenantId/abbonamenti/$subscriptionId', params: { tenantId, subscriptionId: subscription.id } });
  };
  const onRefused = ({ message, quote }: Refused) => {
    if (!quote) return false;
    live.replace(quote);
    setNotice(message);
    return true;
  };
  /** The quote in sight; sent twice it orders once (S13). */
  const input = (quoteId: string) => {
    const method = checkout.chosen?.method ?? null;
    const key = `${quoteId} ${method}`;
    const idempotencyKey = keys.current.get(key) ?? crypto.randomUUID();
    keys.current.set(key, idempotencyKey);
    setNotice(undefined);
    return { quoteId, method, idempotencyKey };
  };
  return { input, onDone, onRefused, notice, checkout, isLeaving: isLeaving || isPlaced };
}
