import pg from 'pg';

/** The columns of a table that are written, as a list; what is generated comes by itself. */
export async function writtenColumns(client: pg.ClientBase, table: string): Promise<string> {
  const { rows: [found] } = await client.query<{ columns: string }>(`
    select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'`, [table]);
  return found?.columns ?? '';
}
