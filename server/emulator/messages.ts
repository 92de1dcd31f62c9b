import { createHmac, randomUUID, sign } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Signer } from './certificate.ts';
import { type Trouble } from './trouble.ts';
import { type Message, payPalId, stripeId, type World } from './world.ts';

export interface Endpoints {
  stripe: { url: string; secret: string } | null;
  paypal: { url: string; webhookId: string } | null;
  sdi?: { url: string; secret: string } | null;
}

/** How long until an endpoint that did not take a message is tried again; the last pause stays. */
const pausesMs = [1000, 5000, 30_000, 300_000];
const mostAttempts = 25;
const timeoutMs = 10_000;

/** Messages to whoever takes money, signed as each provider signs them, tried again until they are taken. */
export class Messages {
  readonly #world: World;
  readonly #trouble: Trouble;
  readonly #signer: Signer;
  readonly #certificateUrl: () => string;
  endpoints: Endpoints = { stripe: null, paypal: null };
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(world: World, trouble: Trouble, signer: Signer, certificateUrl: () => string) {
    this.#world = world;
    this.#trouble = trouble;
    this.#signer = signer;
    this.#certificateUrl = certificateUrl;
  }

  stripe(type: string, object: Record<string, unknown>): void {
    this.#post('stripe', { id: stripeId('evt'), object: 'event', type, created: Math.floor(Date.now() / 1000), livemode: false, api_version: null, data: { object } });
  }

  payPal(type: string, resourceType: string, resource: Record<string, unknown>): void {
    this.#post('paypal', { id: `WH-${payPalId()}`, event_version: '1.0', create_time: new Date().toISOString(), resource_type: resourceType, event_type: type, resource });
  }

  sdi(notification: { type: string; fileName: string; toldAt: string; errors: { code: string; description: string }[] }): void {
    this.#post('sdi', { id: `msg_${randomUUID()}`, ...notification });
  }

  #post(provider: Message['provider'], event: Record<string, unknown> & { id: string }): void {
    const { delayMs } = this.#trouble.messages;
    this.#world.state.outgoing.push({ id: event.id, provider, body: JSON.stringify(event), due: Date.now() + delayMs, attempts: 0 });
    this.wake();
  }

  /** Looks for what is due, soon. */
  wake(inMs = 0): void {
    if (this.#isStopped || this.#trouble.messages.isHeld) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send('due').catch((error: unknown) => console.error(error)), inMs);
  }

  /** Sends those that are due, or all that wait, the newest first if told; one batch after the other. @returns how many were taken */
  send(which: 'due' | 'all', order: 'oldest' | 'newest' = 'oldest'): Promise<number> {
    const sending = this.#sendAfter(this.#sending, which, order);
    this.#sending = sending.then(() => undefined, () => undefined);
    return sending;
  }

  async #sendAfter(before: Promise<void>, which: 'due' | 'all', order: 'oldest' | 'newest'): Promise<number> {
    await before;
    const waiting = this.#world.state.outgoing.filter(({ due }) => which === 'all' || due <= Date.now());
    if (order === 'newest') waiting.reverse();
    let taken = 0;
    for (const message of waiting) if (await this.#deliver(message)) taken += 1;
    this.#world.keep();
    const next = Math.min(...this.#world.state.outgoing.map(({ due }) => due));
    if (Number.isFinite(next)) this.wake(Math.max(50, next - Date.now()));
    return taken;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#sending;
  }

  async #deliver(message: Message): Promise<boolean> {
    const { outgoing } = this.#world.state;
    const copies = await Promise.all(Array.from({ length: this.#trouble.messages.copies }, () => this.#sendOnce(message)));
    const isTaken = copies.every(Boolean);
    message.attempts += 1;
    if (isTaken || message.attempts >= mostAttempts) outgoing.splice(outgoing.indexOf(message), 1);
    else message.due = Date.now() + (pausesMs[Math.min(message.attempts, pausesMs.length) - 1] ?? 0);
    return isTaken;
  }

  async #sendOnce({ id, provider, body }: Message): Promise<boolean> {
    const endpoint = this.endpoints[provider];
    if (!endpoint) return false;
    const headers = provider === 'sdi' ? this.sdiHeaders(id, body) : provider === 'stripe' ? this.stripeHeaders(body) : this.payPalHeaders(body);
    try {
      const response = await fetch(endpoint.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body, signal: AbortSignal.timeout(timeoutMs) });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  stripeHeaders(body: string, at: Date = new Date()): Record<string, string> {
    const seconds = Math.floor(at.getTime() / 1000);
    const signature = createHmac('sha256', this.endpoints.stripe?.secret ?? '').update(`${seconds}.${body}`).digest('hex');
    return { 'stripe-signature': `t=${seconds},v1=${signature}` };
  }

  /** after Standard Webhooks */
  sdiHeaders(id: string, body: string, at: Date = new Date()): Record<string, string> {
    const seconds = Math.floor(at.getTime() / 1000);
    const key = Buffer.from((this.endpoints.sdi?.secret ?? '').replace(/^whsec_/, ''), 'base64');
    return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}` };
  }

  payPalHeaders(body: string, at: Date = new Date()): Record<string, string> {
    const [id, time] = [randomUUID(), at.toISOString()];
    const signature = sign('RSA-SHA256', Buffer.from(`${id}|${time}|${this.endpoints.paypal?.webhookId ?? ''}|${crc32(Buffer.from(body))}`), this.#signer.key);
    return {
      'paypal-transmission-id': id, 'paypal-transmission-time': time, 'paypal-transmission-sig': signature.toString('base64'), 'paypal-auth-algo': 'SHA256withRSA', 'paypal-cert-url': this.#certificateUrl(),
    };
  }
}
