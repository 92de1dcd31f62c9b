import { orderPaymentHook } from './modules/orders/index.ts';
import { renewalPaymentHook } from './modules/renewals/index.ts';
import { type PaymentHook } from './modules/payments/index.ts';

/** The explicit list of what follows when a payment changes, in the transaction that records it. */
export const paymentHooks: readonly PaymentHook[] = [orderPaymentHook, renewalPaymentHook];
