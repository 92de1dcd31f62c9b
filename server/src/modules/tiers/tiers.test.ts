import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Buyer, makeMarket, type Market, quoteOf } from '../../../test/harness/commerce.ts';
import { type Client, createWorld, type World } from '../../../test/harness/world.ts';
import { type Company, makePartner } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));
afterAll(() => world.close());

const fields = 'tiers { nodes { id basisPoints countedBasisPoints from assignedByName } }';
const answer = (payload: string) => `__typename ... on ${payload} { tenant { ${fields} } } ... on InvalidInput { issues { path code message } }`;
const assign = ({ client }: Buyer, tenantId: string, basisPoints: number, from: string, idempotencyKey: string = randomUUID()) =>
  client.get(`mutation ($input: AssignTierInput!) { assignTier(input: $input) { ${answer('AssignTierPayload')} } }`, { input: { tenantId, basisPoints, from, idempotencyKey } });
const withdraw = ({ client }: Buyer, partnerTierId: string, idempotencyKey: string = randomUUID()) =>
  client.get(`mutation ($input: WithdrawTierInput!) { withdrawTier(input: $input) { ${answer('WithdrawTierPayload')} } }`, { input: { partnerTierId, idempotencyKey } });
interface TierView { id: string; basisPoints: number; countedBasisPoints: number; from: string }
const tiersOf = async ({ client }: Buyer, id: string) => (await client.get<{ tiers: { nodes: TierView[] } }>(`query ($id: ID!) { tenant(id: $id) { ${fields} } }`, { id })).tiers.nodes;
const given = async (who: Buyer, id: string) => (await tiersOf(who, id)).map(({ from, basisPoints, countedBasisPoints }) => [from, basisPoints, countedBasisPoints]);
const wrong = (field: string, code: string) => ({ __typename: 'InvalidInput', issues: [expect.objectContaining({ path: [field], code })] });
const netOf = async (who: Buyer, subscriptionId: string) => quoteOf(await who.quoteRenewal(subscriptionId)).amounts?.net;
const lettersTo = async ({ id }: Company) => (await world.sql<{ letter: string }>('select letter from mail where tenant_id = $1 order by created_at, id', [id])).map(({ letter }) => letter);

/** A market whose partner pays for its customer and has a partner below it, with 10 % of the partner's 20. */
async function chain(overrides: Parameters<typeof makeMarket>[1] = {}): Promise<Market & { sub: Company; below: Buyer }> {
  const made: Company[] = [];
  const market = await makeMarket(world, { customer: { payer: 'PARTNER' }, ...overrides, more: (draft, { partner }) => { made.push(makePartner(draft, { parent: partner, discountBasisPoints: 1000 })); } });
  const [sub] = made;
  if (!sub) throw new Error('one is made');
  return { ...market, sub, below: await market.person(sub) };
}

describe('a tier', () => {
  test('prices what is ordered from its first day on, by the vendor\'s calendar, and nothing before', async () => {
    const { seller, reseller, partner, docs } = await chain({ vendor: { profile: { timeZone: 'America/New_York' } } });
    expect(await assign(seller, partner.id, 3000, '2026-03-11')).toMatchObject({ __typename: 'AssignTierPayload' });
    expect(await netOf(reseller, docs.id)).toEqual({ minor: 2392 });
    world.clock.moveTo('2026-03-11T03:59:59Z');
    expect(await netOf(reseller, docs.id)).toEqual({ minor: 2392 });
    world.clock.moveTo('2026-03-11T04:00:00Z');
    expect(await netOf(reseller, docs.id)).toEqual({ minor: 2093 });
  });

  test('that begins today prices at once, and a quote made before it is made anew (S8)', async () => {
    const { seller, reseller, partner, docs } = await chain();
    const { id } = quoteOf(await reseller.quoteRenewal(docs.id));
    await assign(seller, partner.id, 3000, '2026-03-10');
    expect(await reseller.renew(id)).toMatchObject({ __typename: 'QuoteExpired', quote: { amounts: { net: { minor: 2093 } } } });
  });

  test('to come changes no quote of today', async () => {
    const { seller, reseller, partner, docs } = await chain();
    const { id } = quoteOf(await reseller.quoteRenewal(docs.id));
    await assign(seller, partner.id, 3000, '2026-03-11');
    expect(await reseller.renew(id)).toMatchObject({ __typename: 'RenewSubscriptionsPayload' });
  });

  test('decides what the partner earns of orders from its day on, and of none before (P10)', async () => {
    const { seller, buyer, partner, docs } = await makeMarket(world, { customer: { payer: 'CUSTOMER' } });
    const first = await buyer.orderRenewal(docs.id);
    await seller.recordPayment(first.id, '2026-03-10');
    await assign(seller, partner.id, 3000, '2026-03-11');
    world.clock.moveTo('2026-03-11T09:00:00Z');
    await buyer.orderRenewal(docs.id);
    expect(await world.sql('select percent, own_minor::integer as own from order_share where partner_id = $1 order by id desc limit 2', [partner.id])).toEqual([{ percent: 30, own: 897 }, { percent: 20, own: 598 }]);
  });

  test('is audited and told to the partner\'s administrators', async () => {
    const { seller, sub, reseller, partner } = await chain();
    await assign(seller, partner.id, 2500, '2026-04-01');
    await assign(reseller, sub.id, 1500, '2026-03-20');
    expect(await world.sql(`select before, after from audit_entry where tenant_id = $1 and action = 'tier:set'`, [sub.id])).toEqual([{ before: { basisPoints: 1000, from: null }, after: { basisPoints: 1500, from: '2026-03-20' } }]);
    expect([await lettersTo(partner), await lettersTo(sub)]).toEqual([['tierAssigned'], ['tierAssigned']]);
  });
});

describe('is refused', () => {
  test('of a day that is over, by the vendor\'s calendar', async () => {
    const { seller, partner } = await chain({ vendor: { profile: { timeZone: 'Pacific/Auckland' } } });
    world.clock.moveTo('2026-03-10T12:00:00Z');
    expect(await assign(seller, partner.id, 2500, '2026-03-10')).toEqual(wrong('from', 'tier.past'));
    expect(await assign(seller, partner.id, 2500, '2026-03-11')).toMatchObject({ __typename: 'AssignTierPayload' });
  });

  test('of a day that has one, also when two are given at once', async () => {
    const { seller, partner } = await chain();
    const both = await met(partner, () => [assign(seller, partner.id, 2500, '2026-04-01'), assign(seller, partner.id, 2600, '2026-04-01')]);
    expect(both.map((one) => one.status === 'fulfilled' && one.value)).toEqual(expect.arrayContaining([expect.objectContaining({ __typename: 'AssignTierPayload' }), wrong('from', 'tier.known')]));
    await expect(world.sql(`insert into partner_tier (id, tenant_id, vendor_id, basis_points, from_day, assigned_at, assigned_by_name) select gen_random_uuid(), tenant_id, vendor_id, 1, from_day, now(), 'x' from partner_tier where tenant_id = $1`, [partner.id])).rejects.toThrow('partner_tier_from');
  });

  test('where it is more than the parent has that day', async () => {
    const { seller, reseller, partner, sub } = await chain();
    await assign(seller, partner.id, 2500, '2026-04-01');
    expect(await assign(reseller, sub.id, 2001, '2026-03-31')).toEqual(wrong('basisPoints', 'tier.aboveOwn'));
    expect(await assign(reseller, sub.id, 2501, '2026-04-01')).toEqual(wrong('basisPoints', 'tier.aboveOwn'));
    expect(await assign(reseller, sub.id, 2500, '2026-04-01')).toMatchObject({ __typename: 'AssignTierPayload' });
  });

  test('where it is no percentage', async () => {
    const { seller, partner } = await chain();
    expect(await assign(seller, partner.id, 10_001, '2026-04-01')).toEqual(wrong('basisPoints', 'number.tooLarge'));
    expect(await assign(seller, partner.id, -1, '2026-04-01')).toEqual(wrong('basisPoints', 'number.tooSmall'));
  });
});

test('where the parent\'s own falls, no more than that counts below from the same day until it rises again, and those below are told', async () => {
  const { seller, reseller, below, partner, sub } = await chain();
  const earned = async () => (await world.sql<{ counted: number }>('select tier_on($1, $2) as counted', [sub.id, world.clock.now]))[0]?.counted;
  await assign(seller, partner.id, 500, '2026-03-12');
  await assign(seller, partner.id, 3000, '2026-03-14');
  expect(await given(below, sub.id)).toEqual([['2015-01-01', 1000, 1000]]);
  expect([await lettersTo(partner), await lettersTo(sub)]).toEqual([['tierAssigned', 'tierAssigned'], ['tierBounded']]);
  for (const [day, counted] of [['11', 1000], ['12', 500], ['13', 500], ['14', 1000]] as const) {
    world.clock.moveTo(`2026-03-${day}T09:00:00Z`);
    expect(await earned()).toBe(counted);
    expect(await given(below, sub.id)).toEqual([['2015-01-01', 1000, counted]]);
  }
  expect(await given(reseller, partner.id)).toEqual([['2026-03-14', 3000, 3000], ['2026-03-12', 500, 500], ['2015-01-01', 2000, 2000]]);
});

describe('is taken back', () => {
  test('before its day: the one before it goes on, and the partner is told', async () => {
    const { seller, partner } = await chain();
    await assign(seller, partner.id, 3000, '2026-03-11');
    const [coming] = await tiersOf(seller, partner.id);
    const key = randomUUID();
    const done = await withdraw(seller, coming?.id ?? '', key);
    expect(done).toMatchObject({ __typename: 'WithdrawTierPayload', tenant: { tiers: { nodes: [{ basisPoints: 2000 }] } } });
    expect(await withdraw(seller, coming?.id ?? '', key)).toEqual(done);
    await expect(withdraw(seller, coming?.id ?? '')).rejects.toThrow('NOT_FOUND');
    expect(await lettersTo(partner)).toEqual(['tierAssigned', 'tierWithdrawn']);
    expect(await world.sql(`select before, after from audit_entry where tenant_id = $1 and action = 'tier:set' order by at, id`, [partner.id])).toEqual([
      { before: { basisPoints: 2000, from: null }, after: { basisPoints: 3000, from: '2026-03-11' } }, { before: { basisPoints: 3000, from: '2026-03-11' }, after: { basisPoints: 2000, from: null } },
    ]);
    expect(await assign(seller, partner.id, 2500, '2026-03-11')).toMatchObject({ __typename: 'AssignTierPayload' });
  });

  test('never once it has begun, nor does the database let it go', async () => {
    const { seller, partner } = await chain();
    await assign(seller, partner.id, 3000, '2026-03-10');
    const [today, ever] = await tiersOf(seller, partner.id);
    for (const tier of [today, ever]) expect(await withdraw(seller, tier?.id ?? '')).toEqual(wrong('partnerTierId', 'tier.begun'));
    await expect(world.sql(`select set_config('app.now', '2026-03-10T09:00:00Z', true); delete from partner_tier where id = '${today?.id}'`)).rejects.toThrow('a tier that has begun stays');
    await expect(world.sql(`select set_config('app.now', '2026-03-10T09:00:00Z', true); insert into partner_tier (id, tenant_id, vendor_id, basis_points, from_day, assigned_at, assigned_by_name) values (gen_random_uuid(), '${partner.id}', '${partner.id}', 1, '2026-03-09', now(), 'x')`)).rejects.toThrow('a tier begins today or later');
  });
});

test('is given once under one key', async () => {
  const { seller, partner } = await chain();
  const key = randomUUID();
  expect(await assign(seller, partner.id, 2500, '2026-04-01', key)).toEqual(await assign(seller, partner.id, 2500, '2026-04-01', key));
  expect(await given(seller, partner.id)).toHaveLength(2);
});

test('is the direct parent\'s to give, and read by the partner, its parent and the vendor, by nobody else', async () => {
  const market = await chain();
  const other = await chain();
  const { vendor, partner, customer, sub, seller, reseller, buyer, below } = market;
  for (const someone of [seller, reseller, below]) expect(await given(someone, sub.id)).toEqual([['2015-01-01', 1000, 1000]]);
  for (const role of ['TECHNICAL', 'VIEWER'] as const) expect(await given(await market.person(partner, role), partner.id)).toEqual([]);
  expect(await given(await market.person(partner, 'BILLING'), sub.id)).toHaveLength(1);
  await expect(tiersOf(below, partner.id)).rejects.toThrow('NOT_FOUND');
  await expect(tiersOf(buyer, partner.id)).rejects.toThrow('NOT_FOUND');
  expect(await given(buyer, customer.id)).toEqual([]);

  for (const someone of [seller, below, await market.person(partner, 'BILLING')]) await expect(assign(someone, sub.id, 500, '2026-04-01')).rejects.toThrow('FORBIDDEN');
  await expect(assign(reseller, customer.id, 500, '2026-04-01')).rejects.toThrow('FORBIDDEN');
  await expect(assign(await market.person(vendor, 'BILLING'), partner.id, 500, '2026-04-01')).rejects.toThrow('FORBIDDEN');
  for (const id of [sub.id, randomUUID(), 'nothing']) await expect(assign(other.seller, id, 500, '2026-04-01')).rejects.toThrow('NOT_FOUND');

  await assign(reseller, sub.id, 1500, '2026-04-01');
  const [coming] = await tiersOf(reseller, sub.id);
  for (const someone of [seller, below]) await expect(withdraw(someone, coming?.id ?? '')).rejects.toThrow('FORBIDDEN');
  for (const someone of [buyer, other.seller]) await expect(withdraw(someone, coming?.id ?? '')).rejects.toThrow('NOT_FOUND');
  await expect(withdraw(seller, 'nothing')).rejects.toThrow('NOT_FOUND');
});

test('a partner that hides itself still has its tier from its parent, who reads it (P6)', async () => {
  const { reseller, sub } = await chain();
  await world.sql(`update tenant set access = 'LIMITED' where id = $1`, [sub.id]);
  expect(await assign(reseller, sub.id, 1500, '2026-03-10')).toMatchObject({ tenant: { tiers: { nodes: [{ basisPoints: 1500 }, { basisPoints: 1000 }] } } });
});

/** A key of a partner's administrator, for programs. */
async function keyOf({ client }: Buyer, tenantId: string, scopes: string[], role = 'ADMIN'): Promise<Buyer> {
  const { secret } = await client.get<{ secret: string }>('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeyPayload { secret } } }', { input: { tenantId, name: 'Gestionale', role, scopes, expiresAt: '2026-09-10T09:00:00Z' } });
  return new Buyer(world.withHeaders({ authorization: `Bearer ${secret}` }));
}

describe('a program', () => {
  test('gives a tier and takes it back with partners:write, and hears what it wants without (G5)', async () => {
    const { reseller, partner, sub } = await chain();
    const [writes, reads, bills, other] = await Promise.all([
      keyOf(reseller, partner.id, ['PARTNERS_WRITE']), keyOf(reseller, partner.id, ['PARTNERS_READ', 'TENANTS_WRITE', 'BILLING_WRITE']), keyOf(reseller, partner.id, ['PARTNERS_WRITE'], 'BILLING'), keyOf(reseller, partner.id, ['TENANTS_WRITE', 'BILLING_WRITE']),
    ]);
    expect(await assign(writes, sub.id, 1500, '2026-04-01')).toMatchObject({ __typename: 'AssignTierPayload' });
    const coming = (await tiersOf(reads, sub.id))[0]?.id ?? '';
    const asked = ({ client }: { client: Client }) => Promise.all([
      client.ask('mutation ($input: AssignTierInput!) { assignTier(input: $input) { __typename } }', { input: { tenantId: sub.id, basisPoints: 100, from: '2026-05-01', idempotencyKey: randomUUID() } }),
      client.ask('mutation ($input: WithdrawTierInput!) { withdrawTier(input: $input) { __typename } }', { input: { partnerTierId: coming, idempotencyKey: randomUUID() } }),
    ]);
    const refusals = async (who: Buyer) => (await asked(who)).map(({ errors }) => [errors?.[0]?.extensions.code, errors?.[0]?.extensions.scope]);
    const wanted = ['FORBIDDEN', 'partners:write'];
    for (const who of [reads, other]) expect(await refusals(who)).toEqual([wanted, wanted]);
    expect(await refusals(bills)).toEqual([['FORBIDDEN', undefined], ['FORBIDDEN', undefined]]);
    await expect(tiersOf(other, sub.id)).rejects.toThrow('FORBIDDEN');
    expect(await given(reseller, sub.id)).toEqual([['2026-04-01', 1500, 1500], ['2015-01-01', 1000, 1000]]);
    expect(await withdraw(writes, coming)).toMatchObject({ __typename: 'WithdrawTierPayload' });
    expect(await given(reseller, sub.id)).toEqual([['2015-01-01', 1000, 1000]]);
  });
});

test('of a partner that becomes a customer, what is still to come goes, and what has begun is no more than history (T6)', async () => {
  const { reseller, below, sub } = await chain();
  await assign(reseller, sub.id, 1200, '2026-03-10');
  await assign(reseller, sub.id, 1500, '2026-03-11');
  await assign(reseller, sub.id, 1800, '2026-04-01');
  const { ticket } = await below.client.get<{ ticket: { id: string } }>('mutation ($input: RequestDeactivationInput!) { requestDeactivation(input: $input) { ... on RequestDeactivationPayload { ticket { id } } } }', { input: { tenantId: sub.id, deactivation: 'PARTNER', text: 'Cambiamo mestiere.', idempotencyKey: randomUUID() } });
  expect(await reseller.client.get('mutation ($input: ApproveTicketInput!) { approveTicket(input: $input) { __typename } }', { input: { ticketId: ticket.id, idempotencyKey: randomUUID() } })).toMatchObject({ __typename: 'ApproveTicketPayload' });
  expect(await world.sql('select basis_points, from_day::text as day from partner_tier where tenant_id = $1 order by from_day', [sub.id])).toEqual([{ basis_points: 1000, day: '2015-01-01' }, { basis_points: 1200, day: '2026-03-10' }]);
  expect(await world.sql('select tier_on($1, $2) as counted', [sub.id, world.clock.now])).toEqual([{ counted: 0 }]);
  await expect(assign(reseller, sub.id, 500, '2026-04-01')).rejects.toThrow('FORBIDDEN');
});

/** What they come to where each has found what it looks for, and waits for the same company. */
async function met<Answer>({ id }: Company, start: () => Promise<Answer>[]): Promise<PromiseSettledResult<Answer>[]> {
  const holder = new pg.Client({ connectionString: world.database.ownerUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select from tenant where id = $1 for update', [id]);
  const started = start();
  const ended = Promise.allSettled(started);
  while ((await world.sql('select distinct pid from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()')).length < started.length) await sleep(5);
  await holder.query('commit');
  await holder.end();
  return ended;
}

describe('at once', () => {
  test('two who take the same tier back take it back once', async () => {
    const { vendor, seller, partner, person } = await chain();
    await assign(seller, partner.id, 3000, '2026-03-11');
    const coming = (await tiersOf(seller, partner.id))[0]?.id ?? '';
    const another = await person(vendor);
    const both = await met(partner, () => [withdraw(seller, coming), withdraw(another, coming)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(String(both.find((one) => one.status === 'rejected')?.reason)).toContain('NOT_FOUND');
    expect(await lettersTo(partner)).toEqual(['tierAssigned', 'tierWithdrawn']);
    expect(await world.sql(`select count(*)::integer as entries from audit_entry where tenant_id = $1 and action = 'tier:set'`, [partner.id])).toEqual([{ entries: 2 }]);
  });

  test('the database holds one tier of a day, whoever writes it', async () => {
    const { partner } = await chain();
    const write = (basisPoints: number) => world.sql(`insert into partner_tier (id, tenant_id, vendor_id, basis_points, from_day, assigned_at, assigned_by_name) select gen_random_uuid(), id, vendor_id, $2, '2026-04-01', now(), 'x' from tenant where id = $1`, [partner.id, basisPoints]);
    const both = await Promise.allSettled([write(2500), write(2600)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(String(both.find((one) => one.status === 'rejected')?.reason)).toContain('partner_tier_from');
  });

  test('a parent\'s own that falls while it gives more leaves nobody below with more than that', async () => {
    const { seller, reseller, partner, sub } = await chain();
    const [fallen] = await Promise.all([assign(seller, partner.id, 500, '2026-03-10'), assign(reseller, sub.id, 1800, '2026-03-10')]);
    expect(fallen).toMatchObject({ __typename: 'AssignTierPayload' });
    expect(await world.sql('select tier_on($1, $2) as counted', [sub.id, world.clock.now])).toEqual([{ counted: 500 }]);
    expect((await given(reseller, sub.id))[0]?.[2]).toBe(500);
  });
});
