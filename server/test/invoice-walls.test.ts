import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newToken, tokenHash } from '../src/platform/auth/tokens.ts';
import { makeCustomer, makePartner, makeSubscription, makeUser, makeVendor, type Company, type Person } from '../src/seed/factories.ts';
import { createWorld, type Client, type World } from './harness/world.ts';

/**
 * Who finds which invoice, said without the rules of the code: for both payers (P4, P5), by the API (list, count, id, order, filter) and by the bare tables, for a vendor, a partner with FULL access,
 * a sub-partner, the customer, a stranger's vendor and partner, and each of their roles.
 */
let world: World;
let client: pg.Client;
const companies = {} as Record<'vendor' | 'partner' | 'subPartner' | 'ownPayer' | 'partnersOwn' | 'sibling' | 'otherVendor' | 'otherPartner', Company>;
const people = new Map<string, Person>();
const asked = new Map<string, Client>();

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  companies.vendor = makeVendor(draft, { slug: 'one', name: 'Editrice' });
  companies.partner = makePartner(draft, { parent: companies.vendor, name: 'Partner' });
  companies.subPartner = makePartner(draft, { parent: companies.partner, name: 'Sotto', discountBasisPoints: 1000 });
  companies.ownPayer = makeCustomer(draft, { parent: companies.subPartner, name: 'Paga da solo' });
  companies.partnersOwn = makeCustomer(draft, { parent: companies.subPartner, name: 'Paga il partner', payer: 'PARTNER' });
  companies.sibling = makeCustomer(draft, { parent: makePartner(draft, { parent: companies.vendor }), name: 'Accanto' });
  companies.otherVendor = makeVendor(draft, { slug: 'two' });
  companies.otherPartner = makePartner(draft, { parent: companies.otherVendor });
  for (const tenant of [companies.ownPayer, companies.partnersOwn, companies.sibling, companies.partner]) makeSubscription(draft, { tenant });
  for (const [name, tenant] of Object.entries(companies)) for (const role of ['ADMIN', 'BILLING', 'TECHNICAL', 'VIEWER'] as const) people.set(`${name} ${role}`, makeUser(draft, { tenant, role }));
  await world.save(draft);
  for (const [name, person] of people) asked.set(name, await world.as(person));
  client = new pg.Client({ connectionString: world.database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await world.close();
});

/** Who was invoiced, by the one whose invoice it is. */
const invoiced = { ownPayer: 'ownPayer', partnersOwn: 'subPartner', sibling: 'sibling', partner: 'partner' } as const;
type Sold = keyof typeof invoiced;
const isMoney = (who: string): boolean => /(ADMIN|BILLING)$/.test(who);
/** The statement: those who handle money where it was invoiced, and those of its vendor. */
const mayFind = (who: string, sold: Sold): boolean => isMoney(who) && [invoiced[sold], 'vendor'].includes(who.split(' ')[0] ?? '');
const idOf = async (sold: Sold): Promise<{ invoice: string; order: string }> => {
  const [row] = await world.sql<{ invoice: string; order: string }>(`select i.id as invoice, o.id as "order" from invoice i join "order" o on o.id = i.order_id join order_line l on l.order_id = o.id where l.tenant_id = $1`, [companies[sold].id]);
  if (!row) throw new Error('each was sold something');
  return row;
};

const solds = Object.keys(invoiced) as Sold[];
describe.each(solds)('the invoice of what %s has', (sold) => {
  test('is found by id by its two sides, and for everybody else does not exist', async () => {
    const { invoice } = await idOf(sold);
    for (const [who, one] of asked) {
      const answer = await one.ask('query ($id: ID!) { invoice(id: $id) { id number total { minor } lines { amount { minor } } vatSummary { vat { minor } } } }', { id: invoice });
      if (mayFind(who, sold)) expect(answer.data?.invoice, who).toMatchObject({ id: invoice, lines: [{ amount: { minor: expect.any(Number) } }, ...(sold === 'ownPayer' || sold === 'sibling' ? [] : [{}])], vatSummary: [{}] });
      else expect([answer.data?.invoice, answer.errors?.map(({ extensions }) => extensions.code)], who).toEqual([null, ['NOT_FOUND']]);
    }
  });

  test('is in lists, counts and its order for these alone', async () => {
    const { invoice, order } = await idOf(sold);
    for (const [who, one] of asked) {
      const home = people.get(who)?.company.id;
      for (const tenant of [companies[sold].id, companies[invoiced[sold]].id, home]) {
        const { data } = await one.ask(`query ($id: ID!, $order: ID!) { tenant(id: $id) { invoices { totalCount nodes { id } } paid: invoices(filter: { state: [PAID], number: "2026" }) { totalCount edges { node { id } } pageInfo { hasNextPage } } issuedInvoices { totalCount nodes { id } } } order(id: $order) { invoice { id } } }`, { id: tenant, order });
        const found = JSON.stringify(data ?? {}).includes(invoice);
        if (!mayFind(who, sold)) expect(found, `${who} of ${String(tenant)}`).toBe(false);
        else if (tenant === companies[invoiced[sold]].id) expect(found, who).toBe(true);
      }
      if (!isMoney(who)) {
        const { data } = await one.ask('query ($id: ID!) { tenant(id: $id) { invoices { totalCount } issuedInvoices { totalCount } } }', { id: home });
        expect(data?.tenant, who).toEqual({ invoices: { totalCount: 0 }, issuedInvoices: { totalCount: 0 } });
      }
    }
  });

  test('is read from the bare tables by these alone, and written by nobody', async () => {
    const { invoice } = await idOf(sold);
    for (const [who, person] of people) {
      const token = tokenHash(world.config.SECRET, newToken());
      await world.sql('insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)', [token, person.id, world.clock.now, new Date('2100-01-01T00:00:00Z')]);
      const rows = async (sql: string): Promise<number | string> => {
        await client.query('begin');
        try {
          await client.query('select * from sign_in($1, $2)', [token, world.clock.now]);
          return (await client.query(sql, [invoice])).rowCount ?? 0;
        } catch (error) {
          return error instanceof pg.DatabaseError ? (error.code ?? '') : Promise.reject(error as Error);
        } finally {
          await client.query('rollback');
        }
      };
      const seen = mayFind(who, sold);
      for (const [table, key] of [['invoice', 'id'], ['invoice_line', 'invoice_id'], ['invoice_vat', 'invoice_id']] as const) {
        expect([await rows(`select from ${table} where ${key} = $1`)].map((count) => count !== 0), `${who} ${table}`).toEqual([seen]);
        expect([await rows(`update ${table} set ${key} = ${key} where ${key} = $1`), await rows(`delete from ${table} where ${key} = $1`)], `${who} ${table}`).toEqual(['42501', '42501']);
      }
      expect([await rows('select hold_invoice($1) where hold_invoice($1) is not null'), await rows('select left_of_line($1, 1) where left_of_line($1, 1) is not null')].map((count) => count !== 0), who).toEqual(Array(2).fill(seen && who.startsWith('vendor')));
    }
  });
});

test('a key of the vendor that was made for one company finds the invoices of that one, and one of the partner for the customer below none', async () => {
  const admin = asked.get('vendor ADMIN');
  const make = async (maker: Client | undefined, tenantId: string) => {
    const { secret } = (await maker?.get<{ secret: string }>('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeyPayload { secret } } }', { input: { tenantId, name: 'K', role: 'ADMIN', scopes: ['INVOICES_READ', 'TENANTS_READ'], expiresAt: '2026-06-01T00:00:00.000Z' } })) ?? { secret: '' };
    return world.withHeaders({ authorization: `Bearer ${secret}` });
  };
  const numbers = async (key: Client, id: string) => (await key.get<{ invoices: { totalCount: number } }>('query ($id: ID!) { tenant(id: $id) { invoices { totalCount } } }', { id })).invoices.totalCount;
  const ofOne = await make(admin, companies.ownPayer.id);
  expect(await numbers(ofOne, companies.ownPayer.id)).toBe(1);
  expect((await ofOne.ask('query ($id: ID!) { invoice(id: $id) { id } }', { id: (await idOf('sibling')).invoice })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const ofPartner = await make(asked.get('subPartner ADMIN'), companies.partnersOwn.id);
  expect(await numbers(ofPartner, companies.partnersOwn.id)).toBe(0);
  expect((await ofPartner.ask('query ($id: ID!) { invoice(id: $id) { id } }', { id: (await idOf('partnersOwn')).invoice })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a partner that is shut out, or whose customer has moved away, keeps what it was invoiced for', async () => {
  await world.sql(`update tenant set payer = 'CUSTOMER' where id = $1`, [companies.partnersOwn.id]);
  await world.sql(`update tenant set access = 'LIMITED' where id = $1`, [companies.partnersOwn.id]);
  const { invoice } = await idOf('partnersOwn');
  const read = (who: string) => asked.get(who)?.ask('query ($id: ID!) { invoice(id: $id) { number lines { companyName } } }', { id: invoice });
  expect((await read('subPartner ADMIN'))?.data?.invoice).toMatchObject({ lines: [{ companyName: 'Paga il partner' }, {}] });
  expect((await read('partnersOwn ADMIN'))?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
