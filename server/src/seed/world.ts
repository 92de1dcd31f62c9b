import { createHash } from 'node:crypto';
import { type Instant, instant } from '@filiera/shared/period';
import pg from 'pg';
import { asOwnerRole } from '../migrations/index.ts';
import { ExplainedError } from '../platform/explained-error.ts';
import { asOwner } from '../platform/postgres/as-owner.ts';
import { Draft } from './draft.ts';
import { localDay } from './local-day.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { makeVendor } from './make-company.ts';
import { demoPassword, makeUser } from './make-people.ts';
import { writeDraft } from './save-draft.ts';
import { setAside } from './set-aside.ts';
import { worldPrices, type WorldPrices } from './world-prices.ts';
import { sales, soldRows } from './world-sales.ts';
import { companies, people, tree, type WorldPlan } from './world-tree.ts';

export interface WorldOptions {
  /** vendor and partners included */
  tenants: number;
  /** another one gives other ids and names */
  seed?: number;
  /** its subscriptions run around this day; the same seed and day give the same world to the byte */
  now?: Instant;
  /** told what is being done, for whoever waits */
  onStep?: (step: string) => void;
}

/** Who can sign in to a world: its vendor, and a partner with partners and customers below. */
export const worldSignIns = [
  { who: 'vendor, administrator', email: 'admin@az1.example', password: demoPassword },
  { who: 'partner, administrator', email: 'admin@az2.example', password: demoPassword },
] as const;

/**
 * A world of so many companies, up to six deep, with people, subscriptions and orders: set-based SQL into tables without triggers, keys and
 * indexes, in one transaction.
 * @param ownerUrl of a migrated database
 * @throws ExplainedError when there are companies in it
 */
export async function seedWorld(ownerUrl: string, { tenants, seed = 1, now = instant(new Date()), onStep = () => {} }: WorldOptions): Promise<void> {
  if (tenants < 3) throw new ExplainedError('A world has at least three companies: a vendor, a partner and a customer.');
  await asOwner(ownerUrl, async (client) => {
    const { rowCount: isTaken } = await client.query('select from tenant limit 1');
    if (isTaken) throw new ExplainedError('There are companies in this database already: a made-up world goes into an empty one only.');
    // Room for sorting, and days that do not depend on where the server stands.
    await client.query(`set local work_mem = '128MB'; set local maintenance_work_mem = '${tenants > 200_000 ? '1GB' : '256MB'}'; set local timezone = 'UTC'`);

    const root = await plantRoot(client, seed, now);
    const plan = { tenants, seed, today: localDay(now, 'Europe/Rome').toString(), vendorId: root.vendor.id };
    onStep('keys and indexes off');
    const putBack = await setAside(client);
    await layOut(client, root.prices);
    for (const [step, statements] of Object.entries({ companies: companies(plan), tree: tree(plan), people: people(plan), sales: sales(plan), orders: soldRows(plan, root.catalogue) })) {
      onStep(step);
      for (const statement of statements) await client.query(statement);
    }
    await letIn(client, plan);
    await client.query('drop table world_company, world_subscription, world_sale, world_receipt, world_line');
    onStep('keys and indexes on');
    await putBack();
    await client.query('select invoice_orders(array(select id from "order" where settled_at is not null), null)');
    onStep('invoices');
  });
  onStep('statistics');
  await vacuum(ownerUrl);
}

/** Vendor, catalogue and first administrator come from the factories, with ids that can be foretold. */
async function plantRoot(client: pg.Client, seed: number, now: Instant) {
  let made = 0;
  const draft = new Draft(now, () => foretold(`${seed}:root:${(made += 1)}`));
  const vendor = makeVendor(draft, { name: 'Sestante Software S.r.l.', slug: 'sestante' });
  const catalogue = makeCatalogue(draft, vendor);
  makeUser(draft, { tenant: vendor, firstName: 'Davide', lastName: 'Rinaldi', email: worldSignIns[0].email });
  await client.query('alter sequence tenant_node restart');
  await writeDraft(client, draft);
  return { vendor, catalogue, prices: worldPrices(vendor, catalogue, now) };
}

/** The work table of prices. */
async function layOut(client: pg.Client, { receipts, lines }: WorldPrices): Promise<void> {
  const money = (names: string[]) => names.map((name) => `${name}_minor bigint, ${name}_currency text`).join(', ');
  const key = 'edition_code text, cadence text, size integer, discount integer';
  const receipt = `${key}, edition_id uuid, ${money(['list_price', 'charge', 'credit', 'net', 'vat', 'total', 'credit_left', 'balance_used', 'due'])}, vat_percent float8, vat_reason text, natura text, treatment jsonb, users integer, storage integer`;
  const line = `${key}, position integer, line integer, kind text, label text, quantity integer, ${money(['unit_price', 'amount'])}, percents float8[]`;
  await client.query(`create unlogged table world_receipt as select * from json_to_recordset(${pg.escapeLiteral(JSON.stringify(receipts))}) r(${receipt})`);
  await client.query(`create unlogged table world_line as select * from json_to_recordset(${pg.escapeLiteral(JSON.stringify(lines))}) r(${line})`);
}

/** The partner's administrator gets the vendor's password. */
async function letIn(client: pg.Client, { vendorId }: WorldPlan): Promise<void> {
  await client.query(
    `insert into credential (user_id, password_hash) select u.id, c.password_hash from "user" u, credential c join "user" v on v.id = c.user_id where u.email = $1 and v.tenant_id = $2`,
    [worldSignIns[1].email, vendorId],
  );
}

/** So that the first question asked is not the one that pays for statistics and visibility. */
async function vacuum(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: asOwnerRole(ownerUrl) });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
    await client.query(`vacuum (analyze) ${rows.map(({ name }) => name).join(', ')}`);
  } finally {
    await client.end();
  }
}

function foretold(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
