import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';

let world: World;
let market: Market;
beforeAll(async () => {
  world = await createWorld();
  world.clock.moveTo('2026-03-10T09:00:00Z');
  market = await makeMarket(world);
});
afterAll(() => world.close());

type Figures = { monthTotals: { kind: string; month: string; orders: number; net: { minor: number } }[]; list: { nodes: { id: string; amounts: { net: { minor: number } } }[] } };
const figures = (who: Client, id: string, list: 'orders' | 'issuedOrders', filter: object) =>
  who.get<Figures>(`query ($id: ID!, $filter: OrderFilter) { tenant(id: $id) { monthTotals { kind month orders net { minor } } list: ${list}(filter: $filter) { nodes { id amounts { net { minor } } } } } }`, { id, filter });

test('the orders of a month are those that its total counts, by the vendor\'s calendar (S9)', async () => {
  const { buyer, seller, customer, vendor, docs } = market;
  world.clock.moveTo('2026-03-31T23:30:00Z');
  const { id } = await buyer.orderRenewal(docs.id);
  world.clock.moveTo('2026-04-01T00:00:00Z');
  await seller.recordPayment(id, '2026-03-31');
  for (const [who, company, list, kind] of [[seller.client, vendor, 'issuedOrders', 'SOLD'], [buyer.client, customer, 'orders', 'SPENT']] as const) {
    const own = kind === 'SPENT' ? { invoicedTo: company.id } : {};
    const { monthTotals, list: { nodes } } = await figures(who, company.id, list, { settledMonth: ['2026-04'], ...own });
    expect(nodes.map((order) => order.id)).toEqual([id]);
    const [total] = monthTotals.filter(({ month }) => month === '2026-04');
    expect(total).toMatchObject({ kind, orders: 1, net: { minor: nodes[0]?.amounts.net.minor } });
    const march = (await figures(who, company.id, list, { settledMonth: ['2026-03'], ...own })).list.nodes;
    expect(march.map((order) => order.id)).not.toContain(id);
    expect(march).toHaveLength(monthTotals.find(({ month }) => month === '2026-03')?.orders ?? 0);
  }
});

test('what others are invoiced for is left out, and an id that is none finds nothing', async () => {
  const { buyer, customer, vendor } = market;
  const asked = async (invoicedTo: string) => (await figures(buyer.client, customer.id, 'orders', { invoicedTo })).list.nodes.length;
  expect(await asked(customer.id)).toBeGreaterThan(0);
  expect([await asked(vendor.id), await asked('x')]).toEqual([0, 0]);
});
