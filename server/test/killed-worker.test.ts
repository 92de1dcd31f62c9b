import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { entities } from '../src/entities.ts';
import { queueMails } from '../src/modules/mails/index.ts';
import { createOrm } from '../src/platform/orm/orm.ts';
import { queryIn } from '../src/platform/orm/query.ts';
import { makeContact, makeVendor, type Company } from '../src/seed/factories.ts';
import { openPostbox, type Postbox } from './harness/postbox.ts';
import { createWorld, type World } from './harness/world.ts';

// What is shown is that nothing is lost; how long it takes is the machine's.
vi.setConfig({ testTimeout: 240_000 });

const mails = 1000;
const server = resolve(import.meta.dirname, '..');

let postbox: Postbox;
let world: World;
let orm: MikroORM;
let vendor: Company;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  postbox = await openPostbox();
  world = await createWorld();
  const draft = world.draft();
  vendor = makeVendor(draft, { name: 'Sestante' });
  for (let nth = 0; nth < 1200; nth++) makeContact(draft, { tenant: vendor, email: `contatto${nth}@sestante.example`, types: ['BUSINESS'] });
  await world.save(draft);
  orm = await createOrm(world.config.APP_DATABASE_URL, entities as never);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await stopWorker(worker, 'SIGKILL');
  await world.sql('delete from mail');
  await world.sql('delete from notice');
  postbox.received.splice(0);
});
afterAll(async () => {
  await orm.close(true);
  await world.close();
  await postbox.stop();
});

/** `filiera worker`, from the sources, once it works. */
async function startWorker(settings: Record<string, string> = {}): Promise<ChildProcess> {
  const { DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET } = world.config;
  const worker = fork(resolve(server, 'src/cli/filiera.ts'), ['worker'], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, TSX_TSCONFIG_PATH: resolve(server, 'tsconfig.json'), DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET, LOG_LEVEL: 'warn', ...settings },
  });
  workers.push(worker);
  await Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => Promise.reject(new Error('the worker ended')))]);
  return worker;
}

async function stopWorker(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (worker.exitCode === null && worker.signalCode === null) {
    worker.kill(signal);
    await once(worker, 'exit');
  }
  return worker.exitCode;
}

async function until(claim: () => Promise<boolean> | boolean): Promise<void> {
  for (let waitedMs = 0; !(await claim()); waitedMs += 50) {
    if (waitedMs > 200_000) throw new Error(`Waited in vain for ${claim}`);
    await sleep(50);
  }
}

const queue = (count: number): Promise<void> => orm.em.fork().transactional(async (em) => {
  await queryIn(em as EntityManager, `select set_config('app.vendor', $1, true)`, [vendor.id]);
  await queueMails({ em: em as EntityManager, now: world.clock.now }, Array.from({ length: count }, (_, index) => ({
    letter: 'invitation', words: { inviter: 'Ada', company: 'Sestante', role: 'amministratrice' }, to: { address: `p${index}@sestante.example`, name: 'P', language: 'it' },
    tenantId: vendor.id, key: `mail ${index}`, area: 'ACCESS', objectPath: '/',
  })));
});
const sent = async (): Promise<number> => (await world.sql<{ count: number }>(`select count(*)::integer from mail where state = 'SENT'`))[0]?.count ?? 0;

test('a worker is killed over 1,000 mails: another sends every one that is left, and what was in its hands under the same Message-ID', async () => {
  await queue(mails);
  const killed = await startWorker({ SMTP_URL: postbox.url });
  await until(() => postbox.received.length >= mails / 3);
  await stopWorker(killed, 'SIGKILL');
  const [held] = await world.sql<{ count: number }>('select count(*)::integer from graphile_worker._private_jobs where locked_by is not null');
  expect(held?.count).toBeGreaterThan(0);

  const next = await startWorker({ SMTP_URL: postbox.url });
  await until(async () => (await sent()) === mails);
  expect(await stopWorker(next, 'SIGTERM')).toBe(0);
  expect(new Set(postbox.received.map(({ messageId }) => messageId)).size).toBe(mails);
  // What was accepted and not yet recorded is no more than what a worker does at once.
  expect(postbox.received.length).toBeLessThanOrEqual(mails + (held?.count ?? 0));
  expect(await world.sql('select from graphile_worker._private_jobs where locked_by is not null')).toEqual([]);
});

test('in the outbox, without a mail server, each is sent exactly once however often workers are killed', async () => {
  await queue(200);
  for (const part of [1, 2]) {
    const killed = await startWorker();
    await until(async () => (await sent()) >= part * 50);
    await stopWorker(killed, 'SIGKILL');
  }
  await startWorker();
  await until(async () => (await sent()) === 200);
  const [counts] = await world.sql('select count(*)::integer as mails, count(distinct key)::integer as keys, count(html)::integer as rendered from mail');
  expect(counts).toEqual({ mails: 200, keys: 200, rendered: 200 });
});

test('a notice goes on where a killed worker left it: everybody gets it, twice only who was being written to, under the same Message-ID', async () => {
  const [notice] = await world.sql<{ id: string }>(`insert into notice (id, tenant_id, topic, subject_it, subject_en, subject_de, text_it, text_en, text_de, published_by_name, created_at, due_at)
    values (gen_random_uuid(), $1, 'COMPANY', 'Novità', 'News', 'Neues', 'Testo', 'Text', 'Text', 'Ada', now(), now()) returning id`, [vendor.id]);
  await world.sql('select start_notice($1, now())', [notice?.id]);
  const killed = await startWorker({ SMTP_URL: postbox.url });
  await until(() => postbox.received.length >= 300);
  await stopWorker(killed, 'SIGKILL');
  await startWorker({ SMTP_URL: postbox.url });
  await until(async () => (await sent()) === 1200);
  expect(new Set(postbox.received.map(({ messageId }) => messageId)).size).toBe(1200);
  expect(new Set(postbox.received.map(({ to }) => JSON.stringify(to))).size).toBe(1200);
  expect(postbox.received.length).toBeLessThanOrEqual(1200 + 4);
  await until(async () => (await world.sql<{ state: string }>('select state from notice'))[0]?.state === 'SENT');
});

test('told to end, a worker finishes what it has in hand and leaves the rest', async () => {
  await queue(200);
  const worker = await startWorker({ SMTP_URL: postbox.url });
  await until(() => postbox.received.length > 20);
  expect(await stopWorker(worker, 'SIGTERM')).toBe(0);
  const [counts] = await world.sql<{ sending: number; locked: number }>(`select count(*) filter (where state = 'SENDING')::integer as sending, (select count(*)::integer from graphile_worker._private_jobs where locked_by is not null) as locked from mail`);
  expect(counts).toEqual({ sending: 0, locked: 0 });
  expect(postbox.received).toHaveLength(await sent());
  await world.sql('delete from graphile_worker._private_jobs');
});
