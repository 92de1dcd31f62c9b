import { toDate } from '@filiera/shared/period';
import type { MethodOnFileKind } from '../modules/payments/payment.enums.ts';
import type { Draft } from './draft.ts';
import { type Company, makeCustomer } from './make-company.ts';

interface MethodOverrides {
  tenant?: Company;
  kind?: MethodOnFileKind;
  methodRef?: string;
  customerRef?: string;
  /** of a card */
  expiry?: { year: number; month: number };
  isRemoved?: boolean;
}

/** A card or an account that a provider keeps for `tenant`, else for a new customer; the provider knows of it only if told. */
export function makeMethodOnFile(draft: Draft, { tenant = makeCustomer(draft), kind = 'CARD', expiry = { year: 2034, month: 12 }, isRemoved = false, ...refs }: MethodOverrides = {}): { id: string } {
  const id = draft.id();
  const card = { brand: 'visa', last4: '4242', expiryYear: expiry.year, expiryMonth: expiry.month, account: null };
  const account = { brand: 'paypal', last4: null, expiryYear: null, expiryMonth: null, account: 'c•••@paypal.example' };
  draft.add('payment_method_on_file', {
    id, tenantId: tenant.id, kind, provider: kind === 'CARD' ? 'STRIPE' : 'PAYPAL', methodRef: refs.methodRef ?? `method ${id}`, customerRef: refs.customerRef ?? `customer ${tenant.id}`, ...(kind === 'CARD' ? card : account),
    addedAt: toDate(draft.now), addedByName: 'Anna Bianchi', removedAt: isRemoved ? toDate(draft.now) : null, forgottenAt: isRemoved ? toDate(draft.now) : null,
  });
  return { id };
}
