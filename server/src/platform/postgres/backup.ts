import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { ExplainedError } from '../explained-error.ts';
import { BackupReader } from './backup-reader.ts';
import { listTables, qualified, readBookkeeping, type Table } from './catalogue.ts';
import { ownerRole } from './roles.ts';

/** First line of the file, after `-- filiera `. */
interface Head {
  format: 1;
  /** Every migration that had run, as its own tables record it: a backup goes back into the same schema only. */
  version: string[];
  takenAt: string;
}

/** Last line, after `-- end `; a file without it was cut short. */
interface Foot {
  rows: Record<string, number>;
}

/**
 * Writes every row and every counter, as of one instant, into one compressed file that only its owner reads.
 * Unpacked it is SQL of the kind `pg_dump --data-only` writes. Nobody else has to stop writing meanwhile.
 */
export async function backup(ownerUrl: string, file: string): Promise<Foot> {
  if (await exists(file)) throw new ExplainedError(`${file} exists already.`);
  const foot: Foot = { rows: {} };
  const draft = `${file}.part`;
  try {
    await connected(ownerUrl, async (client) => {
      await client.query('begin isolation level repeatable read read only');
      await pipeline(Readable.from(contents(client, foot)), createGzip(), createWriteStream(draft, { mode: 0o600 }));
      await client.query('commit');
    });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return foot;
}

async function* contents(client: pg.Client, foot: Foot): AsyncGenerator<Buffer | string> {
  const tables = await listTables(client);
  await refuseHiddenRows(client);
  const head: Head = { format: 1, version: await readBookkeeping(client), takenAt: new Date().toISOString() };
  yield `-- filiera ${JSON.stringify(head)}\n`;

  for (const table of tables) {
    yield `COPY ${qualified(table)} (${table.columns.map(pg.escapeIdentifier).join(', ')}) FROM stdin;\n`;
    const rows = client.query(copyTo(`copy ${qualified(table)} (${table.columns.map(pg.escapeIdentifier).join(', ')}) to stdout`));
    yield* rows as AsyncIterable<Buffer>;
    yield '\\.\n';
    foot.rows[qualified(table)] = rows.rowCount ?? 0;
  }
  yield* await counters(client);
  yield `-- end ${JSON.stringify(foot)}\n`;
}

async function counters(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select schemaname as schema, sequencename as name from pg_sequences where schemaname !~ '^pg_' order by 1, 2`,
  );
  const lines: string[] = [];
  for (const { schema, name } of rows) {
    const sequence = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
    const { rows: values } = await client.query<{ last: string; called: boolean }>(`select last_value::text as last, is_called as called from ${sequence}`);
    for (const { last, called } of values) lines.push(`SELECT setval(${pg.escapeLiteral(sequence)}, ${last}, ${called});\n`);
  }
  return lines;
}

/** An owner who is no superuser is filtered by forced row-level security unless a policy opens it; a backup must not leave rows out in silence. */
async function refuseHiddenRows(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relrowsecurity and c.relforcerowsecurity
       and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
                       and pg_get_expr(p.polqual, p.polrelid) = 'true'
                       and (p.polroles = '{0}' or (select oid from pg_roles where rolname = $1) = any (p.polroles)))`,
    [ownerRole],
  );
  if (rows.length) throw new ExplainedError(`Row-level security hides rows of ${rows.map(({ name }) => name).join(', ')} from this login: sign in as a superuser to back up.`);
}

interface RestoreOptions {
  /** A table that is empty in a database that has only been migrated. */
  emptyTable: string;
}

/**
 * Puts a backup into a migrated database that nobody has used yet, all of it or nothing: one transaction, in which triggers, foreign keys and
 * forced row-level security rest. Foreign keys are checked again before it ends, and every table's number of rows against the file's.
 */
export async function restore(ownerUrl: string, file: string, { emptyTable }: RestoreOptions): Promise<Foot> {
  const unpacked = createGunzip();
  // Errors of either stream end the other, and meet the reader.
  pipeline(createReadStream(file), unpacked).catch(() => {});
  const reader = new BackupReader(unpacked);
  return connected(ownerUrl, async (client) => {
    await client.query('begin');
    await refuseMismatch(client, parse<Head>('filiera', await reader.line()), emptyTable);
    const tables = await listTables(client);
    const wakeUp = await layToRest(client, tables);
    await client.query(`truncate ${tables.map(qualified).join(', ')}`);

    const loaded: Foot = { rows: {} };
    let line = await reader.line();
    for (; line && !line.startsWith('-- end '); line = await reader.line()) {
      const table = tables.find((one) => line?.startsWith(`COPY ${qualified(one)} (`));
      if (table) {
        const rows = client.query(copyFrom(line.replace(/;$/, '')));
        await pipeline(Readable.from(reader.rows()), rows);
        loaded.rows[qualified(table)] = rows.rowCount;
      } else if (line.startsWith('SELECT setval(')) await client.query(line);
      else throw new ExplainedError(`The database has no place for "${line.slice(0, 100)}".`);
    }
    const promised = parse<Foot>('end', line);
    const wrong = Object.keys(promised.rows).filter((name) => promised.rows[name] !== loaded.rows[name]);
    if (wrong.length) throw new ExplainedError(`The file does not hold what it says of ${wrong.join(', ')}.`);

    for (const statement of wakeUp) await client.query(statement);
    await client.query('commit');
    await client.query('analyze');
    return loaded;
  });
}

async function refuseMismatch(client: pg.Client, head: Head, emptyTable: string): Promise<void> {
  const version = await readBookkeeping(client);
  const missing = head.version.filter((step) => !version.includes(step));
  const extra = version.filter((step) => !head.version.includes(step));
  if (missing.length || extra.length) {
    const differences = [...missing.map((step) => `only the backup has ${step}`), ...extra.map((step) => `only the database has ${step}`)];
    throw new ExplainedError(`The backup of ${head.takenAt} is of another version: ${differences.join('; ')}. Restore it with the version that made it.`);
  }
  const { rowCount } = await client.query(`select from ${emptyTable} limit 1`);
  if (rowCount) throw new ExplainedError('The database is in use already: a backup goes into an empty one.');
}

/** @returns what undoes it, to run in this order */
async function layToRest(client: pg.Client, tables: Table[]): Promise<string[]> {
  const { rows } = await client.query<{ rest: string; wake: string }>(
    `with mine as (select c.oid, c.oid::regclass::text as name, c.relforcerowsecurity from pg_class c where c.oid = any ($1::oid[]))
     select 1 as at, format('alter table %s drop constraint %I', m.name, k.conname) as rest,
            format('alter table %s add constraint %I %s', m.name, k.conname, pg_get_constraintdef(k.oid)) as wake
       from pg_constraint k join mine m on m.oid = k.conrelid where k.contype = 'f' and k.conparentid = 0
     union all
     select 2, format('alter table %s disable trigger %I', m.name, t.tgname), format('alter table %s enable trigger %I', m.name, t.tgname)
       from pg_trigger t join mine m on m.oid = t.tgrelid where not t.tgisinternal and t.tgenabled = 'O'
     union all
     select 3, format('alter table %s no force row level security', name), format('alter table %s force row level security', name)
       from mine where relforcerowsecurity
     order by at`,
    [tables.map(({ oid }) => oid)],
  );
  for (const { rest } of rows) await client.query(rest);
  return rows.map(({ wake }) => wake);
}

function parse<T>(keyword: 'filiera' | 'end', line: string | undefined): T {
  const start = `-- ${keyword} `;
  if (!line?.startsWith(start)) throw new ExplainedError(keyword === 'end' ? 'The backup was cut short.' : 'This is no backup of Filiera.');
  return JSON.parse(line.slice(start.length)) as T;
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
