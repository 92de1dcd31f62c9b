import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makePartner, makeUser, makeVendor, type Company } from '../src/seed/factories.ts';
import { createWorld, type Client, type World } from './harness/world.ts';

const customers = 6000;
const server = resolve(import.meta.dirname, '..');

let world: World;
let partner: Company;
let giulia: Client;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  partner = makePartner(draft, { parent: makeVendor(draft) });
  const admin = makeUser(draft, { tenant: partner });
  await world.save(draft);
  giulia = await world.as(admin);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await kill(worker);
});
afterAll(() => world.close());

/** `filiera worker`, from the sources, once it works. */
async function startWorker(): Promise<ChildProcess> {
  const { DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET } = world.config;
  const worker = fork(resolve(server, 'src/cli/filiera.ts'), ['worker'], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, TSX_TSCONFIG_PATH: resolve(server, 'tsconfig.json'), DATABASE_URL, WORKER_DATABASE_URL, PUBLIC_URL, SECRET, LOG_LEVEL: 'warn' },
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

async function until(claim: () => Promise<boolean>, pauseMs = 5): Promise<void> {
  for (const begun = Date.now(); !(await claim()); await sleep(pauseMs)) {
    if (Date.now() - begun > 100_000) throw new Error(`Waited in vain for ${claim}`);
  }
}

const only = async <Row extends object>(sql: string, values: unknown[]): Promise<Row> => {
  const [row] = await world.sql<Row>(sql, values);
  if (!row) throw new Error(`nothing is found by ${sql}`);
  return row;
};
const stateOf = (id: string) => only<{ state: string; checked: number }>('select state, rows_checked as checked from import where id = $1', [id]);
const made = () => only<{ tenants: number; profiles: number; contacts: number; entries: number }>(`
  select count(*)::integer as tenants, count(p.tenant_id)::integer as profiles, (select count(*)::integer from contact) as contacts, (select count(*)::integer from audit_entry) as entries
  from tenant t left join company_profile p on p.tenant_id = t.id where t.parent_id = $1`, [partner.id]);

/** A line for each customer, its number in its name; the last also has a second contact. */
const file = [
  'Ragione sociale;Via;CAP;Città;Provincia;Nome contatto;Cognome contatto;E-mail contatto;Tipi di contatto',
  ...Array.from({ length: customers }, (_, number) => `Officina ${number};Via Roma;35131;Padova;PD;Anna;Bianchi;anna${number}@brenta.example;Business`),
  `Officina ${customers - 1};;;;;Marco;Neri;marco@brenta.example;Tecnico`,
].join('\n');

test('a worker is killed while it checks a file and another while it applies it: what comes of it is whole, and nothing is there twice', { timeout: 240_000 }, async () => {
  const address = new URL(`/imports?tenantId=${partner.id}&fileName=clienti.csv`, world.url);
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'text/csv', ...giulia.headers }, body: file });
  const { importId } = (await response.json()) as { importId: string };

  const checking = await startWorker();
  await until(async () => (await stateOf(importId)).checked >= 2000);
  await kill(checking);
  const broken = await stateOf(importId);
  expect(broken.state).toBe('CHECKING');
  expect(broken.checked).toBeLessThan(customers + 1);
  expect(await only('select count(*)::integer as rows from import_row where import_id = $1', [importId])).toEqual({ rows: broken.checked });

  const goingOn = await startWorker();
  await until(async () => (await stateOf(importId)).state === 'CHECKED');
  await kill(goingOn);
  expect(await only('select rows_checked, rows_wrong, customers_new, contacts_new from import where id = $1', [importId])).toEqual({ rows_checked: customers + 1, rows_wrong: 0, customers_new: customers, contacts_new: customers + 1 });
  expect(await only('select count(*)::integer as rows, count(distinct number)::integer as numbers, max(leader)::integer as last from import_row where import_id = $1', [importId])).toEqual({ rows: customers + 1, numbers: customers + 1, last: customers });

  await giulia.get('mutation ($input: ApplyImportInput!) { applyImport(input: $input) { __typename } }', { input: { importId } });
  const before = await made();
  const applying = await startWorker();
  // Its transaction holds the import's row: it is in the middle.
  await until(async () => (await world.sql('select id from import where id = $1 for update skip locked', [importId])).length === 0);
  await sleep(250);
  await kill(applying);
  expect((await stateOf(importId)).state).toBe('APPLYING');
  expect(await made()).toEqual(before);
  expect(before.tenants).toBe(0);

  await startWorker();
  await until(async () => (await stateOf(importId)).state === 'APPLIED');
  expect(await made()).toEqual({ tenants: customers, profiles: customers, contacts: customers + 1, entries: before.entries + customers + customers + 1 + 1 });
});
