import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeMarket } from './harness/commerce.ts';
import { openVatRegister, type VatRegister } from './harness/vat-register.ts';
import { createWorld, type World } from './harness/world.ts';

const server = resolve(import.meta.dirname, '..');
let world: World;
let register: VatRegister;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  register = await openVatRegister();
  world = await createWorld();
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await kill(worker);
});
afterAll(async () => {
  await world.close();
  await register.stop();
});

/** `filiera worker`, from the sources, once it works. */
async function startWorker(): Promise<ChildProcess> {
  const { DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET } = world.config;
  const worker = fork(resolve(server, 'src/cli/filiera.ts'), ['worker'], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, TSX_TSCONFIG_PATH: resolve(server, 'tsconfig.json'), DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET, LOG_LEVEL: 'warn', VIES_API_URL: register.url },
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

test('a worker is killed between asking for a VAT number and writing what it heard: another asks again, and there is one answer', { timeout: 240_000 }, async () => {
  const { buyer, customer } = await makeMarket(world, { customer: { profile: { country: 'DE', vatNumber: '281946336', vatStatus: 'UNVERIFIED' } } });
  const open = register.shut();
  await buyer.client.get('mutation ($input: VerifyVatNumberInput!) { verifyVatNumber(input: $input) { __typename } }', { input: { tenantId: customer.id } });
  const killed = await startWorker();
  await until(() => register.asked.length === 1);
  await kill(killed);
  open();
  const state = async () => (await world.sql<{ status: string; checks: number; entries: number }>(`
    select p.vat_status as status, (select count(*)::integer from vat_check c where c.tenant_id = p.tenant_id) as checks, (select count(*)::integer from audit_entry e where e.tenant_id = p.tenant_id and e.action = 'vatNumber:check') as entries
    from company_profile p where p.tenant_id = $1`, [customer.id]))[0];
  expect(await state()).toEqual({ status: 'UNVERIFIED', checks: 0, entries: 0 });

  await startWorker();
  await until(async () => (await state())?.status === 'VALID');
  expect(await state()).toEqual({ status: 'VALID', checks: 1, entries: 1 });
  expect(register.asked).toEqual(['DE281946336', 'DE281946336']);
});
