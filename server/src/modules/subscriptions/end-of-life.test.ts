import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makePendingOrder } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const lastMove = async ({ buyer, docs }: Market, id = docs.id) => (await buyer.lifeOf(id)).history.nodes.findLast(({ toStatus }) => toStatus);

test('automatic renewal is switched on and off, says what will happen, and tells who did it', async () => {
  const { buyer, docs, reseller } = await makeMarket(world);
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ autoRenew: false, atEnd: 'EXPIRES' });
  expect(await buyer.live('setAutoRenewal', { subscriptionId: docs.id, isOn: true })).toMatchObject({ __typename: 'SetAutoRenewalPayload', subscription: { autoRenew: true, atEnd: 'RENEWS' } });
  await buyer.live('setAutoRenewal', { subscriptionId: docs.id, isOn: true });
  const { subscription } = await reseller.live('setAutoRenewal', { subscriptionId: docs.id, isOn: false });
  expect(subscription).toMatchObject({ autoRenew: false, atEnd: 'EXPIRES' });
  expect((await buyer.lifeOf(docs.id)).history.nodes.map(({ kind }) => kind).filter((kind) => kind.startsWith('AUTO'))).toEqual(['AUTO_RENEWAL_ON', 'AUTO_RENEWAL_OFF']);
  expect(await world.sql(`select action, before, after from audit_entry where subject_id = $1 order by at, id`, [docs.id])).toEqual([
    { action: 'subscription:setAutoRenewal', before: { autoRenewal: false }, after: { autoRenewal: true } }, { action: 'subscription:setAutoRenewal', before: { autoRenewal: true }, after: { autoRenewal: false } },
  ]);
});

test('its end is decided by those who order for the company, and by nobody of another', async () => {
  const market = await makeMarket(world);
  const stranger = (await makeMarket(world)).buyer;
  const billing = await market.person(market.customer, 'BILLING');
  const technical = await market.person(market.customer, 'TECHNICAL');
  for (const [mutation, more] of [['setAutoRenewal', { isOn: true }], ['cancelSubscription', {}], ['withdrawCancellation', {}], ['cancelScheduledChange', {}], ['scheduleChange', { editionId: market.catalogue.editions.TEAM.id, cadence: 'ANNUAL', quantities: [] }]] as const) {
    await expect(stranger.live(mutation, { subscriptionId: market.docs.id, ...more })).rejects.toThrow('NOT_FOUND');
    await expect(billing.live(mutation, { subscriptionId: 'nonsense', ...more })).rejects.toThrow('NOT_FOUND');
    await expect(technical.live(mutation, { subscriptionId: market.docs.id, ...more })).rejects.toThrow('FORBIDDEN');
    expect((await billing.live(mutation, { subscriptionId: market.docs.id, ...more })).__typename).toMatch(/Payload$/);
  }
});

test('what nobody renews expires when the clock says so, works seven days longer and is gone after 90', async () => {
  const market = await makeMarket(world);
  const { buyer, docs } = market;
  world.clock.moveTo('2026-04-10T08:59:59Z');
  await world.work();
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ status: 'ACTIVE' });
  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  await world.work();
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ status: 'EXPIRED', atEnd: null, viewerCan: ['SUBSCRIPTION_RENEW', 'LICENCE_ASSIGN'] });
  expect(await lastMove(market)).toEqual({ kind: 'EXPIRED', fromStatus: 'ACTIVE', toStatus: 'EXPIRED', reason: 'NOT_RENEWED', actorName: 'Filiera' });
  expect(await world.sql(`select action, actor_name, after from audit_entry where subject_id = $1`, [docs.id])).toEqual([{ action: 'subscription:expire', actor_name: 'Filiera', after: { subscriptionStatus: 'EXPIRED' } }]);
  expect(await world.sql('select works_until(s) as until from subscription s where id = $1', [docs.id])).toEqual([{ until: new Date('2026-04-17T09:00:00Z') }]);
  expect(await buyer.live('setAutoRenewal', { subscriptionId: docs.id, isOn: true })).toMatchObject({ __typename: 'OtherSubscriptionStatus', code: 'SUBSCRIPTION_OVER' });

  world.clock.moveTo('2026-07-09T08:59:59Z');
  await world.work();
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ status: 'EXPIRED', viewerCan: ['SUBSCRIPTION_RENEW'] });
  world.clock.moveTo('2026-07-09T09:00:00Z');
  await world.work();
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ status: 'ENDED', viewerCan: [] });
  expect(await lastMove(market)).toMatchObject({ kind: 'ENDED', reason: 'NINETY_DAYS' });
  expect(await buyer.quoteRenewal(docs.id)).toMatchObject({ __typename: 'NotRenewable', issues: [{ code: 'renewal.boughtAnew' }] });
});

test('paid within the days of grace it goes on from its end, and is active again', async () => {
  const market = await makeMarket(world);
  const { buyer, seller, docs } = market;
  world.clock.moveTo('2026-04-12T10:00:00Z');
  await world.work();
  const order = await buyer.orderRenewal(docs.id);
  await seller.recordPayment(order.id, '2026-04-12');
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z' });
  expect(await lastMove(market)).toMatchObject({ kind: 'RENEWED', fromStatus: 'EXPIRED', toStatus: 'ACTIVE', reason: 'RENEWAL' });
});

test('what renews by itself, and what is held by somebody, is left alone', async () => {
  const { buyer, docs } = await makeMarket(world, { docs: { autoRenew: true } });
  const other = await makeMarket(world);
  world.clock.moveTo('2026-04-11T09:00:00Z');
  await world.sql(`do $$ begin perform from subscription where id = '${other.docs.id}' for update; perform expire_subscriptions('2026-04-11T09:00:00Z', 500); end $$`);
  await world.work();
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ status: 'ACTIVE', atEnd: 'RENEWS' });
  expect(await other.buyer.lifeOf(other.docs.id)).toMatchObject({ status: 'EXPIRED' });
});

test('two workers at once expire each once', async () => {
  const markets = [await makeMarket(world), await makeMarket(world), await makeMarket(world)];
  world.clock.moveTo('2026-04-11T09:00:00Z');
  await Promise.all([world.work(), world.work(), world.work()]);
  for (const { docs } of markets) expect(await world.sql(`select count(*)::integer as times from subscription_event where subscription_id = $1 and kind = 'EXPIRED'`, [docs.id])).toEqual([{ times: 1 }]);
});

test('it is cancelled for its end, which can be taken back until then; automatic renewal stays off', async () => {
  const market = await makeMarket(world, { docs: { autoRenew: true } });
  const { buyer, docs } = market;
  expect(await buyer.live('cancelSubscription', { subscriptionId: docs.id })).toMatchObject({ subscription: { status: 'ACTIVE', cancelAtEnd: true, autoRenew: false, atEnd: 'IS_CANCELLED' } });
  await buyer.live('cancelSubscription', { subscriptionId: docs.id });
  expect(await buyer.live('setAutoRenewal', { subscriptionId: docs.id, isOn: true })).toMatchObject({ code: 'SUBSCRIPTION_CANCELLED', path: ['subscriptionId'] });
  expect((await buyer.lifeOf(docs.id)).viewerCan).not.toContain('SUBSCRIPTION_SET_AUTO_RENEWAL');
  expect(await buyer.live('withdrawCancellation', { subscriptionId: docs.id })).toMatchObject({ subscription: { cancelAtEnd: false, autoRenew: false, atEnd: 'EXPIRES' } });
  expect((await buyer.lifeOf(docs.id)).history.nodes.filter(({ kind }) => kind.startsWith('CANCEL')).map(({ kind }) => kind)).toEqual(['CANCELLATION_PLANNED', 'CANCELLATION_WITHDRAWN']);

  await buyer.live('cancelSubscription', { subscriptionId: docs.id });
  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ status: 'CANCELLED', viewerCan: [] });
  expect(await lastMove(market)).toMatchObject({ kind: 'CANCELLED', fromStatus: 'ACTIVE', reason: 'CANCELLATION' });
  expect(await world.sql('select works_until(s) as until from subscription s where id = $1', [docs.id])).toEqual([{ until: new Date('2026-04-10T09:00:00Z') }]);
  expect(await buyer.live('withdrawCancellation', { subscriptionId: docs.id })).toMatchObject({ code: 'SUBSCRIPTION_OVER' });
  expect(await buyer.quoteRenewal(docs.id)).toMatchObject({ __typename: 'NotRenewable', issues: [{ code: 'renewal.cancelled' }] });
});

test('whoever renews what is cancelled takes that back; an order stands in the way of cancelling', async () => {
  const { buyer, seller, docs } = await makeMarket(world);
  await buyer.live('cancelSubscription', { subscriptionId: docs.id });
  const order = await buyer.orderRenewal(docs.id);
  await buyer.live('withdrawCancellation', { subscriptionId: docs.id });
  expect(await buyer.live('cancelSubscription', { subscriptionId: docs.id })).toMatchObject({ __typename: 'OrderPending', order: { number: order.number } });
  await world.sql('update subscription set cancel_at_end = true where id = $1', [docs.id]);
  world.clock.moveTo('2026-03-11T09:00:00Z');
  await seller.recordPayment(order.id, '2026-03-11');
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ cancelAtEnd: false, status: 'ACTIVE', endsAt: '2026-05-10T09:00:00.000Z' });
});

test('what was cancelled waits for an order that is still pending: paid, it goes on', async () => {
  const { buyer, seller, docs } = await makeMarket(world);
  await buyer.live('cancelSubscription', { subscriptionId: docs.id });
  world.clock.moveTo('2026-04-09T09:00:00Z');
  const order = await buyer.orderRenewal(docs.id);
  world.clock.moveTo('2026-04-11T09:00:00Z');
  await world.work();
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ status: 'ACTIVE' });
  await seller.recordPayment(order.id, '2026-04-10');
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ status: 'ACTIVE', cancelAtEnd: false, endsAt: '2026-05-10T09:00:00.000Z' });
});

test('an order that nobody paid lapses by itself after seven days, once, and its balance comes back', async () => {
  const market = await makeMarket(world, { more: (draft, { docs }) => makePendingOrder(draft, docs) });
  const { buyer, docs } = market;
  const [{ id } = { id: '' }] = await world.sql<{ id: string }>(`select id from "order" where tenant_id = $1 and state = 'PENDING_PAYMENT'`, [market.customer.id]);
  const other = await makeMarket(world);
  const bought = orderOf(await other.buyer.start(quoteOf(await other.buyer.quoteSubscription({ tenantId: other.customer.id, editionId: other.catalogue.editions.TEAM.id })).id));
  world.clock.moveTo('2026-03-17T07:59:59Z');
  await world.work();
  expect(await buyer.order(id)).toMatchObject({ state: 'PENDING_PAYMENT' });
  world.clock.moveTo('2026-03-17T09:00:00Z');
  await Promise.all([world.work(), world.work()]);
  expect(await buyer.order(id)).toMatchObject({ state: 'CANCELLED', stateReason: 'LAPSED' });
  expect(await other.buyer.order(bought.id)).toMatchObject({ state: 'CANCELLED', stateReason: 'LAPSED' });
  expect((await buyer.subscription(docs.id)).history.nodes.filter(({ kind }) => kind === 'ORDER_CANCELLED')).toHaveLength(1);
  expect(await world.sql(`select count(*)::integer as entries from audit_entry where action = 'order:cancel' and subject_id = $1`, [id])).toEqual([{ entries: 1 }]);
});
