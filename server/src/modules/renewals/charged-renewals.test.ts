import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { openShop, type Left, type Shop } from '../../../test/harness/shop.ts';
import { type MethodKind } from '../../platform/payment/payment-provider.ts';

let shop: Shop;
beforeAll(async () => { shop = await openShop(); });
afterAll(() => shop.close());
beforeEach(() => {
  shop.till.emulator.world.state.outgoing.length = 0;
  shop.world.clock.moveTo('2026-03-10T09:00:00Z');
});

/** A customer that pays for itself by what it left, and a month that renews by itself and ends on 10 April at nine. */
async function renewing(kind: MethodKind, what: Left | null): Promise<Market> {
  const market = await makeMarket(shop.world, { docs: { autoRenew: true } });
  if (what) await shop.leave(market.customer, kind, what);
  else await shop.world.sql('update billing_account set method = $2 where tenant_id = $1', [market.customer.id, kind]);
  return market;
}

async function at(iso: string): Promise<void> {
  shop.world.clock.moveTo(iso);
  await shop.work();
}

const tries = ({ customer }: Market) => shop.world.sql<{ state: string; at: Date }>('select state, started_at as at from payment where tenant_id = $1 order by started_at', [customer.id]);
const letters = async ({ customer }: Market) => (await shop.world.sql<{ letter: string }>(`select letter from mail where tenant_id = $1 and letter like 'renewal%' order by created_at, id`, [customer.id])).map(({ letter }) => letter);
const orderIdOf = async ({ customer }: Market) => (await shop.world.sql<{ id: string }>('select id from "order" where payer_id = $1 and quote_id is null and placed_by_name = \'Filiera\' order by placed_at', [customer.id])).map(({ id }) => id);

test('what is on file is charged at the end, once, and joins the next period on', async () => {
  const market = await renewing('CARD', 'good');
  await at('2026-04-05T09:00:00Z');
  expect(await orderIdOf(market)).toEqual([]);
  await at('2026-04-10T09:00:20Z');
  await shop.work();
  const [id = '', ...others] = await orderIdOf(market);
  expect(others).toEqual([]);
  const order = await market.buyer.order(id);
  expect(order).toMatchObject({ state: 'PAID', method: 'CARD', placedByName: 'Filiera', payments: [{ state: 'SUCCEEDED' }] });
  expect(shop.takings(order.payments[0]?.id ?? '')).toBe(1);
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z' });
});

test('refused, it is past due and tried again after one, three and five days; then it expires', async () => {
  const market = await renewing('CARD', 'poor');
  for (const day of ['10', '11', '12', '13', '14']) await at(`2026-04-${day}T09:00:30Z`);
  expect((await tries(market)).map(({ state, at: day }) => [state, day.getUTCDate()])).toEqual([['FAILED', 10], ['FAILED', 11], ['FAILED', 13]]);
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'PAST_DUE', endsAt: '2026-04-10T09:00:00.000Z' });
  expect(await letters(market)).toEqual(['renewalRefused', 'renewalRefused', 'renewalRefused']);

  await at('2026-04-15T09:00:30Z');
  await at('2026-04-16T09:00:30Z');
  expect(await tries(market)).toHaveLength(4);
  const subscription = await market.buyer.subscription(market.docs.id);
  expect(subscription).toMatchObject({ status: 'EXPIRED' });
  expect(subscription.history.nodes.map(({ kind }) => kind).slice(-3)).toEqual(['ORDER_PLACED', 'PAYMENT_REFUSED', 'EXPIRED']);
  expect(await market.buyer.order((await orderIdOf(market))[0] ?? '')).toMatchObject({ state: 'FAILED' });
  expect((await letters(market)).at(-1)).toBe('renewalGivenUp');
});

test('what is on file by then pays the next try, from the natural expiry on', async () => {
  const market = await renewing('CARD', null);
  await at('2026-04-10T09:00:30Z');
  await at('2026-04-10T09:01:30Z');
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'PAST_DUE' });
  expect(await letters(market)).toEqual(['renewalRefused']);
  await shop.leave(market.customer, 'PAYPAL', 'good');
  await at('2026-04-11T08:59:00Z');
  expect(await tries(market)).toEqual([]);
  await at('2026-04-11T09:00:00Z');
  expect(await market.buyer.order((await orderIdOf(market))[0] ?? '')).toMatchObject({ state: 'PAID', method: 'PAYPAL' });
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z' });
  await at('2026-04-13T09:00:00Z');
  expect(await tries(market)).toHaveLength(1);
});

test('where its bank asks the payer, that is told, and agreeing pays it', async () => {
  const market = await renewing('CARD', 'asked');
  await at('2026-04-10T09:00:30Z');
  expect(await letters(market)).toEqual([]);
  expect(await shop.world.sql('select letter from mail where payer_id = $1', [market.customer.id])).toEqual([{ letter: 'paymentToConfirm' }]);
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'PAST_DUE' });
  const id = (await orderIdOf(market))[0] ?? '';
  await market.buyer.pay(id, 'CARD');
  await shop.work();
  const { payments } = await market.buyer.order(id);
  await shop.agree(String(payments.at(-1)?.actionUrl ?? payments[0]?.actionUrl), { answer: 'approve' });
  await shop.work();
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z' });
});

test('of whom another amount was taken nothing more is taken by itself; who waits is told, and what is not put right ends with its order', async () => {
  const market = await renewing('CARD', 'asked');
  await at('2026-04-10T09:00:30Z');
  const id = (await orderIdOf(market))[0] ?? '';
  const [payment] = await shop.world.sql<{ id: string; ref: string }>('select id, provider_ref as ref from payment where order_id = $1', [id]);
  Object.assign(shop.till.emulator.world.state.intents[payment?.ref ?? ''] ?? {}, { status: 'succeeded', amount: 999_999 });
  const ask = () => shop.world.sql('select graphile_worker.add_job($1, json_build_object($2::text, $3::text))', ['collect_payment', 'paymentId', payment?.id]);
  for (let time = 0; time < 2; time += 1) {
    await ask();
    await at('2026-04-10T09:30:00Z');
  }
  expect(await market.buyer.order(id)).toMatchObject({ state: 'PENDING_PAYMENT', payments: [{ state: 'FAILED', failureReason: expect.stringContaining('importo diverso') }] });
  expect(await letters(market)).toEqual(['renewalDiffers']);
  expect(await shop.world.sql(`select letter from mail where vendor_id = $1 and letter = 'paymentDiffers'`, [market.vendor.id])).toHaveLength(1);

  // Whoever tries by hand and is refused is not charged by itself for it either.
  await shop.leave(market.customer, 'PAYPAL', 'poor');
  await market.buyer.pay(id, 'PAYPAL');
  await at('2026-04-10T10:00:00Z');
  await shop.leave(market.customer, 'PAYPAL', 'good').catch(() => {});
  for (const day of ['11', '13', '15', '16']) await at(`2026-04-${day}T09:00:30Z`);
  expect(await tries(market)).toHaveLength(2);
  expect(await shop.world.sql('select retry_at from "order" where id = $1', [id])).toEqual([{ retry_at: null }]);
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'PAST_DUE' });
  expect(await letters(market)).toEqual(['renewalDiffers']);

  await at('2026-04-18T09:00:30Z');
  await at('2026-04-18T09:01:30Z');
  expect(await market.buyer.order(id)).toMatchObject({ state: 'CANCELLED' });
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'EXPIRED' });
});

test('who pays such a renewal by hand has it, from the natural expiry on', async () => {
  const market = await renewing('CARD', 'asked');
  await at('2026-04-10T09:00:30Z');
  const id = (await orderIdOf(market))[0] ?? '';
  const [payment] = await shop.world.sql<{ id: string; ref: string }>('select id, provider_ref as ref from payment where order_id = $1', [id]);
  Object.assign(shop.till.emulator.world.state.intents[payment?.ref ?? ''] ?? {}, { status: 'succeeded', amount: 1 });
  await shop.world.sql('select graphile_worker.add_job($1, json_build_object($2::text, $3::text))', ['collect_payment', 'paymentId', payment?.id]);
  await at('2026-04-10T09:30:00Z');
  await shop.leave(market.customer, 'PAYPAL', 'good');
  await market.buyer.pay(id, 'PAYPAL');
  await shop.work();
  expect(await market.buyer.order(id)).toMatchObject({ state: 'PAID', method: 'PAYPAL' });
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z' });
});

const standing = async ({ customer }: Market) => (await shop.world.sql<{ state: string; placed: Date; until: Date }>('select state, placed_at as placed, expires_at as until from "order" where payer_id = $1 and quote_id is null and placed_by_name = \'Filiera\' order by placed_at', [customer.id]))
  .map(({ state, placed, until }) => `${state} ${placed.toISOString().slice(0, 10)} to ${until.toISOString().slice(0, 10)}`);

test('a transfer that has not come by the end leaves it expired; the order that follows brings it back within the grace', async () => {
  const market = await makeMarket(shop.world, { docs: { autoRenew: true } });
  await at('2026-04-03T09:00:30Z');
  await at('2026-04-10T09:00:00Z');
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'EXPIRED' });
  await at('2026-04-10T09:01:00Z');
  expect(await standing(market)).toEqual(['CANCELLED 2026-04-03 to 2026-04-10', 'PENDING_PAYMENT 2026-04-10 to 2026-04-17']);
  expect(await letters(market)).toEqual(['renewalTransfer', 'renewalTransfer']);
  await at('2026-04-16T09:00:00Z');
  const id = (await orderIdOf(market)).at(-1) ?? '';
  expect(await market.seller.recordPayment(id, '2026-04-16')).toMatchObject({ order: { state: 'PAID' }, subscription: { status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z' } });
  await at('2026-04-17T09:00:00Z');
  expect(await orderIdOf(market)).toHaveLength(2);
});

test('a year is asked for thirty and seven days ahead and at its end, seven days each, and once paid no more', async () => {
  const paid = await makeMarket(shop.world, { docs: { autoRenew: true, cadence: 'ANNUAL' } });
  const unpaid = await makeMarket(shop.world, { docs: { autoRenew: true, cadence: 'ANNUAL' } });
  const first = ['CANCELLED 2027-02-08 to 2027-02-15', 'PENDING_PAYMENT 2027-03-03 to 2027-03-10'];
  for (const day of ['2027-02-08', '2027-02-14', '2027-02-15', '2027-02-20', '2027-03-02', '2027-03-03', '2027-03-04']) await at(`${day}T09:00:00Z`);
  for (const market of [paid, unpaid]) expect(await standing(market)).toEqual(first);
  await paid.seller.recordPayment((await orderIdOf(paid)).at(-1) ?? '', '2027-03-04');
  for (const day of ['2027-03-10', '2027-03-17', '2027-03-18', '2027-03-25']) for (const minute of ['00', '01']) await at(`${day}T09:${minute}:00Z`);
  expect(await standing(paid)).toEqual([first[0], 'PAID 2027-03-03 to 2027-03-10']);
  expect(await standing(unpaid)).toEqual([first[0], 'CANCELLED 2027-03-03 to 2027-03-10', 'CANCELLED 2027-03-10 to 2027-03-17']);
  expect(await unpaid.buyer.subscription(unpaid.docs.id)).toMatchObject({ status: 'EXPIRED', endsAt: '2027-03-10T09:00:00.000Z' });
});

test('what came late for one order pays the next, without anybody asking again', async () => {
  const market = await makeMarket(shop.world, { docs: { autoRenew: true, cadence: 'ANNUAL' } });
  await at('2027-02-08T09:00:00Z');
  const [id = ''] = await orderIdOf(market);
  await at('2027-02-17T09:00:00Z');
  const { due } = (await market.seller.order(id)).amounts as unknown as { due: { minor: number } };
  expect(await market.seller.recordPayment(id, '2027-02-17', undefined, { amountMinor: due.minor })).toMatchObject({ __typename: 'OrderNotPending' });
  await market.seller.recordPayment(id, '2027-02-17', undefined, { amountMinor: due.minor, toBalance: true });
  await at('2027-03-03T09:00:00Z');
  const { amounts, state } = await market.buyer.order((await orderIdOf(market)).at(-1) ?? '');
  expect(state).toBe('PAID');
  expect(amounts).toMatchObject({ due: { minor: 0 } });
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2028-03-10T09:00:00.000Z' });
});

test('who no longer renews by itself is not asked again', async () => {
  const market = await makeMarket(shop.world, { docs: { autoRenew: true } });
  await at('2026-04-03T09:00:00Z');
  expect(await market.buyer.live('setAutoRenewal', { subscriptionId: market.docs.id, isOn: false })).toMatchObject({ __typename: 'SetAutoRenewalPayload' });
  for (const day of ['10', '11', '17']) await at(`2026-04-${day}T09:00:00Z`);
  expect(await standing(market)).toEqual(['CANCELLED 2026-04-03 to 2026-04-10']);
});

test('who takes the order of a transfer back, to change something first, is asked again at the end', async () => {
  const market = await makeMarket(shop.world, { docs: { autoRenew: true } });
  await at('2026-04-03T09:00:00Z');
  const [first = ''] = await orderIdOf(market);
  await market.buyer.cancel(first);
  await at('2026-04-08T09:00:00Z');
  expect(await orderIdOf(market)).toEqual([first]);
  await at('2026-04-10T09:00:00Z');
  expect(await orderIdOf(market)).toHaveLength(2);
});
