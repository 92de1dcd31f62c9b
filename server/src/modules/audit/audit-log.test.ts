import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeChange } from '../../seed/make-history.ts';
import { makeCustomer, makePartner, makeUser, makeVendor, type Company, type Person } from '../../seed/factories.ts';
import { daysLater } from '@filiera/shared/period';

let world: World;
let customer: Company;
let people: Record<'owner' | 'reseller' | 'billing' | 'viewer' | 'stranger', Person>;
let owner: Client;

const log = `query ($id: ID!, $filter: AuditEntryFilter, $first: Int = 25, $after: String) { tenant(id: $id) { auditLog(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } nodes { action area actorName actorTenantName fromAbove subjectName before after at } } } }`;

interface Log {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { action: string; area: string; actorName: string; actorTenantName: string; fromAbove: boolean; subjectName: string; at: string }[];
}
const read = async (client: Client, filter: object = {}, page: object = {}): Promise<Log> => (await client.get<{ auditLog: Log }>(log, { id: customer.id, filter, ...page })).auditLog;
const actions = async (filter: object): Promise<string[]> => (await read(owner, filter)).nodes.map(({ action }) => action);

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft);
  const partner = makePartner(draft, { parent: vendor, name: 'Adige Informatica' });
  customer = makeCustomer(draft, { parent: partner, name: 'Officine Brenta' });
  people = {
    owner: makeUser(draft, { tenant: customer, firstName: 'Elena', lastName: 'Brugnaro' }),
    billing: makeUser(draft, { tenant: customer, role: 'BILLING' }),
    viewer: makeUser(draft, { tenant: customer, role: 'VIEWER' }),
    reseller: makeUser(draft, { tenant: partner, firstName: 'Giulia', lastName: 'Ferrarese' }),
    stranger: makeUser(draft, { tenant: makeCustomer(draft, { parent: partner }) }),
  };
  const subject = { type: 'Tenant', id: customer.id, name: customer.name };
  makeChange(draft, { by: people.reseller, tenant: customer, at: daysLater(draft.now, -9), action: 'tenant:create', subject });
  makeChange(draft, { by: people.owner, at: daysLater(draft.now, -5), action: 'billingAccount:update', area: 'BILLING', subject });
  makeChange(draft, { by: people.reseller, tenant: customer, at: daysLater(draft.now, -2), action: 'contact:add', area: 'CONTACTS', subject });
  await world.save(draft);
  owner = await world.as(people.owner);
});
afterAll(() => world.close());

test('the log is narrowed by area, action, person and period', async () => {
  expect(await actions({})).toEqual(['contact:add', 'billingAccount:update', 'tenant:create']);
  expect(await actions({ area: ['CONTACTS', 'BILLING'] })).toEqual(['contact:add', 'billingAccount:update']);
  expect(await actions({ action: ['tenant:create', 'tenant:rename'] })).toEqual(['tenant:create']);
  expect(await actions({ actorName: 'bruGNA' })).toEqual(['billingAccount:update']);
  expect(await actions({ actorName: '%' })).toEqual([]);
  expect(await actions({ from: '2026-03-05T09:00:00.000Z', to: '2026-03-08T09:00:00.000Z' })).toEqual(['billingAccount:update']);
});

test('a customer sees what its partner did here, and what it did itself', async () => {
  const theirs = await read(owner, { fromAbove: true });
  expect(theirs).toMatchObject({ totalCount: 2, nodes: [{ action: 'contact:add', actorTenantName: 'Adige Informatica', fromAbove: true }, { action: 'tenant:create' }] });
  expect(await actions({ fromAbove: false })).toEqual(['billingAccount:update']);
});

test('what a use case writes carries the company of whoever did it', async () => {
  const rename = 'mutation ($input: RenameTenantInput!) { renameTenant(input: $input) { __typename } }';
  await (await world.as(people.reseller)).get(rename, { input: { tenantId: customer.id, version: 1, name: 'Officine Brenta Nuova' } });
  await owner.get(rename, { input: { tenantId: customer.id, version: 2, name: 'Officine Brenta' } });
  expect((await read(owner, { action: ['tenant:rename'] })).nodes).toMatchObject([
    { actorName: 'Elena Brugnaro', fromAbove: false, before: { name: 'Officine Brenta Nuova' }, after: { name: 'Officine Brenta' } }, { actorName: 'Giulia Ferrarese', actorTenantName: 'Adige Informatica', fromAbove: true },
  ]);
});

test('the log goes on from page to page under a filter, each entry once', async () => {
  const first = await read(owner, { fromAbove: true }, { first: 1 });
  const rest = await read(owner, { fromAbove: true }, { first: 10, after: first.pageInfo.endCursor });
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect([...first.nodes, ...rest.nodes].map(({ at }) => at)).toEqual((await read(owner, { fromAbove: true })).nodes.map(({ at }) => at));
});

test('the name of whoever did it stays when the person goes', async () => {
  await world.sql('delete from session where user_id = $1', [people.reseller.id]);
  await world.sql('delete from "user" where id = $1', [people.reseller.id]);
  expect(await read(owner, { actorName: 'Giulia' })).toMatchObject({ nodes: expect.arrayContaining([expect.objectContaining({ actorName: 'Giulia Ferrarese', fromAbove: true })]) });
});

test('a role with an area reads its area, one without reads nothing, and a foreign company is not found', async () => {
  expect((await read(await world.as(people.billing))).nodes.map(({ area }) => area)).toEqual(['BILLING']);
  expect((await read(await world.as(people.viewer))).totalCount).toBe(0);
  const { errors } = await (await world.as(people.stranger)).ask(log, { id: customer.id });
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('the application can neither change nor delete what is written', async () => {
  for (const statement of [`update audit_entry set actor_name = 'Nobody'`, 'delete from audit_entry']) {
    await expect(world.app.pool.bare(`begin read write; ${statement}`)).rejects.toMatchObject({ code: '42501' });
  }
});
