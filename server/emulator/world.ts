import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Behaviour } from './cards.ts';

/** What the emulator remembers. Of a card there are its last four digits, its expiry and how it behaves: no number is kept. */
export interface State {
  customers: Record<string, { id: string; name: string; metadata: Record<string, string> }>;
  methods: Record<string, CardMethod>;
  sessions: Record<string, Session>;
  intents: Record<string, Intent>;
  refunds: Record<string, { id: string; intent: string; amount: number }>;
  setupTokens: Record<string, SetupToken>;
  paymentTokens: Record<string, PaymentToken>;
  orders: Record<string, Order>;
  /** answers under idempotency keys */
  answers: Record<string, { hash: string; status: number; body: unknown; at: number }>;
  /** files for the exchange system, by name: of their content a hash */
  files: Record<string, { id: string; hash: string; document: string; isRejected: boolean }>;
  /** messages that wait to be sent or repeated */
  outgoing: Message[];
}

export interface CardMethod {
  id: string;
  customer: string | null;
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
  behaviour: Behaviour;
  created: number;
}

export interface Session {
  id: string;
  customer: string;
  setupIntent: string;
  status: 'open' | 'complete' | 'expired';
  successUrl: string;
  cancelUrl: string;
  metadata: Record<string, string>;
  /** a card that waits for its owner's bank */
  pending: CardMethod | null;
  method: string | null;
  created: number;
}

export interface Intent {
  id: string;
  customer: string;
  method: string;
  amount: number;
  currency: string;
  description: string;
  status: 'succeeded' | 'requires_action' | 'requires_payment_method' | 'canceled';
  returnUrl: string | null;
  error: { code: string; declineCode: string | null } | null;
  refunded: number;
  metadata: Record<string, string>;
  created: number;
}

export interface SetupToken {
  id: string;
  status: 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'VAULTED';
  merchantCustomer: string | null;
  returnUrl: string;
  cancelUrl: string;
  account: string | null;
  /** what came of it */
  token: string | null;
}

export interface PaymentToken {
  id: string;
  customer: string;
  merchantCustomer: string | null;
  account: string;
}

export interface Order {
  id: string;
  status: 'CREATED' | 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'COMPLETED';
  amount: { currency_code: string; value: string };
  customId: string;
  invoiceId: string;
  description: string;
  /** who is asked to agree */
  token: string | null;
  returnUrl: string | null;
  cancelUrl: string | null;
  capture: { id: string; status: string } | null;
  refunds: { id: string; value: string }[];
}

export interface Message {
  id: string;
  provider: 'stripe' | 'paypal' | 'sdi';
  body: string;
  /** not before, by the emulator's clock */
  due: number;
  attempts: number;
}

const nothing = (): State => ({ customers: {}, methods: {}, sessions: {}, intents: {}, refunds: {}, setupTokens: {}, paymentTokens: {}, orders: {}, answers: {}, files: {}, outgoing: [] });
const dayMs = 86_400_000;

/** The emulator's memory: with a file, it outlives the process, however that ends. */
export class World {
  readonly state: State;
  readonly #file: string | undefined;

  constructor(file?: string) {
    this.#file = file;
    this.state = { ...nothing(), ...(file ? (readJson(file) as Partial<State>) : {}) };
  }

  /** Written beside its place and renamed into it, so that there is always a whole one. */
  keep(): void {
    const { answers } = this.state;
    for (const [key, { at }] of Object.entries(answers)) if (at < Date.now() - dayMs) delete answers[key];
    if (!this.#file) return;
    const draft = `${this.#file}.draft`;
    writeFileSync(draft, JSON.stringify(this.state), { mode: 0o600 });
    renameSync(draft, this.#file);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** As Stripe names things: a prefix that tells the kind. */
export const stripeId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;
/** As PayPal names things: 17 capitals and digits. */
export const payPalId = (): string => [...randomBytes(17)].map((byte) => 'ABCDEFGHJKLMNPRSTUVWXY0123456789'[byte % 32]).join('');
