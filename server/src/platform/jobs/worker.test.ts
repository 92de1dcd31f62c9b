import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { openBackground } from '../../work.ts';
import { asOwner } from '../postgres/as-owner.ts';
import { jobsOf, retryFailedJobs } from './failed-jobs.ts';
import { task } from './task.ts';
import { type Tick } from './ticks.ts';
import { startWorker, workOff } from './worker.ts';

let world: World;
let background: Awaited<ReturnType<typeof openBackground>>;
let done: string[];
let isPoisoned: boolean;
const lines: Record<string, unknown>[] = [];
const log = pino({ level: 'warn' }, new Writable({ write(line: Buffer, _encoding, next) { lines.push(JSON.parse(line.toString()) as Record<string, unknown>); next(); } }));

const poison = task({ name: 'poison', payload: z.object({ id: z.string() }), run: async () => { if (isPoisoned) throw new Error('bitter'); done.push('poison'); } });
const bread = task({ name: 'bread', payload: z.object({ id: z.string() }), run: async ({ id }) => void done.push(id) });
const limping: Tick = { name: 'limping', comesDue: null, run: () => Promise.reject(new Error('this tick limps')) };
const walking: Tick = { name: 'walking', comesDue: null, run: async () => void done.push('walking') };

beforeAll(async () => {
  world = await createWorld();
  background = await openBackground(world.config, log, () => world.clock.now);
});
afterAll(async () => {
  await background.close();
  await world.close();
});
beforeEach(async () => {
  done = [];
  isPoisoned = true;
  lines.splice(0);
  await world.sql('delete from graphile_worker._private_jobs');
});

const parts = () => ({ ...background.parts, tasks: [poison, bread], ticks: [], concurrency: 1 });
const add = (name: string, id: string, attempts = 12) => world.sql('select graphile_worker.add_job($1, $2, max_attempts => $3)', [name, JSON.stringify({ id }), attempts]);
const seen = () => asOwner(world.database.ownerUrl, jobsOf);

test('a job that always throws holds up no other, is tried again later, and is told once it has failed for good', async () => {
  await add('poison', 'a');
  await add('poison', 'b', 1);
  for (const id of ['c', 'd', 'e']) await add('bread', id);
  await workOff(parts());
  expect(done).toEqual(['c', 'd', 'e']);
  expect(await seen()).toEqual({ waiting: 1, failed: [{ id: expect.any(String), task: 'poison', payload: { id: 'b' }, attempts: 1, failedAt: expect.any(Date), error: expect.stringContaining('bitter') }] });

  isPoisoned = false;
  expect(await asOwner(world.database.ownerUrl, retryFailedJobs)).toBe(1);
  await workOff(parts());
  expect(done).toEqual(['c', 'd', 'e', 'poison']);
  expect(await seen()).toMatchObject({ waiting: 1, failed: [] });
});

test('a worker goes on over a payload it cannot read and a tick that fails, and logs what is over', async () => {
  await world.sql(`select graphile_worker.add_job('bread', '{"id": 1}', max_attempts => 1), graphile_worker.add_job('limping', '{}', job_key => 'limping', queue_name => 'limping'), graphile_worker.add_job('walking', '{}', job_key => 'walking', queue_name => 'walking')`);
  await add('bread', 'last');
  const worker = await startWorker({ ...parts(), ticks: [limping, walking] });
  for (let tries = 0; !done.includes('last') || !done.includes('walking'); tries += 1) {
    if (tries > 500) throw new Error('waited in vain');
    await sleep(20);
  }
  await worker.stop();
  await worker.ended;
  expect(lines).toContainEqual(expect.objectContaining({ level: 50, msg: 'a job has failed for good: see filiera jobs', task: 'bread', payload: { id: 1 } }));
  expect((await seen()).failed).toMatchObject([{ task: 'bread', payload: { id: 1 } }]);
});

test('a worker that finds no database says so and leaves nothing running', async () => {
  const nowhere = new URL(world.config.WORKER_DATABASE_URL);
  nowhere.pathname = '/nowhere';
  await expect(startWorker({ ...parts(), connectionString: nowhere.href })).rejects.toThrow('"nowhere" does not exist');
});
