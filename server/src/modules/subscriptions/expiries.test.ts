import { instant } from '@filiera/shared/period';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { makeCustomer, makePartner, makeSubscription, makeUser, makeVendor, type Company } from '../../seed/factories.ts';

/** The vendor with two partners; below the first one of its own and a sub-partner; one that closes itself to them. */
let world: World;
let vendor: Company, adige: Company, piave: Company, brenta: Company, below: Company, closed: Company;
let davide: Client, giulia: Client, paolo: Client, elena: Client, stranger: Client;

beforeAll(async () => {
  world = await createWorld({ at: '2026-03-10T09:00:00Z' });
  const draft = world.draft();
  vendor = makeVendor(draft, { name: 'Sestante' });
  adige = makePartner(draft, { parent: vendor, name: 'Adige' });
  piave = makePartner(draft, { parent: vendor, name: 'Piave' });
  brenta = makeCustomer(draft, { parent: adige, name: 'Brenta' });
  below = makeCustomer(draft, { parent: makePartner(draft, { parent: adige, name: 'Sotto' }), name: 'In fondo' });
  closed = makeCustomer(draft, { parent: adige, name: 'Chiusa', access: 'LIMITED' });
  const from = (day: string) => ({ startsAt: instant(new Date(`2026-${day}T10:00:00Z`)) });
  for (const [tenant, day] of [[brenta, '02-20'], [below, '02-15'], [closed, '02-16'], [adige, '03-01'], [brenta, '02-25']] as const) makeSubscription(draft, { tenant, ...from(day) });
  makeSubscription(draft, { tenant: brenta, autoRenew: true, ...from('02-18') });
  makeSubscription(draft, { tenant: makeCustomer(draft, { parent: piave, name: 'Altrove' }), ...from('02-17') });
  const other = makePartner(draft, { parent: makeVendor(draft, { name: 'Altro' }) });
  const people = [vendor, adige, piave, brenta, other].map((tenant) => makeUser(draft, { tenant }));
  await world.save(draft);
  [davide, giulia, paolo, elena, stranger] = await Promise.all(people.map((person) => world.as(person))) as [Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { tenant: { name: string }; endsAt: string }[];
}
const asked = 'query ($id: ID!, $first: Int = 25, $after: String, $filter: SubscriptionFilter, $direction: OrderDirection! = ASC) { tenant(id: $id) { expiries(first: $first, after: $after, filter: $filter, orderBy: { field: ENDS_AT, direction: $direction }) { totalCount pageInfo { hasNextPage endCursor } nodes { tenant { name } endsAt } } } }';
const page = async (who: Client, { id }: Company, more: Record<string, unknown> = {}): Promise<Page> => (await who.get<{ expiries: Page }>(asked, { id, ...more })).expiries;
const namesOf = ({ nodes }: Page) => nodes.map(({ tenant }) => tenant.name);
const names = async (...asking: Parameters<typeof page>) => namesOf(await page(...asking));

test('a partner has in one list what it and all companies below it have, in order of expiry: neither what renews by itself, nor what is closed to it', async () => {
  expect(await names(giulia, adige)).toEqual(['In fondo', 'Brenta', 'Brenta', 'Adige']);
  expect(await names(giulia, brenta)).toEqual(['Brenta', 'Brenta']);
  expect(await names(elena, brenta)).toEqual(['Brenta', 'Brenta']);
});

test('the vendor sees those of its whole tree, of closed companies too', async () => {
  expect(await names(davide, vendor)).toEqual(['In fondo', 'Chiusa', 'Altrove', 'Brenta', 'Brenta', 'Adige']);
});

test('it is narrowed to a span and a state, either way, and counted', async () => {
  const filter = { endsAfter: '2026-03-16T00:00:00Z', endsBefore: '2026-03-26T00:00:00Z', status: ['ACTIVE'] };
  expect(await page(giulia, adige, { filter, direction: 'DESC' })).toMatchObject({ totalCount: 2, nodes: [{ endsAt: '2026-03-25T10:00:00.000Z' }, { endsAt: '2026-03-20T10:00:00.000Z' }] });
  expect(await names(giulia, adige, { filter: { status: ['EXPIRED'] } })).toEqual([]);
});

test('its pages go on where the last one ended', async () => {
  const first = await page(giulia, adige, { first: 3 });
  expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const rest = await page(giulia, adige, { first: 3, after: first.pageInfo.endCursor });
  expect(rest.pageInfo.hasNextPage).toBe(false);
  expect([...namesOf(first), ...namesOf(rest)]).toEqual(['In fondo', 'Brenta', 'Brenta', 'Adige']);
});

test('what is decided about an end enters the list and leaves it at once', async () => {
  const [{ id }] = await world.sql<{ id: string }>(`select id from subscription where tenant_id = $1 and auto_renew`, [brenta.id]) as [{ id: string }];
  const set = (isOn: boolean) => elena.get('mutation ($input: SetAutoRenewalInput!) { setAutoRenewal(input: $input) { __typename } }', { input: { subscriptionId: id, isOn } });
  await set(false);
  expect((await page(giulia, adige)).totalCount).toBe(5);
  await set(true);
  expect((await page(giulia, adige)).totalCount).toBe(4);
});

test('a moved company takes what it has along (T5)', async () => {
  const move = `mutation ($input: MoveTenantInput!) { moveTenant(input: $input) { __typename } }`;
  expect(await davide.get(move, { input: { tenantId: brenta.id, parentId: piave.id, idempotencyKey: 'expiries-move' } })).toMatchObject({ __typename: 'MoveTenantPayload' });
  expect(await names(giulia, adige)).toEqual(['In fondo', 'Adige']);
  // Its access fell back to LIMITED with the move.
  expect(await names(paolo, piave)).toEqual(['Altrove']);
  await world.sql(`update tenant set access = 'FULL' where id = $1`, [brenta.id]);
  expect(await names(paolo, piave)).toEqual(['Altrove', 'Brenta', 'Brenta']);
  expect((await page(davide, vendor)).totalCount).toBe(6);
});

test('nobody else has it: not a company beside, not one below, not another vendor\'s', async () => {
  for (const [who, whose] of [[paolo, adige], [elena, adige], [stranger, vendor]] as const) await expect(page(who, whose)).rejects.toThrow('NOT_FOUND');
});

test('a page is one walk along the index, however many there are', async () => {
  const plan = await asOwner(world.database.ownerUrl, async (client) => {
    await client.query('set enable_seqscan = off');
    return (await client.query<{ 'QUERY PLAN': string }>(`explain select s.id from tenant_expiry e join subscription s on s.id = e.subscription_id
    where e.ancestor_id = '${vendor.id}' and e.ends_at >= '2026-03-01' and e.ends_at < '2026-04-01' order by e.ends_at, e.subscription_id limit 26`)).rows;
  });
  const text = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(text).toMatch(/Index (Only )?Scan using tenant_expiry_by_end/);
  expect(text).not.toMatch(/Sort/);
});
