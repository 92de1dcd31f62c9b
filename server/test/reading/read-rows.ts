import { asOwner } from '../../src/platform/postgres/as-owner.ts';
import { Rows, tables, type Row } from './rows.ts';

/** Every row there is, read as the owner who sees all. */
export async function readRows(ownerUrl: string): Promise<Rows> {
  return asOwner(ownerUrl, async (client) => {
    const contents = new Map<string, Row[]>();
    for (const table of tables) {
      const { rows } = await client.query<{ row: Row }>(`select to_json(t) as row from "${table}" t`);
      contents.set(table, rows.map(({ row }) => row));
    }
    return new Rows(contents);
  });
}
