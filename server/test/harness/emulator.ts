import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { startEmulator, type Emulator } from '../../emulator/start-emulator.ts';
import { type Trouble } from '../../emulator/trouble.ts';
import { type MethodKind, type PaymentProvider } from '../../src/platform/payment/payment-provider.ts';
import { PayPalProvider } from '../../src/platform/payment/paypal-provider.ts';
import { StripeProvider } from '../../src/platform/payment/stripe-provider.ts';

const random = () => randomBytes(8).toString('hex');

export interface Received {
  body: Buffer;
  headers: Record<string, string | string[] | undefined>;
}

/** The emulator, both adapters pointed at it, and somebody who listens to its messages. */
export interface Till {
  emulator: Emulator;
  keys: { secretKey: string; webhookSecret: string; clientId: string; clientSecret: string; webhookId: string };
  provider(kind: MethodKind): PaymentProvider;
  received: Received[];
  trouble(wanted: Partial<Trouble>): void;
  /** goes to a page as a browser does, and answers it. @returns where it is sent in the end, without going there */
  walk(url: string, ...answers: Record<string, string>[]): Promise<string>;
  stop(): Promise<void>;
}

export async function openTill({ file, timeoutMs = 700, listens = true }: { file?: string; timeoutMs?: number; listens?: boolean } = {}): Promise<Till> {
  const keys = { secretKey: `sk_test_${random()}`, webhookSecret: `whsec_${random()}`, clientId: `client-${random()}`, clientSecret: random(), webhookId: `8PT${random()}` };
  const emulator = await startEmulator({ ...keys, ...(file && { file }) });
  const received: Received[] = [];
  const listener = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      received.push({ body: Buffer.concat(chunks), headers: request.headers });
      response.end();
    });
  });
  if (listens) {
    await new Promise<void>((listening) => { listener.listen(0, '127.0.0.1', listening); });
    const { port } = listener.address() as AddressInfo;
    emulator.messages.endpoints = { stripe: { url: `http://127.0.0.1:${port}/stripe`, secret: keys.webhookSecret }, paypal: { url: `http://127.0.0.1:${port}/paypal`, webhookId: keys.webhookId } };
  }
  return {
    emulator, keys, received,
    provider: (kind) => (kind === 'CARD' ? new StripeProvider({ ...keys, apiUrl: emulator.url, timeoutMs }) : new PayPalProvider({ ...keys, apiUrl: emulator.url, timeoutMs })),
    trouble: (wanted) => Object.assign(emulator.trouble, wanted),
    walk: (url, ...answers) => walk(emulator.url, url, answers),
    async stop() {
      await emulator.stop();
      listener.closeAllConnections();
      listener.close();
    },
  };
}

async function walk(emulator: string, url: string, answers: readonly Record<string, string>[]): Promise<string> {
  let at = url;
  for (const answer of answers) {
    const page = await fetch(at, { headers: { 'accept-language': 'en' } });
    if (page.status !== 200) throw new Error(`${at} answers ${page.status}`);
    const sent = await fetch(at, { method: 'POST', body: new URLSearchParams(answer), redirect: 'manual' });
    const to = sent.headers.get('location');
    if (!to) return `${at} stays, with ${sent.status}`;
    at = new URL(to, at).href;
    if (!at.startsWith(emulator)) return at;
  }
  return at;
}

export const card = (number: string): Record<string, string> => ({ number, expiry: '12/34', cvc: '123' });
