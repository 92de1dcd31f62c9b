import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noTrouble } from '../emulator/trouble.ts';
import { type ChargeRequest, type MethodKind, type PaymentProvider, type StoredMethod } from '../src/platform/payment/payment-provider.ts';
import { card, openTill, type Till } from './harness/emulator.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.stop());
beforeEach(() => {
  Object.assign(till.emulator.trouble, noTrouble());
  till.received.length = 0;
});

const returnUrl = 'http://localhost:4999/back';
const cancelUrl = 'http://localhost:4999/gave-up';
const amount = { minor: 4510, currency: 'EUR' };

/** What a payer of each kind leaves: a method that works, one that has no money, one whose owner is asked each time. */
const payers = {
  CARD: { good: [card('4242424242424242')], poor: [card('4000000000009995')], asked: [card('4000002760003184'), { answer: 'approve' }], approve: { answer: 'approve' } },
  PAYPAL: { good: [{ account: 'conto@paypal.example' }], poor: [{ account: 'senza-fondi@paypal.example' }], asked: [{ account: 'conferma@paypal.example' }], approve: {} },
} satisfies Record<MethodKind, { good: Record<string, string>[]; poor: Record<string, string>[]; asked: Record<string, string>[]; approve: Record<string, string> }>;

async function setUp(provider: PaymentProvider, answers: Record<string, string>[]): Promise<StoredMethod> {
  const id = randomUUID();
  const customer = await provider.createCustomer({ id: randomUUID(), name: 'Officine Brenta S.r.l.', email: 'conti@officinebrenta.example' });
  if (customer.state !== 'SUCCEEDED') throw new Error(customer.reason);
  const start = await provider.startSetup({ id, customerRef: customer.ref, returnUrl, cancelUrl, language: 'it' });
  if (start.state !== 'OPEN') throw new Error(start.reason);
  expect(await provider.readSetup(start.ref, id)).toEqual({ state: 'OPEN' });
  expect(await till.walk(start.url, ...answers)).toContain(returnUrl);
  const outcome = await provider.readSetup(start.ref, id);
  if (outcome.state !== 'SUCCEEDED') throw new Error(JSON.stringify(outcome));
  // Asked again, it is the same one.
  expect(await provider.readSetup(start.ref, id)).toEqual(outcome);
  return outcome.method;
}

const request = ({ ref: methodRef, customerRef }: StoredMethod, more: Partial<ChargeRequest> = {}): ChargeRequest => ({ id: randomUUID(), amount, customerRef, methodRef, description: 'Ordine 2026-000001', isPresent: false, returnUrl, cancelUrl, ...more });
const sought = ({ id, amount: sum, customerRef, description }: ChargeRequest) => ({ id, amount: sum, customerRef, description, since: new Date(Date.now() - 60_000) });
/** The providers' side of the matter: how many charges took money. */
const taken = (id: string): number => {
  const { intents, orders } = till.emulator.world.state;
  return Object.values(intents).filter(({ metadata, status }) => metadata.charge === id && status === 'succeeded').length + Object.values(orders).filter(({ customId, capture }) => customId === id && capture).length;
};

describe.each(['CARD', 'PAYPAL'] as const)('%s', (kind) => {
  let provider: PaymentProvider;
  const { good, poor, asked, approve } = payers[kind];
  beforeAll(() => {
    provider = till.provider(kind);
  });

  test('what somebody leaves at the provider\'s page is known by little', async () => {
    const method = await setUp(provider, good);
    expect(method).toMatchObject(kind === 'CARD' ? { kind, brand: 'visa', last4: '4242', expiry: { year: 2034, month: 12 }, account: null } : { kind, brand: 'paypal', last4: null, expiry: null, account: 'c•••@paypal.example' });
    expect(await provider.readMethod(method.ref)).toEqual(method);
    expect(await provider.removeMethod(method.ref)).toEqual({ state: 'SUCCEEDED' });
    expect(await provider.readMethod(method.ref)).toBeNull();
    expect(await provider.removeMethod(method.ref)).toEqual({ state: 'SUCCEEDED' });
    expect(await provider.charge(request(method))).toMatchObject({ state: 'DECLINED', code: 'METHOD_GONE' });
  });

  test('a setup under one id is one setup', async () => {
    const setup = { id: randomUUID(), customerRef: (await setUp(provider, good)).customerRef, returnUrl, cancelUrl, language: 'de' };
    const [first, second] = await Promise.all([provider.startSetup(setup), provider.startSetup(setup)]);
    expect(first).toEqual(second);
  });

  test.each([true, false])('a method that works is charged; somebody present: %s', async (isPresent) => {
    const wanted = request(await setUp(provider, good), { isPresent });
    const outcome = await provider.charge(wanted);
    expect(outcome).toEqual({ state: 'SUCCEEDED', ref: expect.any(String), taken: amount, refundedMinor: 0 });
    expect(await provider.readCharge((outcome as { ref: string }).ref, wanted.id)).toEqual(outcome);
    expect(await provider.find(sought(wanted))).toEqual(outcome);
  });

  test('what was taken is told as the provider has it, whatever was asked for', async () => {
    const wanted = request(await setUp(provider, good));
    const { ref } = (await provider.charge(wanted)) as { ref: string };
    const { intents, orders } = till.emulator.world.state;
    if (kind === 'CARD') Object.assign(intents[ref] ?? {}, { amount: 1, currency: 'usd' });
    else Object.assign(orders[ref] ?? {}, { amount: { currency_code: 'USD', value: '0.01' } });
    expect(await provider.readCharge(ref, wanted.id)).toEqual({ state: 'SUCCEEDED', ref, taken: { minor: 1, currency: 'USD' }, refundedMinor: 0 });
  });

  test('a refusal off session says why', async () => {
    const wanted = request(await setUp(provider, poor));
    expect(await provider.charge(wanted)).toMatchObject({ state: 'DECLINED', code: kind === 'CARD' ? 'INSUFFICIENT_FUNDS' : 'DECLINED' });
    // The same id is the same refusal, though there were money by now.
    expect(await provider.charge(wanted)).toMatchObject({ state: 'DECLINED' });
    expect(taken(wanted.id)).toBe(0);
  });

  test('whoever is asked and agrees has paid', async () => {
    const wanted = request(await setUp(provider, asked), { isPresent: true });
    const waiting = await provider.charge(wanted);
    if (waiting.state !== 'REQUIRES_ACTION' || !waiting.url) throw new Error(JSON.stringify(waiting));
    expect(await provider.readCharge(waiting.ref, wanted.id)).toMatchObject({ state: 'REQUIRES_ACTION', url: waiting.url });
    expect(await till.walk(waiting.url, approve)).toContain(returnUrl);
    expect(await provider.readCharge(waiting.ref, wanted.id)).toMatchObject({ state: 'SUCCEEDED', ref: waiting.ref });
    expect(taken(wanted.id)).toBe(1);
  });

  test('whoever is asked and refuses has not, and the charge is over once it is given up', async () => {
    const wanted = request(await setUp(provider, asked), { isPresent: true });
    const waiting = await provider.charge(wanted);
    if (waiting.state !== 'REQUIRES_ACTION' || !waiting.url) throw new Error(JSON.stringify(waiting));
    if (kind === 'CARD') {
      expect(await till.walk(waiting.url, { answer: 'refuse' })).toContain('redirect_status=failed');
      expect(await provider.readCharge(waiting.ref, wanted.id)).toEqual({ state: 'DECLINED', ref: waiting.ref, code: 'AUTHENTICATION_FAILED' });
    }
    expect(await provider.cancel(waiting.ref, wanted.id)).toMatchObject({ state: 'DECLINED', code: 'CANCELLED' });
    expect(taken(wanted.id)).toBe(0);
  });

  test('off session a question waits for somebody to come, who then agrees', async () => {
    const method = await setUp(provider, asked);
    const wanted = request(method);
    const waiting = await provider.charge(wanted);
    expect(waiting).toMatchObject({ state: 'REQUIRES_ACTION', url: null });
    const { ref } = waiting as { ref: string };
    const present = await provider.proceed(ref, wanted);
    if (present.state !== 'REQUIRES_ACTION' || !present.url) throw new Error(JSON.stringify(present));
    await till.walk(present.url, approve);
    expect(await provider.readCharge(ref, wanted.id)).toMatchObject({ state: 'SUCCEEDED' });
    expect(await provider.cancel(ref, wanted.id)).toMatchObject({ state: 'SUCCEEDED' });
    expect(taken(wanted.id)).toBe(1);
  });

  test('the same id at once and again is one charge; the same id for another amount is refused', async () => {
    const wanted = request(await setUp(provider, good));
    const outcomes = await Promise.all([provider.charge(wanted), provider.charge(wanted), provider.charge(wanted)]);
    outcomes.push(await provider.charge(wanted));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBeLessThanOrEqual(2);
    expect(await provider.find(sought(wanted))).toMatchObject({ state: 'SUCCEEDED' });
    expect(taken(wanted.id)).toBe(1);
    await expect(provider.charge({ ...wanted, amount: { minor: 9900, currency: 'EUR' } })).rejects.toThrow(/idempot|DUPLICATE_REQUEST_ID|same parameters/i);
    expect(taken(wanted.id)).toBe(1);
  });

  test('a charge is given back in part, then the rest, and no more', async () => {
    const wanted = request(await setUp(provider, good));
    const { ref: chargeRef } = (await provider.charge(wanted)) as { ref: string };
    const part = { id: randomUUID(), chargeRef, amount: { minor: 1005, currency: 'EUR' } };
    const [first, again] = await Promise.all([provider.refund(part), provider.refund(part)]);
    expect(first).toEqual({ state: 'SUCCEEDED', ref: expect.any(String) });
    expect(again).toEqual(first);
    expect(await provider.readCharge(chargeRef, wanted.id)).toMatchObject({ state: 'SUCCEEDED', refundedMinor: 1005 });
    expect(await provider.refund({ id: randomUUID(), chargeRef, amount: { minor: 3506, currency: 'EUR' } })).toMatchObject({ state: 'DECLINED' });
    expect(await provider.refund({ id: randomUUID(), chargeRef, amount: { minor: 3505, currency: 'EUR' } })).toMatchObject({ state: 'SUCCEEDED' });
    expect(await provider.readCharge(chargeRef, wanted.id)).toMatchObject({ state: 'SUCCEEDED', refundedMinor: 4510 });
    expect(await provider.refund({ id: randomUUID(), chargeRef, amount: { minor: 1, currency: 'EUR' } })).toMatchObject({ state: 'DECLINED' });
  });

  test('a charge that nobody made is not found', async () => {
    expect(await provider.find(sought(request(await setUp(provider, good))))).toBeNull();
  });

  test('a provider that answers too late has taken the money all the same: it is found, and not taken twice', async () => {
    const wanted = request(await setUp(provider, good));
    till.trouble({ slow: { ms: 1500, calls: 4, path: kind === 'CARD' ? '/payment_intents' : '/capture' } });
    const refs: string[] = [];
    const outcome = await provider.charge(wanted, async (ref) => void refs.push(ref));
    expect(outcome).toMatchObject({ state: 'PROCESSING' });
    // Where the provider names a charge before it takes money, the name is known.
    expect(refs).toHaveLength(kind === 'CARD' ? 0 : 1);
    till.trouble({ slow: null });
    const found = await provider.find(sought(wanted));
    expect(found).toMatchObject({ state: 'SUCCEEDED' });
    expect(await provider.charge(wanted)).toMatchObject({ state: expect.stringMatching(/SUCCEEDED/), ref: (found as { ref: string }).ref });
    expect(taken(wanted.id)).toBe(1);
  });

  test('a provider that is down is said to be, and nothing happens', async () => {
    const method = await setUp(provider, good);
    const wanted = request(method);
    till.trouble({ isDown: true });
    const outcomes = await Promise.all([provider.charge(wanted), provider.readMethod(method.ref), provider.readCharge('pi_1', wanted.id), provider.find(sought(wanted)), provider.refund({ id: randomUUID(), chargeRef: 'pi_1', amount }), provider.startSetup({ id: randomUUID(), customerRef: method.customerRef, returnUrl, cancelUrl, language: 'en' })]);
    for (const outcome of outcomes) expect(outcome).toEqual({ state: 'UNAVAILABLE', reason: expect.any(String) });
    till.trouble({ isDown: false });
    expect(taken(wanted.id)).toBe(0);
    expect(await provider.charge(wanted)).toMatchObject({ state: 'SUCCEEDED' });
  });

  test('a message of the provider is told from one that was forged, changed, replayed late or sent by somebody else', async () => {
    const wanted = request(await setUp(provider, good));
    await provider.charge(wanted);
    const message = await messageOf((text) => text.includes(wanted.id));
    const now = new Date();
    const event = await provider.verifyWebhook(message.body, message.headers, now);
    expect(event).toMatchObject({ about: 'CHARGE', chargeId: wanted.id, ref: expect.any(String), id: expect.any(String) });
    // The same again is the same event, which is for whoever keeps them to notice.
    expect(await provider.verifyWebhook(message.body, message.headers, now)).toEqual(event);

    const changed = Buffer.from(message.body.toString().replace(wanted.id, randomUUID()));
    expect(await provider.verifyWebhook(changed, message.headers, now)).toBeUndefined();
    expect(await provider.verifyWebhook(message.body, {}, now)).toBeUndefined();
    const late = kind === 'CARD' ? 6 * 60_000 : 5 * 86_400_000;
    expect(await provider.verifyWebhook(message.body, message.headers, new Date(now.getTime() + late))).toBeUndefined();
    const stranger = await openTill({ listens: false });
    stranger.emulator.messages.endpoints = { stripe: { url: 'http://localhost:1', secret: stranger.keys.webhookSecret }, paypal: { url: 'http://localhost:1', webhookId: till.keys.webhookId } };
    const forged = kind === 'CARD' ? stranger.emulator.messages.stripeHeaders(message.body.toString()) : stranger.emulator.messages.payPalHeaders(message.body.toString());
    expect(await provider.verifyWebhook(message.body, forged, now)).toBeUndefined();
    if (kind === 'PAYPAL') {
      // With the real certificate's address, the signature is still not that key's.
      expect(await provider.verifyWebhook(message.body, { ...forged, 'paypal-cert-url': message.headers['paypal-cert-url'] }, now)).toBeUndefined();
    }
    await stranger.stop();
  });

  test('a message of the provider that is like none we were told of is refused, and no mistake of ours', async () => {
    const now = new Date();
    for (const odd of ['', '{', '[]', 'null', '{"id":1}', '{"id":"x","data":{}}', '{"object":"v2.core.event","id":"evt_1","type":"x"}', '{"id":"x","type":"a","event_type":"a","data":{"object":null},"resource":7}',
      '{"id":"x\\u0000","type":"a","event_type":"a","data":{"object":{"object":"payment_intent","id":"p"}},"resource":{"id":"p"}}']) {
      const headers = kind === 'CARD' ? till.emulator.messages.stripeHeaders(odd) : till.emulator.messages.payPalHeaders(odd);
      expect([odd, await provider.verifyWebhook(Buffer.from(odd), headers, now)]).toEqual([odd, undefined]);
    }
    const bare = '{"id":"evt_bare","type":"payment_intent.created","event_type":"CHECKOUT.ORDER.APPROVED","data":{"object":{"object":"payment_intent","id":"p"}},"resource":{"id":"p"}}';
    const headers = kind === 'CARD' ? till.emulator.messages.stripeHeaders(bare) : till.emulator.messages.payPalHeaders(bare);
    expect(await provider.verifyWebhook(Buffer.from(bare), headers, now)).toMatchObject({ id: 'evt_bare', about: 'CHARGE', ref: 'p', chargeId: null });
  });

  test('messages come twice, late and in any order, as asked', async () => {
    till.trouble({ messages: { delayMs: 0, copies: 2, isHeld: true } });
    const wanted = request(await setUp(provider, good));
    await provider.charge(wanted);
    await sleep(100);
    expect(till.received).toHaveLength(0);
    await till.emulator.messages.send('all', 'newest');
    const ids = await Promise.all(till.received.map(async ({ body, headers }) => (await provider.verifyWebhook(body, headers, new Date()) as { id: string } | undefined)?.id));
    const own = ids.filter((id) => id !== undefined);
    expect(own.length).toBe(2 * new Set(own).size);
    expect(own.length).toBeGreaterThanOrEqual(4);
  });
});

async function messageOf(isIt: (text: string) => boolean) {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = till.received.find(({ body }) => isIt(body.toString()));
    if (found) return found;
    await sleep(20);
  }
  throw new Error('no such message came');
}

test('a card is refused at the page, which keeps what was typed and says why; the bank may refuse too', async () => {
  const provider = till.provider('CARD');
  const customer = await provider.createCustomer({ id: randomUUID(), name: 'Officine <Brenta>', email: null });
  const setup = await provider.startSetup({ id: randomUUID(), customerRef: (customer as { ref: string }).ref, returnUrl, cancelUrl, language: 'it' });
  if (setup.state !== 'OPEN') throw new Error(setup.reason);
  const say = async (fields: Record<string, string>, language = 'it') => (await fetch(setup.url, { method: 'POST', body: new URLSearchParams(fields), headers: { 'accept-language': language } })).text();
  expect(await say(card('4242'))).toContain('Il numero non è completo');
  expect(await say(card('4111111111111111'))).toContain('Qui si usano solo i numeri di prova');
  expect(await say({ ...card('4242424242424242'), expiry: '01/20' }, 'de')).toContain('Die Karte ist abgelaufen.');
  expect(await say(card('4000000000000002'), 'en')).toContain('The bank refused the card.');
  expect(await say(card('4000000000000069'))).toContain('La carta è scaduta. Provane un’altra.');
  expect(await say(card('4000 0000 0000 0069'))).toContain('4000 0000 0000 0069');
  expect(await say(card('4242'))).toContain('Officine &#60;Brenta&#62;');
  expect(await till.walk(setup.url, card('4000002500003155'), { answer: 'refuse' })).toContain('bank=refused');
  expect(await provider.readSetup(setup.ref, '')).toEqual({ state: 'OPEN' });
  expect(await till.walk(setup.url, card('4000002500003155'), { answer: 'approve' })).toContain(returnUrl);
  expect(await provider.readSetup(setup.ref, '')).toMatchObject({ state: 'SUCCEEDED', method: { last4: '3155' } });
  // Its bank asked once, and asks no more.
  const { method } = (await provider.readSetup(setup.ref, '')) as { method: StoredMethod };
  expect(await provider.charge(request(method))).toMatchObject({ state: 'SUCCEEDED' });
  expect((await fetch(setup.url)).status).toBe(410);
});

test('a demo keeps its cards when it is started again, and no number is in what it keeps', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'filiera-emulator-')), 'payments.json');
  const before = await openTill({ file, listens: false });
  const provider = before.provider('CARD');
  const customer = await provider.createCustomer({ id: randomUUID(), name: 'Brenta', email: null });
  const setup = await provider.startSetup({ id: randomUUID(), customerRef: (customer as { ref: string }).ref, returnUrl, cancelUrl, language: 'it' });
  if (setup.state !== 'OPEN') throw new Error(setup.reason);
  await before.walk(setup.url, card('4242424242424242'));
  const { method } = (await provider.readSetup(setup.ref, '')) as { method: StoredMethod };
  const kept = await readFile(file, 'utf8');
  expect(kept).not.toContain('4242424242424242');
  await before.stop();
  // Nobody listens there now.
  expect(await provider.charge(request(method))).toMatchObject({ state: 'UNAVAILABLE', reason: expect.any(String) });
  await expect(provider.readMethod(method.ref)).resolves.toMatchObject({ state: 'UNAVAILABLE' });

  const after = await openTill({ file, listens: false });
  expect(await after.provider('CARD').readMethod(method.ref)).toEqual(method);
  expect(await after.provider('CARD').charge(request(method))).toMatchObject({ state: 'SUCCEEDED' });
  await after.stop();
});

test('no number of a card is kept anywhere', () => {
  const { world } = till.emulator;
  const text = JSON.stringify(world.state);
  for (const number of ['4242424242424242', '4000002500003155', '4000002760003184', '4000000000009995']) expect(text).not.toContain(number);
});

test('a key that is not ours opens nothing', async () => {
  const { StripeProvider } = await import('../src/platform/payment/stripe-provider.ts');
  const { PayPalProvider } = await import('../src/platform/payment/paypal-provider.ts');
  const stranger = [new StripeProvider({ secretKey: 'sk_test_other', webhookSecret: '', apiUrl: till.emulator.url }), new PayPalProvider({ clientId: 'other', clientSecret: 'other', webhookId: '', apiUrl: till.emulator.url })];
  for (const provider of stranger) expect(await provider.readMethod('pm_1')).toMatchObject({ state: 'UNAVAILABLE' });
  expect((await fetch(`${till.emulator.url}/emulator/messages`)).status).toBe(401);
});
