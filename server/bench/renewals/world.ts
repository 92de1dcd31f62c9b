import { instant } from '@filiera/shared/period';
import pg from 'pg';
import { migrate } from '../../src/migrations/index.ts';
import { asOwner } from '../../src/platform/postgres/as-owner.ts';
import { startEmbeddedPostgres } from '../../src/platform/postgres/embedded.ts';
import { prepareRoles } from '../../src/platform/postgres/roles.ts';
import { Draft, makeCatalogue, makeUser, makeVendor, saveDraft } from '../../src/seed/factories.ts';
import { scratchFolder } from '../../test/harness/scratch.ts';
import { parentOf } from '../cpu.ts';
import { byHand } from './by-hand.ts';

/** When all of it is due. */
export const dueAt = '2026-04-10T09:00:30Z';
const boughtAt = '2026-02-10T09:00:00Z';
/** When it was renewed before: an instance that lives has a history, of which its database knows how much there is. */
const renewedAt = '2026-03-10T09:00:30Z';

export interface DueWorld {
  postmaster: number;
  /** the vendor's administrator */
  admin: string;
  /** a copy of the world in which nothing is renewed yet. @returns how its owner signs in */
  fresh(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** Customers that pay for themselves on terms, each with a contact for invoices and a month of three components that renews by itself and is due. */
export async function makeDueWorld(customers: number): Promise<DueWorld> {
  const { url, stop } = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
  const inPostgres = async <Result>(run: (client: pg.Client) => Promise<Result>): Promise<Result> => {
    const client = new pg.Client({ connectionString: named(url, 'postgres') });
    await client.connect();
    return run(client).finally(() => client.end());
  };
  await migrate(url);
  const draft = new Draft(instant(boughtAt));
  const vendor = makeVendor(draft, { profile: { timeZone: 'Europe/Rome' } });
  const { id: admin } = makeUser(draft, { tenant: vendor });
  const { productId, components, editions } = makeCatalogue(draft, vendor);
  await saveDraft(url, draft);
  await asOwner(url, async (client) => {
    await client.query(`delete from price using edition_component c where edition_component_id = c.id and c.component_id = $1`, [components.MAILBOXES]);
    await client.query(`delete from edition_component where component_id = $1`, [components.MAILBOXES]);
    for (const statement of population(vendor.id, productId, editions.TEAM.id)) await client.query(statement, [customers]);
    await client.query(`insert into subscription_component (id, tenant_id, subscription_id, component_id, quantity, position)
      select gen_random_uuid(), s.tenant_id, s.id, c.component_id, c.included + case c.position when 1 then 5 * c.step when 2 then 2 * c.step else 0 end, c.position from subscription s join edition_component c on c.edition_id = s.edition_id`);
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // The queue knows a task once it was asked for.
  await client.query(`select graphile_worker.add_job('deliver_mail'); delete from graphile_worker._private_jobs`);
  await client.query('analyze');
  await client.query(byHand, [renewedAt]);
  await client.query('delete from graphile_worker._private_jobs');
  await client.query(lookedAt);
  await client.query('vacuum (analyze)');
  const { rows: [backend] } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = await parentOf(backend?.pid ?? 0);
  await client.end();
  return {
    postmaster, admin, stop,
    async fresh(name) {
      await inPostgres((own) => own.query(`create database ${name} template ${pg.escapeIdentifier(new URL(url).pathname.slice(1))} strategy file_copy`));
      const ownerUrl = named(url, name);
      await prepareRoles(ownerUrl);
      return ownerUrl;
    },
    async drop(name) {
      await inPostgres((own) => own.query(`drop database ${name} with (force)`));
    },
  };
}

function named(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** As they are a week ahead. */
const lookedAt = 'update subscription set renews_at = ends_at';

const idOf = (kind: string, n = 'n'): string => `md5('${kind} ' || ${n})::uuid`;

const population = (vendorId: string, productId: string, editionId: string): string[] => [
  `insert into tenant (id, kind, name, parent_id, path, depth, vendor_id, created_at)
    select ${idOf('tenant')}, 'CUSTOMER', 'Cliente ' || n, '${vendorId}', '1', 1, '${vendorId}', '${boughtAt}' from generate_series(1, $1::integer) n`,
  `insert into company_profile (tenant_id, legal_name, country, vat_number, vat_status, address_street, address_postal_code, address_city, address_country, time_zone, updated_at)
    select ${idOf('tenant')}, 'Cliente ' || n, 'IT', lpad(n::text, 11, '0'), 'VALID', 'Via Roma', '35131', 'Padova', 'IT', 'Europe/Rome', '${boughtAt}' from generate_series(1, $1::integer) n`,
  `insert into billing_account (tenant_id, payment_terms_days, updated_at) select ${idOf('tenant')}, 30, '${boughtAt}' from generate_series(1, $1::integer) n`,
  `insert into contact (id, tenant_id, path, vendor_id, first_name, last_name, email, types, created_at, updated_at)
    select ${idOf('contact')}, ${idOf('tenant')}, '1', '${vendorId}', 'Anna', 'Bianchi', 'ufficio@az' || n || '.example', '{BILLING}', '${boughtAt}', '${boughtAt}' from generate_series(1, $1::integer) n`,
  `insert into subscription (id, tenant_id, product_id, edition_id, cadence, status, starts_at, ends_at, anchor_local, time_zone, auto_renew, list_price_minor, list_price_currency, created_at)
    select ${idOf('subscription')}, ${idOf('tenant')}, '${productId}', '${editionId}', 'MONTHLY', 'ACTIVE', '${boughtAt}', '2026-03-10T09:00:00Z', '2026-02-10T10:00:00', 'Europe/Rome', true, 100, 'EUR', '${boughtAt}' from generate_series(1, $1::integer) n`,
  `${lookedAt} where $1::integer > 0`,
];
