import express, { type Request, type Response, Router } from 'express';
import { type Answer, answerOnce } from '../answer-once.ts';
import { type Messages } from '../messages.ts';
import { type Intent, stripeId, type World } from '../world.ts';
import { intentObject, methodObject, sessionObject } from './objects.ts';

export interface StripeParts {
  world: World;
  messages: Messages;
  secretKey: string;
  /** where the pages are seen by browsers */
  publicUrl: () => string;
}

type Params = Record<string, unknown>;

const seconds = (): number => Math.floor(Date.now() / 1000);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const metadataOf = (value: unknown): Record<string, string> => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)])) : {});
const failed = (status: number, error: Record<string, unknown>): Answer => ({ status, body: { error } });
const missing = (what: string, param?: string): Answer => failed(param ? 400 : 404, { type: 'invalid_request_error', code: 'resource_missing', message: `No such ${what}`, ...(param && { param }) });
const wrong = (message: string, code = 'parameter_missing', more: object = {}): Answer => failed(400, { type: 'invalid_request_error', code, message, ...more });
const ok = (body: unknown): Answer => ({ status: 200, body });

/** Stripe's endpoints, as many as we use, as its reference describes them. */
export function stripeApi(parts: StripeParts): Router {
  const { world, secretKey } = parts;
  const { state } = world;
  const router = Router();
  router.use(express.urlencoded({ extended: true, limit: '100kb' }));
  router.use((request, response, next) => {
    if (request.headers.authorization === `Bearer ${secretKey}`) return next();
    return void response.status(401).json({ error: { type: 'invalid_request_error', message: 'Invalid API Key provided.' } });
  });
  const post = (path: string, answer: (params: Params, request: Request<Record<string, string>>) => Answer) => router.post(path, (request, response) => send(response, answerOnce(
    world, request.get('idempotency-key') && `stripe ${request.get('idempotency-key')}`, [request.path, request.body as Params], () => answer((request.body ?? {}) as Params, request as Request<Record<string, string>>),
    failed(400, { type: 'idempotency_error', message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.' }),
  )));

  post('/customers', ({ name, metadata }) => {
    const customer = { id: stripeId('cus'), name: textOf(name), metadata: metadataOf(metadata) };
    state.customers[customer.id] = customer;
    return ok({ ...customer, object: 'customer', created: seconds(), livemode: false });
  });

  post('/checkout/sessions', ({ mode, customer, success_url: successUrl, cancel_url: cancelUrl, metadata }) => {
    if (mode !== 'setup') return wrong('This emulator knows the mode setup only.', 'parameter_unknown', { param: 'mode' });
    if (!state.customers[textOf(customer)]) return missing('customer', 'customer');
    const id = stripeId('cs_test');
    state.sessions[id] = { id, customer: textOf(customer), setupIntent: stripeId('seti'), status: 'open', successUrl: textOf(successUrl), cancelUrl: textOf(cancelUrl), metadata: metadataOf(metadata), pending: null, method: null, created: seconds() };
    return ok(sessionObject(world, state.sessions[id], `${parts.publicUrl()}/c/pay/${id}`));
  });
  router.get('/checkout/sessions/:id', (request, response) => {
    const session = state.sessions[request.params.id];
    send(response, session ? ok(sessionObject(world, session, `${parts.publicUrl()}/c/pay/${session.id}`)) : missing('checkout.session'));
  });

  router.get('/payment_methods/:id', (request, response) => {
    const method = state.methods[request.params.id];
    send(response, method ? ok(methodObject(method)) : missing('PaymentMethod'));
  });
  post('/payment_methods/:id/detach', (_params, { params: { id = '' } }) => {
    const method = state.methods[id];
    if (!method) return missing('PaymentMethod');
    if (!method.customer) return wrong('The payment method is not attached to a customer.', 'payment_method_unexpected_state');
    method.customer = null;
    parts.messages.stripe('payment_method.detached', methodObject(method));
    return ok(methodObject(method));
  });

  post('/payment_intents', (params) => createIntent(parts, params));
  router.get('/payment_intents', ({ query }, response) => {
    const since = Number((query.created as Record<string, unknown> | undefined)?.gte ?? query['created[gte]'] ?? 0);
    const found = Object.values(state.intents).filter(({ customer, created }) => customer === query.customer && created >= since).reverse();
    send(response, ok({ object: 'list', url: '/v1/payment_intents', has_more: false, data: found.map((intent) => told(parts, intent)) }));
  });
  router.get('/payment_intents/:id', (request, response) => {
    const intent = state.intents[request.params.id];
    send(response, intent ? ok(told(parts, intent)) : missing('payment_intent'));
  });
  post('/payment_intents/:id/confirm', (params, { params: { id = '' } }) => {
    const intent = state.intents[id];
    if (!intent) return missing('payment_intent');
    if (intent.status !== 'requires_payment_method') return wrong(`It cannot be confirmed: it is ${intent.status}.`, 'payment_intent_unexpected_state', { payment_intent: told(parts, intent) });
    if (params.payment_method) intent.method = textOf(params.payment_method);
    return confirm(parts, intent, params);
  });
  post('/payment_intents/:id/cancel', (_params, { params: { id = '' } }) => {
    const intent = state.intents[id];
    if (!intent) return missing('payment_intent');
    if (intent.status === 'succeeded' || intent.status === 'canceled') return wrong(`It cannot be canceled: it is ${intent.status}.`, 'payment_intent_unexpected_state', { payment_intent: told(parts, intent) });
    intent.status = 'canceled';
    parts.messages.stripe('payment_intent.canceled', told(parts, intent));
    return ok(told(parts, intent));
  });

  post('/refunds', ({ payment_intent: of, amount, metadata }) => {
    const intent = state.intents[textOf(of)];
    if (!intent) return missing('payment_intent', 'payment_intent');
    const wanted = Number(amount ?? intent.amount - intent.refunded);
    if (intent.status !== 'succeeded') return wrong('The payment intent has no successful charge.', 'charge_not_refundable');
    if (!(wanted > 0)) return wrong('Invalid integer.', 'parameter_invalid_integer', { param: 'amount' });
    if (wanted > intent.amount - intent.refunded) return wrong('The refund is larger than what is left of the charge.', intent.amount === intent.refunded ? 'charge_already_refunded' : 'amount_too_large', { param: 'amount' });
    const id = stripeId('re');
    state.refunds[id] = { id, intent: intent.id, amount: wanted };
    intent.refunded += wanted;
    parts.messages.stripe('charge.refunded', told(parts, intent).latest_charge as Record<string, unknown>);
    return ok({ id, object: 'refund', amount: wanted, currency: intent.currency, payment_intent: intent.id, status: 'succeeded', metadata: metadataOf(metadata), created: seconds() });
  });

  router.use((request, response) => send(response, failed(404, { type: 'invalid_request_error', message: `Unrecognized request URL (${request.method}: ${request.path}).` })));
  return router;
}

function send(response: Response, { status, body, isRepeated }: Answer & { isRepeated?: boolean }): void {
  if (isRepeated) response.set('idempotent-replayed', 'true');
  response.status(status).json(body);
}

export const told = ({ world, publicUrl }: StripeParts, intent: Intent): Record<string, unknown> => intentObject(world, intent, `${publicUrl()}/3ds/${intent.id}`);

function createIntent(parts: StripeParts, params: Params): Answer {
  const { state } = parts.world;
  const { amount, currency, customer, payment_method: method, description, metadata } = params;
  if (!(Number(amount) > 0)) return wrong('Invalid integer.', 'parameter_invalid_integer', { param: 'amount' });
  if (!state.customers[textOf(customer)]) return missing('customer', 'customer');
  if (params.confirm !== 'true') return wrong('This emulator confirms at once.', 'parameter_unknown', { param: 'confirm' });
  const kept = state.methods[textOf(method)];
  if (!kept || kept.customer !== customer) return missing('PaymentMethod', 'payment_method');
  const intent: Intent = {
    id: stripeId('pi'), customer: textOf(customer), method: kept.id, amount: Number(amount), currency: textOf(currency), description: textOf(description), status: 'requires_payment_method', returnUrl: null, error: null, refunded: 0,
    metadata: metadataOf(metadata), created: seconds(),
  };
  state.intents[intent.id] = intent;
  return confirm(parts, intent, params);
}

/** Charges the card, or sends its owner to the bank; where nobody is there, what a bank would ask is a refusal. */
function confirm(parts: StripeParts, intent: Intent, params: Params): Answer {
  const { messages, world: { state } } = parts;
  const kept = state.methods[intent.method];
  const isAlone = params.off_session === 'true';
  intent.returnUrl = textOf(params.return_url) || intent.returnUrl;
  intent.error = null;
  if (!kept || kept.customer !== intent.customer) return missing('PaymentMethod', 'payment_method');
  if (kept.behaviour.asksAtCharge) {
    if (isAlone) return refused(parts, intent, { code: 'authentication_required', declineCode: 'authentication_required' });
    intent.status = 'requires_action';
    messages.stripe('payment_intent.requires_action', told(parts, intent));
    return ok(told(parts, intent));
  }
  const { refusedAtCharge } = kept.behaviour;
  if (refusedAtCharge) return refused(parts, intent, { code: refusedAtCharge === 'expired_card' ? 'expired_card' : 'card_declined', declineCode: refusedAtCharge });
  return succeeded(parts, intent);
}

export function succeeded(parts: StripeParts, intent: Intent): Answer {
  intent.status = 'succeeded';
  parts.messages.stripe('payment_intent.succeeded', told(parts, intent));
  return ok(told(parts, intent));
}

export function refused(parts: StripeParts, intent: Intent, error: NonNullable<Intent['error']>): Answer {
  intent.status = 'requires_payment_method';
  intent.error = error;
  parts.messages.stripe('payment_intent.payment_failed', told(parts, intent));
  const { last_payment_error: last } = told(parts, intent);
  return failed(402, { ...(last as object), payment_intent: told(parts, intent) });
}
