import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type EntityManager } from '@mikro-orm/postgresql';
import { instant } from '@filiera/shared/period';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { pino } from 'pino';
import { entities } from '../../src/entities.ts';
import { applyImportTask, checkImportTask } from '../../src/modules/imports/index.ts';
import { type Task, type Work } from '../../src/platform/jobs/task.ts';
import { createOrm } from '../../src/platform/orm/orm.ts';
import { queryIn } from '../../src/platform/orm/query.ts';
import { asOwner } from '../../src/platform/postgres/as-owner.ts';
import { workerUrlOf } from '../../src/platform/postgres/roles.ts';
import { Draft, makePartner, makeUser, makeVendor, saveDraft } from '../../src/seed/factories.ts';
import { writtenColumns } from '../again.ts';
import { type Compared, type Cost, costOf } from '../cost.ts';
import { type World } from '../world.ts';

const rows = 20_000;
/** Each has a contact; the triggers of the tree, of the search and of the walls are at work in both. */
const copied = ['tenant', 'company_profile', 'billing_account', 'contact', 'audit_entry'] as const;

/** A file of customers checked and applied, beside COPY of the same customers, contacts and entries with all triggers at work. */
export async function importRows({ ownerUrl, postmaster }: World): Promise<Compared[]> {
  const draft = new Draft(instant('2026-03-10T09:00:00Z'));
  const partner = makePartner(draft, { parent: makeVendor(draft, { slug: 'imports' }) });
  const admin = makeUser(draft, { tenant: partner, email: 'admin@imports.example' });
  await saveDraft(ownerUrl, draft);
  const orm = await createOrm(workerUrlOf(ownerUrl), entities as never, { pool: { min: 0, max: 4 } });
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
  await asOwner(ownerUrl, async (client) => {
    await client.query(`insert into import (id, tenant_id, file_name, bytes, state, encoding, actor_id, actor_name, actor_tenant_id, actor_tenant_name, created_at) values ($1, $2, 'f.csv', $3, 'CHECKING', 'utf-8', $4, 'A', $2, 'P', now())`, [importId, partner.id, file.length, admin.id]);
    await client.query('insert into import_piece (import_id, tenant_id, position, content) values ($1, $2, 0, $3)', [importId, partner.id, file]);
  });
  const run = (task: Task) => costOf(postmaster, rows, () => task.run({ importId, tenantId: partner.id }, work));
  const checking = await run(checkImportTask);
  await asOwner(ownerUrl, (client) => client.query(`update import set state = 'APPLYING' where id = $1`, [importId]));
  const applying = await run(applyImportTask);
  const [made] = (await asOwner(ownerUrl, (client) => client.query<{ state: string; customers: number }>('select state, customers_new as customers from import where id = $1', [importId]))).rows;
  if (made?.state !== 'APPLIED' || made.customers !== rows) throw new Error(`not what was asked for: ${JSON.stringify(made)}`);
  await orm.close(true);

  // COPY goes past row-level security only, so the server's own user brings them in.
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const copying = await copyAgain(client, partner.id, postmaster);
  await client.end();
  const limit = 'COPY of the same rows, triggers included';
  return [
    { what: 'rows of a file applied', ours: applying, limit, beside: copying },
    { what: 'rows of a file checked and applied', ours: { perSecond: 1 / (1 / checking.perSecond + 1 / applying.perSecond), cpu: checking.cpu + applying.cpu }, limit, beside: copying },
  ];
}

/** What was made is taken out, taken away and copied in again. */
async function copyAgain(client: pg.Client, parentId: string, postmaster: number): Promise<Cost> {
  const pieces = new Map<string, { columns: string; content: Buffer }>();
  for (const table of copied) {
    const columns = await writtenColumns(client, table);
    const key = table === 'tenant' ? 'id' : 'tenant_id';
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`copy (select ${columns} from "${table}" where ${key} in (select id from tenant where parent_id = '${parentId}')) to stdout`))) chunks.push(chunk as Buffer);
    pieces.set(table, { columns, content: Buffer.concat(chunks) });
  }
  // Without looking for what might point to each: nothing does.
  await client.query('set session_replication_role = replica');
  for (const table of [...copied].reverse()) await client.query(`delete from "${table}" where ${table === 'tenant' ? 'id' : 'tenant_id'} in (select tenant_id from tenant_ancestor where ancestor_id = $1)`, [parentId]);
  await client.query('delete from tenant_ancestor where ancestor_id = $1 or tenant_id not in (select id from tenant)', [parentId]);
  await client.query('reset session_replication_role');
  await client.query('begin');
  return costOf(postmaster, rows, async () => {
    for (const [table, { columns, content }] of pieces) await pipeline(Readable.from([content]), client.query(copyFrom(`copy "${table}" (${columns}) from stdin`)));
    await client.query('commit');
  });
}
