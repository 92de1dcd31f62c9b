import { mayMove, subscriptionStatuses } from '@filiera/shared/subscription';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

test('the database knows the same moves as the table', async () => {
  const pairs = subscriptionStatuses.flatMap((from) => subscriptionStatuses.map((to) => ({ from, to }))).filter(({ from, to }) => from !== to);
  const known = await world.sql<{ may: boolean }>(`select may_move(p->>'from', p->>'to') as may from jsonb_array_elements($1::jsonb) with ordinality x(p, n) order by n`, [JSON.stringify(pairs)]);
  expect(known.map(({ may }) => may)).toEqual(pairs.map(({ from, to }) => mayMove(from, to)));
});

test('the database refuses a move that is not in the table, whoever asks', async () => {
  const { docs } = await makeMarket(world);
  const move = (to: string) => world.sql('update subscription set status = $2 where id = $1', [docs.id, to]);
  await expect(move('ENDED')).rejects.toThrow('a subscription does not go from ACTIVE to ENDED');
  await move('EXPIRED');
  await move('ENDED');
  await expect(move('ACTIVE')).rejects.toThrow('a subscription does not go from ENDED to ACTIVE');
});

test('history tells of each move from where, to where and why', async () => {
  const { docs, buyer, seller } = await makeMarket(world);
  const { id } = await buyer.orderRenewal(docs.id);
  await seller.recordPayment(id, world.clock.now.toISOString().slice(0, 10));
  const { history } = await buyer.client.get<{ history: { nodes: unknown[] } }>('query ($id: ID!) { subscription(id: $id) { history(orderBy: { field: AT, direction: ASC }) { nodes { kind fromStatus toStatus reason } } } }', { id: docs.id });
  expect(history.nodes).toEqual([
    { kind: 'ORDER_PLACED', fromStatus: null, toStatus: null, reason: null },
    { kind: 'ORDER_SETTLED', fromStatus: null, toStatus: null, reason: null },
    { kind: 'STARTED', fromStatus: null, toStatus: 'ACTIVE', reason: 'BOUGHT' },
    { kind: 'ORDER_PLACED', fromStatus: null, toStatus: null, reason: null },
    { kind: 'ORDER_SETTLED', fromStatus: null, toStatus: null, reason: null },
    { kind: 'RENEWED', fromStatus: 'ACTIVE', toStatus: 'ACTIVE', reason: 'RENEWAL' },
  ]);
});
