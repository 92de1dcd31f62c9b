import { type EntityManager } from '@mikro-orm/postgresql';
import { queryIn } from '../../platform/orm/query.ts';
import { type Sending } from './fattura-of.ts';

/** How invoices went out last, by id; nothing of one whose file has no name yet. What a later attempt corrects stands in its file, not in the invoice. @param ids of invoices that the session sees */
export async function lastSendings(em: EntityManager, ids: readonly string[]): Promise<Map<string, Sending>> {
  const rows = await queryIn<Sending & { id: string }>(em, `
    select f.invoice_id as id, f.attempt, f.name as "fileName", t.recipient from invoice_file f left join transmission t on t.invoice_id = f.invoice_id and t.attempt = f.attempt
    where f.invoice_id = any ($1::uuid[]) order by f.attempt`, [ids]);
  return new Map(rows.map(({ id, ...sending }) => [id, sending]));
}
