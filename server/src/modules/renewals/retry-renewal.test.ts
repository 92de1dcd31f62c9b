import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

/** A subscription whose cadence is sold no more, at its end. */
async function parked(): Promise<Market> {
  const market = await makeMarket(world, { customer: { billing: { paymentTermsDays: 30 } }, docs: { autoRenew: true } });
  await world.sql(`update price set cadence = 'ANNUAL', valid_from = valid_from - interval '1 hour' where edition_id = $1 and cadence = 'MONTHLY'`, [market.catalogue.editions.TEAM.id]);
  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  return market;
}

const sellAgain = ({ catalogue }: Market) => world.sql(`update price set cadence = 'MONTHLY', valid_from = valid_from + interval '1 hour' where ctid in (select min(ctid) from price where edition_id = $1 and cadence = 'ANNUAL')`, [catalogue.editions.TEAM.id]);
const retry = (buyer: Market['buyer'], { docs }: Market) => buyer.live('retryRenewal', { subscriptionId: docs.id });

test('what could not be renewed says so to all who see it, and its vendor finds it among all of its tree', async () => {
  const market = await parked();
  for (const who of [market.buyer, market.reseller, market.seller]) {
    expect(await who.lifeOf(market.docs.id)).toMatchObject({ parkedReason: 'NOT_SOLD', parkedAt: '2026-04-10T09:00:00.000Z', viewerCan: expect.arrayContaining(['SUBSCRIPTION_RETRY_RENEWAL']) as unknown });
  }
  const list = `query ($id: ID!) { tenant(id: $id) { parkedSubscriptions(first: 5, filter: { status: [ACTIVE] }) { nodes { id } } } }`;
  expect(await market.seller.client.get(list, { id: market.vendor.id })).toEqual({ parkedSubscriptions: { nodes: [{ id: market.docs.id }] } });
  expect(await market.reseller.client.get(list, { id: market.partner.id })).toEqual({ parkedSubscriptions: { nodes: [] } });
});

test('mended and tried again it is renewed from its natural expiry on, with its entry; tried in vain it is parked again and its vendor told again', async () => {
  const market = await parked();
  const { buyer, seller, docs, vendor } = market;
  expect(await retry(buyer, market)).toMatchObject({ __typename: 'RetryRenewalPayload', subscription: { parkedReason: null, parkedAt: null } });
  world.clock.moveTo('2026-04-11T09:00:00Z');
  await world.work();
  expect(await seller.lifeOf(docs.id)).toMatchObject({ parkedReason: 'NOT_SOLD', parkedAt: '2026-04-11T09:00:00.000Z' });
  expect(await world.sql(`select 1 from mail where tenant_id = $1 and letter = 'renewalParked'`, [vendor.id])).toHaveLength(2);

  await sellAgain(market);
  await retry(seller, market);
  await retry(seller, market);
  world.clock.moveTo('2026-04-12T09:00:00Z');
  await world.work();
  expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z' });
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ parkedReason: null });
  const entries = await world.sql<{ before: unknown }>(`select before from audit_entry where subject_id = $1 and action = 'subscription:retryRenewal'`, [docs.id]);
  expect(entries).toEqual([{ before: { parkedReason: 'NOT_SOLD' } }, { before: { parkedReason: 'NOT_SOLD' } }]);
  expect(await world.sql(`select 1 from "order" where payer_id = $1 and placed_by_name = 'Filiera' and kind = 'RENEWAL'`, [market.customer.id])).toHaveLength(1);
});

test('what has expired meanwhile is tried again too, within ninety days; then there is nothing left to renew', async () => {
  const market = await parked();
  world.clock.moveTo('2026-04-18T09:00:00Z');
  await world.work();
  expect(await market.buyer.lifeOf(market.docs.id)).toMatchObject({ status: 'EXPIRED', parkedReason: 'NOT_SOLD' });
  await sellAgain(market);
  await retry(market.buyer, market);
  await world.work();
  // Late: its period starts at the payment (S6).
  expect(await market.buyer.subscription(market.docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2026-05-18T09:00:00.000Z' });

  world.clock.moveTo('2026-03-10T09:00:00Z');
  const late = await parked();
  world.clock.moveTo('2026-07-10T09:00:00Z');
  expect(await retry(late.buyer, late)).toMatchObject({ __typename: 'OtherSubscriptionStatus', code: 'SUBSCRIPTION_OVER' });
  await world.work();
  expect(await late.buyer.lifeOf(late.docs.id)).toMatchObject({ status: 'ENDED', parkedReason: null });
});

test('what is not parked stays as it is; others may not, and find nothing that is foreign', async () => {
  const market = await makeMarket(world, { docs: { autoRenew: true } });
  const [before] = await world.sql('select version, renews_at from subscription where id = $1', [market.docs.id]);
  expect(await retry(market.buyer, market)).toMatchObject({ __typename: 'RetryRenewalPayload' });
  expect(await world.sql('select version, renews_at from subscription where id = $1', [market.docs.id])).toEqual([before]);
  expect((await market.buyer.lifeOf(market.docs.id)).viewerCan).not.toContain('SUBSCRIPTION_RETRY_RENEWAL');
  const stuck = await parked();
  const technical = await stuck.person(stuck.customer, 'TECHNICAL');
  expect((await technical.lifeOf(stuck.docs.id)).viewerCan).not.toContain('SUBSCRIPTION_RETRY_RENEWAL');
  await expect(retry(technical, stuck)).rejects.toThrow('FORBIDDEN');
  await expect(retry(market.buyer, stuck)).rejects.toThrow('NOT_FOUND');
  await expect(retry(market.seller, stuck)).rejects.toThrow('NOT_FOUND');
});

test('what its vendor sells again from now on is renewed at that price, from its natural expiry on', async () => {
  const market = await parked();
  const { seller, buyer, docs, catalogue, vendor } = market;
  world.clock.moveTo('2026-04-11T09:00:00Z');
  const set = 'mutation ($input: SetPricesInput!) { setPrices(input: $input) { __typename } }';
  expect(await seller.client.get(set, { input: { editionId: catalogue.editions.TEAM.id, monthly: 2500, components: [] } })).toMatchObject({ __typename: 'SetPricesPayload' });
  await retry(seller, market);
  world.clock.moveTo('2026-04-11T09:05:00Z');
  await world.work();
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ parkedReason: null });
  expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z' });
  expect(await world.sql(`select a.net_minor::integer as net from "order" o join amounts a on a.id = o.amounts_id where o.payer_id = $1 and o.vendor_id = $2 and o.quote_id is null and o.placed_by_name = 'Filiera'`, [market.customer.id, vendor.id])).toEqual([{ net: 2500 }]);
});
