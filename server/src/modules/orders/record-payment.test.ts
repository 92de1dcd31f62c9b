import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

/** A month of TEAM from 10 March to 10 April at nine, and the clock at an instant. */
async function marketAt(iso: string, overrides: Parameters<typeof makeMarket>[1] = {}): Promise<Market> {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const market = await makeMarket(world, overrides);
  world.clock.moveTo(iso);
  return market;
}
const written = async (market: Market) => {
  const [row] = await world.sql<{ charges: number; periods: number; subscriptions: number }>(`select (select count(*)::int from charge where tenant_id = $1) as charges,
    (select count(*)::int from subscription_period where tenant_id = $1) as periods, (select count(*)::int from subscription where tenant_id = $1) as subscriptions`, [market.customer.id]);
  return row;
};

describe('however often it is recorded, a payment takes effect once', () => {
  test('under one key the first answer comes again', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    const key = randomUUID();
    const first = await market.seller.recordPayment(id, '2026-03-20', key);
    expect(first.__typename).toBe('RecordPaymentPayload');
    expect(await market.seller.recordPayment(id, '2026-03-20', key)).toEqual(first);
    await expect(market.seller.recordPayment(id, '2026-03-19', key)).rejects.toThrow('CONFLICT');
    expect(await written(market)).toEqual({ charges: 2, periods: 2, subscriptions: 1 });
  });

  test('under another key the order is no longer pending', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { id, number } = await market.buyer.orderRenewal(market.docs.id);
    await market.seller.recordPayment(id, '2026-03-20');
    expect(await market.seller.recordPayment(id, '2026-03-20')).toMatchObject({ __typename: 'OrderNotPending', code: 'ORDER_NOT_PENDING', message: `L’ordine ${number} non attende più un pagamento.`, path: ['orderId'], order: { id, state: 'PAID' } });
  });

  test.each([['a renewal', false], ['an upgrade', true]])('twenty browsers at once settle %s once', async (_, isUpgrade) => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { docs, buyer, seller, catalogue } = market;
    const { id } = isUpgrade ? await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id }) : await buyer.orderRenewal(docs.id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => seller.recordPayment(id, '2026-03-20')));
    expect(answers.filter(({ __typename }) => __typename === 'RecordPaymentPayload')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'OrderNotPending')).toHaveLength(19);
    expect(await written(market)).toEqual({ charges: 2, periods: 2, subscriptions: isUpgrade ? 2 : 1 });
  });

  test('recorded and cancelled at once, one of the two wins', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    const [recorded, cancelled] = await Promise.all([market.seller.recordPayment(id, '2026-03-20'), market.buyer.cancel(id)]);
    const { state } = await market.buyer.order(id);
    expect([recorded.__typename, cancelled.__typename, state]).toEqual(state === 'PAID' ? ['RecordPaymentPayload', 'OrderNotPending', 'PAID'] : ['OrderNotPending', 'CancelOrderPayload', 'CANCELLED']);
    expect((await written(market))?.charges).toBe(state === 'PAID' ? 2 : 1);
  });
});

describe('the value date', () => {
  test('is not in the future, where the vendor is', async () => {
    const market = await marketAt('2026-03-20T23:30:00Z');
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    const refused = await market.seller.recordPayment(id, '2026-03-21');
    expect(refused).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['valueDate'], code: 'valueDate.inFuture', message: 'La data valuta non può essere nel futuro.' }] });
    await world.sql(`update company_profile set time_zone = 'Europe/Rome' where tenant_id = $1`, [market.vendor.id]);
    expect((await market.seller.recordPayment(id, '2026-03-21')).__typename).toBe('RecordPaymentPayload');
  });

  test('is not before the order, whose number the transfer names', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    expect(await market.seller.recordPayment(id, '2026-03-19')).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['valueDate'], code: 'valueDate.beforeOrder' }] });
    await expect(market.seller.recordPayment(id, '2026-02-30')).rejects.toThrow('BAD_USER_INPUT');
  });

  test('and not the recording decides whether a renewal is in time (S6)', async () => {
    const market = await marketAt('2026-04-15T12:00:00Z');
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    world.clock.moveTo('2026-04-20T12:00:00Z');
    expect(await market.seller.recordPayment(id, '2026-04-16')).toMatchObject({ order: { valueDate: '2026-04-16', settledAt: '2026-04-20T12:00:00.000Z' }, subscription: { endsAt: '2026-05-10T09:00:00.000Z' } });
  });

  test('is a day, read in the payer\'s favour: on the last day of grace it is in time, the day after it starts at its end', async () => {
    const onTheDay = await marketAt('2026-04-16T12:00:00Z');
    const order = await onTheDay.buyer.orderRenewal(onTheDay.docs.id);
    world.clock.moveTo('2026-04-17T18:00:00Z');
    expect((await onTheDay.seller.recordPayment(order.id, '2026-04-17')).subscription?.endsAt).toBe('2026-05-10T09:00:00.000Z');

    const dayAfter = await marketAt('2026-04-16T12:00:00Z');
    const { id } = await dayAfter.buyer.orderRenewal(dayAfter.docs.id);
    world.clock.moveTo('2026-04-20T18:00:00Z');
    expect((await dayAfter.seller.recordPayment(id, '2026-04-18')).subscription?.periods.nodes.at(-1)).toMatchObject({ startsAt: '2026-04-18T23:59:59.000Z', endsAt: '2026-05-18T23:59:59.000Z' });
  });

  test('does not move an upgrade: it starts at the recording (S9)', async () => {
    const { docs, buyer, seller, catalogue } = await marketAt('2026-03-17T14:23:45Z');
    const { id } = await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });
    world.clock.moveTo('2026-03-20T10:00:00Z');
    expect(await seller.recordPayment(id, '2026-03-18')).toMatchObject({ order: { amounts: { credit: { minor: 2293 } } }, subscription: { startsAt: '2026-03-20T10:00:00.000Z', endsAt: '2026-04-20T10:00:00.000Z' } });
  });
});

describe('after seven days', () => {
  test('money that comes later is refused, and the order lapses', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const { docs, buyer, seller } = market;
    const { id } = await buyer.orderRenewal(docs.id);
    world.clock.moveTo('2026-03-28T08:00:00Z');
    expect(await seller.recordPayment(id, '2026-03-28')).toMatchObject({ __typename: 'OrderNotPending', code: 'ORDER_LAPSED', order: { state: 'CANCELLED', stateReason: 'LAPSED' } });
    expect(await buyer.order(id)).toMatchObject({ state: 'CANCELLED', stateReason: 'LAPSED', viewerCan: [] });
    expect(await written(market)).toEqual({ charges: 1, periods: 1, subscriptions: 1 });
    expect((await buyer.subscription(docs.id)).history.nodes.at(-1)).toMatchObject({ kind: 'ORDER_CANCELLED', actorName: 'Filiera' });
  });

  test('money that came in time is recorded, even if the vendor sees it later', async () => {
    const { docs, buyer, seller } = await marketAt('2026-03-20T12:00:00Z');
    const { id } = await buyer.orderRenewal(docs.id);
    world.clock.moveTo('2026-03-30T08:00:00Z');
    expect(await seller.recordPayment(id, '2026-03-27')).toMatchObject({ order: { state: 'PAID' }, subscription: { endsAt: '2026-05-10T09:00:00.000Z' } });
  });

  test('an order stands in nobody\'s way: the next one cancels it', async () => {
    const { docs, buyer } = await marketAt('2026-03-20T12:00:00Z');
    const { id } = await buyer.orderRenewal(docs.id);
    world.clock.moveTo('2026-03-27T11:59:59Z');
    expect((await buyer.quoteRenewal(docs.id)).__typename).toBe('OrderPending');
    world.clock.moveTo('2026-03-27T12:00:00Z');
    expect((await buyer.orderRenewal(docs.id)).id).not.toBe(id);
    expect(await buyer.order(id)).toMatchObject({ state: 'CANCELLED', stateReason: 'LAPSED' });
  });
});

test('only the vendor records: not the partner, not the customer, not its technicians; others find no order', async () => {
  const market = await marketAt('2026-03-20T12:00:00Z');
  const other = await marketAt('2026-03-20T12:00:00Z');
  const { id } = await market.buyer.orderRenewal(market.docs.id);
  for (const person of [market.reseller, market.buyer, await market.person(market.vendor, 'TECHNICAL')]) {
    await expect(person.recordPayment(id, '2026-03-20')).rejects.toThrow('FORBIDDEN');
    expect((await person.order(id)).viewerCan).not.toContain('ORDER_RECORD_PAYMENT');
  }
  await expect(other.seller.recordPayment(id, '2026-03-20')).rejects.toThrow('NOT_FOUND');
  await expect(market.seller.recordPayment(randomUUID(), '2026-03-20')).rejects.toThrow('NOT_FOUND');
  await expect(market.seller.recordPayment('nonsense', '2026-03-20')).rejects.toThrow('NOT_FOUND');
  expect((await market.seller.order(id)).viewerCan).toEqual(['ORDER_CANCEL', 'ORDER_RECORD_PAYMENT']);
  expect(await (await market.person(market.vendor, 'BILLING')).recordPayment(id, '2026-03-20')).toMatchObject({ order: { state: 'PAID' } });
});

test('more than a transfer can bring is refused at its field, and the most is counted to the cent', async () => {
  const market = await marketAt('2026-03-20T12:00:00Z');
  const { id } = await market.buyer.orderRenewal(market.docs.id);
  const record = (amountMinor: number) => market.seller.recordPayment(id, '2026-03-20', randomUUID(), { amountMinor, toBalance: true });
  for (const amountMinor of [1_000_000_000_001, Number.MAX_SAFE_INTEGER]) {
    expect(await record(amountMinor)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['amountMinor'], code: 'transfer.tooMuch' }] });
  }
  expect(await record(1_000_000_000_000)).toMatchObject({ order: { state: 'PAID' } });
  expect(await market.buyer.quoteRenewal(market.docs.id)).toMatchObject({ __typename: 'QuotePayload' });
});
