import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote_quoteFragment as Quote } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import type { LiveQuote } from './use-live-quote.ts';

type Placed = { order: { number: string } } & ({ subscription: { id: string } } | { subscriptions: readonly { id: string }[] });
type Refused = { __typename: string; message: string; quote?: Quote };

/** What confirming a quote needs and brings: its key, the page of the order that was placed, the fresh quote when it had expired. */
export function usePlaceOrder(tenantId: string, live: LiveQuote) {
  const { t } = useTranslation('subscriptions');
  const navigate = useNavigate();
  const [notice, setNotice] = useState<string>();
  const keys = useRef(new Map<string, string>());

  const onDone = (placed: Placed) => {
    notifyDone(t('ordered', { number: placed.order.number }));
    const subscription = 'subscription' in placed ? placed.subscription : placed.subscriptions[0];
    if (subscription) void navigate({ to: '/t/$tenantId/abbonamenti/$subscriptionId', params: { tenantId, subscriptionId: subscription.id } });
  };
  const onRefused = ({ message, quote }: Refused) => {
    if (!quote) return false;
    live.replace(quote);
    setNotice(message);
    return true;
  };
  /** The quote in sight; sent twice it orders once (S13). */
  const input = (quoteId: string) => {
    const idempotencyKey = keys.current.get(quoteId) ?? crypto.randomUUID();
    keys.current.set(quoteId, idempotencyKey);
    setNotice(undefined);
    return { quoteId, idempotencyKey };
  };
  return { input, onDone, onRefused, notice };
}
