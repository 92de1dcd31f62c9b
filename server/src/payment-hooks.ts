import { askPayerHook } from './modules/documents/index.ts';
import { orderPaymentHook } from './modules/orders/index.ts';
import { renewalPaymentHook } from './modules/renewals/index.ts';
import { type PaymentHook } from './modules/payments/index.ts';

/** The explicit list of what follows when a payment changes, in the transaction that records it. @param secret links in mails are made with it */
export const paymentHooks = (secret: string): readonly PaymentHook[] => [orderPaymentHook, renewalPaymentHook, askPayerHook(secret)];
