import 'reflect-metadata';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '@filiera/shared/period';
import { buildServer } from '../build.ts';
import { type Child, keepRunning } from '../src/cli/child.ts';
import { nodeFlags } from '../src/cli/node-flags.ts';
import { migrate } from '../src/migrations/index.ts';
import { newToken, tokenHash } from '../src/platform/auth/tokens.ts';
import { SessionCookie } from '../src/platform/http/session-cookie.ts';
import { asOwner } from '../src/platform/postgres/as-owner.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/embedded.ts';
import { appUrlOf } from '../src/platform/postgres/roles.ts';
import { Draft, makePartner, makeUser, makeVendor, saveDraft } from '../src/seed/factories.ts';
import { scratchFolder } from '../test/harness/scratch.ts';
import { memoryOf } from './cpu.ts';
import { secret, startFiliera } from './peers.ts';

// Two files of 50,000 customers through the whole of it, a worker killed over each check and each applying: how long, and with how much memory. README.md.

const customers = 50_000;
const header = ['Ragione sociale', 'Via', 'CAP', 'Città', 'Provincia', 'Nome contatto', 'Cognome contatto', 'E-mail contatto', 'Tipi di contatto'];
const linesOf = (run: string, sign: string) => [header, ...Array.from({ length: customers }, (_, nth) => [`Caffè ${run} ${nth}`, 'Via Roma', '35131', 'Forlì', 'FC', 'Zoë', 'Bianchi', `zoe${nth}@${run}.example`, 'Business'])].map((cells) => cells.join(sign)).join('\r\n');
const files = {
  'UTF-8 with its mark, semicolons': Buffer.from(`\uFEFF${linesOf('uno', ';')}`),
  'Windows-1252, commas': Buffer.from(linesOf('due', ','), 'latin1'),
};

await buildServer();
const { url, stop } = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
const stops: (() => Promise<unknown>)[] = [stop];
let worker: Child | undefined;
try {
  await migrate(url);
  const draft = new Draft(instant(new Date()));
  const partner = makePartner(draft, { parent: makeVendor(draft) });
  const admin = makeUser(draft, { tenant: partner });
  await saveDraft(url, draft);
  const token = newToken();
  await asOwner(url, (client) => client.query(`insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 day')`, [tokenHash(secret, token), admin.id]));
  const server = await startFiliera({ ownerUrl: url, appUrl: appUrlOf(url) }, { WORKER: '0' });
  stops.push(server.stop);
  const headers = { cookie: `${new SessionCookie(server.url).name}=${token}` };
  for (const [what, file] of Object.entries(files)) {
    const peaks: number[] = [];
    const startedAt = performance.now();
    const importId = await send(server.url, partner.id, file, headers);
    worker = await startWorker(url);
    await until(async () => (await stateOf(importId)).checked >= customers / 2);
    await killOff(peaks);
    await until(async () => (await stateOf(importId)).state === 'CHECKED');
    const checkedAt = performance.now();
    await ask(server.url, headers, 'mutation ($input: ApplyImportInput!) { applyImport(input: $input) { __typename } }', { input: { importId } });
    await until(async () => (await asOwner(url, (client) => client.query('select id from import where id = $1 for update skip locked', [importId]))).rowCount === 0);
    await sleep(1000);
    await killOff(peaks);
    await until(async () => (await stateOf(importId)).state === 'APPLIED');
    const appliedAt = performance.now();

    const again = await send(server.url, partner.id, file, headers);
    await until(async () => (await stateOf(again)).state === 'CHECKED');
    const { made, known, contacts } = await stateOf(again);
    const [there] = (await asOwner(url, (client) => client.query<{ count: number }>('select count(*)::integer as count from tenant where parent_id = $1', [partner.id]))).rows;
    await killOff(peaks);
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(0);
    console.log(`${what}: ${(file.length / 2 ** 20).toFixed(1)} MB checked in ${seconds(startedAt, checkedAt)} s and applied in ${seconds(checkedAt, appliedAt)} s, each over one kill -9 (load ${loadavg()[0]?.toFixed(1)}); ${there?.count} customers; sent again, ${made} new, ${known} known, ${contacts} contacts; workers at most ${Math.max(...peaks).toFixed(0)} MB, the server that received it ${(await memoryOf(server.pid)).highest.toFixed(0)} MB`);
    await worker.stop();
    worker = undefined;
  }
} finally {
  await worker?.stop();
  for (const end of stops.reverse()) await end();
}

/** The worker is gone at once; another takes its place. */
async function killOff(peaks: number[]): Promise<void> {
  const pid = worker?.process.pid ?? 0;
  peaks.push((await memoryOf(pid)).highest);
  const gone = once(worker?.process ?? process, 'exit');
  worker?.ended.catch(() => {});
  process.kill(pid, 'SIGKILL');
  await gone;
  worker = await startWorker(url);
}

async function startWorker(ownerUrl: string): Promise<Child> {
  const child = keepRunning('worker', [...nodeFlags, join(import.meta.dirname, '../dist/filiera.js'), 'worker'], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: ownerUrl, SECRET: secret, PUBLIC_URL: 'http://127.0.0.1:4000', LOG_LEVEL: 'error' }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await Promise.race([child.ended, once(child.process, 'message')]);
  return child;
}

async function stateOf(importId: string): Promise<{ state: string; checked: number; made: number; known: number; contacts: number }> {
  const [found] = (await asOwner(url, (client) => client.query('select state, rows_checked as checked, customers_new as made, customers_known as known, contacts_new as contacts from import where id = $1', [importId]))).rows as [Awaited<ReturnType<typeof stateOf>> | undefined];
  if (!found || found.state === 'FAILED') throw new Error(`the import ${importId} has failed`);
  return found;
}

async function send(server: string, tenantId: string, file: Buffer, headers: Record<string, string>): Promise<string> {
  const response = await fetch(`${server}/imports?tenantId=${tenantId}&fileName=clienti.csv`, { method: 'POST', headers: { 'content-type': 'text/csv', ...headers }, body: new Uint8Array(file) });
  const { importId } = (await response.json()) as { importId?: string };
  if (!importId) throw new Error(`the file was not taken: ${response.status}`);
  return importId;
}

async function ask(server: string, headers: Record<string, string>, query: string, variables: object): Promise<void> {
  const answer = (await (await fetch(`${server}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) })).json()) as { errors?: unknown };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
}

async function until(claim: () => Promise<boolean>): Promise<void> {
  while (!(await claim())) await sleep(200);
}
