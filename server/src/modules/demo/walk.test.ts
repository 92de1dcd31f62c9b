import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { moveClock, readAhead, walk } from './walk.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

test('days, hours and minutes ahead are read, and nothing else', () => {
  expect(['+30d', '+12h', '+90m', '-1d', '+0d', '30d', '+1y', ''].map(readAhead)).toEqual([30 * 86_400, 12 * 3600, 90 * 60, undefined, undefined, undefined, undefined, undefined]);
});

test('it goes a day at a time, the rest last, and each day\'s work is done before the next', async () => {
  const told: string[] = [];
  expect(await walk(2 * 86_400 + 3600, async (step) => void told.push(`move ${step}`), async (day) => void told.push(`work ${day}`))).toBe(2 * 86_400 + 3600);
  expect(told).toEqual(['move 86400', 'work 1', 'move 86400', 'work 2', 'move 3600', 'work 3']);
});

test('whoever stops it leaves no day half done', async () => {
  const told: string[] = [];
  let isStopped = false;
  const walked = await walk(5 * 86_400, async () => void told.push('move'), async (day) => {
    isStopped = day === 2;
    told.push('work');
  }, () => isStopped);
  expect([walked, told]).toEqual([2 * 86_400, ['move', 'work', 'move', 'work']]);
});

test('whoever is signed in stays signed in, and whose session was over is not signed in again', async () => {
  const { buyer, seller, customer } = await makeMarket(world);
  await world.sql('update session set expires_at = $1 where user_id in (select id from "user" where tenant_id = $2)', [new Date('2026-03-24T09:00:00Z'), customer.id]);
  const viewer = '{ viewer { id } }';
  world.clock.moveTo('2026-03-25T09:00:00Z');
  expect(await buyer.client.get(viewer)).toBeNull();
  const offset = await asOwner(world.database.ownerUrl, (client) => moveClock(client, 30 * 86_400));
  expect(offset).toBe(30 * 86_400);
  world.clock.moveTo('2026-04-24T09:00:00Z');
  expect(await buyer.client.get(viewer)).toBeNull();
  expect(await seller.client.get(viewer)).toMatchObject({ id: expect.any(String) as unknown });
  const [row] = await world.sql<{ ends: Date }>('select expires_at as ends from session where user_id in (select id from "user" where tenant_id = $1)', [customer.id]);
  expect(row?.ends.toISOString()).toBe('2026-04-23T09:00:00.000Z');
});
