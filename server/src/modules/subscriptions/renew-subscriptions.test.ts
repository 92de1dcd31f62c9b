import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

/** A month of TEAM from 10 March on; it ends on 10 April at nine. */
async function marketAt(iso: string, overrides: Parameters<typeof makeMarket>[1] = {}): Promise<Market> {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const market = await makeMarket(world, overrides);
  world.clock.moveTo(iso);
  return market;
}

/** Ordered and paid at the clock's instant. */
async function renewed({ buyer, seller, docs }: Market, cadence = 'MONTHLY') {
  const { id } = await buyer.orderRenewal(docs.id, cadence);
  const { subscription, order } = await seller.recordPayment(id, world.clock.now.toISOString().slice(0, 10));
  return { subscription, order };
}

describe('a renewal', () => {
  test('before expiry adds to the natural expiry, and the days left are not lost', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const quote = quoteOf(await market.buyer.quoteRenewal(market.docs.id));
    expect(quote).toMatchObject({ kind: 'RENEWAL', startsAt: '2026-04-10T09:00:00.000Z', endsAt: '2026-05-10T09:00:00.000Z', amounts: { charge: { minor: 2990 }, credit: { minor: 0 }, vat: { minor: 658 }, total: { minor: 3648 }, due: { minor: 3648 } } });
    const { subscription, order } = await renewed(market);
    expect(subscription).toMatchObject({ id: market.docs.id, status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z', periods: { nodes: [{ endsAt: '2026-04-10T09:00:00.000Z' }, { startsAt: '2026-04-10T09:00:00.000Z', endsAt: '2026-05-10T09:00:00.000Z', order: { id: order?.id } }] } });
    expect(order).toMatchObject({ state: 'PAID', startsAt: '2026-04-10T09:00:00.000Z', endsAt: '2026-05-10T09:00:00.000Z', resultingSubscription: null });
  });

  test('keeps the anchor through a short month', async () => {
    world.clock.moveTo('2026-01-31T10:00:00Z');
    const market = await makeMarket(world);
    expect((await renewed(market)).subscription?.endsAt).toBe('2026-03-31T10:00:00.000Z');
    expect((await market.buyer.subscription(market.docs.id)).periods.nodes.map(({ endsAt }) => endsAt)).toEqual(['2026-02-28T10:00:00.000Z', '2026-03-31T10:00:00.000Z']);
  });

  test('may be for a year, and then the subscription is annual', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    expect((await renewed(market, 'ANNUAL')).subscription).toMatchObject({ cadence: 'ANNUAL', endsAt: '2027-04-10T09:00:00.000Z', listPrice: { minor: 29900 } });
  });

  test('stacks up to 36 months from now and no further', async () => {
    const market = await marketAt('2026-04-10T08:59:59Z');
    const { buyer, docs } = market;
    await renewed(market, 'ANNUAL');
    await renewed(market, 'ANNUAL');
    expect((await buyer.subscription(docs.id)).endsAt).toBe('2028-04-10T09:00:00.000Z');
    expect(await buyer.quoteRenewal(docs.id, 'ANNUAL')).toMatchObject({ __typename: 'NotRenewable', code: 'NOT_RENEWABLE', issues: [{ code: 'renewal.beyond36Months', path: ['renewals', '0', 'cadence'] }] });
    expect((await buyer.quoteRenewal(docs.id)).__typename).toBe('QuotePayload');
    world.clock.moveTo('2026-04-10T09:00:00Z');
    expect(quoteOf(await buyer.quoteRenewal(docs.id, 'ANNUAL')).endsAt).toBe('2029-04-10T09:00:00.000Z');
  });

  test.each([
    ['within seven days after expiry joins on to it', '2026-04-17T08:59:59Z', '2026-05-10T09:00:00.000Z'],
    ['on day seven exactly is late and starts at the payment', '2026-04-17T09:00:00Z', '2026-05-17T09:00:00.000Z'],
    ['much later resets the anchor', '2026-05-31T10:11:12Z', '2026-06-30T10:11:12.000Z'],
  ])('%s', async (_, at, endsAt) => {
    const market = await marketAt(at);
    const quote = quoteOf(await market.buyer.quoteRenewal(market.docs.id));
    expect(quote.endsAt).toBe(endsAt);
    const { subscription } = await renewed(market);
    expect(subscription).toMatchObject({ status: 'ACTIVE', endsAt, periods: { nodes: { length: 2 } } });
  });

  test('counts from the new anchor after a late one', async () => {
    const market = await marketAt('2026-05-31T10:11:12Z');
    await renewed(market);
    expect((await renewed(market)).subscription?.endsAt).toBe('2026-07-31T10:11:12.000Z');
  });

  test('is for 90 days after expiry; then it is bought anew', async () => {
    const market = await marketAt('2026-07-09T08:59:59Z');
    expect((await market.buyer.subscription(market.docs.id)).viewerCan).toEqual(['SUBSCRIPTION_RENEW']);
    const quote = quoteOf(await market.buyer.quoteRenewal(market.docs.id));
    world.clock.moveTo('2026-07-09T09:00:00Z');
    expect((await market.buyer.subscription(market.docs.id)).viewerCan).toEqual([]);
    expect(await market.buyer.quoteRenewal(market.docs.id)).toMatchObject({ __typename: 'NotRenewable', code: 'NOT_RENEWABLE', issues: [{ code: 'renewal.boughtAnew', path: ['renewals', '0', 'subscriptionId'] }] });
    expect(await market.buyer.renew(quote.id)).toMatchObject({ __typename: 'NotRenewable', code: 'NOT_RENEWABLE', issues: [{ code: 'renewal.boughtAnew' }] });
  });

  test('ordered in time is honoured though the 90 days end before it is paid', async () => {
    const market = await marketAt('2026-07-08T09:00:00Z');
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    world.clock.moveTo('2026-07-12T15:00:00Z');
    expect(await market.seller.recordPayment(id, '2026-07-12')).toMatchObject({ subscription: { endsAt: '2026-08-12T15:00:00.000Z', status: 'ACTIVE' } });
  });
});

describe('a renewal is refused', () => {
  test('when the edition is no longer sold', async () => {
    const { catalogue, docs, buyer } = await marketAt('2026-03-20T12:00:00Z');
    await world.sql('delete from price where edition_id = $1', [catalogue.editions.TEAM.id]);
    expect(await buyer.quoteRenewal(docs.id)).toMatchObject({ __typename: 'NotRenewable', code: 'NOT_RENEWABLE', issues: [{ code: 'renewal.notSold', path: ['renewals', '0', 'cadence'], message: 'Questa versione non è più in vendita con questa cadenza e queste quantità.' }] });
  });

  test('when an upgrade has taken its place', async () => {
    const { catalogue, docs, buyer, seller } = await marketAt('2026-03-20T12:00:00Z');
    await seller.recordPayment((await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id })).id, '2026-03-20');
    expect(await buyer.quoteRenewal(docs.id)).toMatchObject({ __typename: 'NotRenewable', code: 'NOT_RENEWABLE', issues: [{ code: 'renewal.superseded' }] });
  });

  test('to other companies and roles', async () => {
    const market = await marketAt('2026-03-20T12:00:00Z');
    const other = await marketAt('2026-03-20T12:00:00Z');
    const quote = quoteOf(await market.buyer.quoteRenewal(market.docs.id));
    await expect(other.buyer.quoteRenewal(market.docs.id)).rejects.toThrow('NOT_FOUND');
    await expect(other.buyer.renew(quote.id)).rejects.toThrow('NOT_FOUND');
    await expect(market.buyer.quoteRenewal('nonsense')).rejects.toThrow('NOT_FOUND');
    await expect(market.buyer.renew('nonsense')).rejects.toThrow('NOT_FOUND');
    for (const role of ['TECHNICAL', 'VIEWER'] as const) {
      const person = await market.person(market.customer, role);
      await expect(person.quoteRenewal(market.docs.id)).rejects.toThrow('FORBIDDEN');
      await expect(person.renew(quote.id)).rejects.toThrow('FORBIDDEN');
    }
  });
});

test('confirmed twice under one key it is one order, and after its quote expired there is a fresh one', async () => {
  const { docs, buyer } = await marketAt('2026-03-20T12:00:00Z');
  const quote = quoteOf(await buyer.quoteRenewal(docs.id));
  const key = randomUUID();
  const first = await buyer.renew(quote.id, key);
  expect(await buyer.renew(quote.id, key)).toEqual(first);
  expect(await buyer.renew(quote.id)).toMatchObject({ __typename: 'OrderPending', order: { id: orderOf(first).id } });
  await buyer.cancel(orderOf(first).id);
  world.clock.moveTo('2026-03-20T13:00:00Z');
  expect(await buyer.renew(quote.id)).toMatchObject({ __typename: 'QuoteExpired', quote: { kind: 'RENEWAL', amounts: { total: { minor: 3648 } } } });
});

test('twenty confirmations at once with payment terms renew it once', async () => {
  const { docs, buyer } = await marketAt('2026-03-20T12:00:00Z', { customer: { billing: { paymentTermsDays: 30 } } });
  const quote = quoteOf(await buyer.quoteRenewal(docs.id));
  const answers = await Promise.all(Array.from({ length: 20 }, () => buyer.renew(quote.id)));
  expect(answers.filter(({ __typename }) => __typename === 'RenewSubscriptionsPayload')).toHaveLength(1);
  expect(answers.filter(({ __typename }) => __typename === 'QuoteExpired')).toHaveLength(19);
  expect(await buyer.subscription(docs.id)).toMatchObject({ endsAt: '2026-05-10T09:00:00.000Z', version: 2 });
});
