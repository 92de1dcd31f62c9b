import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { instant } from '@filiera/shared/period';
import { type Draft, draftTables, type Row } from './draft.ts';
import { insertRows } from './insert-rows.ts';
import { localDay } from './local-day.ts';
import { asOwner } from '../platform/postgres/as-owner.ts';

/** Brings what is in the draft into a migrated database, in one transaction, and leaves the draft ready for more. */
export async function saveDraft(ownerUrl: string, draft: Draft): Promise<void> {
  await asOwner(ownerUrl, (client) => writeDraft(client, draft));
}

/** The same within a transaction of the owner role. */
export async function writeDraft(client: pg.ClientBase, draft: Draft): Promise<void> {
  for (const [userId, password] of draft.passwords) draft.add('credential', { userId, passwordHash: await hashOf(password) });
  draft.passwords.clear();
  draft.rowsOf('balance_movement').sort((one, other) => instantOf(one.at) - instantOf(other.at));

  const settled = draft.rowsOf('order').filter(({ settledAt }) => settledAt).map(({ id }) => String(id));
  const payouts = draft.rowsOf('cashback_payout').map(({ id }) => String(id));
  for (const table of draftTables) {
    const rows = draft.rowsOf(table).splice(0);
    await insertRows(client, table, table === 'order' ? await numbered(client, rows) : rows);
  }
  if (settled.length > 0) await issueInvoices(client, settled);
  await setAside(client, payouts);
}

/** What payouts are of left its account as they were asked for, and came back or was paid as they were decided about. */
async function setAside(client: pg.ClientBase, payouts: readonly string[]): Promise<void> {
  if (payouts.length === 0) return;
  const move = (kind: string, source: string, target: string, at: string, where: string) => client.query(
    `select move_cashback(p.tenant_id, $2, $3, $4, p.net_minor, p.net_currency, ${at}, null, p.id) from cashback_payout p where p.id = any ($1) and ${where}`, [payouts, kind, source, target],
  );
  await move('PAYOUT', 'PAYABLE', 'IN_TRANSIT', 'p.requested_at', 'true');
  await move('PAYOUT_RETURNED', 'IN_TRANSIT', 'PAYABLE', 'coalesce(p.decided_at, p.requested_at)', `p.state = 'REFUSED'`);
  await move('PAID_OUT', 'IN_TRANSIT', 'PAID_OUT', 'coalesce(p.decided_at, p.requested_at)', `p.state = 'PAID'`);
}

/** What was settled is invoiced as it happened: what a credit gives back of is issued before it. Vendors that cannot invoice yet are left out. */
async function issueInvoices(client: pg.ClientBase, settled: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ id: string; credits: boolean }>(
    `select o.id, exists (select from credit_source c where c.amounts_id = o.amounts_id) as credits from "order" o join fiscal_settings f on f.tenant_id = o.vendor_id where o.id = any ($1) order by o.settled_at, length(o.number), o.number`,
    [settled],
  );
  let together: string[] = [];
  const issue = async () => {
    if (together.length > 0) await client.query('select invoice_orders($1, null)', [together]);
    together = [];
  };
  for (const { id, credits } of rows) {
    if (credits) await issue();
    together.push(id);
    if (credits) await issue();
  }
  await issue();
}

/** Numbers per vendor and year without gaps, in the order the orders were placed; the year is the vendor's. */
async function numbered(client: pg.ClientBase, orders: readonly Row[]): Promise<Row[]> {
  const { rows: vendors } = await client.query<{ tenantId: string; vendorId: string; timeZone: string }>(
    `select t.id as "tenantId", t.vendor_id as "vendorId", p.time_zone as "timeZone" from tenant t join company_profile p on p.tenant_id = t.vendor_id where t.id = any ($1)`,
    [[...new Set(orders.map(({ tenantId }) => tenantId))]],
  );
  const vendorOf = new Map(vendors.map((vendor) => [vendor.tenantId, vendor]));

  const numberedRows: Row[] = [];
  for (const order of orders.toSorted((one, other) => instantOf(one.placedAt) - instantOf(other.placedAt))) {
    const vendor = vendorOf.get(String(order.tenantId));
    if (!vendor) throw new Error('An order is of a company that is not there.');
    const { year } = localDay(instant(order.placedAt as Date), vendor.timeZone);
    numberedRows.push({ ...order, number: await nextNumber(client, vendor.vendorId, year) });
  }
  return numberedRows;
}

async function nextNumber(client: pg.ClientBase, vendorId: string, year: number): Promise<string> {
  const { rows: [counter] } = await client.query<{ number: string }>(
    `insert into order_counter (vendor_id, year, last) values ($1, $2, 1) on conflict (vendor_id, year) do update set last = order_counter.last + 1
     returning year || '-' || lpad(last::text, greatest(6, length(last::text)), '0') as number`,
    [vendorId, year],
  );
  if (!counter) throw new Error('The counter of orders gave no number.');
  return counter.number;
}

const hashes = new Map<string, Promise<string>>();
/** One hash a password and process: argon2id takes its time, and drafted people share theirs. */
function hashOf(password: string): Promise<string> {
  const known = hashes.get(password) ?? hash(password);
  hashes.set(password, known);
  return known;
}

const instantOf = (value: unknown): number => (value instanceof Date ? value.getTime() : 0);
