import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type PayoutState } from './cashback.enums.ts';

export interface PayoutFacts extends Subject {
  /** of a payout; null where none is concerned */
  state: PayoutState | null;
}

/** What may be done with a partner's cashback (P10). */
export const cashbackPolicy = new Policy<PayoutFacts>()
  .allow('cashback:read')
  .allow('cashback:spend', (_viewer, { tenant }) => tenant.kind === 'PARTNER')
  .allow('cashback:requestPayOut', (_viewer, { tenant, state }) => tenant.kind === 'PARTNER' && state === null)
  .allow('cashback:payOut', (_viewer, { state }) => state === 'REQUESTED' || state === 'APPROVED');
