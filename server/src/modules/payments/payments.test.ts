import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EntityManager } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noTrouble } from '../../../emulator/trouble.ts';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { card, openTill, type Till } from '../../../test/harness/emulator.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { replayWebhooks } from '../../cli/webhooks.ts';
import { workOff } from '../../platform/jobs/worker.ts';
import { Money } from '../../platform/orm/money.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { createProviders } from '../../platform/payment/create-providers.ts';
import { type MethodKind } from '../../platform/payment/payment-provider.ts';
import { makeMethodOnFile } from '../../seed/factories.ts';
import { ViesClient } from '../../platform/vies/vies-client.ts';
import { createTasks } from '../../tasks.ts';
import { openBackground } from '../../work.ts';
import { askRefund, beginPayment, Payment, type PaymentHook, PaymentMethodOnFile } from './index.ts';

let till: Till;
let world: World;
let background: Awaited<ReturnType<typeof openBackground>>;
let hooks: PaymentHook[] = [];
const changes: { id: string; from: string; to: string; refundedMinor: number }[] = [];
const noting: PaymentHook = { changed: async (_work, { payment: { id, state: to, refundedMinor }, from }) => void changes.push({ id, from, to, refundedMinor }) };
const log = pino({ level: process.env.TEST_LOG ?? 'silent' });

beforeAll(async () => {
  till = await openTill({ timeoutMs: 700, listens: false });
  const { keys, emulator: { url } } = till;
  world = await createWorld({ settings: {
    STRIPE_SECRET_KEY: keys.secretKey, STRIPE_WEBHOOK_SECRET: keys.webhookSecret, STRIPE_API_URL: url, PAYPAL_CLIENT_ID: keys.clientId, PAYPAL_CLIENT_SECRET: keys.clientSecret, PAYPAL_WEBHOOK_ID: keys.webhookId, PAYPAL_API_URL: url,
  } });
  background = await openBackground(world.config, log, () => world.clock.now);
  till.emulator.messages.endpoints = { stripe: { url: hookOf('stripe'), secret: keys.webhookSecret }, paypal: { url: hookOf('paypal'), webhookId: keys.webhookId } };
});
afterAll(async () => {
  await background.close();
  await world.close();
  await till.stop();
});
beforeEach(async () => {
  changes.length = 0;
  hooks = [noting];
  Object.assign(till.emulator.trouble, noTrouble());
  till.trouble({ messages: { delayMs: 0, copies: 1, isHeld: true } });
  till.emulator.world.state.outgoing.length = 0;
  world.clock.moveTo('2026-03-10T09:00:00Z');
});

const hookOf = (provider: string): string => new URL(`/payments/webhooks/${provider}`, world.url).href;

/** What is due, with hooks of ours and providers that wait as long as told. */
async function work({ isHurried = true } = {}): Promise<void> {
  const { config } = world;
  const { stripe, paypal } = { stripe: till.provider('CARD'), paypal: till.provider('PAYPAL') };
  const providers = isHurried ? { CARD: stripe, PAYPAL: paypal } : createProviders(config);
  const tasks = createTasks({ transport: null, secret: config.SECRET, publicUrl: config.PUBLIC_URL, showsLinks: true }, { providers, publicUrl: config.PUBLIC_URL, hooks }, new ViesClient({ apiUrl: config.VIES_API_URL }), null);
  await workOff({ ...background.parts, tasks });
}

async function inCompany<Result>(companyId: string, run: (em: EntityManager) => Promise<Result>): Promise<Result> {
  return background.parts.orm.em.fork().transactional(async (em) => {
    await queryIn(em as EntityManager, 'select from work_for($1, $2)', [companyId, world.clock.now]);
    return run(em as EntityManager);
  });
}

interface Bought extends Market {
  paymentId: string;
  orderId: string;
}

const leavings: Record<MethodKind, Record<string, Record<string, string>[]>> = {
  CARD: { good: [card('4242424242424242')], poor: [card('4000000000009995')], asked: [card('4000002760003184'), { answer: 'approve' }] },
  PAYPAL: { good: [{ account: 'conto@paypal.example' }], poor: [{ account: 'senza-fondi@paypal.example' }], asked: [{ account: 'conferma@paypal.example' }] },
};

/** A customer that pays for itself has left something at the provider's page, and an order of it is to be collected. */
async function buy(kind: MethodKind, what: 'good' | 'poor' | 'asked', { isPresent = false, isBegun = true } = {}): Promise<Bought> {
  const market = await makeMarket(world, { partner: {}, customer: {} });
  const { id: tenantId } = market.customer;
  const provider = till.provider(kind);
  const id = randomUUID();
  const customer = await provider.createCustomer({ id: tenantId, name: market.customer.name, email: null });
  const setup = await provider.startSetup({ id, customerRef: (customer as { ref: string }).ref, returnUrl: 'http://localhost/back', cancelUrl: 'http://localhost/', language: 'it' });
  if (setup.state !== 'OPEN') throw new Error(setup.reason);
  await till.walk(setup.url, ...(leavings[kind][what] ?? []));
  const kept = await provider.readSetup(setup.ref, id);
  if (kept.state !== 'SUCCEEDED') throw new Error(JSON.stringify(kept));
  const draft = world.draft();
  const { id: methodId } = makeMethodOnFile(draft, { tenant: market.customer, kind, methodRef: kept.method.ref, customerRef: kept.method.customerRef });
  await world.save(draft);
  const order = await market.buyer.orderRenewal(market.docs.id);
  const paymentId = isBegun ? await collect(tenantId, methodId, order.id, isPresent) : '';
  till.emulator.world.state.outgoing.length = 0;
  return { ...market, orderId: order.id, paymentId };
}

function collect(tenantId: string, methodId: string, orderId: string, isPresent = false): Promise<string> {
  return inCompany(tenantId, async (em) => {
    const method = await em.findOneOrFail(PaymentMethodOnFile, { id: methodId });
    const { id } = await beginPayment({ em, now: world.clock.now }, { method, order: { id: orderId, tenantId }, amount: Money.of({ minor: 3648, currency: 'EUR' }), description: 'Ordine 2026-000001', isPresent, returnPath: `/t/${tenantId}/ordini/${orderId}` });
    return id;
  });
}

async function stored(id: string): Promise<Record<string, unknown>> {
  const [row] = await world.sql('select state, provider_ref, failure_code, action_url, refunded_minor::integer as refunded, sent_at from payment where id = $1', [id]);
  if (!row) throw new Error('no such payment');
  return row;
}

/** What the provider has taken for it, and how often. */
function takings(id: string): number {
  const { intents, orders } = till.emulator.world.state;
  return Object.values(intents).filter(({ metadata, status }) => metadata.charge === id && status === 'succeeded').length + Object.values(orders).filter(({ customId, capture }) => customId === id && capture).length;
}

const back = (id: string) => fetch(new URL(`/payments/${id}/back`, world.url), { redirect: 'manual' });

describe.each(['CARD', 'PAYPAL'] as const)('%s', (kind) => {
  test('what is begun with an order is collected once it is committed, and told on once, however many messages come', async () => {
    const { paymentId } = await buy(kind, 'good');
    expect(await stored(paymentId)).toMatchObject({ state: 'PROCESSING', provider_ref: null });
    expect(takings(paymentId)).toBe(0);
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'SUCCEEDED', provider_ref: expect.any(String) });
    till.trouble({ messages: { delayMs: 0, copies: 3, isHeld: true } });
    await till.emulator.messages.send('all', 'newest');
    await work();
    expect(changes).toEqual([{ id: paymentId, from: 'PROCESSING', to: 'SUCCEEDED', refundedMinor: 0 }]);
    expect(takings(paymentId)).toBe(1);
  });

  test('rolled back, it is neither kept nor collected', async () => {
    const { customer, orderId } = await buy(kind, 'good', { isBegun: false });
    const [{ id: methodId } = { id: '' }] = await world.sql<{ id: string }>('select id from payment_method_on_file where tenant_id = $1', [customer.id]);
    await expect(inCompany(customer.id, async (em) => {
      const method = await em.findOneOrFail(PaymentMethodOnFile, { id: methodId });
      await beginPayment({ em, now: world.clock.now }, { method, order: { id: orderId, tenantId: customer.id }, amount: Money.of({ minor: 100, currency: 'EUR' }), description: 'x', isPresent: false, returnPath: '/' });
      throw new Error('no order after all');
    })).rejects.toThrow('no order after all');
    await work();
    expect(await world.sql('select 1 from payment where tenant_id = $1', [customer.id])).toEqual([]);
  });

  test('a refusal is kept with its reason', async () => {
    const { paymentId } = await buy(kind, 'poor');
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'FAILED', failure_code: kind === 'CARD' ? 'INSUFFICIENT_FUNDS' : 'DECLINED' });
    await till.emulator.messages.send('all');
    await work();
    expect(changes).toEqual([{ id: paymentId, from: 'PROCESSING', to: 'FAILED', refundedMinor: 0 }]);
  });

  test('whoever is there agrees at the provider\'s page, and comes back to where they were', async () => {
    const { paymentId, customer, orderId } = await buy(kind, 'asked', { isPresent: true });
    await work();
    const waiting = await stored(paymentId);
    expect(waiting).toMatchObject({ state: 'REQUIRES_ACTION', action_url: expect.stringContaining(till.emulator.url) });
    const to = await till.walk(String(waiting.action_url), kind === 'CARD' ? { answer: 'approve' } : {});
    expect(to).toContain(`/payments/${paymentId}/back`);
    const [response] = await Promise.all([back(paymentId), sleep(50).then(() => work())]);
    expect(response.headers.get('location')).toBe(`/t/${customer.id}/ordini/${orderId}`);
    expect(await stored(paymentId)).toMatchObject({ state: 'SUCCEEDED', action_url: null });
    expect(changes.map(({ to: state }) => state)).toEqual(['REQUIRES_ACTION', 'SUCCEEDED']);
  });

  test('off session it waits for somebody to come, and is over a day later if nobody does', async () => {
    const { paymentId, customer } = await buy(kind, 'asked');
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'REQUIRES_ACTION', action_url: null });
    await inCompany(customer.id, (em) => queryIn(em, `select enqueue('proceed_payment', json_build_object('paymentId', $1::text), 'proceed')`, [paymentId]));
    await work();
    expect((await stored(paymentId)).action_url).toContain(till.emulator.url);
    world.clock.moveTo('2026-03-11T09:00:01Z');
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'FAILED', failure_code: 'CANCELLED', action_url: null });
    expect(takings(paymentId)).toBe(0);
  });

  test('off session it waits for somebody to come, who then agrees: the message tells', async () => {
    const { paymentId, customer } = await buy(kind, 'asked');
    await work();
    await inCompany(customer.id, (em) => queryIn(em, `select enqueue('proceed_payment', json_build_object('paymentId', $1::text), 'proceed')`, [paymentId]));
    await work();
    await till.walk(String((await stored(paymentId)).action_url), kind === 'CARD' ? { answer: 'approve' } : {});
    await till.emulator.messages.send('all');
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'SUCCEEDED' });
    expect(takings(paymentId)).toBe(1);
  });

  test('an answer that was lost is looked for after five minutes: taken once, told once', async () => {
    const { paymentId } = await buy(kind, 'good');
    till.trouble({ slow: { ms: 1500, calls: 3, path: kind === 'CARD' ? '/payment_intents' : '/capture' } });
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'PROCESSING', sent_at: expect.any(Date) });
    expect(takings(paymentId)).toBe(1);
    till.trouble({ slow: null });
    world.clock.moveTo('2026-03-10T09:04:00Z');
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'PROCESSING' });
    world.clock.moveTo('2026-03-10T09:05:01Z');
    // The provider lists what it took by its own clock, which is not ours here.
    await world.sql(`update payment set started_at = now() - interval '1 minute', asked_at = now() - interval '6 minutes' where id = $1`, [paymentId]);
    await world.sql(`update "order" set expires_at = now() + interval '7 days' where id = (select order_id from payment where id = $1)`, [paymentId]);
    world.clock.moveTo(new Date().toISOString());
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'SUCCEEDED', provider_ref: expect.any(String) });
    expect(changes).toEqual([{ id: paymentId, from: 'PROCESSING', to: 'SUCCEEDED', refundedMinor: 0 }]);
    expect(takings(paymentId)).toBe(1);
  });

  test('a provider that is down is asked again, and what was sent before a kill is not sent twice', async () => {
    const { paymentId } = await buy(kind, 'good');
    till.trouble({ isDown: true });
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'PROCESSING' });
    till.trouble({ isDown: false });
    // As a process would leave it that was killed before the answer came: the money is taken, nothing of it is known.
    const [{ method_ref: methodRef, customer_ref: customerRef } = { method_ref: '', customer_ref: '' }] = await world.sql<{ method_ref: string; customer_ref: string }>('select m.method_ref, m.customer_ref from payment p join payment_method_on_file m on m.id = p.method_id where p.id = $1', [paymentId]);
    const urls = { returnUrl: `http://localhost:4000/payments/${paymentId}/back`, cancelUrl: `http://localhost:4000/payments/${paymentId}/gave-up` };
    await till.provider(kind).charge({ id: paymentId, amount: { minor: 3648, currency: 'EUR' }, customerRef, methodRef, description: 'Ordine 2026-000001', isPresent: false, ...urls });
    await world.sql(`update payment set started_at = now() - interval '1 minute' where id = $1`, [paymentId]);
    await world.sql(`update graphile_worker._private_jobs set run_at = now() where key = $1`, [`payment ${paymentId}`]);
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'SUCCEEDED' });
    expect(takings(paymentId)).toBe(1);
  });

  test('what follows and what is recorded are one: a hook that fails undoes both, and both are done later', async () => {
    const { paymentId } = await buy(kind, 'good');
    hooks = [{ changed: async () => { throw new Error('the order cannot be settled now'); } }];
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'PROCESSING' });
    hooks = [noting];
    await till.emulator.messages.send('all');
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'SUCCEEDED' });
    expect(changes).toHaveLength(1);
    expect(takings(paymentId)).toBe(1);
  });

  test('given up before it is sent, it never is; given up after, what was taken is told all the same (S9)', async () => {
    const before = await buy(kind, 'good');
    const giveUp = (id: string, tenantId: string) => inCompany(tenantId, async (em) => (await em.findOneOrFail(Payment, { id })).giveUp('CANCELLED'));
    await giveUp(before.paymentId, before.customer.id);
    await work();
    expect(takings(before.paymentId)).toBe(0);
    expect(await stored(before.paymentId)).toMatchObject({ state: 'FAILED', sent_at: null });

    const after = await buy(kind, 'asked', { isPresent: true });
    await work();
    const { action_url: url } = await stored(after.paymentId);
    await giveUp(after.paymentId, after.customer.id);
    await till.walk(String(url), kind === 'CARD' ? { answer: 'approve' } : {});
    await till.emulator.messages.send('all');
    await work();
    expect(await stored(after.paymentId)).toMatchObject({ state: 'SUCCEEDED' });
    expect(changes.at(-1)).toMatchObject({ id: after.paymentId, from: 'FAILED', to: 'SUCCEEDED' });
  });

  test('money is given back under its own id, in part and whole', async () => {
    const { paymentId, customer } = await buy(kind, 'good');
    await work();
    const ask = (refundId: string, amountMinor: number) => inCompany(customer.id, async (em) => askRefund(em, await em.findOneOrFail(Payment, { id: paymentId }), { refundId, amountMinor }));
    const first = randomUUID();
    await ask(first, 1000);
    await work();
    await ask(first, 1000);
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'SUCCEEDED', refunded: 1000 });
    await ask(randomUUID(), 2648);
    await work();
    expect(await stored(paymentId)).toMatchObject({ state: 'REFUNDED', refunded: 3648 });
    expect(changes.map(({ to, refundedMinor }) => [to, refundedMinor])).toEqual([['SUCCEEDED', 0], ['SUCCEEDED', 1000], ['REFUNDED', 3648]]);
  });
});

test('a provider\'s message is kept before it is answered, once, and handled once, by forty at the same time', async () => {
  const { paymentId } = await buy('CARD', 'good');
  await work();
  const [message] = till.emulator.world.state.outgoing;
  const { body } = message ?? { body: '' };
  const send = (headers: Record<string, string>, text = body) => fetch(hookOf('stripe'), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text });
  const answers = await Promise.all(Array.from({ length: 40 }, () => send(till.emulator.messages.stripeHeaders(body))));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await answers[0]?.text()).toBe('');
  const { id: eventId } = JSON.parse(body) as { id: string };
  const kept = () => world.sql('select attempts, handled_at, last_error from webhook_event where event_id = $1', [eventId]);
  expect(await kept()).toEqual([{ attempts: 0, handled_at: null, last_error: null }]);
  await work();
  expect(await kept()).toEqual([{ attempts: 1, handled_at: world.clock.now, last_error: null }]);
  expect(changes).toHaveLength(1);
  expect(takings(paymentId)).toBe(1);

  expect((await send({})).status).toBe(400);
  expect((await send({ 'stripe-signature': 't=1,v1=00' })).status).toBe(400);
  expect((await send(till.emulator.messages.stripeHeaders(body, new Date(Date.now() - 600_000)))).status).toBe(400);
  expect((await send(till.emulator.messages.stripeHeaders(body), body.replace('succeeded', 'failed'))).status).toBe(400);
  const long = 'x'.repeat(600_000);
  expect((await send(till.emulator.messages.stripeHeaders(long), long)).status).toBe(400);
  expect(await world.sql('select 1 from webhook_event where event_id = $1', [eventId])).toHaveLength(1);
});

test('a message that could not be handled says why, waits, and is handled when it is replayed; one about nothing of ours is done', async () => {
  const { paymentId } = await buy('PAYPAL', 'good');
  await work();
  await till.emulator.messages.send('all');
  till.trouble({ isDown: true });
  await work();
  const events = () => world.sql<{ event_id: string; handled_at: Date | null; last_error: string | null }>(`select event_id, handled_at, last_error from webhook_event where charge_id = $1`, [paymentId]);
  expect(await events()).toMatchObject([{ handled_at: null, last_error: expect.stringContaining('cannot be asked') }]);
  till.trouble({ isDown: false });
  expect(await replayWebhooks(world.database.ownerUrl, [])).toBe(1);
  await work();
  const [event] = await events();
  expect(event).toMatchObject({ handled_at: world.clock.now, last_error: null });
  expect(await replayWebhooks(world.database.ownerUrl, [event?.event_id ?? '', 'unknown'])).toBe(1);
  await work();
  expect((await events())[0]).toMatchObject({ handled_at: world.clock.now });
  expect(changes).toHaveLength(1);

  const foreign = JSON.stringify({ id: 'evt_foreign', object: 'event', type: 'payment_intent.succeeded', data: { object: { id: 'pi_foreign', object: 'payment_intent', metadata: {} } } });
  expect((await fetch(hookOf('stripe'), { method: 'POST', headers: till.emulator.messages.stripeHeaders(foreign), body: foreign })).status).toBe(200);
  await work();
  expect(await world.sql(`select handled_at is not null as done from webhook_event where event_id = 'evt_foreign'`)).toEqual([{ done: true }]);
});

test('a card that its bank has renewed or taken back is known as it is now', async () => {
  const { customer } = await buy('CARD', 'good', { isBegun: false });
  const [{ ref } = { ref: '' }] = await world.sql<{ ref: string }>('select method_ref as ref from payment_method_on_file where tenant_id = $1', [customer.id]);
  const kept = till.emulator.world.state.methods[ref];
  if (!kept) throw new Error('the provider has no such card');
  kept.expYear = 2040;
  const tell = async (type: string) => {
    till.emulator.messages.stripe(type, { id: ref, object: 'payment_method' });
    await till.emulator.messages.send('all');
    await work();
  };
  await tell('payment_method.automatically_updated');
  expect(await world.sql('select expiry_year, removed_at from payment_method_on_file where tenant_id = $1', [customer.id])).toEqual([{ expiry_year: 2040, removed_at: null }]);
  kept.customer = null;
  await tell('payment_method.detached');
  expect(await world.sql('select removed_at from payment_method_on_file where tenant_id = $1', [customer.id])).toEqual([{ removed_at: world.clock.now }]);
});

test('payments are for whoever pays and the vendor; messages are nobody\'s to read', async () => {
  const { paymentId, customer, partner, vendor } = await buy('CARD', 'good');
  const seen = (companyId: string, table = 'payment') => inCompany(companyId, async (em) => {
    await queryIn(em, 'set local role filiera_app');
    return (await queryIn<{ id: string }>(em, `select id from ${table}`)).map(({ id }) => id);
  });
  expect(await seen(customer.id)).toContain(paymentId);
  expect(await seen(vendor.id)).toContain(paymentId);
  expect(await seen(partner.id)).not.toContain(paymentId);
  await expect(seen(vendor.id, 'webhook_event')).rejects.toThrow(/permission denied/);
});
