import { ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type PaymentMethod } from '../payments/index.ts';

@ObjectType({ implements: UserError, description: 'Whoever pays chooses how, and by itself a card or PayPal only: a transfer where that is how it pays anyway (P1).' })
export class PaymentMethodNotAllowed extends UserError {
  static of({ language }: UseCase): PaymentMethodNotAllowed {
    return refuse(PaymentMethodNotAllowed, 'PAYMENT_METHOD_NOT_ALLOWED', language, { path: ['method'] });
  }
}

/** As its payer does, anybody who may order; otherwise the payer alone, and not by a transfer (P1). */
export function mayPayBy({ viewer }: UseCase, { payerId, payerMethod }: { payerId: string; payerMethod: PaymentMethod }, method: PaymentMethod): boolean {
  return method === payerMethod || (viewer.home.id === payerId && method !== 'BANK_TRANSFER');
}
