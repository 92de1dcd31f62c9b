import { badInput } from '../graphql/errors.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);

/** A cursor is base64url of JSON [order, value, id], made in SQL where timestamps keep their full precision. */
export function cursorSql(order: string, value: string, id: string): string {
  return `translate(encode(convert_to(json_build_array('${order}', ${value}, ${id})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/**
 * Reads a cursor back. One made under another order, or not by us, is refused rather than misread.
 * @throws BAD_USER_INPUT
 */
export function readCursor(cursor: string, order: string, columnType: string): { value: string; id: string } {
  // Made when it is needed: an error takes its stack along, which costs more than all the rest here.
  const refused = () => badInput('`after` is no cursor of this list under this order.');
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refused();
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw refused();
  const [madeUnder, value, id] = parts as unknown[];
  if (madeUnder !== order || typeof value !== 'string' || !isUuid(id)) throw refused();
  if (columnType.startsWith('timestamp') && !isInstant(value)) throw refused();
  if (columnType === 'bigint' && !/^-?\d{1,18}$/.test(value)) throw refused();
  if (value.includes('\0')) throw refused();
  return { value, id };
}

/** An instant as PostgreSQL's JSON writes it: nothing else that PostgreSQL, or JavaScript alone, would take for one. */
function isInstant(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?[+-](0\d|1[0-4]):[0-5]\d$/.test(text) || Number.isNaN(Date.parse(text))) return false;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
