import { importKeptDays, maxImportRows } from '@filiera/shared/limits';
import { z } from 'zod';
import { task, type Work } from '../../platform/jobs/task.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { checkRow, keyOf, type Assumed, type Cells, type CheckedRow, type Met } from './check-row.ts';
import { mostColumns, neededFields, understand, withoutEmptyEnd, type ImportField } from './columns.ts';
import { type ImportFailure } from './import.enums.ts';
import { readRows, UnreadableFile } from './read-file.ts';
import { judgeRows } from './judge-rows.ts';
import { isLastTry } from './tries.ts';

const rowsAtOnce = 1000;

const payload = z.object({ importId: z.uuid(), tenantId: z.uuid() });
export type ImportJob = z.output<typeof payload>;

interface Progress {
  encoding: string;
  rowsChecked: number;
  assumed: Assumed;
}

interface Column {
  header: string;
  field: ImportField | null;
}

/**
 * Reads a file and checks it row by row, a thousand committed at a time with how far it is. Killed, it goes on after the last thousand; run twice
 * at once, the one that comes second to a thousand ends.
 */
export const checkImportTask = task<ImportJob>({
  name: 'check_import',
  payload,
  async run(job, work) {
    const progress = await begin(job, work);
    if (!progress) return;
    try {
      if (await checkRows(job, work, progress)) await work.inCompany(job.tenantId, ({ em, now }) => judgeRows(em, job.importId, now));
    } catch (error) {
      if (error instanceof UnreadableFile) await fail(job, work, error.failure, error.detail);
      else {
        if (isLastTry(work.attempt)) await fail(job, work, 'INTERNAL');
        throw error;
      }
    }
  },
});

async function begin({ importId, tenantId }: ImportJob, { inCompany }: Work): Promise<Progress | undefined> {
  return inCompany(tenantId, async ({ em }) => {
    const [row] = await queryIn<{ encoding: string; rows_checked: number; country: string; language: string }>(em, `
      select i.encoding, i.rows_checked, p.country, p.language from import i join company_profile p on p.tenant_id = i.tenant_id where i.id = $1 and i.state = 'CHECKING'`, [importId]);
    return row && { encoding: row.encoding, rowsChecked: row.rows_checked, assumed: { country: row.country, language: row.language } };
  });
}

/** @returns whether it read to the end; false when somebody else reads, it was cancelled, or the file is told to be no list of customers */
async function checkRows(job: ImportJob, work: Work, { encoding, rowsChecked, assumed }: Progress): Promise<boolean> {
  let columns: Column[] | undefined;
  let number = 0;
  let bytes = 0;
  let batch: Row[] = [];
  for await (const row of readRows(piecesOf(job, work), encoding)) {
    if (!columns) {
      columns = understand(withoutEmptyEnd(row.cells));
      if (columns.length > mostColumns) return fail(job, work, 'TOO_MANY_COLUMNS', String(mostColumns));
      const missing = neededFields.filter((field) => !columns?.some((column) => column.field === field));
      if (missing.length > 0) return fail(job, work, 'MISSING_COLUMNS', missing.join(', '), columns);
      continue;
    }
    number += 1;
    if (number > maxImportRows) return fail(job, work, 'TOO_MANY_ROWS', String(maxImportRows));
    if (number <= rowsChecked) continue;
    batch.push({ number, cells: row.cells });
    ({ bytes } = row);
    if (batch.length < rowsAtOnce) continue;
    if (!(await store(job, work, columns, await check(job, work, columns, batch, assumed), bytes))) return false;
    batch = [];
  }
  if (!columns || number === 0) return fail(job, work, 'EMPTY');
  return batch.length === 0 || store(job, work, columns, await check(job, work, columns, batch, assumed), bytes);
}

interface Row {
  number: number;
  cells: string[];
}

/** A thousand rows, beside what earlier ones said of the same customers: that is looked up, so that memory does not grow with the file. */
async function check(job: ImportJob, work: Work, columns: readonly Column[], rows: readonly Row[], assumed: Assumed): Promise<Checked[]> {
  const read = rows.map((row) => ({ ...row, fields: cellsOf(columns, row.cells) }));
  const keys = new Set(read.flatMap(({ fields }) => keyOf(fields, assumed) ?? []));
  const met = await metBefore(job, work, columns, [...keys], read.flatMap(({ fields }) => fields.contactEmail?.toLowerCase() ?? []));
  return read.map(({ number, cells, fields }) => ({ number, cells, ...checkRow(number, fields, assumed, met) }));
}

type Checked = CheckedRow & { number: number; cells: string[] };

export function cellsOf(columns: readonly Column[], row: readonly string[]): Cells {
  return Object.fromEntries(columns.flatMap(({ field }, index) => {
    const cell = row[index]?.trim();
    return field && cell ? [[field, cell]] : [];
  }));
}

async function* piecesOf({ importId, tenantId }: ImportJob, { inCompany }: Work): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const [piece] = await inCompany(tenantId, ({ em }) => queryIn<{ content: Uint8Array }>(em, 'select content from import_piece where import_id = $1 and position = $2', [importId, position]));
    if (!piece) return;
    yield piece.content;
  }
}

/** @returns false when the import is no longer where we left it */
async function store({ importId, tenantId }: ImportJob, { inCompany }: Work, columns: readonly Column[], batch: readonly Checked[], bytes: number): Promise<boolean> {
  const first = batch[0]?.number ?? 1;
  return inCompany(tenantId, async ({ em, now }) => {
    const moved = await queryIn(em, `
      update import set rows_checked = $3, bytes_checked = least($4, bytes), rows_wrong = rows_wrong + $5, columns = $6 where id = $1 and state = 'CHECKING' and rows_checked = $2 returning id`,
      [importId, first - 1, first - 1 + batch.length, bytes, batch.filter(({ issues }) => issues.length > 0).length, JSON.stringify(columns)]);
    if (moved.length === 0) return false;
    const rows = batch.map(({ number, cells, key, leader, company, contact, issues }) => ({
      id: newId(now), number, cells, customer_key: key, leader, company, contact, issues, outcome: issues.length > 0 ? 'WRONG' : 'NEW',
    }));
    await queryIn(em, `
      insert into import_row (id, import_id, tenant_id, number, cells, customer_key, leader, company, contact, issues, outcome)
      select r.id, $1, $2, r.number, r.cells, r.customer_key, r.leader, r.company, r.contact, r.issues, r.outcome
      from jsonb_to_recordset($3::jsonb) as r(id uuid, number integer, cells jsonb, customer_key text, leader integer, company jsonb, contact jsonb, issues jsonb, outcome text)`,
      [importId, tenantId, JSON.stringify(rows)]);
    return true;
  });
}

/** Those of some customers that rows stored before are about, with those of some addresses that they have. */
async function metBefore({ importId, tenantId }: ImportJob, { inCompany }: Work, columns: readonly Column[], keys: readonly string[], emails: readonly string[]): Promise<Map<string, Met>> {
  const rows = await inCompany(tenantId, ({ em }) => queryIn<{ customer_key: string; leader: number; cells: string[]; company: Met['company']; emails: string[] }>(em, `
    select l.customer_key, l.leader, l.cells, l.company, array(
      select r.contact_email from import_row r where r.import_id = l.import_id and r.customer_key = l.customer_key and r.contact_email = any ($3)) as emails
    from import_row l where l.import_id = $1 and l.customer_key = any ($2) and l.number = l.leader`, [importId, keys, emails]));
  return new Map(rows.map(({ customer_key: key, leader, cells, company, emails: known }) => [key, { leader, cells: cellsOf(columns, cells), company, emails: new Set(known) }]));
}

async function fail({ importId, tenantId }: ImportJob, { inCompany }: Work, failure: ImportFailure, detail: string | null = null, columns: readonly Column[] | null = null): Promise<false> {
  await inCompany(tenantId, async ({ em, now }) => {
    const failed = await queryIn(em, `update import set state = 'FAILED', failure = $2, failure_detail = $3, columns = coalesce($4::jsonb, columns), ended_at = $5, kept_until = $5::timestamptz + make_interval(hours => $6) where id = $1 and state = 'CHECKING' returning id`, [importId, failure, detail, columns && JSON.stringify(columns), now, importKeptDays * 24]);
    if (failed.length > 0) {
      await queryIn(em, 'delete from import_piece where import_id = $1', [importId]);
      await queryIn(em, 'delete from import_row where import_id = $1', [importId]);
    }
  });
  return false;
}
