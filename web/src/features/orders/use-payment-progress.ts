import { useEffect } from 'react';
import type { Checkout_orderFragment as Order, Checkout_paymentFragment as Payment } from '@/generated/types.ts';
import type { WayBack } from '@/lib/checkout/use-way-back.ts';

const pollMs = 1500;
const patienceMs = 90_000;

/** The last try to pay it. */
export const lastPayment = ({ payments }: Order): Payment | undefined => payments.at(-1);

/**
 * Keeps asking while a payment is under way, and leads whoever has just ordered to their bank when it asks for them.
 * @param going whether they have asked to be led there
 */
export function usePaymentProgress(order: Order | undefined, from: WayBack | undefined, going: boolean, refetch: () => void): void {
  const payment = order && lastPayment(order);
  const isUnderWay = payment?.state === 'PROCESSING' || (payment?.state === 'REQUIRES_ACTION' && (going || from === 'pagamento'))
    || (order?.state === 'PENDING_PAYMENT' && order.payments.length === 0 && (from === 'saved' || from === 'waiting'));
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const asking = setInterval(refetch, pollMs);
    const giveUp = setTimeout(() => clearInterval(asking), patienceMs);
    return () => {
      clearInterval(asking);
      clearTimeout(giveUp);
    };
  }, [isUnderWay, refetch]);

  const isLed = from === 'avvio' || from === 'saved' || from === 'waiting' || going;
  const url = payment?.state === 'REQUIRES_ACTION' ? payment.actionUrl : null;
  useEffect(() => {
    if (isLed && url) location.assign(url);
  }, [isLed, url]);
}
