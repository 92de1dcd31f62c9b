import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Child, keepRunning } from './child.ts';
import { freePortFrom } from './free-port.ts';
import { nodeFlags } from './node-flags.ts';
import { dataFolder } from './places.ts';

export interface DemoPayments {
  child: Child;
  /** what a server is told that takes money there, asks there for VAT numbers and hands invoices over there */
  settings: Record<string, string>;
  /** says where the providers' messages go */
  tell(server: string): Promise<void>;
}

const any = (): string => randomBytes(12).toString('hex');

/**
 * The stand-in for Stripe, PayPal, VIES and an intermediary of the exchange system beside a demo, unless accounts of one's own are set. What it keeps lies with the demo's other data: a demo keeps its cards when it is started again.
 * @param near a port that is taken; the next free one after it is used
 */
export async function startDemoPayments(near: number): Promise<DemoPayments | undefined> {
  if (process.env.STRIPE_SECRET_KEY || process.env.PAYPAL_CLIENT_ID) return undefined;
  const keys = { STRIPE_SECRET_KEY: `sk_test_${any()}`, STRIPE_WEBHOOK_SECRET: `whsec_${any()}`, PAYPAL_CLIENT_ID: any(), PAYPAL_CLIENT_SECRET: any(), PAYPAL_WEBHOOK_ID: `WH${any()}` };
  const sdi = { SDI_API_KEY: keys.STRIPE_SECRET_KEY, SDI_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64')}` };
  const port = await freePortFrom(near, '127.0.0.1');
  const child = keepRunning('payment emulator', [...nodeFlags, join(import.meta.dirname, 'filiera.js'), 'emulator'], {
    env: { ...process.env, ...keys, EMULATOR_PORT: String(port), EMULATOR_FILE: join(dataFolder, 'payments.json') }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true,
  });
  const { url } = await Promise.race([child.ended, new Promise<{ url: string }>((done) => child.process.once('message', done as (news: unknown) => void))]);
  return {
    child,
    settings: { ...keys, STRIPE_API_URL: url, PAYPAL_API_URL: url, VIES_API_URL: `${url}/taxation_customs/vies/rest-api`, ...(process.env.SDI_API_URL ? {} : { ...sdi, SDI_API_URL: `${url}/sdi/v1` }) },
    async tell(server) {
      const body = { stripe: { url: `${server}/payments/webhooks/stripe`, secret: keys.STRIPE_WEBHOOK_SECRET }, paypal: { url: `${server}/payments/webhooks/paypal`, webhookId: keys.PAYPAL_WEBHOOK_ID }, sdi: { url: `${server}/sdi/notifications`, secret: sdi.SDI_WEBHOOK_SECRET } };
      await fetch(`${url}/emulator/endpoints`, { method: 'PUT', headers: { authorization: `Bearer ${keys.STRIPE_SECRET_KEY}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    },
  };
}
