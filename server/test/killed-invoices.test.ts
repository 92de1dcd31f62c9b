import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant, later, secondsPerDay } from '@filiera/shared/period';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeCustomer, makePartner, makePendingOrder, makeSubscription, makeUser, makeVendor } from '../src/seed/factories.ts';
import { createWorld, type World } from './harness/world.ts';

/** How many orders settle while servers and workers are killed: less than a minute of it; `RACED_INVOICES=80` is over in a few seconds. */
const count = Number(process.env.RACED_INVOICES ?? 1000);
const clients = 32;
const server = resolve(import.meta.dirname, '..');

let world: World;
const processes: ChildProcess[] = [];
beforeAll(async () => { world = await createWorld({ at: new Date().toISOString() }); });
afterEach(async () => {
  for (const one of processes.splice(0)) await kill(one);
});
afterAll(() => world.close());

/** `filiera server` or `filiera worker`, from the sources, once it works. */
async function start(command: 'server' | 'worker', port = 0): Promise<ChildProcess> {
  const { DATABASE_URL, APP_DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET } = world.config;
  const started = fork(resolve(server, 'src/cli/filiera.ts'), [command], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, TSX_TSCONFIG_PATH: resolve(server, 'tsconfig.json'), DATABASE_URL, APP_DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET, PORT: String(port), WORKER: '0', DEMO: '0', REQUESTS_PER_MINUTE: '0', LOG_LEVEL: 'fatal' },
  });
  processes.push(started);
  await Promise.race([once(started, 'message'), once(started, 'exit').then(() => Promise.reject(new Error(`the ${command} ended`)))]);
  return started;
}

async function kill(one: ChildProcess): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return;
  one.kill('SIGKILL');
  await once(one, 'exit');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('a port is a number');
  return address.port;
}

test('orders settle by 32 clients and by themselves while servers and workers are killed: no number is missing or given twice, and days never go back', async () => {
  const draft = world.draft();
  const vendor = makeVendor(draft, { slug: 'raced' });
  const partner = makePartner(draft, { parent: vendor });
  const cashier = makeUser(draft, { tenant: vendor });
  const endedAt = later(instant(world.clock.now), -3600);
  for (let nth = 0; nth < count; nth += 1) {
    const renews = nth % 2 === 1;
    const tenant = makeCustomer(draft, { parent: partner, profile: { timeZone: 'UTC' }, ...(renews && { billing: { paymentTermsDays: 30 } }) });
    const bought = makeSubscription(draft, { tenant, startsAt: later(endedAt, -(renews ? 30 : 3) * secondsPerDay), autoRenew: renews });
    if (!renews) makePendingOrder(draft, bought);
  }
  await world.save(draft);
  const due = `(select id from subscription where auto_renew)`;
  for (const [table, key] of [['subscription_period', 'subscription_id'], ['charge', 'subscription_id'], ['subscription', 'id']]) await world.sql(`update ${table} set ends_at = $1 where ${key} in ${due}`, [new Date(endedAt * 1000)]);
  await world.sql(`update subscription set status = 'ACTIVE' where auto_renew`);
  const pending = (await world.sql<{ id: string }>(`select id from "order" where state = 'PENDING_PAYMENT'`)).map(({ id }) => ({ id, idempotencyKey: randomUUID() }));
  expect(pending).toHaveLength(count / 2);
  const { headers } = await world.as(cashier);

  const ports = [await freePort(), await freePort()];
  const [first, second] = await Promise.all(ports.map((port) => start('server', port)));
  const worker = await start('worker');
  const ask = () => world.sql(`select graphile_worker.add_job('renew_due', json_build_object('part', n::text), max_attempts => 12, job_key => 'renew_due ' || n) from generate_series(1, 2) n`);
  await ask();

  const day = new Date(world.clock.now.getTime()).toISOString().slice(0, 10);
  const queue = [...pending];
  let recorded = 0;
  const client = async (nth: number): Promise<void> => {
    for (let order = queue.shift(); order; order = queue.shift()) {
      for (let tried = nth; ; tried += 1) {
        const answer = await record(ports[tried % 2] ?? 0, order);
        if (answer === 'RecordPaymentPayload' || answer === 'OrderNotPending') break;
        await sleep(100);
      }
      recorded += 1;
    }
  };
  const record = async (port: number, { id, idempotencyKey }: { id: string; idempotencyKey: string }): Promise<string | undefined> => {
    const query = 'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }';
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables: { input: { orderId: id, valueDate: day, idempotencyKey } } }) }).catch(() => undefined);
    const body = (await response?.json().catch(() => undefined)) as { data?: { recordPayment: { __typename: string } | null } } | undefined;
    return body?.data?.recordPayment?.__typename;
  };

  const recording = Promise.all(Array.from({ length: clients }, (_, nth) => client(nth)));
  const killing = (async () => {
    await until(() => recorded >= pending.length / 4);
    await Promise.all([kill(first as ChildProcess), kill(worker)]);
    const [again] = await Promise.all([start('server', ports[0]), start('worker')]);
    await ask();
    await until(() => recorded >= pending.length / 2);
    await kill(second as ChildProcess);
    await start('server', ports[1]);
    await until(() => recorded >= (pending.length * 3) / 4);
    await kill(again);
    await start('server', ports[0]);
  })();
  await Promise.all([recording, killing]);
  await until(async () => (await world.sql<{ n: number }>(`select count(*)::integer as n from "order" where placed_by_name = 'Filiera'`))[0]?.n === count / 2);
  await sleep(500);

  const invoices = await world.sql<{ sequence: number; day: string; kind: string; order: string }>(`select sequence, issued_on::text as day, kind, order_id as "order" from invoice where vendor_id = $1 order by sequence`, [vendor.id]);
  const settled = await world.sql(`select id from "order" where vendor_id = $1 and settled_at is not null`, [vendor.id]);
  expect(settled).toHaveLength(2 * count);
  expect(invoices.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 2 * count }, (_, nth) => nth + 1));
  expect(new Set(invoices.map(({ order }) => order)).size).toBe(2 * count);
  expect(invoices.map(({ day: on }) => on)).toEqual(invoices.map(({ day: on }) => on).toSorted());
  expect(await world.sql('select last from invoice_counter where vendor_id = $1', [vendor.id])).toEqual([{ last: 2 * count }]);
}, Math.max(240_000, count * 1000));

async function until(claim: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await claim())) await sleep(50);
}
