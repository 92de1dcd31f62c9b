import { type CardMethod, type Intent, type Session, type World } from '../world.ts';

type Json = Record<string, unknown>;

/** Stripe's objects as its API writes them: of each, what our adapter and Stripe's library look at. */
export const methodObject = ({ id, customer, brand, last4, expMonth, expYear, created }: CardMethod): Json => ({
  id, object: 'payment_method', type: 'card', customer, created, livemode: false, metadata: {}, billing_details: {}, card: { brand, last4, exp_month: expMonth, exp_year: expYear, country: 'IT', funding: 'credit' },
});

export function intentObject({ state }: World, intent: Intent, url: string): Json {
  const { id, customer, method, amount, currency, description, status, returnUrl, error, refunded, metadata, created } = intent;
  const charge = status === 'succeeded' ? { id: id.replace('pi_', 'ch_'), object: 'charge', amount, amount_refunded: refunded, refunded: refunded === amount, payment_intent: id, status: 'succeeded' } : null;
  const kept = state.methods[method];
  return {
    id, object: 'payment_intent', amount, amount_received: status === 'succeeded' ? amount : 0, currency, customer, description, status, metadata, created, livemode: false, payment_method: method, latest_charge: charge,
    capture_method: 'automatic', confirmation_method: 'automatic', payment_method_types: ['card'], allowed_payment_method_types: ['card'],
    next_action: status === 'requires_action' ? { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } } : null,
    last_payment_error: error && { type: 'card_error', code: error.code, ...(error.declineCode && { decline_code: error.declineCode }), message: error.code, payment_method: kept ? methodObject(kept) : null },
  };
}

export function sessionObject({ state }: World, session: Session, url: string): Json {
  const { id, customer, setupIntent, status, successUrl, cancelUrl, metadata, method, created } = session;
  const kept = method === null ? undefined : state.methods[method];
  return {
    id, object: 'checkout.session', mode: 'setup', customer, status, success_url: successUrl, cancel_url: cancelUrl, metadata, created, livemode: false, payment_intent: null, payment_status: 'no_payment_required',
    url: status === 'open' ? url : null, setup_intent: { id: setupIntent, object: 'setup_intent', status: kept ? 'succeeded' : 'requires_payment_method', customer, usage: 'off_session', payment_method: kept ? methodObject(kept) : null, metadata },
  };
}
