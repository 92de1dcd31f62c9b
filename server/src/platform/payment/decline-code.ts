import { type DeclineCode } from './payment-provider.ts';

/** Stripe's codes (docs.stripe.com/declines/codes) and PayPal's (Orders v2, errors) as people are told them. What is not here is just DECLINED: banks mostly do not say why. */
const known: Readonly<Record<string, DeclineCode>> = {
  insufficient_funds: 'INSUFFICIENT_FUNDS',
  card_velocity_exceeded: 'LIMIT_EXCEEDED', withdrawal_count_limit_exceeded: 'LIMIT_EXCEEDED',
  expired_card: 'EXPIRED', invalid_expiry_month: 'EXPIRED', invalid_expiry_year: 'EXPIRED',
  incorrect_number: 'WRONG_DETAILS', invalid_number: 'WRONG_DETAILS', incorrect_cvc: 'WRONG_DETAILS', invalid_cvc: 'WRONG_DETAILS', incorrect_zip: 'WRONG_DETAILS', invalid_account: 'WRONG_DETAILS',
  payment_intent_authentication_failure: 'AUTHENTICATION_FAILED', setup_intent_authentication_failure: 'AUTHENTICATION_FAILED',
  resource_missing: 'METHOD_GONE', payment_method_unactivated: 'METHOD_GONE', payment_method_customer_mismatch: 'METHOD_GONE',
  TRANSACTION_LIMIT_EXCEEDED: 'LIMIT_EXCEEDED', MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED: 'LIMIT_EXCEEDED',
  CARD_EXPIRED: 'EXPIRED', TOKEN_EXPIRED: 'METHOD_GONE', TOKEN_ID_NOT_FOUND: 'METHOD_GONE', INVALID_RESOURCE_ID: 'METHOD_GONE', AGREEMENT_ALREADY_CANCELLED: 'METHOD_GONE', PAYER_ACCOUNT_RESTRICTED: 'METHOD_GONE', PAYER_ACCOUNT_LOCKED_OR_CLOSED: 'METHOD_GONE',
};

/** @param codes the provider's, the most telling first */
export function declineCode(...codes: readonly (string | null | undefined)[]): DeclineCode {
  return codes.map((code) => (code && Object.hasOwn(known, code) ? known[code] : undefined)).find((code) => code !== undefined) ?? 'DECLINED';
}
