import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { noTrouble } from '../../../emulator/trouble.ts';
import { makeMarket, type Market, type OrderView } from '../../../test/harness/commerce.ts';
import { card, openTill, type Till } from '../../../test/harness/emulator.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { linkToken } from '../../platform/auth/tokens.ts';

let till: Till;
let world: World;
let market: Market;
let order: OrderView;
let token: string;

beforeAll(async () => {
  till = await openTill({ timeoutMs: 5000, listens: false });
  const { keys, emulator: { url } } = till;
  world = await createWorld({ settings: {
    STRIPE_SECRET_KEY: keys.secretKey, STRIPE_WEBHOOK_SECRET: keys.webhookSecret, STRIPE_API_URL: url, PAYPAL_CLIENT_ID: keys.clientId, PAYPAL_CLIENT_SECRET: keys.clientSecret, PAYPAL_WEBHOOK_ID: keys.webhookId, PAYPAL_API_URL: url,
  } });
});
afterAll(async () => {
  await world.close();
  await till.stop();
});
beforeEach(async () => {
  Object.assign(till.emulator.trouble, noTrouble());
  till.trouble({ messages: { delayMs: 0, copies: 1, isHeld: true } });
  world.clock.moveTo('2026-03-10T09:00:00Z');
  market = await makeMarket(world);
  order = await market.buyer.orderRenewal(market.docs.id);
  token = await sent(market.buyer.client, order.id);
});

async function sent(client: Client, orderId: string): Promise<string> {
  await client.get('mutation ($input: SendOrderInput!) { sendOrder(input: $input) { __typename } }', { input: { orderId, idempotencyKey: randomUUID() } });
  const [row] = await world.sql<{ id: string }>('select id from document_link where order_id = $1', [orderId]);
  return linkToken(world.config.SECRET, row?.id ?? '');
}

/** Nobody is signed in. */
async function pay(link: string, kind: string): Promise<{ status: number; url: string }> {
  const response = await fetch(new URL('/documents/pay?language=it', world.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: link, kind }) });
  const answer = (await response.json()) as { url?: string };
  return { status: response.status, url: answer.url ?? '' };
}

/** Comes back from the provider's page while the worker works. */
async function comeBack(address: string): Promise<void> {
  const { pathname } = new URL(address);
  await Promise.all([fetch(new URL(pathname, world.url), { redirect: 'manual' }), new Promise((done) => { setTimeout(done, 50); }).then(() => world.work())]);
  await world.work();
}

const shown = async () => (await world.nobody.get<{ document: { order: { state: string; method: string; payments: { state: string; actionUrl: string | null }[] } } }>(
  'mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ... on OpenDocumentPayload { document { order { state method payments { state actionUrl failureReason } } } } } }', { input: { token } })).document.order;

test('whoever is invoiced leaves a card by the link, and it pays the order', async () => {
  const { status, url } = await pay(token, 'CARD');
  expect(status).toBe(200);
  await comeBack(await till.walk(url, card('4242424242424242')));
  expect(await shown()).toMatchObject({ state: 'PAID', method: 'CARD', payments: [{ state: 'SUCCEEDED' }] });
  expect(await market.buyer.order(order.id)).toMatchObject({ state: 'PAID' });
  const entries = await world.sql(`select actor_name, after from audit_entry where tenant_id = $1 and action = 'paymentMethod:change'`, [market.customer.id]);
  expect(entries).toMatchObject([{ actor_name: market.customer.name, after: { onFile: expect.stringContaining('4242') } }]);
});

test('a card that is refused leaves the order waiting, and the link says why', async () => {
  await comeBack(await till.walk((await pay(token, 'CARD')).url, card('4000000000000341')));
  expect(await shown()).toMatchObject({ state: 'PENDING_PAYMENT', payments: [{ state: 'FAILED', failureReason: expect.stringMatching(/^La banca ha rifiutato/) }] });
  expect(await methodOf(market.customer.id)).toEqual([{ method: 'BANK_TRANSFER', last4: null }]);
});

test('an order on account is paid by its link as long as that opens (P2)', async () => {
  const terms = await makeMarket(world, { customer: { billing: { paymentTermsDays: 30 } } });
  const owed = await terms.buyer.orderRenewal(terms.docs.id);
  expect(owed).toMatchObject({ state: 'ON_ACCOUNT' });
  const link = await sent(terms.buyer.client, owed.id);
  for (const [day, status] of [['2026-03-18T09:00:00Z', 200], ['2026-04-09T09:00:00Z', 404]] as const) {
    world.clock.moveTo(day);
    expect(await pay(link, 'CARD')).toMatchObject({ status });
  }
});

test('what the bank asks is answered from the link, also by somebody else than who began', async () => {
  const { url } = await pay(token, 'CARD');
  await comeBack(await till.walk(url, card('4000002760003184'), { answer: 'approve' }));
  const asked = await shown();
  expect(asked).toMatchObject({ state: 'PENDING_PAYMENT', payments: [{ state: 'REQUIRES_ACTION', actionUrl: expect.stringContaining('http') }] });
  await comeBack(await till.walk(String(asked.payments[0]?.actionUrl), { answer: 'approve' }));
  expect(await shown()).toMatchObject({ state: 'PAID' });
});

test('nothing is paid by a link that is none, is over, or is of somebody who is not invoiced', async () => {
  expect(await pay('x'.repeat(43), 'CARD')).toMatchObject({ status: 404 });
  expect(await pay(token, 'GOLD')).toMatchObject({ status: 400 });
  await world.sql('update document_link set tenant_id = $2 where order_id = $1', [order.id, market.partner.id]);
  expect(await pay(token, 'CARD')).toMatchObject({ status: 404 });
  await world.sql('update document_link set tenant_id = $2 where order_id = $1', [order.id, market.customer.id]);
  expect(await pay(token, 'PAYPAL')).toMatchObject({ status: 200 });
  world.clock.moveTo('2026-04-20T09:00:00Z');
  expect(await pay(token, 'CARD')).toMatchObject({ status: 404 });
});

/** Nothing awaits its money any more. */
const paid = () => market.seller.recordPayment(order.id, '2026-03-10');
const paysWith = async (client: Client = world.nobody) => (await client.get<{ document: { paysWith: object | null } }>('mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ... on OpenDocumentPayload { document { paysWith { kind brand last4 expiryYear expiryMonth } } } } }', { input: { token } })).document.paysWith;
const methodOf = (tenantId: string) => world.sql('select b.method, m.last4 from billing_account b left join payment_method_on_file m on m.tenant_id = b.tenant_id and m.kind = b.method and m.removed_at is null where b.tenant_id = $1', [tenantId]);

test('where nothing is to be paid, whoever is invoiced replaces by the link what it pays with, and nothing else happens', async () => {
  await comeBack(await till.walk((await pay(token, 'CARD')).url, card('4242424242424242')));
  expect(await shown()).toMatchObject({ state: 'PAID' });
  expect(await paysWith()).toBeNull();
  await world.sql(`update billing_account set method = 'CARD' where tenant_id = $1`, [market.customer.id]);
  expect(await paysWith()).toEqual({ kind: 'CARD', brand: 'visa', last4: '4242', expiryYear: 2034, expiryMonth: 12 });
  const { status, url } = await pay(token, 'CARD');
  expect(status).toBe(200);
  await comeBack(await till.walk(url, card('5555555555554444')));
  expect(await paysWith()).toMatchObject({ brand: 'mastercard', last4: '4444' });
  expect(await methodOf(market.customer.id)).toEqual([{ method: 'CARD', last4: '4444' }]);
  expect(await shown()).toMatchObject({ state: 'PAID', payments: [{ state: 'SUCCEEDED' }] });
  const entries = await world.sql<{ actor_name: string; after: { onFile: string } }>(`select actor_name, after from audit_entry where tenant_id = $1 and action = 'paymentMethod:change' order by id`, [market.customer.id]);
  expect(entries.map(({ actor_name: who, after }) => [who, after.onFile])).toEqual([[market.customer.name, expect.stringContaining('4242')], [market.customer.name, expect.stringContaining('4444')]]);
  // Refused at the provider's page, what is on file stays.
  await till.walk((await pay(token, 'CARD')).url, card('4000000000000002'));
  await world.work();
  expect(await paysWith()).toMatchObject({ last4: '4444' });
});

test('a company that pays by transfer is not brought to another way, and who is not invoiced learns nothing of how it is paid', async () => {
  await paid();
  expect(await paysWith()).toBeNull();
  expect(await pay(token, 'CARD')).toMatchObject({ status: 404 });
  await world.sql(`update billing_account set method = 'CARD' where tenant_id = any ($1)`, [[market.customer.id, market.partner.id]]);
  expect(await paysWith()).toEqual({ kind: 'CARD', brand: null, last4: null, expiryYear: null, expiryMonth: null });
  await world.sql('update document_link set tenant_id = $2 where order_id = $1', [order.id, market.partner.id]);
  expect(await paysWith()).toBeNull();
  expect(await pay(token, 'CARD')).toMatchObject({ status: 404 });
});

test('a provider that does not answer leaves everything as it was', async () => {
  till.trouble({ isDown: true });
  expect(await pay(token, 'CARD')).toMatchObject({ status: 409 });
  expect(await shown()).toMatchObject({ state: 'PENDING_PAYMENT', method: 'BANK_TRANSFER' });
});
