import pg from 'pg';
import type { Row } from './draft.ts';

/** One statement however many rows; all have the columns of the first. They go in one after the other, so that a row may rest on one before it. */
export async function insertRows(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows.map(columnsOf);
  if (!first) return;
  const names = Object.keys(first).map((name) => pg.escapeIdentifier(name)).join(', ');
  const into = pg.escapeIdentifier(table);
  await client.query(`insert into ${into} (${names}) select ${names} from jsonb_populate_recordset(null::${into}, $1)`, [JSON.stringify(rows.map(columnsOf))]);
}

/** `listPrice: { minor, currency }` is `list_price_minor` and `list_price_currency`; a bytea is written as PostgreSQL reads it. */
export function columnsOf(row: Row): Row {
  return Object.fromEntries(Object.entries(row).flatMap(([name, value]) => {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (Buffer.isBuffer(value)) return [[column, `\\x${value.toString('hex')}`]];
    return isMoney(value) ? [[`${column}_minor`, value.minor], [`${column}_currency`, value.currency]] : [[column, value ?? null]];
  }));
}

function isMoney(value: unknown): value is { minor: number; currency: string } {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}
