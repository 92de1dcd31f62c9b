import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeMarket, quoteOf } from './harness/commerce.ts';
import { type Exchange, openExchange } from './harness/exchange.ts';

const server = resolve(import.meta.dirname, '..');
let exchange: Exchange;
const workers: ChildProcess[] = [];

beforeAll(async () => { exchange = await openExchange(); });
afterEach(async () => {
  for (const worker of workers.splice(0)) await kill(worker);
});
afterAll(() => exchange.close());

/** `filiera worker`, from the sources, once it works. */
async function startWorker(): Promise<ChildProcess> {
  const { DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET, SDI_API_URL, SDI_API_KEY, SDI_WEBHOOK_SECRET } = exchange.world.config;
  const worker = fork(resolve(server, 'src/cli/filiera.ts'), ['worker'], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, TSX_TSCONFIG_PATH: resolve(server, 'tsconfig.json'), DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET, LOG_LEVEL: 'warn', SDI_API_URL: SDI_API_URL ?? '', SDI_API_KEY: SDI_API_KEY ?? '', SDI_WEBHOOK_SECRET: SDI_WEBHOOK_SECRET ?? '' },
  });
  workers.push(worker);
  await Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => Promise.reject(new Error('the worker ended')))]);
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

async function until(claim: () => Promise<boolean> | boolean): Promise<void> {
  for (const begun = Date.now(); !(await claim()); await sleep(50)) {
    if (Date.now() - begun > 200_000) throw new Error(`Waited in vain for ${claim}`);
  }
}

test('a worker is killed between sending a file and noting that it was taken: another asks for it by its name, and it is there once', { timeout: 300_000 }, async () => {
  const { world, emulator } = exchange;
  const { seller, buyer, vendor, docs } = await makeMarket(world, { vendor: { profile: { vatNumber: '01234567897' } }, customer: { profile: { sdiCode: 'ABC1234', vatNumber: '09876543217' } } });
  await seller.client.get('mutation ($input: SetInvoiceTransmissionInput!) { setInvoiceTransmission(input: $input) { __typename } }', { input: { tenantId: vendor.id, isOn: true } });
  const { order } = await buyer.renew(quoteOf(await buyer.quoteRenewal(docs.id)).id);
  await seller.recordPayment(order?.id ?? '', '2026-03-10');

  // It takes the file at once, and says so late: to nobody.
  emulator.trouble.slow = { ms: 5000, calls: 2, path: '/sdi/v1/files' };
  const killed = await startWorker();
  await until(() => exchange.files().length === 1);
  await kill(killed);
  emulator.trouble.slow = null;
  const state = async () => (await world.sql<{ state: string; reference: string | null; file_name: string }>('select state, reference, file_name from transmission where vendor_id = $1', [vendor.id]));
  expect(await state()).toEqual([{ state: 'WAITING', reference: null, file_name: exchange.files()[0] }]);

  await startWorker();
  await until(async () => (await state())[0]?.state === 'SENT');
  const [name = ''] = exchange.files();
  expect(await state()).toEqual([{ state: 'SENT', reference: emulator.world.state.files[name]?.id, file_name: name }]);
  expect(exchange.files()).toHaveLength(1);
});
