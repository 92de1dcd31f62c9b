import 'reflect-metadata';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type EntityManager } from '@mikro-orm/postgresql';
import { instant } from '@filiera/shared/period';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { pino } from 'pino';
import { entities } from '../src/entities.ts';
import { sentences } from '../src/locales/index.ts';
import { migrate } from '../src/migrations/index.ts';
import { applyImportTask, checkImportTask } from '../src/modules/imports/index.ts';
import { loadSentences } from '../src/platform/i18n/translate.ts';
import { type Task, type Work } from '../src/platform/jobs/task.ts';
import { createOrm } from '../src/platform/orm/orm.ts';
import { queryIn } from '../src/platform/orm/query.ts';
import { asOwner } from '../src/platform/postgres/as-owner.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/embedded.ts';
import { workerUrlOf } from '../src/platform/postgres/roles.ts';
import { Draft, makePartner, makeUser, makeVendor, saveDraft } from '../src/seed/factories.ts';
import { scratchFolder } from '../test/harness/scratch.ts';

// How many rows of a file a second are checked and applied, beside COPY of the same customers, contacts and entries: README.md.

const rows = Number(process.env.IMPORT_ROWS ?? 20_000);
/** Each has a contact; the triggers of the tree, of the search and of the walls are at work in both. */
const copied = ['tenant', 'company_profile', 'billing_account', 'contact', 'audit_entry'] as const;

const { url, stop } = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
try {
  await migrate(url);
  loadSentences(sentences);
  const draft = new Draft(instant('2026-03-10T09:00:00Z'));
  const partner = makePartner(draft, { parent: makeVendor(draft) });
  const admin = makeUser(draft, { tenant: partner });
  await saveDraft(url, draft);
  const orm = await createOrm(workerUrlOf(url), entities as never, { pool: { min: 0, max: 4 } });
  const inTransaction: Work['inTransaction'] = (run) => orm.em.fork().transactional(async (em) => run({ em: em as EntityManager, now: new Date() }));
  const work: Work = {
    inTransaction, now: () => new Date(), log: pino({ level: 'silent' }), attempt: { number: 1, isLast: true },
    inCompany: (companyId, run) => inTransaction(async (parts) => {
      await queryIn(parts.em, 'select from work_for($1, $2)', [companyId, parts.now]);
      return run(parts);
    }),
  };

  const importId = draft.id();
  const file = Buffer.from([
    'Ragione sociale;Via;CAP;Città;Provincia;Nome contatto;Cognome contatto;E-mail contatto;Tipi di contatto',
    ...Array.from({ length: rows }, (_, number) => `Officina ${number};Via Roma;35131;Padova;PD;Anna;Bianchi;anna${number}@brenta.example;Business`),
  ].join('\n'));
  await asOwner(url, async (client) => {
    await client.query(`insert into import (id, tenant_id, file_name, bytes, state, encoding, actor_id, actor_name, actor_tenant_id, actor_tenant_name, created_at) values ($1, $2, 'f.csv', $3, 'CHECKING', 'utf-8', $4, 'A', $2, 'P', now())`, [importId, partner.id, file.length, admin.id]);
    await client.query('insert into import_piece (import_id, tenant_id, position, content) values ($1, $2, 0, $3)', [importId, partner.id, file]);
  });
  const run = (task: Task) => timed(() => task.run({ importId, tenantId: partner.id }, work));
  const checking = await run(checkImportTask);
  await asOwner(url, (client) => client.query(`update import set state = 'APPLYING' where id = $1`, [importId]));
  const applying = await run(applyImportTask);
  const [made] = (await asOwner(url, (client) => client.query<{ state: string; customers: number }>('select state, customers_new as customers from import where id = $1', [importId]))).rows;
  if (made?.state !== 'APPLIED' || made.customers !== rows) throw new Error(`not what was asked for: ${JSON.stringify(made)}`);
  await orm.close(true);

  // COPY goes past row-level security only, so the server's own user brings them in.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const copying = await copyAgain(client, partner.id);
  await client.end();
  const perSecond = (seconds: number) => rows / seconds;
  const say = (value: number) => Math.round(value).toLocaleString('en');
  console.log([
    `${say(rows)} rows, a customer and a contact each: ${say(perSecond(checking))} a second are checked, ${say(perSecond(applying))} applied, ${say(perSecond(checking + applying))} both;`,
    `COPY of the same customers, contacts and entries, triggers included: ${say(perSecond(copying))} a second.`,
    `Applying ${(copying / applying).toFixed(2)}, both ${(copying / (checking + applying)).toFixed(2)}.`,
  ].join('\n'));
} finally {
  await stop();
}

/** What was made is taken out, taken away and copied in again. */
async function copyAgain(client: pg.Client, parentId: string): Promise<number> {
  const pieces = new Map<string, { columns: string; content: Buffer }>();
  for (const table of copied) {
    const { rows: [found] } = await client.query<{ columns: string }>(`select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`, [table]);
    const columns = found?.columns ?? '';
    const key = table === 'tenant' ? 'id' : 'tenant_id';
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`copy (select ${columns} from "${table}" where ${key} in (select id from tenant where parent_id = '${parentId}')) to stdout`))) chunks.push(chunk as Buffer);
    pieces.set(table, { columns, content: Buffer.concat(chunks) });
  }
  for (const table of [...copied].reverse()) await client.query(`delete from "${table}" where ${table === 'tenant' ? 'id' : 'tenant_id'} in (select tenant_id from tenant_ancestor where ancestor_id = $1)`, [parentId]);
  await client.query('delete from tenant_ancestor where ancestor_id = $1 or tenant_id not in (select id from tenant)', [parentId]);
  await client.query('begin');
  const seconds = await timed(async () => {
    for (const [table, { columns, content }] of pieces) await pipeline(Readable.from([content]), client.query(copyFrom(`copy "${table}" (${columns}) from stdin`)));
    await client.query('commit');
  });
  return seconds;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
