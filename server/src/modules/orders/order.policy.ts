import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type OrderState } from './order.enums.ts';

export interface OrderFacts extends Subject {
  state: OrderState;
  payerId: string;
  /** the viewer sees all its lines: none of a company that has closed itself to partners meanwhile (P6) */
  isWhole: boolean;
}

/** What may be done with an order. */
export const orderPolicy = new Policy<OrderFacts>()
  .allow('order:cancel', (_viewer, { state, isWhole }) => state === 'PENDING_PAYMENT' && isWhole)
  // Whoever pays decides what with (P1, M6).
  .allow('order:pay', (viewer, { state, payerId, isWhole }) => awaitsMoney(state) && viewer.home.id === payerId && isWhole)
  .allow('order:recordPayment', (_viewer, { state }) => awaitsMoney(state));

/** One on account has taken effect already, and is still to be paid (S9). */
export const awaitsMoney = (state: OrderState): boolean => state === 'PENDING_PAYMENT' || state === 'ON_ACCOUNT';
