import { z } from 'zod';
import { declineCode } from './decline-code.ts';
import { PayPalClient, type NoAnswer, type PayPalAccount, type PayPalAnswer } from './paypal-client.ts';
import { genuineEvent } from './genuine-event.ts';
import { PayPalWebhook } from './paypal-webhook.ts';
import {
  type ChargeOutcome, type ChargeRequest, maskedAddress, type PaymentProvider, type ProviderEvent, type RefundOutcome, type RefundRequest, type SetupOutcome, type SetupRequest, type SetupStart, type Sought, type StoredMethod,
  type Sum, type Unavailable, unavailable,
} from './payment-provider.ts';

const money = z.object({ value: z.string(), currency_code: z.string() });
const links = z.array(z.object({ rel: z.string(), href: z.string() })).default([]);
const setupSchema = z.object({ id: z.string(), status: z.string(), links });
const tokenSchema = z.object({
  id: z.string(), customer: z.object({ id: z.string() }).optional(),
  payment_source: z.object({ paypal: z.object({ email_address: z.string().optional() }).optional() }).optional(),
});
const captureSchema = z.object({ id: z.string(), status: z.string(), amount: money });
const refundSchema = z.object({ id: z.string(), status: z.string(), amount: money.optional() });
const orderSchema = z.object({
  id: z.string(), status: z.string(), links,
  purchase_units: z.array(z.object({ payments: z.object({ captures: z.array(captureSchema).default([]), refunds: z.array(refundSchema).default([]) }).optional() })).default([]),
});
const faultSchema = z.object({ name: z.string().default(''), details: z.array(z.object({ issue: z.string() })).default([]), links });
const eventSchema = z.object({
  id: z.string(), event_type: z.string(), resource_type: z.string().default(''),
  resource: z.object({ id: z.string().optional(), custom_id: z.string().optional(), supplementary_data: z.object({ related_ids: z.object({ order_id: z.string().optional() }).optional() }).optional(), purchase_units: z.array(z.object({ custom_id: z.string().optional() })).optional() }),
});
type Order = z.output<typeof orderSchema>;

/** Its page says that the payer changed their mind, or the agreement is over: nothing of it can be asked for any more. */
const isGone = (answer: PayPalAnswer): boolean => answer.status === 404;

/**
 * PayPal: a vaulted account (Payment Method Tokens v3) and orders (v2), by plain fetch. An order takes no money until it is captured, and what it is called is told before it is:
 * so a charge whose answer got lost is never lost itself, though PayPal remembers our keys for six hours only.
 */
export class PayPalProvider implements PaymentProvider {
  readonly name = 'PAYPAL';
  readonly #client: PayPalClient;
  readonly #webhook: PayPalWebhook;

  constructor(account: PayPalAccount) {
    this.#client = new PayPalClient(account);
    this.#webhook = new PayPalWebhook(account);
  }

  /** PayPal makes a customer of whoever agrees; until then ours is known by our own name. */
  async createCustomer({ id }: { id: string }): Promise<{ state: 'SUCCEEDED'; ref: string }> {
    return { state: 'SUCCEEDED', ref: id };
  }

  async startSetup({ id, customerRef, returnUrl, cancelUrl, language }: SetupRequest): Promise<SetupStart> {
    const answer = await this.#client.ask('/v3/vault/setup-tokens', {
      method: 'POST', requestId: id,
      body: {
        customer: { merchant_customer_id: customerRef },
        payment_source: { paypal: { usage_type: 'MERCHANT', experience_context: { return_url: returnUrl, cancel_url: cancelUrl, locale: localeOf(language), shipping_preference: 'NO_SHIPPING' } } },
      },
    });
    if ('state' in answer) return unavailable(answer.reason);
    const setup = read(setupSchema, answer);
    const url = linkOf(setup, 'approve');
    if (!url) throw new Error(`PayPal made the setup ${setup.id} without a page`);
    return { state: 'OPEN', ref: setup.id, url };
  }

  async readSetup(ref: string, id: string): Promise<SetupOutcome> {
    const answer = await this.#client.ask(`/v3/vault/setup-tokens/${encodeURIComponent(ref)}`);
    if ('state' in answer) return unavailable(answer.reason);
    // A setup that nobody agreed to is forgotten after three days.
    if (isGone(answer)) return { state: 'FAILED', code: 'CANCELLED' };
    const setup = read(setupSchema, answer);
    if (setup.status !== 'APPROVED' && setup.status !== 'VAULTED' && setup.status !== 'TOKENIZED') return { state: 'OPEN' };
    const kept = await this.#client.ask('/v3/vault/payment-tokens', { method: 'POST', requestId: `${id}-token`, body: { payment_source: { token: { id: ref, type: 'SETUP_TOKEN' } } } });
    if ('state' in kept) return unavailable(kept.reason);
    if (kept.status >= 400) return { state: 'FAILED', code: declineCode(...issuesOf(kept)) };
    return { state: 'SUCCEEDED', method: storedMethod(read(tokenSchema, kept)) };
  }

  async readMethod(ref: string): Promise<StoredMethod | null | Unavailable> {
    const answer = await this.#client.ask(`/v3/vault/payment-tokens/${encodeURIComponent(ref)}`);
    if ('state' in answer) return unavailable(answer.reason);
    return isGone(answer) ? null : storedMethod(read(tokenSchema, answer));
  }

  async removeMethod(ref: string): Promise<{ state: 'SUCCEEDED' } | Unavailable> {
    const answer = await this.#client.ask(`/v3/vault/payment-tokens/${encodeURIComponent(ref)}`, { method: 'DELETE' });
    if ('state' in answer) return unavailable(answer.reason);
    if (answer.status >= 400 && !isGone(answer)) throw new Error(`PayPal does not forget ${ref}: ${answer.status}`);
    return { state: 'SUCCEEDED' };
  }

  async charge(request: ChargeRequest, begun?: (ref: string) => Promise<void>): Promise<ChargeOutcome> {
    const order = await this.#order(request);
    if ('state' in order) return order;
    await begun?.(order.id);
    return order.status === 'CREATED' ? this.#capture(order.id, request) : this.#standing(order, request.id);
  }

  async readCharge(ref: string, id: string): Promise<ChargeOutcome> {
    const answer = await this.#client.ask(`/v2/checkout/orders/${encodeURIComponent(ref)}`);
    if ('state' in answer) return unavailable(answer.reason);
    // An order that took no money is forgotten after some hours.
    if (isGone(answer)) return { state: 'DECLINED', ref, code: 'CANCELLED' };
    return this.#standing(read(orderSchema, answer), id);
  }

  async proceed(ref: string, request: Pick<ChargeRequest, 'id' | 'methodRef' | 'returnUrl' | 'cancelUrl'>): Promise<ChargeOutcome> {
    const standing = await this.readCharge(ref, request.id);
    return standing.state === 'REQUIRES_ACTION' && standing.url === null ? this.#capture(ref, { ...request, isPresent: true }) : standing;
  }

  /** The order is asked for under the same key once more: that moves no money, and money that moved stands in the order. */
  async find(sought: Sought): Promise<ChargeOutcome | null> {
    const order = await this.#order(sought);
    if ('state' in order) return order.state === 'PROCESSING' ? unavailable('PayPal did not answer') : order;
    // What is answered under a key may be what was answered the first time.
    const answer = await this.#client.ask(`/v2/checkout/orders/${encodeURIComponent(order.id)}`);
    if ('state' in answer) return unavailable(answer.reason);
    const found = read(orderSchema, answer);
    return found.status === 'CREATED' ? null : this.#standing(found, sought.id);
  }

  /** There is nothing to take back: without us asking for it, an order takes no money. */
  async cancel(ref: string, _id: string): Promise<ChargeOutcome> {
    const answer = await this.#client.ask(`/v2/checkout/orders/${encodeURIComponent(ref)}`);
    if ('state' in answer) return unavailable(answer.reason);
    const settled = isGone(answer) ? undefined : settledOf(read(orderSchema, answer));
    return settled ?? { state: 'DECLINED', ref, code: 'CANCELLED' };
  }

  async refund({ id, chargeRef, amount }: RefundRequest): Promise<RefundOutcome> {
    const found = await this.#client.ask(`/v2/checkout/orders/${encodeURIComponent(chargeRef)}`);
    if ('state' in found) return unavailable(found.reason);
    const capture = isGone(found) ? undefined : capturesOf(read(orderSchema, found))[0];
    if (!capture) return { state: 'DECLINED', code: 'NOTHING_CAPTURED' };
    const answer = await this.#client.ask(`/v2/payments/captures/${encodeURIComponent(capture.id)}/refund`, { method: 'POST', requestId: id, body: { amount: amountOf(amount), custom_id: id } });
    if ('state' in answer) return answer.state === 'NO_ANSWER' ? { state: 'PROCESSING', ref: null } : answer;
    if (answer.status >= 400) return { state: 'DECLINED', code: issuesOf(answer)[0] ?? String(answer.status) };
    const { id: ref, status } = read(refundSchema, answer);
    if (status === 'FAILED' || status === 'CANCELLED') return { state: 'DECLINED', code: status };
    return { state: status === 'COMPLETED' ? 'SUCCEEDED' : 'PROCESSING', ref };
  }

  async verifyWebhook(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>, receivedAt: Date): Promise<ProviderEvent | undefined | Unavailable> {
    const isGenuine = await this.#webhook.isGenuine(body, headers, receivedAt);
    if (isGenuine !== true) return isGenuine === false ? undefined : isGenuine;
    return genuineEvent(body, eventSchema, eventOf);
  }

  /** Made, or found again under its key. No money moves. */
  async #order({ id, amount, description }: Pick<ChargeRequest, 'id' | 'amount' | 'description'>): Promise<Order | ChargeOutcome> {
    const answer = await this.#client.ask('/v2/checkout/orders', {
      method: 'POST', requestId: id, body: { intent: 'CAPTURE', purchase_units: [{ amount: amountOf(amount), custom_id: id, invoice_id: id, description: description.slice(0, 127) }] },
    });
    if ('state' in answer) return unavailable(answer.reason);
    if (answer.status >= 400) throw new Error(`PayPal makes no order: ${issuesOf(answer).join(', ') || answer.status}`);
    return read(orderSchema, answer);
  }

  /** Takes the money of the vaulted account, or learns that its owner has to agree first. */
  async #capture(ref: string, { id, methodRef, isPresent, returnUrl, cancelUrl }: Pick<ChargeRequest, 'id' | 'methodRef' | 'returnUrl' | 'cancelUrl' | 'isPresent'>): Promise<ChargeOutcome> {
    const initiator = isPresent ? { payment_initiator: 'CUSTOMER', usage: 'SUBSEQUENT' } : { payment_initiator: 'MERCHANT', usage: 'SUBSEQUENT' };
    const source = { paypal: { vault_id: methodRef, stored_credential: initiator, experience_context: { return_url: returnUrl, cancel_url: cancelUrl } } };
    return this.#captured(ref, await this.#client.ask(`/v2/checkout/orders/${encodeURIComponent(ref)}/capture`, { method: 'POST', requestId: `${id}-${isPresent ? 'present' : 'alone'}`, body: { payment_source: source } }), isPresent);
  }

  #captured(ref: string, answer: PayPalAnswer | NoAnswer | Unavailable, isPresent: boolean): ChargeOutcome {
    if ('state' in answer) return answer.state === 'NO_ANSWER' ? { state: 'PROCESSING', ref } : answer;
    if (answer.status < 400) return settledOf(read(orderSchema, answer)) ?? { state: 'PROCESSING', ref };
    const issues = issuesOf(answer);
    if (issues.includes('PAYER_ACTION_REQUIRED')) return { state: 'REQUIRES_ACTION', ref, url: isPresent ? (linkOf(read(faultSchema, answer), 'payer-action') ?? null) : null };
    // Captured by another request of ours, or under this invoice: what came of it is read.
    if (issues.includes('ORDER_ALREADY_CAPTURED') || issues.includes('DUPLICATE_INVOICE_ID')) return { state: 'PROCESSING', ref };
    return { state: 'DECLINED', ref, code: declineCode(...issues) };
  }

  /** What an order says of itself; one that its payer has agreed to is captured now. */
  async #standing(order: Order, id: string): Promise<ChargeOutcome> {
    const { id: ref } = order;
    const settled = settledOf(order);
    if (settled) return settled;
    if (order.status === 'VOIDED') return { state: 'DECLINED', ref, code: 'CANCELLED' };
    if (order.status === 'APPROVED') return this.#captured(ref, await this.#client.ask(`/v2/checkout/orders/${encodeURIComponent(ref)}/capture`, { method: 'POST', requestId: `${id}-agreed`, body: {} }), true);
    return { state: 'REQUIRES_ACTION', ref, url: linkOf(order, 'payer-action') ?? null };
  }
}

function read<Schema extends z.ZodType>(schema: Schema, { status, body }: PayPalAnswer): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Error(`PayPal answered ${status} with something else than expected: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function issuesOf({ body }: PayPalAnswer): string[] {
  const fault = faultSchema.safeParse(body);
  return fault.success ? [...fault.data.details.map(({ issue }) => issue), fault.data.name].filter(Boolean) : [];
}

const linkOf = ({ links: all }: { links: readonly { rel: string; href: string }[] }, rel: string): string | undefined => all.find((link) => link.rel === rel)?.href;
const capturesOf = ({ purchase_units: units }: Order) => units.flatMap(({ payments }) => payments?.captures ?? []);

/** How its money stands, once there was a capture. */
function settledOf(order: Order): ChargeOutcome | undefined {
  const capture = capturesOf(order).at(-1);
  if (!capture) return undefined;
  const { id: ref } = order;
  const refundedMinor = order.purchase_units.flatMap(({ payments }) => payments?.refunds ?? []).filter(({ status }) => status === 'COMPLETED' || status === 'PENDING').reduce((sum, { amount }) => sum + (amount ? minorOf(amount) : 0), 0);
  if (capture.status === 'COMPLETED' || capture.status === 'REFUNDED' || capture.status === 'PARTIALLY_REFUNDED') return { state: 'SUCCEEDED', ref, taken: { minor: minorOf(capture.amount), currency: capture.amount.currency_code }, refundedMinor };
  if (capture.status === 'PENDING') return { state: 'PROCESSING', ref };
  return { state: 'DECLINED', ref, code: 'DECLINED' };
}

const digitsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** PayPal writes amounts with the decimals of their currency: 4510 EUR is `45.10`. */
function amountOf({ minor, currency }: Sum): z.output<typeof money> {
  const digits = digitsOf(currency);
  const text = String(minor).padStart(digits + 1, '0');
  return { currency_code: currency, value: digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}` };
}

function minorOf({ value, currency_code: currency }: z.output<typeof money>): number {
  const [whole = '0', part = ''] = value.split('.');
  const digits = digitsOf(currency);
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0').slice(0, digits) || 0);
}

function storedMethod({ id, customer, payment_source: source }: z.output<typeof tokenSchema>): StoredMethod {
  const address = source?.paypal?.email_address;
  return { ref: id, customerRef: customer?.id ?? '', kind: 'PAYPAL', brand: 'paypal', last4: null, expiry: null, account: address ? maskedAddress(address) : null };
}

const localeOf = (language: string): string => ({ it: 'it-IT', de: 'de-DE' })[language] ?? 'en-GB';

/** Which of PayPal's events mean something here; all others are kept and left alone. */
function eventOf({ id, event_type: kind, resource }: z.output<typeof eventSchema>): ProviderEvent {
  const chargeId = resource.custom_id ?? resource.purchase_units?.[0]?.custom_id ?? null;
  const about = (what: ProviderEvent['about'], ref: string | undefined): ProviderEvent => (ref ? { id, kind, about: what, ref, chargeId: what === 'CHARGE' ? chargeId : null } : { id, kind, about: 'OTHER', ref: '', chargeId: null });
  if (kind.startsWith('CHECKOUT.ORDER.')) return about('CHARGE', resource.id);
  if (kind.startsWith('PAYMENT.CAPTURE.')) return about('CHARGE', resource.supplementary_data?.related_ids?.order_id);
  if (kind.startsWith('VAULT.PAYMENT-TOKEN.')) return about('METHOD', resource.id);
  return about('OTHER', undefined);
}
