import pg from 'pg';

export interface Table {
  oid: number;
  schema: string;
  name: string;
  /** Those that can be written: generated ones are left out. */
  columns: string[];
}

/** Where migrations record themselves: part of the schema rather than of its contents. */
const bookkeeping = ['public.migration', 'graphile_worker.migrations'];

/** Every table that holds contents, in the order of names. Unlogged ones are by their nature expendable. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.oid::int as oid, n.nspname::text as schema, c.relname::text as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
       and n.nspname || '.' || c.relname <> all ($1)
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by 2, 3`,
    [bookkeeping],
  );
  return rows;
}

export function qualified({ schema, name }: Table): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

/** The migrations that have run, each as one line of text. */
export async function readBookkeeping(client: pg.Client): Promise<string[]> {
  const steps: string[] = [];
  for (const table of bookkeeping) {
    const { rows: known } = await client.query<{ column: string }>(
      `select attname::text as column from pg_attribute where attrelid = to_regclass($1) and attname in ('name', 'id') order by attname desc limit 1`,
      [table],
    );
    for (const { column } of known) {
      const { rows } = await client.query<{ step: string }>(`select ${column}::text as step from ${table} order by id`);
      steps.push(...rows.map(({ step }) => `${table} ${step}`));
    }
  }
  return steps;
}
