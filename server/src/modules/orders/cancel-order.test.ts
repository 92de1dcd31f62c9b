import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

test('an order that awaits its payment can be cancelled, once', async () => {
  const { docs, buyer, seller } = await makeMarket(world);
  const { id, viewerCan } = await buyer.orderRenewal(docs.id);
  expect(viewerCan).toEqual(['ORDER_CANCEL', 'ORDER_PAY']);
  expect(await buyer.cancel(id)).toMatchObject({ __typename: 'CancelOrderPayload', order: { state: 'CANCELLED', stateReason: 'BY_USER', viewerCan: [] } });
  expect(await buyer.cancel(id)).toMatchObject({ __typename: 'OrderNotPending', code: 'ORDER_NOT_PENDING', order: { id, stateReason: 'BY_USER' } });
  expect(await seller.recordPayment(id, '2026-03-10')).toMatchObject({ __typename: 'OrderNotPending', order: { state: 'CANCELLED' } });
  expect((await buyer.subscription(docs.id)).history.nodes.slice(-2).map(({ kind }) => kind)).toEqual(['ORDER_PLACED', 'ORDER_CANCELLED']);
  expect((await buyer.quoteRenewal(docs.id)).__typename).toBe('QuotePayload');
});

test('an order that took from the balance gives it back', async () => {
  const { docs, buyer, customer } = await makeMarket(world);
  await world.sql(`insert into balance (tenant_id, payer_id, vendor_id, amount_minor, amount_currency) select id, id, vendor_id, 1000, 'EUR' from tenant where id = $1`, [customer.id]);
  const balance = async () => (await world.sql<{ minor: string }>('select amount_minor as minor from balance where tenant_id = $1', [customer.id]))[0]?.minor;

  const order = await buyer.orderRenewal(docs.id);
  expect(order).toMatchObject({ state: 'PENDING_PAYMENT', amounts: { total: { minor: 3648 }, balanceUsed: { minor: 1000 }, due: { minor: 2648 } } });
  expect(await balance()).toBe('0');
  await buyer.cancel(order.id);
  expect(await balance()).toBe('1000');
});

test('twenty cancellations at once give back once', async () => {
  const { docs, buyer, customer } = await makeMarket(world);
  await world.sql(`insert into balance (tenant_id, payer_id, vendor_id, amount_minor, amount_currency) select id, id, vendor_id, 1000, 'EUR' from tenant where id = $1`, [customer.id]);
  const { id } = await buyer.orderRenewal(docs.id);
  const answers = await Promise.all(Array.from({ length: 20 }, () => buyer.cancel(id)));
  expect(answers.filter(({ __typename }) => __typename === 'CancelOrderPayload')).toHaveLength(1);
  expect(await world.sql(`select from balance_movement where payer_id = $1 and reason = 'RETURNED'`, [customer.id])).toHaveLength(1);
});

test('a partner cancels for its customer; roles without money and other companies cannot', async () => {
  const market = await makeMarket(world);
  const other = await makeMarket(world);
  const { id } = await market.buyer.orderRenewal(market.docs.id);
  await expect((await market.person(market.customer, 'TECHNICAL')).cancel(id)).rejects.toThrow('FORBIDDEN');
  await expect((await market.person(market.customer, 'VIEWER')).cancel(id)).rejects.toThrow('FORBIDDEN');
  await expect(other.reseller.cancel(id)).rejects.toThrow('NOT_FOUND');
  await expect(market.buyer.cancel(randomUUID())).rejects.toThrow('NOT_FOUND');
  await expect(market.buyer.cancel('nonsense')).rejects.toThrow('NOT_FOUND');
  expect(await market.reseller.cancel(id)).toMatchObject({ order: { state: 'CANCELLED' } });
});

test('lists below a payload keep their filter, order and size', async () => {
  const { docs, buyer } = await makeMarket(world);
  const cancelled = await buyer.orderRenewal(docs.id);
  await buyer.cancel(cancelled.id);
  const { id } = await buyer.orderRenewal(docs.id);
  const answer = await buyer.client.get<{ order: { lines: { subscription: Record<'pending' | 'cancelled' | 'oldest', { nodes: { id: string }[] }> }[] } }>(`mutation ($input: CancelOrderInput!, $one: Int!) { cancelOrder(input: $input) { ... on CancelOrderPayload { order { lines { subscription {
    pending: orders(filter: { state: [PENDING_PAYMENT] }) { nodes { id } }
    cancelled: orders(first: $one, filter: { state: [CANCELLED] }, orderBy: { field: NUMBER, direction: DESC }) { nodes { id } }
    oldest: orders(first: $one, filter: { kind: [RENEWAL] }, orderBy: { field: NUMBER }) { nodes { id } } } } } } } }`, { input: { orderId: id }, one: 1 });
  expect(answer.order.lines[0]?.subscription).toEqual({ pending: { nodes: [] }, cancelled: { nodes: [{ id }] }, oldest: { nodes: [{ id: cancelled.id }] } });
});
