import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { migrate } from '../src/migrations/index.ts';
import { newId } from '../src/platform/orm/new-id.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/embedded.ts';
import { appUrlOf } from '../src/platform/postgres/roles.ts';
import { cursorSql } from '../src/platform/read/cursor.ts';
import { seedWorld } from '../src/seed/world.ts';
import { scratchFolder } from '../test/harness/scratch.ts';
import { parentOf } from './cpu.ts';

export const password = 'only for the length of a benchmark';

/** Somebody who signs in: the vendor's administrator, or a partner's. */
export interface Person {
  email: string;
  tenantId: string;
}

/** One thing to ask for, by the person who asks. */
export interface Question {
  person: Person;
  id: string;
  /** a page's cursor */
  after?: string;
}

/** A company tree of a size, in a database of its own, and what there is to ask of it. */
export interface World {
  tenants: number;
  ownerUrl: string;
  /** as the application signs in */
  appUrl: string;
  /** as somebody whom row-level security does not bind */
  bareUrl: string;
  postmaster: number;
  people: Person[];
  questions: Record<'children' | 'descendants' | 'subscriptions' | 'contacts', Question[]>;
  stop(): Promise<void>;
}

/** How many partners are asked about, each by itself and by the vendor. */
const partners = 16;
const perPartner = 16;

export async function makeWorld(tenants: number): Promise<World> {
  const { url: ownerUrl, stop } = await startEmbeddedPostgres({ dataDir: await scratchFolder(), isDurable: false, isTemporary: true });
  const owner = new pg.Client({ connectionString: ownerUrl });
  try {
    await migrate(ownerUrl);
    await seedWorld(ownerUrl, { tenants });
    await owner.connect();
    const bareUrl = await makeBareLogin(owner, ownerUrl);
    const people = await hirePeople(owner);
    // The embedded server of tests has no autovacuum.
    await owner.query('vacuum (analyze)');
    const { rows: [backend] } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
    return { tenants, ownerUrl, appUrl: appUrlOf(ownerUrl), bareUrl, postmaster: await parentOf(backend?.pid ?? 0), people, questions: await askable(owner, people), stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await owner.end();
  }
}

/** For the limit that knows neither sessions nor policies. */
async function makeBareLogin(owner: pg.Client, ownerUrl: string): Promise<string> {
  await owner.query(`create role bench_bare login bypassrls password 'bare' in role pg_read_all_data, pg_write_all_data`);
  await owner.query(`grant connect on database ${pg.escapeIdentifier(owner.database ?? '')} to bench_bare`);
  await owner.query('grant usage on schema public to bench_bare');
  const url = new URL(ownerUrl);
  Object.assign(url, { username: 'bench_bare', password: 'bare' });
  return url.href;
}

/** An administrator of the vendor, first, and of each of some partners with a full page of companies below them. */
async function hirePeople(owner: pg.Client): Promise<Person[]> {
  const now = new Date();
  const { rows } = await owner.query<{ id: string }>(`
    (select id from tenant where parent_id is null order by (select count(*) from tenant t where t.vendor_id = tenant.id) desc limit 1)
    union all
    (select p.id from tenant p where p.kind = 'PARTNER' and p.status = 'ACTIVE' and (select count(*) from tenant c where c.parent_id = p.id) >= 50 order by md5(p.id::text) limit $1)`, [partners]);
  if (rows.length < 2) throw new Error('no partner of this world has fifty companies below it');
  const secret = await hash(password);
  const people = rows.map(({ id }, index) => ({ email: `bench-${index}@example.com`, tenantId: id }));
  for (const { email, tenantId } of people) {
    const id = newId(now);
    await owner.query(`insert into "user" (id, tenant_id, email, first_name, last_name, role, created_at) values ($1, $2, $3, 'Ada', 'Bench', 'ADMIN', $4)`, [id, tenantId, email, now]);
    await owner.query('insert into credential (user_id, password_hash) values ($1, $2)', [id, secret]);
  }
  return people;
}

/** What to ask: about a partner by itself and by its vendor in turn, always the same for one world. */
async function askable(owner: pg.Client, [vendor, ...admins]: Person[]): Promise<World['questions']> {
  if (!vendor) throw new Error('a world has a vendor');
  const questions: World['questions'] = { children: [], descendants: [], subscriptions: [], contacts: [] };
  for (const partner of admins) {
    const found = async (sql: string): Promise<{ id: string; after?: string }[]> => (await owner.query<{ id: string; after?: string }>(sql, [partner.tenantId, perPartner])).rows;
    const below = `(select tenant_id from tenant_ancestor where ancestor_id = $1)`;
    const byBoth = (rows: { id: string; after?: string }[]): Question[] => rows.map((row, index) => ({ person: index % 2 === 0 ? partner : vendor, ...row }));
    questions.children.push(...byBoth([{ id: partner.tenantId }, { id: partner.tenantId }]));
    questions.subscriptions.push(...byBoth(await found(`select s.id from subscription s where s.tenant_id in ${below} and exists (select from order_line l where l.subscription_id = s.id) order by md5(s.id::text) limit $2`)));
    questions.contacts.push(...byBoth(await found(`select c.id from contact c join tenant t on t.id = c.tenant_id where c.tenant_id in ${below} and t.status = 'ACTIVE' and t.access = 'FULL' order by md5(c.id::text) limit $2`)));
    for (const person of [partner, vendor]) {
      const pages = await owner.query<{ after: string }>(
        `select ${cursorSql('NAME ASC', 'sort_name', 'tenant_id')} as after
         from (select *, row_number() over (order by sort_name desc, tenant_id desc) as following from tenant_ancestor where ancestor_id = $1) a
         where following > least(50, (select count(*) from tenant_ancestor where ancestor_id = $1) - 1) order by md5(tenant_id::text || $3) limit $2`,
        [person.tenantId, perPartner / 2, partner.tenantId],
      );
      questions.descendants.push(...pages.rows.map(({ after }) => ({ person, id: person.tenantId, after })));
    }
  }
  // Partners stand below partners: nobody changes the same contact over two connections.
  questions.contacts = [...new Map(questions.contacts.map((question) => [question.id, question])).values()];
  return questions;
}
