import type Stripe from 'stripe';
import { z } from 'zod';
import { declineCode } from './decline-code.ts';
import { genuineEvent } from './genuine-event.ts';
import {
  type ChargeOutcome, type ChargeRequest, type PaymentProvider, type ProviderEvent, type RefundOutcome, type RefundRequest, type SetupOutcome, type SetupRequest, type SetupStart, type Sought,
  type StoredMethod, type Unavailable, unavailable,
} from './payment-provider.ts';

export interface StripeAccount {
  secretKey: string;
  webhookSecret: string;
  /** where the API answers, when it is not Stripe's own */
  apiUrl?: string | null;
  timeoutMs?: number;
}

/** How a message's age is judged, in seconds: Stripe signs each delivery anew. */
const toleranceSeconds = 300;
const expanded = ['latest_charge'];

/** Stripe, through its own library: customers, Checkout in setup mode, payment intents on and off session, refunds. Keys are good for a day there. */
export class StripeProvider implements PaymentProvider {
  readonly name = 'STRIPE';
  readonly #account: StripeAccount;
  #client: Promise<{ stripe: Stripe; errors: typeof Stripe.errors }> | undefined;

  constructor(account: StripeAccount) {
    this.#account = account;
  }

  createCustomer({ id, name, email }: { id: string; name: string; email: string | null }): Promise<{ state: 'SUCCEEDED'; ref: string } | Unavailable> {
    return this.#asked(async ({ customers }) => {
      const made = await customers.create({ name, ...(email && { email }), metadata: { customer: id } }, { idempotencyKey: `customer-${id}` });
      return { state: 'SUCCEEDED', ref: made.id };
    });
  }

  startSetup({ id, customerRef, returnUrl, cancelUrl, language }: SetupRequest): Promise<SetupStart> {
    return this.#asked<SetupStart>(async ({ checkout }) => {
      const session = await checkout.sessions.create({
        mode: 'setup', customer: customerRef, allowed_payment_method_types: ['card'], locale: localeOf(language), success_url: returnUrl, cancel_url: cancelUrl,
        metadata: { setup: id }, setup_intent_data: { metadata: { setup: id } },
      }, { idempotencyKey: `setup-${id}` });
      return session.url ? { state: 'OPEN', ref: session.id, url: session.url } : unavailable('a session without a page');
    });
  }

  readSetup(ref: string): Promise<SetupOutcome> {
    return this.#asked<SetupOutcome>(async ({ checkout }) => {
      const session = await checkout.sessions.retrieve(ref, { expand: ['setup_intent.payment_method'] });
      const intent = typeof session.setup_intent === 'object' ? session.setup_intent : null;
      const method = intent && typeof intent.payment_method === 'object' ? intent.payment_method : null;
      if (session.status === 'expired') return { state: 'FAILED', code: 'CANCELLED' };
      if (intent?.status === 'succeeded' && method) return { state: 'SUCCEEDED', method: storedMethod(method) };
      return { state: 'OPEN' };
    });
  }

  async readMethod(ref: string): Promise<StoredMethod | null | Unavailable> {
    try {
      return await this.#asked<StoredMethod | null | Unavailable>(async ({ paymentMethods }) => {
        const found = await paymentMethods.retrieve(ref);
        return found.customer ? storedMethod(found) : null;
      });
    } catch (error) {
      if (codeOf(error) === 'resource_missing') return null;
      throw error;
    }
  }

  async removeMethod(ref: string): Promise<{ state: 'SUCCEEDED' } | Unavailable> {
    try {
      return await this.#asked<{ state: 'SUCCEEDED' } | Unavailable>(async ({ paymentMethods }) => {
        await paymentMethods.detach(ref);
        return { state: 'SUCCEEDED' };
      });
    } catch (error) {
      // Detached already, or never there: gone is what was asked for.
      if (await this.#isInvalidRequest(error)) return { state: 'SUCCEEDED' };
      throw error;
    }
  }

  charge({ id, amount, customerRef, methodRef, description, isPresent, returnUrl }: ChargeRequest): Promise<ChargeOutcome> {
    return this.#charged(({ paymentIntents }) => paymentIntents.create({
      amount: amount.minor, currency: amount.currency.toLowerCase(), customer: customerRef, payment_method: methodRef, allowed_payment_method_types: ['card'], confirm: true,
      description, metadata: { charge: id }, expand: expanded, ...(isPresent ? { return_url: returnUrl } : { off_session: true }),
    }, { idempotencyKey: id }));
  }

  readCharge(ref: string): Promise<ChargeOutcome> {
    return this.#charged(({ paymentIntents }) => paymentIntents.retrieve(ref, { expand: expanded }));
  }

  proceed(ref: string, { methodRef, returnUrl }: Pick<ChargeRequest, 'methodRef' | 'returnUrl'>): Promise<ChargeOutcome> {
    return this.#charged(async ({ paymentIntents }) => {
      const intent = await paymentIntents.retrieve(ref, { expand: expanded });
      const waits = intent.status === 'requires_confirmation' || (intent.status === 'requires_payment_method' && intent.last_payment_error?.code === 'authentication_required');
      // Of two who come at once the second is told that it is confirmed already, and reads what came of it.
      return waits ? paymentIntents.confirm(ref, { payment_method: methodRef, return_url: returnUrl, off_session: false, expand: expanded }) : intent;
    });
  }

  async find({ id, customerRef, since }: Sought): Promise<ChargeOutcome | null> {
    // A list is up to date at once, where the search lags by a minute.
    const found = await this.#asked<Stripe.PaymentIntent | undefined | Unavailable>(async ({ paymentIntents }) => {
      const created = { gte: Math.floor(since.getTime() / 1000) - 60 };
      for await (const intent of paymentIntents.list({ customer: customerRef, created, limit: 100, expand: ['data.latest_charge'] })) if (intent.metadata.charge === id) return intent;
      return undefined;
    });
    if (!found) return null;
    return 'state' in found ? found : outcomeOf(found);
  }

  async cancel(ref: string): Promise<ChargeOutcome> {
    try {
      return await this.#charged(({ paymentIntents }) => paymentIntents.cancel(ref, { expand: expanded }));
    } catch (error) {
      if (await this.#isInvalidRequest(error)) return this.readCharge(ref);
      throw error;
    }
  }

  async refund({ id, chargeRef, amount }: RefundRequest): Promise<RefundOutcome> {
    try {
      return await this.#asked<RefundOutcome>(async ({ refunds }) => {
        const { id: ref, status } = await refunds.create({ payment_intent: chargeRef, amount: amount.minor, metadata: { refund: id } }, { idempotencyKey: id });
        if (status === 'failed' || status === 'canceled') return { state: 'DECLINED', code: status };
        return { state: status === 'succeeded' ? 'SUCCEEDED' : 'PROCESSING', ref };
      });
    } catch (error) {
      if (await this.#isInvalidRequest(error)) return { state: 'DECLINED', code: codeOf(error) ?? 'refused' };
      throw error;
    }
  }

  async verifyWebhook(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>, receivedAt: Date): Promise<ProviderEvent | undefined> {
    const { stripe, errors } = await this.#loaded();
    const signature = headers['stripe-signature'];
    if (typeof signature !== 'string') return undefined;
    try {
      if (!stripe.webhooks.signature) throw new Error('the library checks no signatures');
      await stripe.webhooks.signature.verifyHeaderAsync(body, signature, this.#account.webhookSecret, toleranceSeconds, undefined, receivedAt.getTime());
      return genuineEvent(body, eventSchema, eventOf);
    } catch (error) {
      if (error instanceof errors.StripeSignatureVerificationError) return undefined;
      throw error;
    }
  }

  /** Loaded with the first that needs it, not when the server starts. */
  #loaded(): Promise<{ stripe: Stripe; errors: typeof Stripe.errors }> {
    this.#client ??= import('stripe').then(({ default: Library }) => {
      const { secretKey, apiUrl, timeoutMs = 10_000 } = this.#account;
      const place = apiUrl ? new URL(apiUrl) : undefined;
      const at = place && { host: place.hostname, port: place.port || (place.protocol === 'https:' ? 443 : 80), protocol: place.protocol === 'https:' ? ('https' as const) : ('http' as const) };
      // Every call that changes something carries a key, so that trying it once more is harmless.
      return { stripe: new Library(secretKey, { ...at, timeout: timeoutMs, maxNetworkRetries: 1, telemetry: false }), errors: Library.errors };
    });
    return this.#client;
  }

  async #isInvalidRequest(error: unknown): Promise<boolean> {
    return error instanceof (await this.#loaded()).errors.StripeInvalidRequestError;
  }

  /** An answer, or that there is none: no connection, no time, trouble of theirs, or a key that is not ours. */
  async #asked<Answer>(ask: (stripe: Stripe) => Promise<Answer>): Promise<Answer | Unavailable> {
    const { stripe, errors } = await this.#loaded();
    try {
      return await ask(stripe);
    } catch (error) {
      const isTheirs = [errors.StripeConnectionError, errors.StripeAPIError, errors.StripeRateLimitError, errors.StripeAuthenticationError, errors.StripePermissionError].some((kind) => error instanceof kind);
      if (!isTheirs || !(error instanceof Error)) throw error;
      return unavailable(`${error.name}: ${error.message}`);
    }
  }

  /** The same of a call that may take money: one that was cut off may have taken it all the same. */
  async #charged(ask: (stripe: Stripe) => Promise<Stripe.PaymentIntent>): Promise<ChargeOutcome> {
    const { errors } = await this.#loaded();
    try {
      const answer = await this.#asked(async (stripe) => {
        try {
          return outcomeOf(await ask(stripe));
        } catch (error) {
          if (error instanceof errors.StripeConnectionError && !neverConnected(error)) return { state: 'PROCESSING', ref: null } satisfies ChargeOutcome;
          throw error;
        }
      });
      return answer;
    } catch (error) {
      if (error instanceof errors.StripeCardError) return declined(error);
      if (error instanceof errors.StripeInvalidRequestError && error.param === 'payment_method') return { state: 'DECLINED', ref: null, code: 'METHOD_GONE' };
      if (error instanceof errors.StripeInvalidRequestError && error.code === 'payment_intent_unexpected_state' && error.payment_intent) return this.readCharge(error.payment_intent.id);
      throw error;
    }
  }
}

function outcomeOf(intent: Stripe.PaymentIntent): ChargeOutcome {
  const { id: ref, status, last_payment_error: error } = intent;
  switch (status) {
    case 'succeeded': return { state: 'SUCCEEDED', ref, taken: { minor: intent.amount_received, currency: intent.currency.toUpperCase() }, refundedMinor: typeof intent.latest_charge === 'object' ? (intent.latest_charge?.amount_refunded ?? 0) : 0 };
    case 'requires_action': return { state: 'REQUIRES_ACTION', ref, url: intent.next_action?.redirect_to_url?.url ?? null };
    case 'requires_confirmation': return { state: 'REQUIRES_ACTION', ref, url: null };
    case 'canceled': return { state: 'DECLINED', ref, code: 'CANCELLED' };
    case 'requires_payment_method':
      if (error?.code === 'authentication_required') return { state: 'REQUIRES_ACTION', ref, url: null };
      return { state: 'DECLINED', ref, code: declineCode(error?.decline_code, error?.code) };
    default: return { state: 'PROCESSING', ref };
  }
}

function declined(error: Stripe.errors.StripeCardError): ChargeOutcome {
  const ref = error.payment_intent?.id ?? null;
  if (error.code === 'authentication_required' && ref) return { state: 'REQUIRES_ACTION', ref, url: null };
  return { state: 'DECLINED', ref, code: declineCode(error.decline_code, error.code) };
}

/** Nothing was sent, so nothing was done. */
function neverConnected({ detail }: Stripe.errors.StripeConnectionError): boolean {
  const code = typeof detail === 'object' && 'code' in detail ? String(detail.code) : '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function storedMethod({ id, customer, card }: Stripe.PaymentMethod): StoredMethod {
  return {
    ref: id, customerRef: typeof customer === 'string' ? customer : (customer?.id ?? ''), kind: 'CARD', brand: card?.brand ?? 'unknown', last4: card?.last4 ?? null,
    expiry: card ? { year: card.exp_year, month: card.exp_month } : null, account: null,
  };
}

function localeOf(language: string): Stripe.Checkout.SessionCreateParams.Locale {
  return language === 'it' || language === 'de' ? language : 'en';
}

const refSchema = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).nullish();
const eventSchema = z.object({
  id: z.string(), type: z.string(),
  data: z.object({ object: z.object({ object: z.string(), id: z.string().optional(), mode: z.string().nullish(), payment_intent: refSchema, metadata: z.object({ charge: z.string().optional() }).nullish() }) }),
});

/** Which of Stripe's events mean something here; all others are kept and left alone. */
function eventOf({ id, type, data: { object } }: z.output<typeof eventSchema>): ProviderEvent {
  const about = (kind: ProviderEvent['about'], ref: string | null | undefined, chargeId: string | null = null): ProviderEvent => (ref ? { id, kind: type, about: kind, ref, chargeId } : { id, kind: type, about: 'OTHER', ref: '', chargeId: null });
  if (object.object === 'payment_intent') return about('CHARGE', object.id, object.metadata?.charge);
  if (object.object === 'charge' || object.object === 'refund' || object.object === 'dispute') return about('CHARGE', object.payment_intent);
  if (object.object === 'checkout.session' && object.mode === 'setup') return about('SETUP', object.id);
  if (object.object === 'payment_method') return about('METHOD', object.id);
  return about('OTHER', null);
}
