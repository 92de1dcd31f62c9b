import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makePartner, makeUser, makeVendor, type Company } from '../../seed/factories.ts';

let world: World;
let partner: Company, customer: Company, limited: Company, foreign: Company;
let admin: Client, vendorAdmin: Client;

beforeAll(async () => {
  world = await createWorld();
  const draft = world.draft();
  const vendor = makeVendor(draft);
  partner = makePartner(draft, { parent: vendor });
  customer = makeCustomer(draft, { parent: partner, name: 'Brenta' });
  limited = makeCustomer(draft, { parent: partner, name: 'Riservata', access: 'LIMITED' });
  foreign = makeCustomer(draft, { parent: makePartner(draft, { parent: vendor }) });
  makeUser(draft, { tenant: customer });
  makeUser(draft, { tenant: limited });
  const people = [makeUser(draft, { tenant: partner }), makeUser(draft, { tenant: vendor })] as const;
  await world.save(draft);
  [admin, vendorAdmin] = [await world.as(people[0]), await world.as(people[1])];
});
afterAll(() => world.close());

const close = (company: Company, closedAt = '2026-03-01T09:00:00Z') => world.sql(`update tenant set status = 'CLOSED', closed_at = $2 where id = $1`, [company.id, closedAt]);
const restoreIt = 'mutation ($input: RestoreTenantInput!) { restoreTenant(input: $input) { __typename ... on RestoreTenantPayload { tenant { status closedAt } } ... on UserError { code } } }';
const restore = (who: Client, { id: tenantId }: Company, idempotencyKey = randomUUID()) => who.get(restoreIt, { input: { tenantId, idempotencyKey } });

test('its parent opens a closed company again, even a LIMITED one, and its administrators are told; the same key does it once (T6, S13)', async () => {
  for (const company of [customer, limited]) {
    await close(company);
    const key = randomUUID();
    for (let time = 0; time < 2; time += 1) expect(await restore(admin, company, key)).toEqual({ __typename: 'RestoreTenantPayload', tenant: { status: 'ACTIVE', closedAt: null } });
    expect(await world.sql(`select letter from mail where tenant_id = $1`, [company.id])).toEqual([{ letter: 'tenantRestored' }]);
  }
  expect(await admin.get(`{ tenant(id: "${customer.id}") { auditLog { nodes { action before after } } } }`)).toEqual({ auditLog: { nodes: [{ action: 'tenant:restore', before: { status: 'CLOSED' }, after: { status: 'ACTIVE' } }] } });
});

test('for thirty days, while its parent is active, and only what is closed', async () => {
  expect(await restore(admin, customer)).toMatchObject({ __typename: 'OtherStatus', code: 'TENANT_IS_ACTIVE' });
  await close(customer, '2026-02-08T08:59:59Z');
  expect(await restore(admin, customer)).toMatchObject({ __typename: 'RestorePeriodOver' });
  await close(customer, '2026-02-08T09:00:00Z');
  await world.sql(`update tenant set status = 'SUSPENDED' where id = $1`, [partner.id]);
  expect(await restore(vendorAdmin, customer)).toMatchObject({ __typename: 'ParentNotActive' });
  await world.sql(`update tenant set status = 'ACTIVE' where id = $1`, [partner.id]);
  const both = await Promise.all([restore(admin, customer), restore(vendorAdmin, customer)]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['OtherStatus', 'RestoreTenantPayload']);
});

test('never by itself, and what is foreign is not found', async () => {
  const code = async (tenantId: string) => (await admin.ask(restoreIt, { input: { tenantId, idempotencyKey: randomUUID() } })).errors?.[0]?.extensions.code;
  expect(await code(partner.id)).toBe('FORBIDDEN');
  for (const id of [foreign.id, '00000000-0000-4000-8000-000000000000', 'x']) expect(await code(id)).toBe('NOT_FOUND');
});
