import { instant } from '@filiera/shared/period';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMarket } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { openWorkOff } from '../../platform/jobs/worker.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { seedDemo } from '../../seed/demo.ts';
import { openBackground } from '../../work.ts';
import { moveClock, nextDue, readAhead, walk } from './walk.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

test('days, hours and minutes ahead are read, and nothing else', () => {
  expect(['+30d', '+12h', '+90m', '-1d', '+0d', '30d', '+1y', ''].map(readAhead)).toEqual([30 * 86_400, 12 * 3600, 90 * 60, undefined, undefined, undefined, undefined, undefined]);
});

/** A world in which something is due each so many seconds. */
const told = (dueEach: number | null) => {
  const said: string[] = [];
  return { said, steps: { untilDue: async () => dueEach, move: async (step: number) => void said.push(`move ${step}`), work: async () => void said.push('work') } };
};

test('it goes from one instant to the next, what is due is done before the clock goes on, and it ends where it was told to', async () => {
  const { said, steps } = told(86_400);
  expect(await walk(2 * 86_400 + 3600, steps)).toEqual({ walked: 2 * 86_400 + 3600, steps: 3 });
  expect(said).toEqual(['work', 'move 86400', 'work', 'move 86400', 'work', 'move 3600', 'work']);
});

test('where nothing will ever be due it is one step', async () => {
  const { said, steps } = told(null);
  expect(await walk(365 * 86_400, steps)).toEqual({ walked: 365 * 86_400, steps: 1 });
  expect(said).toEqual(['work', `move ${365 * 86_400}`, 'work']);
});

test('whoever stops it leaves no step half done', async () => {
  const { said, steps } = told(86_400);
  const isStopped = () => said.length === 5;
  expect(await walk(5 * 86_400, { ...steps, isStopped })).toEqual({ walked: 2 * 86_400, steps: 2 });
  expect(said.at(-1)).toBe('work');
});

describe('the demo world', () => {
  let demo: World;
  let background: Awaited<ReturnType<typeof openBackground>>;
  beforeAll(async () => {
    demo = await createWorld({ at: '2026-07-17T12:23:45Z' });
    await seedDemo(demo.database.ownerUrl, instant(demo.clock.now));
    background = await openBackground(demo.config, pino({ level: 'silent' }), () => demo.clock.now);
  });
  afterAll(async () => {
    await background.close();
    await demo.close();
  });

  // What people see of it, and what decides what happens next.
  const happened = async () => (await demo.sql(`select
    (select count(*) from audit_entry) as entries, (select count(*) from subscription_event) as events, (select count(*) from mail) as mails, (select count(*) from payment) as payments, (select count(*) from charge) as charges,
    (select json_agg(json_build_array(id, state, retry_at) order by id) from "order") as orders, (select json_agg(json_build_array(id, state) order by id) from notice) as notices,
    (select json_agg(json_build_array(id, status, ends_at, remind_at, reminded_days) order by id) from subscription) as subscriptions, (select json_agg(json_build_array(id, warned_days) order by id) from payment_method_on_file) as methods`))[0];

  test('between two steps nothing is due, and what is due comes at its minute', async () => {
    const parts = { ...background.parts, tasks: background.parts.tasks.filter(({ name }) => name === 'renew_due' || name === 'start_notice') };
    const queue = openWorkOff(parts);
    const at = async (instantMs: number): Promise<void> => {
      demo.clock.moveTo(new Date(instantMs).toISOString());
      await queue.work();
    };
    await queue.work();
    const until = demo.clock.now.getTime() + 21 * 86_400_000;
    let since = demo.clock.now;
    let steps = 0;
    for (;;) {
      const next = await asOwner(demo.database.ownerUrl, (client) => nextDue(client, parts.ticks, { since, now: demo.clock.now }));
      since = demo.clock.now;
      if (!next || next.getTime() > until) break;
      const before = await happened();
      if (next.getTime() - 60_000 > demo.clock.now.getTime()) {
        await at(next.getTime() - 60_000);
        expect(await happened(), `a minute before ${next.toISOString()}`).toEqual(before);
      }
      await at(next.getTime());
      steps += 1;
    }
    await queue.close();
    expect(steps).toBeGreaterThan(30);
    const [late] = await demo.sql(`select
      count(*) filter (where e.kind = 'EXPIRED')::integer as expired, count(*) filter (where e.kind = 'RENEWED')::integer as renewed,
      count(*) filter (where e.kind = 'EXPIRED' and e.at >= s.ends_at + interval '1 minute' and not s.auto_renew)::integer as late
      from subscription_event e join subscription s on s.id = e.subscription_id where e.at > '2026-07-18'`);
    expect(late).toEqual({ expired: expect.any(Number), renewed: expect.any(Number), late: 0 });
    expect([late?.expired, late?.renewed].every((count) => Number(count) > 0), JSON.stringify(late)).toBe(true);
    const hours = await demo.sql<{ hour: string }>(`select distinct to_char(created_at at time zone 'Europe/Rome', 'HH24:MI') as hour from mail where letter = 'renewalReminder' and created_at > '2026-07-18'`);
    expect(hours).toEqual([{ hour: '09:00' }]);
  }, 240_000);
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

test('each answer says what time it is by the clock that was moved', async () => {
  const { headers } = await fetch(world.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ __typename }' }) });
  expect(Date.parse(headers.get('date') ?? '')).toBe(Math.floor(world.clock.now.getTime() / 1000) * 1000);
});
