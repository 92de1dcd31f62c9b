import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant, later, secondsPerDay } from '@filiera/shared/period';
import { type EntityManager } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { renewBatch } from '../src/modules/renewals/index.ts';
import { type Work } from '../src/platform/jobs/task.ts';
import { makeCustomer, makePartner, makeSubscription, makeVendor, type Company } from '../src/seed/factories.ts';
import { openBackground } from '../src/work.ts';
import { makeMarket, quoteOf } from './harness/commerce.ts';
import { createWorld, type World } from './harness/world.ts';

const customers = 400;
const server = resolve(import.meta.dirname, '..');
const log = pino({ level: process.env.TEST_LOG ?? 'silent' });

let world: World;
const workers: ChildProcess[] = [];

beforeAll(async () => { world = await createWorld({ at: new Date().toISOString() }); });
afterEach(async () => {
  for (const worker of workers.splice(0)) await stopWorker(worker, 'SIGKILL');
});
afterAll(() => world.close());

/** `filiera worker`, from the sources, once it works. */
async function startWorker(): Promise<ChildProcess> {
  const { DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET } = world.config;
  const worker = fork(resolve(server, 'src/cli/filiera.ts'), ['worker'], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, TSX_TSCONFIG_PATH: resolve(server, 'tsconfig.json'), DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET, DEMO: '0', LOG_LEVEL: 'warn' },
  });
  workers.push(worker);
  await Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => Promise.reject(new Error('the worker ended')))]);
  return worker;
}

async function stopWorker(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill(signal);
  await once(worker, 'exit');
}

const renewed = async (): Promise<number> => (await world.sql<{ count: number }>(`select count(*)::integer from subscription_period where reason = 'RENEWAL'`))[0]?.count ?? 0;

test('workers are killed with -9 in the middle of renewals: others renew the rest, nothing is lost and nothing happens twice', async () => {
  const draft = world.draft();
  const vendor = makeVendor(draft, { slug: 'killed' });
  const partner = makePartner(draft, { parent: vendor, billing: { paymentTermsDays: 30 } });
  const endedAt = later(instant(world.clock.now), -3600);
  for (let nth = 0; nth < customers; nth += 1) {
    const tenant: Company = makeCustomer(draft, { parent: partner, payer: nth % 4 === 0 ? 'PARTNER' : 'CUSTOMER', billing: { paymentTermsDays: 30 }, profile: { timeZone: 'UTC' } });
    for (const edition of ['TEAM', 'BUSINESS'] as const) makeSubscription(draft, { tenant, edition, startsAt: later(endedAt, -30 * secondsPerDay), autoRenew: true });
  }
  await world.save(draft);
  // All of them ended an hour ago, whatever month it is.
  await world.sql(`update subscription_period set ends_at = $1`, [new Date(endedAt * 1000)]);
  await world.sql(`update charge set ends_at = $1`, [new Date(endedAt * 1000)]);
  await world.sql(`update subscription set ends_at = $1, status = 'ACTIVE'`, [new Date(endedAt * 1000)]);
  const ask = () => world.sql(`select graphile_worker.add_job('renew_due', json_build_object('part', n::text), max_attempts => 12, job_key => 'renew_due ' || n) from generate_series(1, 3) n`);

  const first = await startWorker();
  await ask();
  await until(async () => (await renewed()) > 0 || first.exitCode !== null);
  await stopWorker(first, 'SIGKILL');
  const second = await startWorker();
  await sleep(300);
  await stopWorker(second, 'SIGKILL');
  await ask();
  await startWorker();
  await startWorker();
  await until(async () => (await renewed()) === customers * 2);
  await sleep(500);

  const [counts] = await world.sql(`select
    (select count(*)::integer from charge where reason = 'RENEWAL') as charges, (select count(distinct subscription_id)::integer from charge where reason = 'RENEWAL') as charged,
    (select count(*)::integer from order_line l join "order" o on o.id = l.order_id where o.placed_by_name = 'Filiera') as lines, (select count(*)::integer from "order" where placed_by_name = 'Filiera') as orders,
    (select count(distinct payer_id)::integer from "order" where placed_by_name = 'Filiera') as payers, (select count(*)::integer from subscription where renews_at <= now()) as due`);
  // One order for each customer that pays for itself, one for the partner and all those it pays for.
  expect(counts).toEqual({ charges: customers * 2, charged: customers * 2, lines: customers * 2, orders: 1 + customers * 0.75, payers: 1 + customers * 0.75, due: 0 });
}, 240_000);

test('forty equal renewals at once, by workers and by hand, have one effect each', async () => {
  const { buyer, docs, customer } = await makeMarket(world, { customer: { billing: { paymentTermsDays: 30 } }, docs: { autoRenew: true } });
  const { endsAt } = await buyer.subscription(docs.id);
  world.clock.moveTo(new Date(Date.parse(endsAt) - 60_000).toISOString());
  const { id } = quoteOf(await buyer.quoteRenewal(docs.id));
  world.clock.moveTo(new Date(Date.parse(endsAt) + 1000).toISOString());
  const backgrounds = await Promise.all(Array.from({ length: 5 }, () => openBackground(world.config, log, () => world.clock.now)));
  const works = backgrounds.map(({ parts: { orm } }): Work => ({
    inTransaction: (run) => orm.em.fork().transactional(async (em) => run({ em: em as EntityManager, now: world.clock.now })),
    inCompany: () => Promise.reject(new Error('not asked for')), now: () => world.clock.now, log, attempt: { number: 1, isLast: true },
  }));
  const [byHand, byItself] = await Promise.all([
    Promise.all(Array.from({ length: 20 }, () => buyer.renew(id))),
    Promise.all(Array.from({ length: 20 }, (_, nth) => renewBatch(works[nth % works.length] ?? never()))),
  ]);
  await Promise.all(backgrounds.map(({ close }) => close()));
  const ordered = byHand.filter(({ __typename }) => __typename === 'RenewSubscriptionsPayload').length;
  const batches = byItself.reduce((sum, { renewed: count }) => sum + count, 0);
  // Whoever came first: the other found that it was renewed, or that its price had expired.
  expect(ordered + batches).toBe(1);
  const periods = await world.sql<{ at: Date }>('select starts_at as at from subscription_period where subscription_id = $1 order by starts_at', [docs.id]);
  expect(periods).toHaveLength(2);
  expect(periods[1]?.at.toISOString()).toBe(endsAt);
  expect(await world.sql('select from "order" where payer_id = $1 and kind = \'RENEWAL\'', [customer.id])).toHaveLength(1);
});

const never = (): never => { throw new Error('there are five'); };

async function until(claim: () => Promise<boolean>): Promise<void> {
  while (!(await claim())) await sleep(50);
}
