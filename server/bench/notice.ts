import 'reflect-metadata';
import { loadavg } from 'node:os';
import { migrate } from '../src/migrations/index.ts';
import { asOwner } from '../src/platform/postgres/as-owner.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/embedded.ts';
import { Draft, makeVendor, saveDraft } from '../src/seed/factories.ts';
import pg from 'pg';
import { instant } from '@filiera/shared/period';
import { scratchFolder } from '../test/harness/scratch.ts';
import { cpuOf } from './cpu.ts';
import { median } from './median.ts';

// What it takes to queue a notice to many: README.md.

const rounds = 3;
const readers = 100_000;
const perCompany = 4;

const { url, stop } = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
try {
  await migrate(url);
  const draft = new Draft(instant('2026-03-10T09:00:00Z'));
  const vendor = makeVendor(draft);
  await saveDraft(url, draft);
  const clear = () => asOwner(url, (client) => client.query('truncate mail, graphile_worker._private_jobs'));
  await gatherReaders(url, vendor.id);
  const started = [];
  for (let round = 0; round < rounds; round++) {
    started.push(await asOwner(url, (client) => noticeSeconds(client, vendor.id)));
    await clear();
  }

  console.log(`a notice to ${readers.toLocaleString('en')} people of ${(readers / perCompany).toLocaleString('en')} companies is queued with ${median(started.map(({ cpu }) => cpu)).toFixed(1)} s of the database's CPU, in ${median(started.map(({ wall }) => wall)).toFixed(1)} s (load ${loadavg()[0]?.toFixed(1)})`);
} finally {
  await stop();
}

/** Companies below the vendor with their contacts, as they would come over the years: without triggers, what the search keeps is made anew for each. */
async function gatherReaders(ownerUrl: string, vendor: string): Promise<void> {
  const superuser = new pg.Client({ connectionString: ownerUrl });
  await superuser.connect();
  await superuser.query(`set session_replication_role = replica;
    insert into tenant (id, kind, name, parent_id, vendor_id, node, path, depth, created_at)
    select gen_random_uuid(), 'CUSTOMER', 'Cliente ' || n, t.id, t.id, t.node + n, t.path || (t.node + n)::text, t.depth + 1, now() from tenant t, generate_series(1, ${readers / perCompany}) n where t.id = '${vendor}';
    insert into company_profile (tenant_id, vendor_id, legal_name, country, address_street, address_postal_code, address_city, address_country, language, updated_at)
    select t.id, t.vendor_id, t.name, 'IT', 'Via Roma', '35100', 'Padova', 'IT', (array['it', 'en', 'de'])[1 + t.node % 3], now() from tenant t where t.parent_id = '${vendor}';
    insert into contact (id, tenant_id, vendor_id, path, first_name, last_name, email, types, created_at, updated_at)
    select gen_random_uuid(), t.id, t.vendor_id, t.path, 'Ada', 'Neri', 'contatto' || n || '@' || md5(t.id::text) || '.example', '{BUSINESS}', now(), now() from tenant t, generate_series(1, ${perCompany}) n
    where t.parent_id = '${vendor}' order by md5(t.id::text || n)`);
  await superuser.query('vacuum (analyze)');
  await superuser.end();
}

/** The readers found, their mails and jobs written: in one statement. */
async function noticeSeconds(client: pg.ClientBase, vendor: string): Promise<{ wall: number; cpu: number }> {
  const { rows: [notice] } = await client.query<{ id: string; backend: number }>(`insert into notice (id, tenant_id, vendor_id, topic, subject_it, subject_en, subject_de, text_it, text_en, text_de, published_by_name, created_at, due_at)
    values (gen_random_uuid(), $1, $1, 'COMPANY', 'a', 'a', 'a', 'a', 'a', 'a', 'Ada', now(), now()) returning id, pg_backend_pid() as backend`, [vendor]);
  const backend = notice?.backend ?? 0;
  const before = await cpuOf(backend);
  const wall = await timed(() => client.query('select start_notice($1, now())', [notice?.id]));
  return { wall, cpu: ((await cpuOf(backend)) - before) / 1000 };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
