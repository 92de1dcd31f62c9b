import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { openShop, type Shop } from '../../../test/harness/shop.ts';
import { linkToken } from '../../platform/auth/tokens.ts';
import { type MethodKind } from '../../platform/payment/payment-provider.ts';
import { makeContact } from '../../seed/factories.ts';

let shop: Shop;
beforeAll(async () => { shop = await openShop(); });
afterAll(() => shop.close());
beforeEach(() => {
  shop.till.emulator.world.state.outgoing.length = 0;
  shop.till.trouble({ isDown: false });
  shop.world.clock.moveTo('2026-03-10T09:00:00Z');
});

/** A customer that pays for itself by what its bank asks about, with somebody who reads its bills in German. */
async function asked(kind: MethodKind, docs: object = {}): Promise<Market> {
  const market = await makeMarket(shop.world, {
    docs, more: (draft, { customer }) => makeContact(draft, { tenant: customer, firstName: 'Bruna', lastName: 'Conti', email: `conti-${crypto.randomUUID()}@brenta.example`, types: ['BILLING'], language: 'de' }),
  });
  await shop.leave(market.customer, kind, 'asked');
  return market;
}

const mailsOf = ({ customer }: Market) => shop.world.sql<{ letter: string; language: string; text: string; link_id: string }>(`select letter, language, text, link_id from mail where tenant_id = $1 and letter = 'paymentToConfirm' order by created_at`, [customer.id]);
/** The page that the mail leads to, to nobody who is signed in. */
const linkIn = (text: string): string => /\/pay\/([\w-]{43})/.exec(text)?.[1] ?? '';
const opened = async (token: string) => (await shop.world.nobody.get<{ document: { senderName: string | null; senderCompanyName: string; order: { state: string; payments: { state: string; actionUrl: string | null }[] } } }>(
  'mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ... on OpenDocumentPayload { document { senderName senderCompanyName order { state payments { state actionUrl } } } } } }', { input: { token } })).document;

/** Somebody presses Confirm, and the worker works meanwhile. */
async function confirm(token: string, works = true): Promise<{ status: number; url: string | null }> {
  const asking = fetch(new URL('/documents/confirm', shop.world.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) });
  const [response] = await Promise.all([asking, works ? sleep(50).then(() => shop.work()) : undefined]);
  return { status: response.status, url: ((await response.json()) as { url?: string | null }).url ?? null };
}

test.each(['CARD', 'PAYPAL'] as const)('what a partner orders and the bank of its customer asks about is finished by the customer from the mail, by %s', async (kind) => {
  const market = await asked(kind);
  const order = await market.reseller.orderRenewal(market.docs.id);
  await shop.work();
  await shop.work();
  const [mail, ...others] = await mailsOf(market);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ language: 'de', text: expect.stringContaining(`Um die Bestellung ${order.number}`) });
  const token = linkIn(mail?.text ?? '');
  expect(token).toBe(linkToken(shop.world.config.SECRET, mail?.link_id ?? ''));
  expect(await opened(token)).toMatchObject({ senderName: null, senderCompanyName: market.vendor.name, order: { state: 'PENDING_PAYMENT', payments: [{ state: 'REQUIRES_ACTION', actionUrl: null }] } });

  const { status, url } = await confirm(token);
  expect(status).toBe(200);
  await Promise.all([shop.agree(String(url), kind === 'CARD' ? { answer: 'approve' } : {}), sleep(50).then(() => shop.work())]);
  await shop.work();
  expect(await opened(token)).toMatchObject({ order: { state: 'PAID', payments: [{ state: 'SUCCEEDED' }] } });
  expect(await confirm(token)).toMatchObject({ status: 404 });
  expect(await mailsOf(market)).toHaveLength(1);
});

test('what the worker renews is asked for once, however often it is told of, and again only for another charge', async () => {
  const market = await asked('CARD', { autoRenew: true });
  shop.world.clock.moveTo('2026-04-10T09:00:30Z');
  await shop.work();
  await shop.work();
  expect(await mailsOf(market)).toHaveLength(1);
  const [payment] = await shop.world.sql<{ id: string }>('select id from payment where tenant_id = $1', [market.customer.id]);
  // Its provider says so again, and once more.
  for (let told = 0; told < 2; told += 1) {
    await shop.world.sql(`select enqueue('collect_payment', $1, 'again')`, [JSON.stringify({ paymentId: payment?.id })]);
    await shop.work();
  }
  expect(await mailsOf(market)).toHaveLength(1);

  // Nobody came within a day: refused, and tried again at its time, which is another question.
  for (const instant of ['2026-04-11T09:01:30Z', '2026-04-11T09:02:30Z', '2026-04-13T09:00:30Z']) {
    shop.world.clock.moveTo(instant);
    await shop.work();
  }
  const mails = await mailsOf(market);
  const tries = await shop.world.sql<{ id: string }>('select id from payment where tenant_id = $1 order by started_at', [market.customer.id]);
  expect(tries.length).toBeGreaterThan(1);
  expect(mails.map(({ link_id: id }) => id)).toEqual(tries.map(({ id }) => id));
});

test('whoever orders for itself is at its browser: nothing is written', async () => {
  const market = await asked('CARD');
  await market.buyer.orderRenewal(market.docs.id);
  await shop.work();
  expect(await mailsOf(market)).toEqual([]);
});

test('a link confirms its own order and nothing else; a provider that does not answer is told, and asked again', async () => {
  const market = await asked('CARD');
  await market.reseller.orderRenewal(market.docs.id);
  await shop.work();
  const token = linkIn((await mailsOf(market))[0]?.text ?? '');
  expect(await confirm('x'.repeat(43))).toMatchObject({ status: 404 });
  const stranger = await asked('CARD');
  await shop.world.sql('update document_link set tenant_id = $2 where tenant_id = $1', [market.customer.id, stranger.partner.id]);
  expect(await confirm(token)).toMatchObject({ status: 404 });
  await shop.world.sql('update document_link set tenant_id = $2 where tenant_id = $1', [stranger.partner.id, market.customer.id]);
  expect(await confirm(token, false)).toMatchObject({ status: 409 });
  expect(await confirm(token)).toMatchObject({ status: 200, url: expect.stringContaining(shop.till.emulator.url) });
});
