import { type EntityManager } from '@mikro-orm/postgresql';
import { type Language } from '../../platform/i18n/translate.ts';
import { type Providers } from '../../platform/payment/payment-provider.ts';
import { type Chargeable } from './begin-payment.ts';
import { type Payment } from './payment.entity.ts';
import { type MethodOnFileKind, type PaymentState } from './payment.enums.ts';

/** What follows elsewhere, in the transaction that records what a provider says; a failure undoes the record, and the provider is asked again. */
export interface PaymentHook {
  /** locks what `changed` changes, before the payment is locked: whoever changes an order locks in this order too */
  hold?(em: EntityManager, payment: Payment): Promise<void>;
  /** called once for each change of a payment's state, and for each refund, signed in as an administrator of the vendor, who sees all that was paid for */
  changed?(work: Recording, change: { payment: Payment; from: PaymentState }): Promise<void>;
  /** something was left at the provider's page on the way to paying an order; signed in as an administrator of whoever pays. @param setup with what was left, on file or not */
  left?(work: Recording, setup: { orderId: string; kind: MethodOnFileKind; language: Language; method: Chargeable }): Promise<void>;
}

interface Recording {
  em: EntityManager;
  now: Date;
}

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
