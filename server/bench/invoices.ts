import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { writtenColumns } from './again.ts';
import { type Cost, costOf, lineOf } from './cost.ts';
import { dueAt, makeDueWorld } from './renewals/world.ts';

// Issuing the invoices of orders that have settled, in batches as renewals do and one transaction each, beside bare inserts of the same rows: README.md. Needs Linux, for its accounting of CPU.

const { values } = parseArgs({ options: { invoices: { type: 'string', default: '20000' }, single: { type: 'string', default: '1000' } } });
const count = Number(values.invoices);
const batch = 500;
const tables = ['invoice', 'invoice_vat', 'invoice_line'] as const;
const outcome = `select count(*)::integer as invoices, max(sequence) as last, sum(total_minor)::bigint::text as total, (select count(*)::integer from invoice_line) as lines, (select sum(vat_minor)::bigint::text from invoice_vat) as vat from invoice`;

const world = await makeDueWorld(count);
try {
  const client = new pg.Client({ connectionString: await world.fresh('invoices') });
  await client.connect();
  for (const table of tables) await client.query(`create table kept_${table} as select * from ${table}`);
  const { rows } = await client.query<{ id: string }>('select id from "order" where settled_at is not null order by length(number), number');
  const orders = rows.map(({ id }) => id);
  const expected = JSON.stringify((await client.query(outcome)).rows);

  const emptied = async () => {
    for (const table of [...tables].reverse()) await client.query(`delete from ${table}`);
    await client.query('delete from invoice_counter');
    for (const table of [...tables, 'invoice_counter']) await client.query(`vacuum (analyze) ${table}`);
  };
  const measured = async (what: string, amount: number, run: () => Promise<void>): Promise<Cost> => {
    await emptied();
    const cost = await costOf(world.postmaster, amount, run);
    const came = (await client.query(outcome)).rows;
    if (amount === count ? JSON.stringify(came) !== expected : (came[0] as { invoices: number }).invoices !== amount) throw new Error(`${what}: ${JSON.stringify(came)} beside ${expected}`);
    console.log(`${what}: ${Math.round(cost.perSecond)} a second, ${cost.cpu.toFixed(3)} ms of the database's CPU each (load ${loadavg()[0]?.toFixed(1)}); ${JSON.stringify(came)}`);
    return cost;
  };
  const insideOne = async (run: () => Promise<unknown>) => {
    await client.query('begin');
    await run();
    await client.query('commit');
  };

  const columns = new Map<string, string>();
  for (const table of tables) columns.set(table, await writtenColumns(client, table));
  const bare = async (from: string) => {
    for (const table of tables) await client.query(`insert into ${table} (${columns.get(table)}) select ${columns.get(table)} from kept_${table} ${table === 'invoice' ? from : from.replace('where id', 'where invoice_id')}`);
  };
  const issue = (ids: readonly string[]) => client.query('select issue_invoices($1::uuid[], $2)', [ids, dueAt]);

  const { rows: kept } = await client.query<{ id: string }>('select id from kept_invoice order by sort_number');
  for (const table of ['kept_invoice_vat', 'kept_invoice_line']) await client.query(`create index on ${table} (invoice_id)`);
  await client.query('create index on kept_invoice (id)');
  const wanted = (ids: readonly string[]) => `where id in (${ids.map((id) => `'${id}'`).join(', ')})`;
  const parts = <Item>(items: readonly Item[], size: number) => Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

  const limit = await measured(`bare inserts of ${batch}`, count, async () => { for (const part of parts(kept, batch)) await insideOne(() => bare(wanted(part.map(({ id }) => id)))); });
  const bulk = await measured(`issued by ${batch}`, count, async () => { for (const part of parts(orders, batch)) await insideOne(() => issue(part)); });
  const single = Math.min(Number(values.single), count);
  const bareSingle = await measured('bare inserts of one', single, async () => { for (const { id } of kept.slice(0, single)) await insideOne(() => bare(wanted([id]))); });
  const one = await measured('issued one by one', single, async () => { for (const id of orders.slice(0, single)) await insideOne(() => issue([id])); });
  await client.end();

  console.log('| | a second (CPU each) | beside | a second (CPU each) | share by CPU | share by time | load |\n|---|---|---|---|---|---|---|');
  console.log(lineOf({ what: `invoices, ${batch} in a transaction`, ours: bulk, limit: 'bare inserts of the same rows', beside: limit }));
  console.log(lineOf({ what: 'invoices, one in a transaction', ours: one, limit: 'bare inserts of the same rows', beside: bareSingle }));
} finally {
  await world.stop();
}
