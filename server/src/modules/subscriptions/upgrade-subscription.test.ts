import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf, type Market, type Outcome } from '../../../test/harness/commerce.ts';
import { brokenRules } from '../../../test/harness/invariants.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { makeSubscription } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

test('an upgrade credits the unused seconds and starts a fresh month', async () => {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const { catalogue, docs, seller, buyer } = await makeMarket(world);
  world.clock.moveTo('2026-03-17T14:23:45Z');

  const quote = quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id }));
  expect(quote).toMatchObject({ startsAt: '2026-03-17T14:23:45.000Z', endsAt: '2026-04-17T14:23:45.000Z', expiresAt: '2026-03-17T15:23:45.000Z', invoicedToReason: 'CUSTOMER_PAYS', listPrice: { minor: 5990 } });
  expect(quote.amounts).toMatchObject({ charge: { minor: 5990 }, credit: { minor: 2293 }, net: { minor: 3697 }, vatPercent: 22, vat: { minor: 813 }, vatReason: 'DOMESTIC', total: { minor: 4510 }, creditLeft: { minor: 0 }, due: { minor: 4510 } });
  expect(quote.amounts?.lines).toMatchObject([
    { position: 1, kind: 'EDITION', label: 'Business', amount: { minor: 5990 } },
    { position: 2, kind: 'CREDIT', label: 'Team', amount: { minor: -2293 }, base: { minor: 2990 }, remainingSeconds: 2054175, spanSeconds: 2678400 },
  ]);

  const ordered = await buyer.upgrade(quote.id);
  expect(ordered).toMatchObject({ order: { state: 'PENDING_PAYMENT', kind: 'UPGRADE', expiresAt: '2026-03-24T14:23:45.000Z', amounts: { due: { minor: 4510 } } }, subscription: { id: docs.id, status: 'ACTIVE', edition: { code: 'TEAM' } } });

  const recorded = await seller.recordPayment(orderOf(ordered).id, '2026-03-17');
  expect(recorded).toMatchObject({
    order: { state: 'PAID', valueDate: '2026-03-17', settledAt: '2026-03-17T14:23:45.000Z', endsAt: '2026-04-17T14:23:45.000Z' },
    subscription: { status: 'ACTIVE', edition: { code: 'BUSINESS' }, startsAt: '2026-03-17T14:23:45.000Z', endsAt: '2026-04-17T14:23:45.000Z', replaces: { id: docs.id }, history: { nodes: [{ kind: 'UPGRADED' }] } },
  });
  // What began with the order names it among its own, once (S3).
  for (const id of [docs.id, recorded.subscription?.id]) {
    const { orders } = await buyer.client.get<{ orders: { nodes: { number: string }[] } }>('query ($id: ID!) { subscription(id: $id) { orders(filter: { kind: [UPGRADE] }) { nodes { number } } } }', { id });
    expect(orders.nodes).toEqual([{ number: orderOf(ordered).number }]);
  }
  expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'SUPERSEDED', replacedBy: { id: recorded.subscription?.id }, viewerCan: [], history: { nodes: [{ kind: 'ORDER_PLACED' }, { kind: 'ORDER_SETTLED' }, { kind: 'STARTED' }, { kind: 'ORDER_PLACED' }, { kind: 'ORDER_SETTLED' }, { kind: 'SUPERSEDED' }] } });
});

const start = '2026-03-10T09:00:00Z';
const change = '2026-03-17T14:23:45Z';
/** A market whose month began on 10 March, at the instant of the change. */
async function marketAtChange(overrides: Parameters<typeof makeMarket>[1] = {}): Promise<Market> {
  world.clock.moveTo(start);
  const market = await makeMarket(world, overrides);
  world.clock.moveTo(change);
  return market;
}
const business = ({ docs, catalogue }: Market) => ({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });
const ordersOf = (market: Market) => world.sql<{ state: string }>('select state from "order" where tenant_id = $1 and placed_at >= $2', [market.customer.id, change]);

describe('a quote is honoured', () => {
  test('for 60 minutes, with the credit of the instant it was made', async () => {
    const market = await marketAtChange();
    const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
    world.clock.moveTo('2026-03-17T15:23:44Z');
    expect(orderOf(await market.buyer.upgrade(quote.id)).amounts).toMatchObject({ credit: { minor: 2293 }, due: { minor: 4510 } });
  });

  test('and then answered with a fresh one, at the price of now', async () => {
    const market = await marketAtChange();
    const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
    world.clock.moveTo('2026-03-17T15:23:45Z');
    const expired = await market.buyer.upgrade(quote.id);
    expect(expired).toMatchObject({ __typename: 'QuoteExpired', code: 'QUOTE_EXPIRED', path: ['quoteId'], quote: { expiresAt: '2026-03-17T16:23:45.000Z', amounts: { credit: { minor: 2289 } } } });
    expect(await ordersOf(market)).toEqual([]);
    expect((await market.buyer.upgrade(expired.quote?.id ?? '')).__typename).toBe('UpgradeSubscriptionPayload');
  });

  test.each<[string, (market: Market) => Promise<unknown>]>([
    ['the VAT status', ({ customer }) => world.sql(`update company_profile set vat_status = 'INVALID' where tenant_id = $1`, [customer.id])],
    ['the payer', ({ customer }) => world.sql(`update tenant set payer = 'PARTNER' where id = $1`, [customer.id])],
    ['the subscription', ({ docs }) => world.sql('update subscription set version = version + 1 where id = $1', [docs.id])],
    ['the balance', ({ customer }) => world.sql(`insert into balance (tenant_id, payer_id, vendor_id, amount_minor, amount_currency) select id, id, vendor_id, 500, 'EUR' from tenant where id = $1`, [customer.id])],
  ])('not when %s has changed', async (what, changeIt) => {
    const market = await marketAtChange();
    const by = what === 'the payer' ? market.reseller : market.buyer;
    const quote = quoteOf(await by.quoteUpgrade(business(market)));
    await changeIt(market);
    expect((await by.upgrade(quote.id)).__typename).toBe('QuoteExpired');
    expect(await ordersOf(market)).toEqual([]);
  });

  test('not by the customer when the partner asked for it as the payer', async () => {
    const market = await marketAtChange({ customer: { payer: 'PARTNER' } });
    const quote = quoteOf(await market.reseller.quoteUpgrade(business(market)));
    expect(quote.invoicedToReason).toBe('PARTNER_PAYS');
    expect(await market.buyer.upgrade(quote.id)).toMatchObject({ __typename: 'QuoteExpired', quote: { invoicedToReason: 'OWN_ORDER' } });
  });

  test('once: after its order was cancelled there is a fresh one', async () => {
    const market = await marketAtChange();
    const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
    await market.buyer.cancel(orderOf(await market.buyer.upgrade(quote.id)).id);
    expect((await market.buyer.upgrade(quote.id)).__typename).toBe('QuoteExpired');
  });

  test('never for another kind of order', async () => {
    const market = await marketAtChange();
    const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
    await expect(market.buyer.renew(quote.id)).rejects.toThrow('NOT_FOUND');
  });
});

describe('confirming twice', () => {
  test('under one key gets the first answer again', async () => {
    const market = await marketAtChange();
    const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
    const key = randomUUID();
    const first = await market.buyer.upgrade(quote.id, key);
    world.clock.moveTo('2026-03-18T00:00:00Z');
    expect(await market.buyer.upgrade(quote.id, key)).toEqual(first);
    await expect(market.buyer.upgrade(randomUUID(), key)).rejects.toThrow('CONFLICT');
    expect(await ordersOf(market)).toHaveLength(1);
  });

  test('under another key is told of the pending order', async () => {
    const market = await marketAtChange();
    const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
    const { id } = orderOf(await market.buyer.upgrade(quote.id));
    expect(await market.buyer.upgrade(quote.id)).toMatchObject({ __typename: 'OrderPending', order: { id } });
  });

  test.each([['one key', true], ['twenty keys', false]])('twenty times at once under %s makes one order', async (_, isOneKey) => {
    const market = await marketAtChange();
    const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => market.buyer.upgrade(quote.id, isOneKey ? key : randomUUID())));
    const kinds = answers.map(({ __typename }) => __typename);
    expect(kinds.filter((kind) => kind === 'UpgradeSubscriptionPayload')).toHaveLength(isOneKey ? 20 : 1);
    expect(kinds.every((kind) => kind === 'UpgradeSubscriptionPayload' || kind === 'OrderPending')).toBe(true);
    expect(new Set(answers.map(({ order }) => order?.id)).size).toBe(1);
    expect(await ordersOf(market)).toHaveLength(1);
  });

  test('a key too short is refused', async () => {
    const market = await marketAtChange();
    const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
    await expect(market.buyer.upgrade(quote.id, 'short')).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('credit', () => {
  test('is counted from the price, not from the cash: three upgrades cost what was used (PS-09)', async () => {
    world.clock.moveTo('2026-04-01T00:00:00Z');
    const { catalogue, docs, seller, buyer } = await makeMarket(world);
    const { TEAM, BUSINESS, ENTERPRISE } = catalogue.editions;
    for (const [{ id }, minor] of [[TEAM, 3000], [BUSINESS, 6000], [ENTERPRISE, 9000]] as const) await world.sql(`update price set amount_minor = $2 where edition_id = $1 and cadence = 'MONTHLY'`, [id, minor]);
    await world.sql('update charge set net_minor = 3000 where subscription_id = $1', [docs.id]);
    let current = docs.id;
    const upgrade = async (at: string, editionId: string) => {
      world.clock.moveTo(at);
      const order = await buyer.orderUpgrade({ subscriptionId: current, editionId });
      current = (await seller.recordPayment(order.id, at.slice(0, 10))).subscription?.id ?? '';
      return order.amounts;
    };
    expect(await upgrade('2026-04-11T00:00:00Z', BUSINESS.id)).toMatchObject({ credit: { minor: 2000 }, net: { minor: 4000 } });
    expect(await upgrade('2026-04-21T00:00:00Z', ENTERPRISE.id)).toMatchObject({ credit: { minor: 4000 }, net: { minor: 5000 } });
  });

  test('is given for a renewal paid ahead too, one line each (ER-05)', async () => {
    world.clock.moveTo(start);
    const { catalogue, docs, seller, buyer } = await makeMarket(world);
    await seller.recordPayment((await buyer.orderRenewal(docs.id)).id, '2026-03-10');
    world.clock.moveTo(change);
    const { amounts } = quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.ENTERPRISE.id }));
    expect(amounts).toMatchObject({ charge: { minor: 11990 }, credit: { minor: 2293 + 2990 }, net: { minor: 11990 - 2293 - 2990 } });
    expect(amounts?.lines.filter(({ kind }) => kind === 'CREDIT')).toMatchObject([{ amount: { minor: -2293 } }, { amount: { minor: -2990 }, remainingSeconds: 30 * 86400, spanSeconds: 30 * 86400 }]);
  });

  test('above the charge goes to the balance with its VAT, settles at once, and the next order uses it (PS-11)', async () => {
    world.clock.moveTo('2026-01-01T00:00:00Z');
    const market = await makeMarket(world, { docs: { cadence: 'ANNUAL', edition: 'TEAM' } });
    const { catalogue, docs, buyer, seller, customer } = market;
    await world.sql('update charge set net_minor = 120000 where subscription_id = $1', [docs.id]);
    await world.sql('update invoice set charge_minor = 120000, net_minor = 120000, total_minor = 120000 + vat_minor where tenant_id = $1', [customer.id]);
    await world.sql('update order_share set paid_minor = 120000 where tenant_id = $1', [customer.id]);
    await world.sql(`update price set amount_minor = 15000 where edition_id = $1 and cadence = 'ANNUAL'`, [catalogue.editions.BUSINESS.id]);
    world.clock.moveTo('2026-02-01T00:00:00Z');
    const quote = quoteOf(await buyer.quoteUpgrade({ ...business(market), cadence: 'ANNUAL' }));
    expect(quote.amounts).toMatchObject({ charge: { minor: 15000 }, credit: { minor: 15000 }, net: { minor: 0 }, vat: { minor: 0 }, total: { minor: 0 }, creditLeft: { minor: 94808 + 20858 }, due: { minor: 0 }, lines: [{}, { amount: { minor: -109808 } }] });

    const placed = await buyer.upgrade(quote.id);
    expect(placed).toMatchObject({ order: { state: 'PAID', settledAt: '2026-02-01T00:00:00.000Z' }, subscription: { edition: { code: 'BUSINESS' }, status: 'ACTIVE' } });
    expect(await balanceOf(buyer, customer.id)).toBe(115666);

    const upgraded = placed.subscription?.id ?? '';
    const renewal = await buyer.orderRenewal(upgraded, 'ANNUAL');
    expect(renewal).toMatchObject({ state: 'PAID', amounts: { total: { minor: 18300 }, balanceUsed: { minor: 18300 }, due: { minor: 0 } } });
    expect(await balanceOf(buyer, customer.id)).toBe(115666 - 18300);
    const again = await buyer.upgrade(quote.id);
    expect(again).toMatchObject({ __typename: 'NotAnUpgrade', issues: [{ code: 'upgrade.superseded' }] });
    expect((await buyer.subscription(upgraded)).history.nodes.map(({ kind }) => kind)).toEqual(['UPGRADED', 'ORDER_PLACED', 'ORDER_SETTLED', 'RENEWED']);
    await expect(seller.recordPayment(renewal.id, '2026-02-01')).resolves.toMatchObject({ __typename: 'OrderNotPending', code: 'ORDER_NOT_PENDING' });
  });

  test('of another payer goes to that payer, and neither sees the other\'s (M4, M6)', async () => {
    world.clock.moveTo(start);
    const market = await makeMarket(world, { customer: { payer: 'PARTNER' } });
    const { buyer, seller, reseller, customer, partner } = market;
    world.clock.moveTo(change);
    const order = await buyer.orderUpgrade(business(market));
    expect(order).toMatchObject({ invoicedToReason: 'OWN_ORDER', amounts: { charge: { minor: 5990 }, credit: { minor: 0 }, creditLeft: { minor: 0 }, lines: [{ kind: 'EDITION' }] } });
    await seller.recordPayment(order.id, '2026-03-17');
    // 29,90 less 20 % was 23,92; times 2054175 of 2678400 seconds 18,35; and 22 % VAT.
    expect(await balanceOf(reseller, partner.id)).toBe(1835 + 404);
    expect(await balanceOf(buyer, customer.id)).toBeNull();
  });
});

test('two orders at once never spend the same balance', async () => {
  world.clock.moveTo(start);
  const subscriptions: string[] = [];
  const market = await makeMarket(world, {
    more: (draft, { customer }) => { for (let n = 0; n < 6; n += 1) subscriptions.push(makeSubscription(draft, { tenant: customer }).id); },
  });
  await world.sql(`insert into balance (tenant_id, payer_id, vendor_id, amount_minor, amount_currency) select id, id, vendor_id, 5000, 'EUR' from tenant where id = $1`, [market.customer.id]);
  const quotes = await Promise.all(subscriptions.map(async (id) => quoteOf(await market.buyer.quoteRenewal(id))));
  const answers: Outcome[] = await Promise.all(quotes.map(({ id }) => market.buyer.renew(id)));
  expect(answers.filter(({ __typename }) => __typename === 'RenewSubscriptionsPayload')).toHaveLength(1);
  expect(answers.filter(({ __typename }) => __typename === 'QuoteExpired')).toHaveLength(5);
  expect(await balanceOf(market.buyer, market.customer.id)).toBe(5000 - 3648);
});

test('with payment terms an order takes effect at once, and is paid later without changing anything again', async () => {
  const market = await marketAtChange({ customer: { billing: { paymentTermsDays: 30 } } });
  const placed = await market.buyer.upgrade(quoteOf(await market.buyer.quoteUpgrade(business(market))).id);
  expect(placed).toMatchObject({ order: { state: 'ON_ACCOUNT', settledAt: '2026-03-17T14:23:45.000Z', valueDate: null }, subscription: { edition: { code: 'BUSINESS' } } });
  world.clock.moveTo('2026-04-16T10:00:00Z');
  const { id } = orderOf(placed);
  expect((await market.seller.order(id)).viewerCan).toEqual(['ORDER_RECORD_PAYMENT']);
  const paid = await market.seller.recordPayment(id, '2026-04-15');
  expect(paid).toMatchObject({ order: { state: 'PAID', valueDate: '2026-04-15', settledAt: '2026-03-17T14:23:45.000Z' }, subscription: { id: placed.subscription?.id, endsAt: '2026-04-17T14:23:45.000Z' } });
  expect(paid.subscription?.periods.nodes).toHaveLength(1);
});

test('a person without the role, a foreign and a malformed quote', async () => {
  const market = await marketAtChange();
  const quote = quoteOf(await market.buyer.quoteUpgrade(business(market)));
  const other = await marketAtChange();
  await expect(other.buyer.upgrade(quote.id)).rejects.toThrow('NOT_FOUND');
  await expect(market.buyer.upgrade('nonsense')).rejects.toThrow('NOT_FOUND');
  await expect((await market.person(market.customer, 'TECHNICAL')).upgrade(quote.id)).rejects.toThrow('FORBIDDEN');
  expect(await ordersOf(market)).toEqual([]);
});

test('the audit log tells who ordered what, without amounts', async () => {
  const market = await marketAtChange();
  const order = await market.reseller.orderUpgrade(business(market));
  const [entry] = await world.sql<{ action: string; actor_tenant_name: string; after: object }>('select action, actor_tenant_name, after from audit_entry where subject_id = $1', [order.id]);
  expect(entry).toEqual({ action: 'subscription:upgrade', actor_tenant_name: market.partner.name, after: { product: 'Sestante Docs', edition: 'Business', cadence: 'MONTHLY', invoicedTo: market.customer.name } });
});

async function balanceOf({ client }: Market['buyer'], id: string): Promise<number | null> {
  const { billingAccount } = await client.get<{ billingAccount: { balance: { amount: { minor: number } } | null } }>('query ($id: ID!) { tenant(id: $id) { billingAccount { balance { amount { minor } } } } }', { id });
  return billingAccount.balance?.amount.minor ?? null;
}

test.each([['that renews by itself waits for it, active,', true], ['that does not has expired meanwhile,', false]])('an upgrade ordered before the end and paid after it is honoured: a subscription %s and is replaced (S5, S9)', async (_, autoRenew) => {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const { catalogue, docs, seller, buyer } = await makeMarket(world);
  await buyer.live('setAutoRenewal', { subscriptionId: docs.id, isOn: autoRenew });
  world.clock.moveTo('2026-04-09T09:00:00Z');
  const { id } = await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });
  for (const at of ['2026-04-10T09:00:30Z', '2026-04-15T09:00:00Z']) {
    world.clock.moveTo(at);
    await world.work();
  }
  expect(await buyer.subscription(docs.id)).toMatchObject({ status: autoRenew ? 'ACTIVE' : 'EXPIRED', endsAt: '2026-04-10T09:00:00.000Z' });
  expect(await seller.recordPayment(id, '2026-04-15')).toMatchObject({ order: { state: 'PAID' }, subscription: { status: 'ACTIVE', startsAt: '2026-04-15T09:00:00.000Z', endsAt: '2026-05-15T09:00:00.000Z', replaces: { id: docs.id } } });
  await world.work();
  expect(await buyer.subscription(docs.id)).toMatchObject({ status: 'SUPERSEDED', endsAt: '2026-04-10T09:00:00.000Z' });
  // Other rules are broken on purpose by who changes prices behind the server's back above.
  expect(await asOwner(world.database.ownerUrl, brokenRules)).not.toHaveProperty(['one takes the place of the other']);
});

test('an upgrade that nobody pays in its days leaves the subscription to renew from its end (S5, S9)', async () => {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const { catalogue, docs, buyer } = await makeMarket(world, { customer: { billing: { paymentTermsDays: 0 } } });
  await buyer.live('setAutoRenewal', { subscriptionId: docs.id, isOn: true });
  world.clock.moveTo('2026-04-09T09:00:00Z');
  const { id } = await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });
  for (const at of ['2026-04-16T09:00:00Z', '2026-04-16T09:01:00Z']) {
    world.clock.moveTo(at);
    await world.work();
  }
  expect(await buyer.order(id)).toMatchObject({ state: 'CANCELLED', stateReason: 'LAPSED' });
  expect(await world.sql(`select o.kind, o.state from "order" o join order_line l on l.order_id = o.id where l.subscription_id = $1 and o.kind = 'RENEWAL'`, [docs.id])).toEqual([{ kind: 'RENEWAL', state: 'PENDING_PAYMENT' }]);
});
