import { randomUUID } from 'node:crypto';
import { instant } from '@filiera/shared/period';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Buyer, makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { brokenRules } from '../../../test/harness/invariants.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { type Company, makeCustomer, makePartner, makeSubscription, makeUser, type Person, type Subscription } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

interface Statement { month: string; openingMinor: number; closingMinor: number; earned: { minor: number }; clawedBack: { minor: number }; spent: { minor: number }; paidOut: { minor: number }; change: { minor: number }; entries: { nodes: { amount: { minor: number } }[] } }
interface Cashback {
  balance: { minor: number; currency: string };
  entries: { totalCount: number; nodes: { kind: string; amount: { minor: number }; customerName: string | null; productName: string | null; customer: { id: string } | null; month: string }[] };
  months: Statement[];
  customers: { nodes: { name: string; earnedMinor: number; customer: { id: string } | null }[] };
}
const read = async ({ client }: Buyer, id: string): Promise<Cashback | null> => (await client.get<{ cashback: Cashback | null }>(`query ($id: ID!) { tenant(id: $id) { cashback { balance { minor currency }
  entries(first: 50, orderBy: { field: AT, direction: ASC }) { totalCount nodes { kind amount { minor } customerName productName month customer { id } } }
  months { month openingMinor closingMinor earned { minor } clawedBack { minor } spent { minor } paidOut { minor } change { minor } entries(first: 50) { nodes { amount { minor } } } }
  customers { nodes { name earnedMinor customer { id } } } } } }`, { id })).cashback;
const balanceOf = async (buyer: Buyer, { id }: { id: string }): Promise<number> => (await read(buyer, id))?.balance.minor ?? 0;
/** By reason and amount: what is entered at one instant has no order of its own. */
const moved = async (buyer: Buyer, { id }: { id: string }): Promise<[string, number][]> => ((await read(buyer, id))?.entries.nodes ?? []).map(({ kind, amount }): [string, number] => [kind, amount.minor]).toSorted(([kind, minor], [other, otherMinor]) => kind.localeCompare(other) || minor - otherMinor);
const sound = async () => expect(await asOwner(world.database.ownerUrl, brokenRules)).toEqual({});

interface Chain extends Market {
  sub: Company;
  deep: Company;
  plan: Subscription;
  below: Buyer;
  deepBuyer: Buyer;
}

/** A partner with 20 %, a sub-partner with 12 % below it, whose customer has had a month of TEAM for 29,90 from now on. */
async function chain(overrides: { payer?: 'CUSTOMER' | 'PARTNER'; quantities?: Record<string, number>; billing?: { paymentTermsDays: number } } = {}): Promise<Chain> {
  let made: { sub: Company; deep: Company; plan: Subscription; people: Person[] } | undefined;
  const market = await makeMarket(world, { more: (draft, { partner }) => {
    const sub = makePartner(draft, { parent: partner, discountBasisPoints: 1200, ...(overrides.billing && { billing: overrides.billing }) });
    const deep = makeCustomer(draft, { parent: sub, payer: overrides.payer ?? 'CUSTOMER', profile: { timeZone: 'UTC' }, ...(overrides.billing && { billing: overrides.billing }) });
    const plan = makeSubscription(draft, { tenant: deep, startsAt: instant(world.clock.now.toISOString()), autoRenew: true, ...(overrides.quantities && { quantities: overrides.quantities }) });
    made = { sub, deep, plan, people: [sub, deep].map((tenant) => makeUser(draft, { tenant, email: `${randomUUID()}@filiera.example` })) };
  } });
  if (!made) throw new Error('a chain is made');
  const [below, deepBuyer] = await Promise.all(made.people.map(async (person) => new Buyer(await world.as(person))));
  if (!below || !deepBuyer) throw new Error('both sign in');
  return { ...market, ...made, below, deepBuyer };
}

describe('what is earned', () => {
  test('is the difference to the partner\'s own price; above it the difference to the one below, to the cent (P4, P9)', async () => {
    const { reseller, partner, below, sub, deep, customer } = await chain();
    // 29,90 less 12 % is 26,31; less 20 % is 23,92. The partner's own customer earned it 5,98 besides.
    expect(await moved(below, sub)).toEqual([['ACCRUAL', 359]]);
    expect(await moved(reseller, partner)).toEqual([['ACCRUAL', 239], ['ACCRUAL', 598]]);
    const account = await read(reseller, partner.id);
    expect(account).toMatchObject({ balance: { minor: 837, currency: 'EUR' }, customers: { nodes: [{ name: customer.name, earnedMinor: 598, customer: { id: customer.id } }, { name: deep.name, earnedMinor: 239, customer: { id: deep.id } }] } });
    expect(account?.months).toMatchObject([{ month: '2026-03', openingMinor: 0, closingMinor: 837, earned: { minor: 837 }, clawedBack: { minor: 0 }, change: { minor: 837 } }]);
    await sound();
  });

  test('where the partner pays its own price its share is in it, and those above earn the same (P5, P9)', async () => {
    const { reseller, partner, below, sub } = await chain({ payer: 'PARTNER' });
    expect(await read(below, sub.id)).toBeNull();
    expect(await moved(reseller, partner)).toEqual([['ACCRUAL', 239], ['ACCRUAL', 598]]);
  });

  test('of what a partner uses itself nobody earns anything (P9)', async () => {
    const { reseller, partner, below, sub, catalogue } = await chain();
    const before = await moved(reseller, partner);
    const order = await below.orderNew({ tenantId: sub.id, editionId: catalogue.editions.TEAM.id });
    expect(await world.sql('select from order_share s join order_line l on l.id = s.order_line_id where l.order_id = $1', [order.id])).toEqual([]);
    expect(await moved(reseller, partner)).toEqual(before);
  });

  test('is frozen as the order is placed and entered once it is paid, whatever becomes of tiers and companies', async () => {
    const { reseller, partner, below, sub, deepBuyer, plan, seller } = await chain();
    const { id } = await deepBuyer.orderRenewal(plan.id);
    expect(await moved(below, sub)).toEqual([['ACCRUAL', 359]]);
    await world.sql('update partner_tier set basis_points = 0 where tenant_id = any ($1)', [[partner.id, sub.id]]);
    await seller.recordPayment(id, '2026-03-10');
    expect(await moved(below, sub)).toEqual([['ACCRUAL', 359], ['ACCRUAL', 359]]);
    expect(await moved(reseller, partner)).toEqual([['ACCRUAL', 239], ['ACCRUAL', 239], ['ACCRUAL', 598]]);
    const later = await deepBuyer.orderRenewal(plan.id);
    await seller.recordPayment(later.id, '2026-03-10');
    expect(await moved(below, sub)).toHaveLength(2);
  });

  test('on account is nothing before the money has come', async () => {
    const { below, sub, deepBuyer, plan, seller } = await chain({ billing: { paymentTermsDays: 30 } });
    const { id, state } = await deepBuyer.orderRenewal(plan.id);
    expect(state).toBe('ON_ACCOUNT');
    expect(await read(below, sub.id)).toBeNull();
    await seller.recordPayment(id, '2026-03-10');
    expect(await moved(below, sub)).toEqual([['ACCRUAL', 359]]);
    await world.sql('select post_cashback(array[$1::uuid], now())', [id]);
    expect(await moved(below, sub)).toEqual([['ACCRUAL', 359]]);
  });

  test('is nothing where the product wants its partner to be the only administrator, and the customer has one (P8)', async () => {
    const { below, sub, deepBuyer, plan, seller, deep } = await chain();
    await world.sql('update product set wants_sole_administrator = true where id = (select product_id from subscription where id = $1)', [plan.id]);
    const { id } = await deepBuyer.orderRenewal(plan.id);
    await seller.recordPayment(id, '2026-03-10');
    expect(await moved(below, sub)).toEqual([['ACCRUAL', 359]]);
    await world.sql(`update "user" set role = 'BILLING' where tenant_id = $1`, [deep.id]);
    const other = await deepBuyer.orderRenewal(plan.id);
    await seller.recordPayment(other.id, '2026-03-10');
    expect(await moved(below, sub)).toEqual([['ACCRUAL', 359], ['ACCRUAL', 359]]);
  });
});

describe('what is taken back', () => {
  const credit = async ({ seller }: Market, order: { id: string }, amountMinor: number) => {
    const [invoice] = await world.sql<{ id: string }>(`select id from invoice where order_id = $1 and kind = 'INVOICE'`, [order.id]);
    return seller.client.get(`mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) { __typename } }`, { input: { invoiceId: invoice?.id, lines: [{ line: 1, amountMinor }], reason: 'Disservizio', idempotencyKey: randomUUID() } });
  };
  const firstOrder = async ({ id }: Company): Promise<{ id: string }> => (await world.sql<{ id: string }>('select id from "order" where tenant_id = $1 order by placed_at limit 1', [id]))[0] ?? { id: '' };

  test('is what an upgrade credits of it: the ledger ends at the share of what was kept (S3, P10)', async () => {
    const { below, sub, deepBuyer, plan, catalogue, seller } = await chain();
    world.clock.moveTo('2026-03-20T09:00:00Z');
    const { id, amounts } = await deepBuyer.orderUpgrade({ subscriptionId: plan.id, editionId: catalogue.editions.BUSINESS.id });
    await seller.recordPayment(id, '2026-03-20');
    const { minor: credited } = (amounts ?? { credit: null })['credit'] as { minor: number };
    const kept = 2990 - credited;
    const entries = await moved(below, sub);
    expect(entries.map(([kind]) => kind)).toEqual(['ACCRUAL', 'ACCRUAL', 'CLAWBACK']);
    // What is left of the first month is 12 % of what was kept of it, to the cent of its share.
    expect(359 + (entries[2]?.[1] ?? Number.NaN)).toBe(kept - Math.round((kept * (2990 - 359)) / 2990));
    await sound();
  });

  test('of credits in parts comes to the same as of all at once; an account below zero waits for what is earned later', async () => {
    const market = await chain();
    const { below, sub, deep, deepBuyer, plan, seller } = market;
    const order = await firstOrder(deep);
    const minor = await balanceOf(below, sub);
    expect(minor).toBe(359);
    const invoice = { id: order.id };
    await world.sql(`select move_cashback($1, 'SPENT', 'PAYABLE', 'SPENT', 300, 'EUR', $2, null, null)`, [sub.id, world.clock.now]);
    for (const part of [1, 7, 500, 991, 2990 - 1 - 7 - 500 - 991]) await credit(market, invoice, part);
    expect(await balanceOf(below, sub)).toBe(-300);
    await seller.recordPayment((await deepBuyer.orderRenewal(plan.id)).id, '2026-03-10');
    expect(await balanceOf(below, sub)).toBe(59);
    const [statement] = (await read(below, sub.id))?.months ?? [];
    expect(statement).toMatchObject({ earned: { minor: 718 }, clawedBack: { minor: 359 }, spent: { minor: 300 }, change: { minor: 59 }, closingMinor: 59 });
    await sound();
  });
});

test('a month begins with what the one before left, and is had as a file', async () => {
  const { below, sub, deepBuyer, plan, seller, reseller } = await chain();
  for (const at of ['2026-04-05T09:00:00Z', '2026-06-05T09:00:00Z']) {
    world.clock.moveTo(at);
    await seller.recordPayment((await deepBuyer.orderRenewal(plan.id)).id, at.slice(0, 10));
  }
  const { months = [] } = (await read(below, sub.id)) ?? {};
  expect(months.map(({ month, openingMinor, closingMinor, entries }) => [month, openingMinor, closingMinor, entries.nodes.length])).toEqual([['2026-06', 718, 1077, 1], ['2026-04', 359, 718, 1], ['2026-03', 0, 359, 1]]);

  const file = (client: Buyer['client'], query: Record<string, string>) => fetch(new URL(`/documents/cashback/statement.csv?${new URLSearchParams(query).toString()}`, world.url), { headers: client.headers });
  const asked = await file(below.client, { tenantId: sub.id, month: '2026-04', language: 'it' });
  expect(asked.headers.get('content-type')).toContain('text/csv');
  expect((await asked.text()).replace('\uFEFF', '').trim().split('\r\n').map((line) => line.split(';'))).toEqual([
    ['Data', 'Movimento', 'Cliente', 'Prodotto', 'Importo', 'Saldo', 'Valuta'], ['', 'Saldo iniziale', '', '', '', '3,59', 'EUR'],
    ['2026-04-05', 'Maturato', expect.any(String), expect.any(String), '3,59', '7,18', 'EUR'], ['', 'Saldo finale', '', '', '', '7,18', 'EUR'],
  ]);
  // A month in which nothing moved ends as it began.
  expect(await (await file(seller.client, { tenantId: sub.id, month: '2026-05', language: 'en' })).text()).toMatch(/Opening balance,,,,7\.18,EUR\r\n,Closing balance,,,,7\.18,EUR/);
  for (const query of [{ tenantId: sub.id, month: '2026-13' }, { tenantId: sub.id, month: "2026-04' or" }, { tenantId: 'x', month: '2026-04' }]) expect((await file(below.client, query)).status).toBe(404);
  expect((await file(deepBuyer.client, { tenantId: sub.id, month: '2026-04' })).status).toBe(404);
  expect((await file(reseller.client, { tenantId: sub.id, month: '2026-04' })).status).toBe(403);
});

test('an account is its partner\'s and the vendor\'s, and of them those who handle money: for everybody else there is none (M6, P9)', async () => {
  const market = await chain();
  const { seller, reseller, buyer, below, deepBuyer, partner, sub, vendor, customer, deep, person } = market;
  expect((await read(seller, sub.id))?.balance).toEqual({ minor: 359, currency: 'EUR' });
  expect((await read(below, sub.id))?.balance.minor).toBe(359);
  expect((await read(await person(sub, 'BILLING'), sub.id))?.balance.minor).toBe(359);
  for (const role of ['TECHNICAL', 'VIEWER'] as const) expect(await read(await person(sub, role), sub.id)).toBeNull();
  // Not even the partner above: what one below it earns is that one's.
  expect(await read(reseller, sub.id)).toBeNull();
  for (const [one, id] of [[below, partner.id], [buyer, partner.id], [deepBuyer, sub.id]] as const) await expect(read(one, id)).rejects.toThrow('NOT_FOUND');
  for (const [one, id] of [[buyer, customer.id], [deepBuyer, deep.id], [seller, vendor.id], [seller, deep.id]] as const) expect(await read(one, id)).toBeNull();
  const stranger = await makeMarket(world);
  await expect(read(stranger.reseller, sub.id)).rejects.toThrow('NOT_FOUND');
});
