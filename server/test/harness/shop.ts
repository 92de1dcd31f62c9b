import { randomUUID } from 'node:crypto';
import { noTrouble } from '../../emulator/trouble.ts';
import { type MethodKind } from '../../src/platform/payment/payment-provider.ts';
import { makeMethodOnFile, type Company } from '../../src/seed/factories.ts';
import { card, openTill, type Till } from './emulator.ts';
import { createWorld, type World } from './world.ts';

/** What is left at the provider's page: it is good, there is no money, or its bank asks at each charge. */
export type Left = 'good' | 'poor' | 'asked';

const leavings: Record<MethodKind, Record<Left, Record<string, string>[]>> = {
  CARD: { good: [card('4242424242424242')], poor: [card('4000000000009995')], asked: [card('4000002760003184'), { answer: 'approve' }] },
  PAYPAL: { good: [{ account: 'conto@paypal.example' }], poor: [{ account: 'senza-fondi@paypal.example' }], asked: [{ account: 'conferma@paypal.example' }] },
};

/** A world whose orders are paid at the emulator's till. */
export interface Shop {
  world: World;
  till: Till;
  /** what is due now, once */
  work(): Promise<void>;
  /** a company leaves something at the provider's page, and pays with it from then on */
  leave(company: Company, kind: MethodKind, what: Left): Promise<void>;
  /** how often the provider took money for a payment */
  takings(paymentId: string): number;
  /** answers a provider's page as a browser does, and comes back. @returns where in the console */
  agree(url: string, ...answers: Record<string, string>[]): Promise<string>;
  close(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
  const till = await openTill({ timeoutMs: 2000, listens: false });
  const { keys, emulator } = till;
  const { url } = emulator;
  const world = await createWorld({ settings: {
    STRIPE_SECRET_KEY: keys.secretKey, STRIPE_WEBHOOK_SECRET: keys.webhookSecret, STRIPE_API_URL: url, PAYPAL_CLIENT_ID: keys.clientId, PAYPAL_CLIENT_SECRET: keys.clientSecret, PAYPAL_WEBHOOK_ID: keys.webhookId, PAYPAL_API_URL: url,
  } });
  const hookOf = (provider: string): string => new URL(`/payments/webhooks/${provider}`, world.url).href;
  emulator.messages.endpoints = { stripe: { url: hookOf('stripe'), secret: keys.webhookSecret }, paypal: { url: hookOf('paypal'), webhookId: keys.webhookId } };
  Object.assign(emulator.trouble, noTrouble());
  till.trouble({ messages: { delayMs: 0, copies: 1, isHeld: true } });

  return {
    world, till,
    work: () => world.work(),
    async leave(company, kind, what) {
      const provider = till.provider(kind);
      const id = randomUUID();
      const customer = await provider.createCustomer({ id: company.id, name: company.name, email: null });
      const setup = await provider.startSetup({ id, customerRef: (customer as { ref: string }).ref, returnUrl: 'http://localhost/back', cancelUrl: 'http://localhost/', language: 'it' });
      if (setup.state !== 'OPEN') throw new Error(setup.reason);
      await till.walk(setup.url, ...leavings[kind][what]);
      const kept = await provider.readSetup(setup.ref, id);
      if (kept.state !== 'SUCCEEDED') throw new Error(JSON.stringify(kept));
      const draft = world.draft();
      makeMethodOnFile(draft, { tenant: company, kind, methodRef: kept.method.ref, customerRef: kept.method.customerRef });
      await world.save(draft);
      await world.sql('update billing_account set method = $2 where tenant_id = $1', [company.id, kind]);
    },
    takings(id) {
      const { intents, orders } = emulator.world.state;
      return Object.values(intents).filter(({ metadata, status }) => metadata.charge === id && status === 'succeeded').length + Object.values(orders).filter(({ customId, capture }) => customId === id && capture).length;
    },
    async agree(url_, ...answers) {
      const to = await till.walk(url_, ...answers);
      const response = await fetch(new URL(new URL(to).pathname, world.url), { redirect: 'manual' });
      return response.headers.get('location') ?? `stays, with ${response.status}`;
    },
    async close() {
      await world.close();
      await till.stop();
    },
  };
}
