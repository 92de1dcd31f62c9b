import { randomBytes } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import { type Answer, answerOnce } from '../answer-once.ts';
import { type Messages } from '../messages.ts';
import { type Order, payPalId, type PaymentToken, type SetupToken, type World } from '../world.ts';
import { asksAtCharge, hasNoFunds } from './accounts.ts';

export interface PayPalParts {
  world: World;
  messages: Messages;
  clientId: string;
  clientSecret: string;
  publicUrl: () => string;
}

type Json = Record<string, unknown>;
const part = (value: unknown, name: string): Json => {
  const found = (value as Json | null | undefined)?.[name];
  return typeof found === 'object' && found !== null ? (found as Json) : {};
};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const fault = (status: number, name: string, issue?: string, links: Json[] = []): Answer => ({ status, body: { name, message: name, debug_id: payPalId().toLowerCase(), details: issue ? [{ issue, description: issue }] : [], links } });
const notFound = (): Answer => fault(404, 'RESOURCE_NOT_FOUND', 'INVALID_RESOURCE_ID');
const unprocessable = (issue: string, links?: Json[]): Answer => fault(422, 'UNPROCESSABLE_ENTITY', issue, links);

/** PayPal's endpoints, as many as we use: OAuth, Payment Method Tokens v3, Orders v2, refunds of Payments v2. */
export function payPalApi(parts: PayPalParts): Router {
  const { world } = parts;
  const { state } = world;
  const tokens = new Set<string>();
  const router = Router();
  router.post('/v1/oauth2/token', (request, response) => {
    const shown = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    if (shown !== `${parts.clientId}:${parts.clientSecret}`) return void response.status(401).json({ error: 'invalid_client', error_description: 'Client Authentication failed' });
    const token = `A21AA${randomBytes(24).toString('base64url')}`;
    tokens.add(token);
    return void response.json({ access_token: token, token_type: 'Bearer', expires_in: 32_400, scope: '' });
  });
  router.use(express.json({ limit: '100kb' }));
  router.use((request, response, next) => {
    if (tokens.has((request.headers.authorization ?? '').replace('Bearer ', ''))) return next();
    return void response.status(401).json({ error: 'invalid_token', error_description: 'Token signature verification failed' });
  });
  const post = (path: string, answer: (body: Json, request: Request<Record<string, string>>) => Answer) => router.post(path, (request, response) => send(response, answerOnce(
    world, request.get('paypal-request-id') && `paypal ${request.path} ${request.get('paypal-request-id')}`, request.body as Json, () => answer((request.body ?? {}) as Json, request as Request<Record<string, string>>),
    unprocessable('DUPLICATE_REQUEST_ID'),
  )));

  post('/v3/vault/setup-tokens', (body) => {
    const context = part(part(part(body, 'payment_source'), 'paypal'), 'experience_context');
    if (!context.return_url || !context.cancel_url) return fault(400, 'INVALID_REQUEST', 'MISSING_REQUIRED_PARAMETER');
    const id = payPalId();
    state.setupTokens[id] = { id, status: 'PAYER_ACTION_REQUIRED', merchantCustomer: textOf(part(body, 'customer').merchant_customer_id) || null, returnUrl: textOf(context.return_url), cancelUrl: textOf(context.cancel_url), account: null, token: null };
    return { status: 201, body: setupObject(parts, state.setupTokens[id]) };
  });
  router.get('/v3/vault/setup-tokens/:id', (request, response) => {
    const setup = state.setupTokens[request.params.id];
    send(response, setup ? { status: 200, body: setupObject(parts, setup) } : notFound());
  });

  post('/v3/vault/payment-tokens', (body) => {
    const source = part(part(body, 'payment_source'), 'token');
    const setup = state.setupTokens[textOf(source.id)];
    if (!setup || source.type !== 'SETUP_TOKEN') return notFound();
    const known = setup.token === null ? undefined : state.paymentTokens[setup.token];
    if (known) return { status: 200, body: tokenObject(known) };
    if (setup.status !== 'APPROVED' || setup.account === null) return unprocessable('TOKEN_NOT_APPROVED');
    const token: PaymentToken = { id: payPalId().toLowerCase(), customer: payPalId().slice(0, 10), merchantCustomer: setup.merchantCustomer, account: setup.account };
    state.paymentTokens[token.id] = token;
    Object.assign(setup, { status: 'VAULTED', token: token.id });
    parts.messages.payPal('VAULT.PAYMENT-TOKEN.CREATED', 'payment_token', tokenObject(token));
    return { status: 201, body: tokenObject(token) };
  });
  router.get('/v3/vault/payment-tokens/:id', (request, response) => {
    const token = state.paymentTokens[request.params.id];
    send(response, token ? { status: 200, body: tokenObject(token) } : notFound());
  });
  router.delete('/v3/vault/payment-tokens/:id', (request, response) => {
    const token = state.paymentTokens[request.params.id];
    if (!token) return send(response, notFound());
    delete state.paymentTokens[token.id];
    parts.messages.payPal('VAULT.PAYMENT-TOKEN.DELETED', 'payment_token', { id: token.id });
    world.keep();
    return void response.status(204).end();
  });

  post('/v2/checkout/orders', (body) => {
    const [unit] = (body.purchase_units ?? []) as Json[];
    const amount = part(unit, 'amount');
    if (body.intent !== 'CAPTURE' || !/^\d+\.\d{2}$/.test(textOf(amount.value)) || Number(amount.value) <= 0) return fault(400, 'INVALID_REQUEST', 'INVALID_PARAMETER_VALUE');
    const order: Order = {
      id: payPalId(), status: 'CREATED', amount: { currency_code: textOf(amount.currency_code), value: textOf(amount.value) }, customId: textOf(unit?.custom_id), invoiceId: textOf(unit?.invoice_id), description: textOf(unit?.description),
      token: null, returnUrl: null, cancelUrl: null, capture: null, refunds: [],
    };
    state.orders[order.id] = order;
    return { status: 201, body: orderObject(parts, order) };
  });
  router.get('/v2/checkout/orders/:id', (request, response) => {
    const order = state.orders[request.params.id];
    send(response, order ? { status: 200, body: orderObject(parts, order) } : notFound());
  });
  post('/v2/checkout/orders/:id/capture', (body, { params: { id = '' } }) => capture(parts, state.orders[id], part(part(body, 'payment_source'), 'paypal')));

  post('/v2/payments/captures/:id/refund', (body, { params: { id = '' } }) => {
    const order = Object.values(state.orders).find(({ capture: taken }) => taken?.id === id);
    if (!order?.capture) return notFound();
    const left = cents(order.amount.value) - order.refunds.reduce((sum, { value }) => sum + cents(value), 0);
    const wanted = part(body, 'amount').value === undefined ? left : cents(textOf(part(body, 'amount').value));
    if (left === 0) return unprocessable('CAPTURE_FULLY_REFUNDED');
    if (!(wanted > 0) || wanted > left) return unprocessable('REFUND_AMOUNT_EXCEEDED');
    const refund = { id: payPalId(), value: (wanted / 100).toFixed(2) };
    order.refunds.push(refund);
    order.capture.status = wanted === left ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
    parts.messages.payPal('PAYMENT.CAPTURE.REFUNDED', 'refund', { ...refundObject(order, refund), custom_id: order.customId, supplementary_data: { related_ids: { order_id: order.id } } });
    return { status: 201, body: refundObject(order, refund) };
  });

  router.use((_request, response) => send(response, notFound()));
  return router;
}

function send(response: Response, { status, body }: Answer): void {
  response.status(status).json(body);
}

const cents = (value: string): number => Math.round(Number(value) * 100);

/** Takes the money, unless its owner has to agree first or has none. */
function capture(parts: PayPalParts, order: Order | undefined, { vault_id: vaultId, experience_context: context }: Json): Answer {
  const { state } = parts.world;
  if (!order) return notFound();
  if (order.capture) return unprocessable('ORDER_ALREADY_CAPTURED');
  if (order.status !== 'APPROVED') {
    const token = state.paymentTokens[textOf(vaultId)];
    if (!vaultId) return unprocessable('ORDER_NOT_APPROVED');
    if (!token) return unprocessable('TOKEN_ID_NOT_FOUND');
    if (hasNoFunds(token.account)) return declined(parts, order);
    if (asksAtCharge(token.account)) {
      const urls = context as Json | undefined;
      Object.assign(order, { status: 'PAYER_ACTION_REQUIRED', token: token.id, returnUrl: textOf(urls?.return_url), cancelUrl: textOf(urls?.cancel_url) });
      return unprocessable('PAYER_ACTION_REQUIRED', [{ rel: 'payer-action', href: approvalUrl(parts, order), method: 'GET' }]);
    }
  }
  // One payment for an invoice, as accounts are set unless their owner changes it.
  if (Object.values(state.orders).some((other) => other.capture && other.invoiceId !== '' && other.invoiceId === order.invoiceId)) return unprocessable('DUPLICATE_INVOICE_ID');
  Object.assign(order, { status: 'COMPLETED', capture: { id: payPalId(), status: 'COMPLETED' } });
  parts.messages.payPal('PAYMENT.CAPTURE.COMPLETED', 'capture', captureObject(order));
  return { status: 201, body: orderObject(parts, order) };
}

function declined({ messages }: PayPalParts, order: Order): Answer {
  messages.payPal('PAYMENT.CAPTURE.DECLINED', 'capture', { ...captureObject(order), id: payPalId(), status: 'DECLINED' });
  return unprocessable('INSTRUMENT_DECLINED');
}

const approvalUrl = ({ publicUrl }: PayPalParts, { id }: Order): string => `${publicUrl()}/checkoutnow?token=${id}`;

function setupObject({ publicUrl }: PayPalParts, { id, status, merchantCustomer }: SetupToken): Json {
  const links = status === 'PAYER_ACTION_REQUIRED' ? [{ rel: 'approve', href: `${publicUrl()}/agreements/approve?approval_session_id=${id}`, method: 'GET' }] : [];
  return { id, status, customer: { merchant_customer_id: merchantCustomer }, payment_source: { paypal: {} }, links };
}

function tokenObject({ id, customer, merchantCustomer, account }: PaymentToken): Json {
  return { id, customer: { id: customer, merchant_customer_id: merchantCustomer }, payment_source: { paypal: { email_address: account, payer_id: customer, account_status: 'VERIFIED' } }, links: [] };
}

function captureObject(order: Order): Json {
  return { id: order.capture?.id, status: order.capture?.status, amount: order.amount, final_capture: true, custom_id: order.customId, invoice_id: order.invoiceId, supplementary_data: { related_ids: { order_id: order.id } } };
}

const refundObject = ({ amount }: Order, { id, value }: Order['refunds'][number]): Json => ({ id, status: 'COMPLETED', amount: { ...amount, value } });

export function orderObject(parts: PayPalParts, order: Order): Json {
  const payments = order.capture && { payments: { captures: [captureObject(order)], refunds: order.refunds.map((refund) => refundObject(order, refund)) } };
  return {
    id: order.id, intent: 'CAPTURE', status: order.status, purchase_units: [{ reference_id: 'default', amount: order.amount, custom_id: order.customId, invoice_id: order.invoiceId, description: order.description, ...payments }],
    links: order.status === 'PAYER_ACTION_REQUIRED' ? [{ rel: 'payer-action', href: approvalUrl(parts, order), method: 'GET' }] : [],
  };
}
