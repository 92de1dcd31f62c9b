import { useNavigate } from '@tanstack/react-router';
import type { Checkout_orderFragment as Order } from '@/generated/types.ts';
import type { Checkout } from './use-checkout.ts';
import { useLeaveMethod } from './use-leave-method.ts';

/**
 * Where one goes from an order that was just placed, if it is paid by card or PayPal: to the order, where it is being charged, and from there to the
 * provider, so that its Back leads to the order that waits.
 * @param close takes what it was ordered in out of the address
 */
export function useAfterOrder({ chosen }: Checkout, close?: () => Promise<void>) {
  const navigate = useNavigate();
  const { leave, busy } = useLeaveMethod();
  const toOrder = async (tenantId: string, orderId: string, esito: string) => {
    await close?.();
    await navigate({ to: '/t/$tenantId/ordini/$orderId', params: { tenantId, orderId }, search: { esito } as never });
  };
  /** @param tenantId whose orders it is looked at among @returns whether there is anything to go to */
  const follow = (tenantId: string, { id, state, method, payer, payments }: Order): boolean => {
    if (state !== 'PENDING_PAYMENT' || method === 'BANK_TRANSFER') return false;
    // What is on file is being charged; else its owner leaves something first.
    if (payments.length > 0 || !chosen || !payer) void toOrder(tenantId, id, 'avvio');
    else void leave(payer.id, id, method, () => toOrder(tenantId, id, '')).then((isOnItsWay) => (isOnItsWay ? undefined : toOrder(tenantId, id, '')));
    return true;
  };
  return { follow, isLeaving: busy };
}
