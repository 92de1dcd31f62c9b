import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf, type Buyer, type Market } from '../../../test/harness/commerce.ts';
import { openShop, type Left, type Shop } from '../../../test/harness/shop.ts';
import { type MethodKind } from '../../platform/payment/payment-provider.ts';

let shop: Shop;

beforeAll(async () => { shop = await openShop(); });
afterAll(() => shop.close());
beforeEach(() => {
  shop.till.emulator.world.state.outgoing.length = 0;
  shop.world.clock.moveTo('2026-03-10T09:00:00Z');
});

/** A customer that pays for itself by what it left. */
async function paying(kind: MethodKind | null, what: Left = 'good', overrides: Parameters<typeof makeMarket>[1] = {}): Promise<Market> {
  const market = await makeMarket(shop.world, overrides);
  if (kind) await shop.leave(market.customer, kind, what);
  return market;
}

const upgradeOf = ({ docs, catalogue }: Market) => ({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS?.id ?? '' });
const states = async (buyer: Buyer, orderId: string) => {
  const { state, payments } = await buyer.order(orderId);
  return [state, ...payments.map((payment) => payment.state)];
};
const approve = (kind: MethodKind): Record<string, string> => (kind === 'CARD' ? { answer: 'approve' } : {});

describe.each(['CARD', 'PAYPAL'] as const)('%s', (kind) => {
  test('what is on file is charged once the order is placed, and only then the subscription changes', async () => {
    const market = await paying(kind);
    const { buyer, docs } = market;
    const order = await buyer.orderUpgrade(upgradeOf(market));
    expect(order).toMatchObject({ state: 'PENDING_PAYMENT', method: kind, payments: [{ kind, state: 'PROCESSING', amount: order.amounts?.due }] });
    await shop.work();
    const paid = await buyer.order(order.id);
    expect(paid).toMatchObject({ state: 'PAID', valueDate: null, settledAt: '2026-03-10T09:00:00.000Z', payments: [{ state: 'SUCCEEDED', actionUrl: null }] });
    expect(shop.takings(paid.payments[0]?.id ?? '')).toBe(1);
    expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'SUPERSEDED', replacedBy: { id: paid.resultingSubscription?.id } });
  });

  test('the payer confirms at its bank and comes back to the order', async () => {
    const market = await paying(kind, 'asked');
    const { buyer, customer } = market;
    const { id } = await buyer.orderUpgrade(upgradeOf(market));
    await shop.work();
    const { payments: [payment] } = await buyer.order(id);
    expect(payment).toMatchObject({ state: 'REQUIRES_ACTION', actionUrl: expect.stringContaining(shop.till.emulator.url) });
    // M6: a partner sees the order, and nothing of how it is paid.
    expect(await market.reseller.order(id)).toMatchObject({ state: 'PENDING_PAYMENT', payments: [], amounts: null });
    const [path] = await Promise.all([shop.agree(String(payment?.actionUrl), approve(kind)), sleep(50).then(() => shop.work())]);
    expect(path).toBe(`/t/${customer.id}/ordini/${id}?esito=pagamento`);
    expect(await states(buyer, id)).toEqual(['PAID', 'SUCCEEDED']);
  });

  test('refused, the order waits with the reason, and is paid otherwise', async () => {
    const market = await paying(kind, 'poor');
    const { buyer, customer, docs } = market;
    const { id } = await buyer.orderUpgrade(upgradeOf(market));
    await shop.work();
    expect(await buyer.order(id)).toMatchObject({ state: 'PENDING_PAYMENT', viewerCan: ['ORDER_CANCEL', 'ORDER_PAY'], payments: [{ state: 'FAILED', failureReason: expect.stringMatching(kind === 'CARD' ? 'abbastanza denaro' : '^PayPal ha rifiutato') }] });
    expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'ACTIVE' });

    const other = kind === 'CARD' ? 'PAYPAL' : 'CARD';
    expect(await buyer.pay(id, other)).toMatchObject({ __typename: 'PaymentMethodNotOnFile', path: ['method'] });
    await shop.leave(customer, other, 'good');
    expect(await buyer.pay(id, other)).toMatchObject({ __typename: 'PayOrderPayload', order: { method: other } });
    await shop.work();
    expect(await states(buyer, id)).toEqual(['PAID', 'FAILED', 'SUCCEEDED']);
    expect(await buyer.pay(id, other)).toMatchObject({ __typename: 'OrderNotPending', order: { state: 'PAID' } });
  });

  test('money that comes for an order that was cancelled meanwhile goes back (S9)', async () => {
    const market = await paying(kind, 'asked');
    const { buyer, docs } = market;
    const { id } = await buyer.orderUpgrade(upgradeOf(market));
    await shop.work();
    const { payments: [payment] } = await buyer.order(id);
    // The payer agrees, and somebody cancels before that is known here.
    await shop.till.walk(String(payment?.actionUrl), approve(kind));
    expect(await buyer.cancel(id)).toMatchObject({ __typename: 'CancelOrderPayload', order: { state: 'CANCELLED', payments: [{ state: 'FAILED', actionUrl: null }] } });
    await shop.till.emulator.messages.send('all');
    await shop.work();
    await shop.work();
    const [last] = (await buyer.order(id)).payments;
    expect(await states(buyer, id)).toEqual(['CANCELLED', last?.state]);
    expect(['REFUNDED', 'FAILED']).toContain(last?.state);
    expect(shop.takings(String(payment?.id))).toBe(last?.state === 'REFUNDED' ? 1 : 0);
    expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'ACTIVE' });
  });
});

test('cancelled before it is charged, it never is; charged before it is cancelled, it is given back', async () => {
  const before = await paying('CARD');
  const early = await before.buyer.orderRenewal(before.docs.id);
  await before.buyer.cancel(early.id);
  await shop.work();
  expect(await states(before.buyer, early.id)).toEqual(['CANCELLED', 'FAILED']);
  expect(shop.takings(early.payments[0]?.id ?? '')).toBe(0);

  // As a process would leave it that was killed before the provider's answer came: the money is taken, and nothing of it is known.
  const after = await paying('CARD');
  const late = await after.buyer.orderRenewal(after.docs.id);
  const [payment] = late.payments;
  const [{ method_ref: methodRef, customer_ref: customerRef } = { method_ref: '', customer_ref: '' }] = await shop.world.sql<{ method_ref: string; customer_ref: string }>('select m.method_ref, m.customer_ref from payment p join payment_method_on_file m on m.id = p.method_id where p.id = $1', [payment?.id]);
  await shop.world.sql('update payment set sent_at = started_at where id = $1', [payment?.id]);
  const charged = await shop.till.provider('CARD').charge({ id: payment?.id ?? '', amount: { minor: payment?.amount.minor ?? 0, currency: 'EUR' }, customerRef, methodRef, description: '', isPresent: false, returnUrl: 'http://localhost/', cancelUrl: 'http://localhost/' });
  expect(charged).toMatchObject({ state: 'SUCCEEDED' });
  await after.buyer.cancel(late.id);
  await shop.till.emulator.messages.send('all');
  await shop.work();
  expect(await after.buyer.order(late.id)).toMatchObject({ state: 'CANCELLED', payments: [{ state: 'REFUNDED' }] });
  expect(await after.buyer.subscription(after.docs.id)).toMatchObject({ endsAt: '2026-04-10T09:00:00.000Z' });
});

test('with nothing on file the order waits; what is then left at the provider\'s page pays it, and the way back leads to it', async () => {
  const market = await paying(null);
  const { buyer, customer, docs, reseller } = market;
  const order = orderOf(await buyer.renew(quoteOf(await buyer.quoteRenewal(docs.id)).id, randomUUID(), 'CARD'));
  expect(order).toMatchObject({ state: 'PENDING_PAYMENT', method: 'CARD', payments: [] });
  const start = (client = buyer.client, tenantId = customer.id) => client.get<Record<string, string>>('mutation ($input: StartPaymentMethodSetupInput!) { startPaymentMethodSetup(input: $input) { __typename ... on StartPaymentMethodSetupPayload { url } } }', { input: { tenantId, kind: 'CARD', orderId: order.id, idempotencyKey: randomUUID() } });
  await expect(start(reseller.client)).rejects.toThrow(/FORBIDDEN|permess/i);
  await expect(start(buyer.client, market.partner.id)).rejects.toThrow('NOT_FOUND');
  const { url = '' } = await start();
  const going = await fetch(new URL(new URL(url).pathname, shop.world.url), { headers: buyer.client.headers, redirect: 'manual' });
  const [path] = await Promise.all([shop.agree(going.headers.get('location') ?? '', { number: '4242424242424242', expiry: '12/34', cvc: '123' }), sleep(50).then(() => shop.work())]);
  expect(path).toBe(`/t/${customer.id}/ordini/${order.id}?esito=saved`);
  await shop.work();
  expect(await states(buyer, order.id)).toEqual(['PAID', 'SUCCEEDED']);
  expect(await buyer.subscription(docs.id)).toMatchObject({ endsAt: '2026-05-10T09:00:00.000Z' });
  expect(await start()).toMatchObject({ __typename: 'OrderNotPending' });
  // What pays one order is not what renewals are paid with, until its owner says so (P1).
  expect(await shop.world.sql('select method from billing_account where tenant_id = $1', [customer.id])).toEqual([{ method: 'BANK_TRANSFER' }]);
});

describe('another card, left to pay an order that the one on file could not', () => {
  const good = '4242424242424242';
  const poor = '4000000000009995';
  const asked = '4000002760003184';
  const onFile = async ({ customer }: Market) => shop.world.sql<{ last4: string }>('select last4 from payment_method_on_file where tenant_id = $1 and removed_at is null', [customer.id]);
  const entries = async ({ customer }: Market) => shop.world.sql<{ before: unknown; after: unknown }>(`select before, after from audit_entry where tenant_id = $1 and action = 'paymentMethod:change' order by at, id`, [customer.id]);
  const isKept = ({ customer }: Market, last4: string) => shop.world.sql<{ forgotten: boolean }>('select forgotten_at is not null as forgotten from payment_method_on_file where tenant_id = $1 and last4 = $2', [customer.id, last4]);

  /** Leaves it for the order, and agrees to the charge where the bank asks. */
  async function leaveFor({ buyer, customer }: Market, orderId: string, number: string): Promise<void> {
    const { url } = await buyer.client.get<{ url: string }>('mutation ($input: StartPaymentMethodSetupInput!) { startPaymentMethodSetup(input: $input) { ... on StartPaymentMethodSetupPayload { url } } }', { input: { tenantId: customer.id, kind: 'CARD', orderId, idempotencyKey: randomUUID() } });
    const going = await fetch(new URL(new URL(url).pathname, shop.world.url), { headers: buyer.client.headers, redirect: 'manual' });
    await Promise.all([shop.agree(going.headers.get('location') ?? '', { number, expiry: '12/34', cvc: '123' }, ...(number === asked ? [{ answer: 'approve' }] : [])), sleep(50).then(() => shop.work())]);
    await shop.work();
  }

  async function declined(): Promise<{ market: Market; id: string }> {
    const market = await paying('CARD', 'poor');
    // What stands on file is told from what is left by its digits.
    await shop.world.sql(`update payment_method_on_file set last4 = '0001' where tenant_id = $1`, [market.customer.id]);
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    await shop.work();
    expect(await states(market.buyer, id)).toEqual(['PENDING_PAYMENT', 'FAILED']);
    return { market, id };
  }

  test('takes the place of the first once it has paid, and the provider forgets the first', async () => {
    const { market, id } = await declined();
    await leaveFor(market, id, good);
    expect(await states(market.buyer, id)).toEqual(['PAID', 'FAILED', 'SUCCEEDED']);
    expect(await onFile(market)).toEqual([{ last4: '4242' }]);
    expect(await isKept(market, '0001')).toEqual([{ forgotten: true }]);
    expect(await entries(market)).toMatchObject([{ before: { onFile: expect.stringContaining('0001') }, after: { onFile: 'visa •••• 4242' } }]);
  });

  test('declined too, is not kept: the first stays what the company pays with, and is what the next try charges', async () => {
    const { market, id } = await declined();
    await leaveFor(market, id, poor);
    expect(await states(market.buyer, id)).toEqual(['PENDING_PAYMENT', 'FAILED', 'FAILED']);
    expect(await onFile(market)).toEqual([{ last4: '0001' }]);
    expect(await entries(market)).toEqual([]);
    shop.world.clock.moveTo('2026-03-10T09:06:00Z');
    await shop.work();
    expect([await isKept(market, '9995'), await isKept(market, '0001')]).toEqual([[{ forgotten: true }], [{ forgotten: false }]]);
    // And another again, which is good, pays it.
    await leaveFor(market, id, good);
    expect([await states(market.buyer, id), await onFile(market)]).toEqual([['PAID', 'FAILED', 'FAILED', 'SUCCEEDED'], [{ last4: '4242' }]]);
  });

  test('while its bank asks, both are known to the provider; agreed to, it takes the place', async () => {
    const { market, id } = await declined();
    await leaveFor(market, id, asked);
    const { payments } = await market.buyer.order(id);
    expect(payments.at(-1)).toMatchObject({ state: 'REQUIRES_ACTION' });
    expect(await onFile(market)).toEqual([{ last4: '0001' }]);
    shop.world.clock.moveTo('2026-03-10T09:06:00Z');
    await shop.work();
    expect(await isKept(market, '3184')).toEqual([{ forgotten: false }]);
    await Promise.all([shop.agree(String(payments.at(-1)?.actionUrl), { answer: 'approve' }), sleep(50).then(() => shop.work())]);
    await shop.work();
    expect([await states(market.buyer, id), await onFile(market)]).toEqual([['PAID', 'FAILED', 'SUCCEEDED'], [{ last4: '3184' }]]);
  });

  test('does not take the place of what was left as such meanwhile', async () => {
    const { market, id } = await declined();
    await leaveFor(market, id, asked);
    shop.world.clock.moveTo('2026-03-10T09:01:00Z');
    const { url } = await market.buyer.client.get<{ url: string }>('mutation ($input: StartPaymentMethodSetupInput!) { startPaymentMethodSetup(input: $input) { ... on StartPaymentMethodSetupPayload { url } } }', { input: { tenantId: market.customer.id, kind: 'CARD', idempotencyKey: randomUUID() } });
    const going = await fetch(new URL(new URL(url).pathname, shop.world.url), { headers: market.buyer.client.headers, redirect: 'manual' });
    await Promise.all([shop.agree(going.headers.get('location') ?? '', { number: good, expiry: '12/34', cvc: '123' }), sleep(50).then(() => shop.work())]);
    expect(await onFile(market)).toEqual([{ last4: '4242' }]);
    const { payments } = await market.buyer.order(id);
    await Promise.all([shop.agree(String(payments.at(-1)?.actionUrl), { answer: 'approve' }), sleep(50).then(() => shop.work())]);
    await shop.work();
    expect([await states(market.buyer, id), await onFile(market)]).toEqual([['PAID', 'FAILED', 'SUCCEEDED'], [{ last4: '4242' }]]);
  });
});

test('a method is chosen by who pays, and no transfer instead of a card (P1)', async () => {
  const { buyer, reseller, seller, docs } = await paying('CARD');
  const renewal = async (by: Buyer, method: 'CARD' | 'PAYPAL' | 'BANK_TRANSFER') => by.renew(quoteOf(await by.quoteRenewal(docs.id)).id, randomUUID(), method);
  expect(await renewal(buyer, 'BANK_TRANSFER')).toMatchObject({ __typename: 'PaymentMethodNotAllowed', path: ['method'] });
  expect(await renewal(reseller, 'PAYPAL')).toMatchObject({ __typename: 'PaymentMethodNotAllowed' });
  const order = orderOf(await renewal(reseller, 'CARD'));
  expect(order).toMatchObject({ method: 'CARD', payments: [] });
  await expect(reseller.pay(order.id, 'CARD')).rejects.toThrow(/FORBIDDEN|permess/i);
  await expect(seller.pay(order.id, 'CARD')).rejects.toThrow(/FORBIDDEN|permess/i);
  expect(await buyer.pay(order.id, 'BANK_TRANSFER')).toMatchObject({ __typename: 'PaymentMethodNotAllowed' });
  await shop.work();
  // The customer's own card, although the partner ordered.
  expect(await states(buyer, order.id)).toEqual(['PAID', 'SUCCEEDED']);
});

test('what a partner began and the bank asks about, the customer itself finishes', async () => {
  const { buyer, reseller, docs } = await paying('CARD', 'asked');
  const { id } = await reseller.orderRenewal(docs.id);
  await shop.work();
  expect(await buyer.order(id)).toMatchObject({ payments: [{ state: 'REQUIRES_ACTION', actionUrl: null }] });
  expect(await buyer.pay(id, 'CARD')).toMatchObject({ __typename: 'PayOrderPayload' });
  await shop.work();
  const { payments: [payment, ...others] } = await buyer.order(id);
  expect(others).toEqual([]);
  await Promise.all([shop.agree(String(payment?.actionUrl), { answer: 'approve' }), sleep(50).then(() => shop.work())]);
  expect(await states(buyer, id)).toEqual(['PAID', 'SUCCEEDED']);
});

test('with payment terms it takes effect at once, with a day until when; paid by card later it changes nothing more (P2, S9)', async () => {
  const { buyer, docs } = await paying('CARD', 'good', { customer: { billing: { paymentTermsDays: 30 } } });
  const order = await buyer.orderRenewal(docs.id);
  expect(order).toMatchObject({ state: 'ON_ACCOUNT', dueAt: '2026-04-09T09:00:00.000Z', settledAt: '2026-03-10T09:00:00.000Z', payments: [], viewerCan: ['ORDER_PAY'] });
  const { endsAt, history } = await buyer.subscription(docs.id);
  expect(await buyer.pay(order.id, 'CARD')).toMatchObject({ __typename: 'PayOrderPayload' });
  await shop.work();
  expect(await states(buyer, order.id)).toEqual(['PAID', 'SUCCEEDED']);
  expect(await buyer.subscription(docs.id)).toMatchObject({ endsAt, history });
});

test('what is not paid within its days is abandoned, and tried no more', async () => {
  const { buyer, docs } = await paying('CARD', 'asked');
  const { id } = await buyer.orderRenewal(docs.id);
  await shop.work();
  shop.world.clock.moveTo('2026-03-17T09:00:00Z');
  // Whoever orders anew finds out.
  await buyer.orderRenewal(docs.id);
  expect(await buyer.order(id)).toMatchObject({ state: 'CANCELLED', stateReason: 'ABANDONED', payments: [{ state: 'FAILED' }] });
});

describe('at once', () => {
  test('forty equal messages settle an order once', async () => {
    const { buyer, docs } = await paying('CARD', 'asked');
    const { id } = await buyer.orderRenewal(docs.id);
    await shop.work();
    const { payments: [payment] } = await buyer.order(id);
    await shop.till.walk(String(payment?.actionUrl), { answer: 'approve' });
    const body = shop.till.emulator.world.state.outgoing.map((message) => message.body).find((text) => text.includes('payment_intent.succeeded')) ?? '';
    const send = () => fetch(new URL('/payments/webhooks/stripe', shop.world.url), { method: 'POST', headers: { 'content-type': 'application/json', ...shop.till.emulator.messages.stripeHeaders(body) }, body });
    expect(new Set((await Promise.all(Array.from({ length: 40 }, send))).map(({ status }) => status))).toEqual(new Set([200]));
    await Promise.all([shop.work(), shop.work(), shop.work()]);
    expect(await states(buyer, id)).toEqual(['PAID', 'SUCCEEDED']);
    const { endsAt, periods, history } = await buyer.subscription(docs.id);
    expect(endsAt).toBe('2026-05-10T09:00:00.000Z');
    expect(periods.nodes).toHaveLength(2);
    expect(history.nodes.filter(({ kind }) => kind === 'ORDER_SETTLED')).toHaveLength(2);
    expect(shop.takings(String(payment?.id))).toBe(1);
  });

  test.each(Array.from({ length: 6 }, (_, index) => index))('the provider confirms and somebody cancels: paid and changed, or cancelled and given back (%i)', async () => {
    const { buyer, docs } = await paying('CARD', 'good');
    const { id } = await buyer.orderRenewal(docs.id);
    const [cancelled] = await Promise.all([sleep(Math.random() * 60).then(() => buyer.cancel(id)), shop.work()]);
    await shop.work();
    await shop.work();
    const order = await buyer.order(id);
    const { endsAt } = await buyer.subscription(docs.id);
    if (cancelled.__typename === 'CancelOrderPayload') {
      expect(order.state).toBe('CANCELLED');
      expect(['FAILED', 'REFUNDED']).toContain(order.payments[0]?.state);
      expect(shop.takings(order.payments[0]?.id ?? '')).toBe(order.payments[0]?.state === 'REFUNDED' ? 1 : 0);
      expect(endsAt).toBe('2026-04-10T09:00:00.000Z');
    } else {
      expect(order).toMatchObject({ state: 'PAID', payments: [{ state: 'SUCCEEDED' }] });
      expect(endsAt).toBe('2026-05-10T09:00:00.000Z');
    }
  });

  test('twenty who pay one order begin one try; the same key gets the first answer', async () => {
    const { buyer, customer, docs } = await paying('CARD', 'poor');
    const { id } = await buyer.orderRenewal(docs.id);
    await shop.work();
    await shop.leave(customer, 'PAYPAL', 'good');
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => buyer.pay(id, 'PAYPAL', index % 2 ? key : randomUUID())));
    expect(new Set(answers.map(({ __typename: type }) => type))).toEqual(new Set(['PayOrderPayload']));
    await shop.work();
    expect(await states(buyer, id)).toEqual(['PAID', 'FAILED', 'SUCCEEDED']);
  });
});

describe.each(['CARD', 'PAYPAL'] as const)('%s: money that is not as the order says is for the vendor to see to', (kind) => {
  const changeAtProvider = async (paymentId: string, change: { amountMinor?: number; refundedMinor?: number }): Promise<void> => {
    const [row] = await shop.world.sql<{ ref: string }>('select provider_ref as ref from payment where id = $1', [paymentId]);
    const { intents, orders } = shop.till.emulator.world.state;
    const [intent, order] = [intents[row?.ref ?? ''], orders[row?.ref ?? '']];
    if (intent) Object.assign(intent, { ...(change.amountMinor && { amount: change.amountMinor, status: 'succeeded' }), ...(change.refundedMinor && { refunded: change.refundedMinor }) });
    if (order && change.amountMinor) Object.assign(order, { status: 'COMPLETED', capture: { id: randomUUID(), status: 'COMPLETED' }, amount: { currency_code: 'EUR', value: (change.amountMinor / 100).toFixed(2) } });
    if (order && change.refundedMinor) order.refunds = [{ id: randomUUID(), value: (change.refundedMinor / 100).toFixed(2) }];
  };
  const look = async (paymentId: string): Promise<void> => {
    await fetch(new URL(`/payments/${paymentId}/back`, shop.world.url), { redirect: 'manual' });
    await shop.world.sql('select graphile_worker.add_job($1, json_build_object($2::text, $3::text))', ['collect_payment', 'paymentId', paymentId]);
    await shop.work();
  };
  const told = (market: Market, letter: string) => shop.world.sql<{ payer_id: string; tenant_id: string }>('select tenant_id, payer_id from mail where letter = $2 and vendor_id = $1', [market.vendor.id, letter]);

  test('another amount than was due settles nothing; it is shown with its reason, and told once', async () => {
    const market = await paying(kind, 'asked');
    const { buyer, docs, vendor } = market;
    const { id } = await buyer.orderUpgrade(upgradeOf(market));
    await shop.work();
    const payment = (await buyer.order(id)).payments[0]?.id ?? '';
    await changeAtProvider(payment, { amountMinor: 1 });
    for (let time = 0; time < 2; time += 1) await look(payment);
    expect(await buyer.order(id)).toMatchObject({ state: 'PENDING_PAYMENT', payments: [{ state: 'FAILED', failureReason: expect.stringContaining('importo diverso') }] });
    expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'ACTIVE', replacedBy: null });
    expect(await told(market, 'paymentDiffers')).toEqual([{ tenant_id: vendor.id, payer_id: vendor.id }]);
  });

  test('what went back at the provider after the order was paid is shown and told, each time once; the order stays', async () => {
    const market = await paying(kind);
    const { buyer } = market;
    const order = await buyer.orderRenewal(market.docs.id);
    await shop.work();
    const payment = (await buyer.order(order.id)).payments[0]?.id ?? '';
    expect(await states(buyer, order.id)).toEqual(['PAID', 'SUCCEEDED']);
    await changeAtProvider(payment, { refundedMinor: 100 });
    for (let time = 0; time < 2; time += 1) await look(payment);
    expect(await told(market, 'paymentGivenBack')).toHaveLength(1);
    await changeAtProvider(payment, { refundedMinor: order.payments[0]?.amount.minor ?? 0 });
    for (let time = 0; time < 2; time += 1) await look(payment);
    expect(await states(buyer, order.id)).toEqual(['PAID', 'REFUNDED']);
    expect(await told(market, 'paymentGivenBack')).toHaveLength(2);
  });
});
