import { type EntityManager } from '@mikro-orm/postgresql';
import { type Providers } from '../../platform/payment/payment-provider.ts';
import { type Payment } from './payment.entity.ts';
import { type PaymentState } from './payment.enums.ts';

/**
 * What follows elsewhere when a payment changes, in the transaction that records it, signed in as an administrator of whoever pays. Called once for each change of its state, and
 * for each refund; a failure undoes the record, and the provider is asked again.
 */
export type PaymentHook = (work: { em: EntityManager; now: Date }, change: { payment: Payment; from: PaymentState }) => Promise<void>;

/** What background work about payments works with. */
export interface PaymentParts {
  providers: Providers;
  /** what addresses that providers send browsers back to begin with */
  publicUrl: string;
  hooks: readonly PaymentHook[];
}

const addressAt = (publicUrl: string, path: string): string => publicUrl.replace(/\/$/, '') + path;

/** Where a provider sends whoever was on its page. */
export const setupReturn = (publicUrl: string, setupId: string) => ({ returnUrl: addressAt(publicUrl, `/payments/setups/${setupId}/back`), cancelUrl: addressAt(publicUrl, `/payments/setups/${setupId}/gave-up`) });
export const paymentReturn = (publicUrl: string, paymentId: string) => ({ returnUrl: addressAt(publicUrl, `/payments/${paymentId}/back`), cancelUrl: addressAt(publicUrl, `/payments/${paymentId}/gave-up`) });
