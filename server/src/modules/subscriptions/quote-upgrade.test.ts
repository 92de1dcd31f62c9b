import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Buyer, makeMarket, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
let market: Market;
beforeAll(async () => { world = await createWorld(); market = await makeMarket(world); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-17T14:23:45Z'));

const ask = (more: Partial<Parameters<Buyer['quoteUpgrade']>[0]> = {}, by = market.buyer) =>
  by.quoteUpgrade({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.BUSINESS.id, ...more });

describe('an upgrade can be', () => {
  test('more of one component in the same edition: the others keep what they have', async () => {
    const { editions, components } = market.catalogue;
    const quote = quoteOf(await ask({ editionId: editions.TEAM.id, quantities: [{ componentId: components.USERS, quantity: 13 }] }));
    expect(quote.items).toEqual([{ quantity: 13, component: { code: 'USERS' } }, { quantity: 100, component: { code: 'STORAGE' } }, { quantity: 1, component: { code: 'DOMAINS' } }, { quantity: 10, component: { code: 'MAILBOXES' } }]);
    expect(quote.amounts?.lines).toMatchObject([{ kind: 'EDITION', label: 'Team', amount: { minor: 2990 } }, { kind: 'COMPONENT', label: 'USERS', quantity: 3, unitPrice: { minor: 250 }, amount: { minor: 750 } }, { kind: 'CREDIT' }]);
  });

  test('monthly to annual, with a year from now on', async () => {
    const quote = quoteOf(await ask({ editionId: market.catalogue.editions.TEAM.id, cadence: 'ANNUAL' }));
    expect(quote).toMatchObject({ endsAt: '2027-03-17T14:23:45.000Z', amounts: { charge: { minor: 29900 }, credit: { minor: 2293 }, net: { minor: 27607 } } });
  });

  test('several at once: a component left out grows to what the edition includes', async () => {
    const quote = quoteOf(await ask({ cadence: 'ANNUAL', quantities: [{ componentId: market.catalogue.components.USERS, quantity: 30 }] }));
    expect(quote).toMatchObject({ cadence: 'ANNUAL', items: [{ quantity: 30 }, { quantity: 500 }, { quantity: 3 }, { quantity: 50 }], amounts: { charge: { minor: 59900 + 5 * 2200 } } });
  });
});

describe('what is not an upgrade says so at its field', () => {
  test('the same again', async () => {
    expect(await ask({ editionId: market.catalogue.editions.TEAM.id })).toMatchObject({ __typename: 'NotAnUpgrade', code: 'NOT_AN_UPGRADE', issues: [{ path: ['editionId'], code: 'upgrade.nothingMore' }] });
  });

  test('fewer of something, in whatever edition', async () => {
    const { components } = market.catalogue;
    const refused = await ask({ quantities: [{ componentId: components.USERS, quantity: 30 }, { componentId: components.STORAGE, quantity: 50 }] });
    expect(refused).toMatchObject({ __typename: 'NotAnUpgrade', issues: [{ path: ['quantities', '1', 'quantity'], code: 'upgrade.fewerUnits', message: 'Sono meno delle 100 attuali.' }] });
  });

  test('a lower edition and a shorter cadence, both told at once', async () => {
    world.clock.moveTo('2026-03-10T09:00:00Z');
    const { docs, catalogue, buyer } = await makeMarket(world, { docs: { edition: 'BUSINESS', cadence: 'ANNUAL' } });
    const refused = await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.TEAM.id });
    expect(refused.issues?.slice(0, 2)).toMatchObject([{ path: ['editionId'], code: 'upgrade.lowerEdition' }, { path: ['cadence'], code: 'upgrade.shorterCadence' }]);
  });

  test('a month, while a year runs or is paid ahead: no way out of what was paid', async () => {
    for (const [cadence, ahead] of [['ANNUAL', 'MONTHLY'], ['MONTHLY', 'ANNUAL']] as const) {
      world.clock.moveTo('2026-03-10T09:00:00Z');
      const { docs, catalogue, buyer, seller } = await makeMarket(world, { docs: { cadence } });
      await seller.recordPayment((await buyer.orderRenewal(docs.id, ahead)).id, '2026-03-10');
      const by = (month: string) => buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id, cadence: month });
      expect(await by('MONTHLY')).toMatchObject({ __typename: 'NotAnUpgrade', issues: [{ path: ['cadence'], code: 'upgrade.shorterCadence' }] });
      expect((await by('ANNUAL')).__typename).toBe('QuotePayload');
    }
  });

  test('an expired subscription, from the instant of expiry on', async () => {
    world.clock.moveTo('2026-04-10T09:00:00Z');
    expect(await ask()).toMatchObject({ __typename: 'NotAnUpgrade', issues: [{ path: ['subscriptionId'], code: 'upgrade.expired' }] });
    expect((await market.buyer.subscription(market.docs.id)).viewerCan).toEqual(['SUBSCRIPTION_RENEW', 'LICENCE_ASSIGN']);
    world.clock.moveTo('2026-04-10T08:59:59Z');
    expect((await ask()).__typename).toBe('QuotePayload');
    expect((await market.buyer.subscription(market.docs.id)).viewerCan).toEqual(['SUBSCRIPTION_UPGRADE', 'SUBSCRIPTION_TOP_UP', 'SUBSCRIPTION_RENEW', 'LICENCE_ASSIGN', 'SUBSCRIPTION_CANCEL', 'SUBSCRIPTION_SET_AUTO_RENEWAL', 'SUBSCRIPTION_SCHEDULE_CHANGE']);
  });
});

describe('quantities are checked against the edition', () => {
  test.each([
    ['above the maximum', { USERS: 101 }, 'quantity.aboveMaximum', 'Il massimo è 100.'],
    ['below what the edition includes', { USERS: 12 }, 'quantity.belowMinimum', 'Il minimo è 25.'],
    ['off its step', { STORAGE: 530 }, 'quantity.offStep', 'Oltre a quanto incluso si acquista a multipli di 50.'],
  ] as const)('%s', async (_, quantities, code, message) => {
    const { components } = market.catalogue;
    const asked = Object.entries(quantities).map(([component, quantity]) => ({ componentId: components[component as keyof typeof components], quantity }));
    expect(await ask({ quantities: asked })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '0', 'quantity'], code, message }] });
  });

  test('an unknown and a repeated component', async () => {
    const USERS = market.catalogue.components.USERS;
    const unknown = await ask({ quantities: [{ componentId: '__proto__', quantity: 3 }] });
    expect(unknown).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '0', 'quantity'], code: 'quantity.unknownComponent' }] });
    const repeated = await ask({ quantities: [{ componentId: USERS, quantity: 30 }, { componentId: USERS, quantity: 40 }] });
    expect(repeated).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '1', 'componentId'], code: 'quantity.repeated' }] });
  });

  test('an edition that is not sold at a cadence', async () => {
    world.clock.moveTo('2026-03-10T09:00:00Z');
    const other = await makeMarket(world);
    await world.sql(`delete from price where edition_id = $1 and cadence = 'ANNUAL'`, [other.catalogue.editions.BUSINESS.id]);
    const refused = await other.buyer.quoteUpgrade({ subscriptionId: other.docs.id, editionId: other.catalogue.editions.BUSINESS.id, cadence: 'ANNUAL' });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['cadence'], code: 'edition.notSold' }] });
  });
});

test('the price in force at the instant is taken', async () => {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const { catalogue, docs, buyer } = await makeMarket(world);
  const raise = 'insert into price (id, vendor_id, edition_id, cadence, amount_minor, amount_currency, valid_from) select gen_random_uuid(), vendor_id, id, $2, 6990, $3, $4 from edition where id = $1';
  await world.sql(raise, [catalogue.editions.BUSINESS.id, 'MONTHLY', 'EUR', '2026-03-20T00:00:00Z']);
  const at = async (iso: string) => {
    world.clock.moveTo(iso);
    return quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id })).listPrice;
  };
  expect(await at('2026-03-19T23:59:59Z')).toEqual({ minor: 5990 });
  expect(await at('2026-03-20T00:00:00Z')).toEqual({ minor: 6990 });
});

describe('who may not', () => {
  test('a foreign, a missing and a malformed subscription or edition are alike', async () => {
    const other = await makeMarket(world);
    const foreign = (id: string) => ask({ subscriptionId: id });
    await expect(foreign(other.docs.id)).rejects.toThrow('NOT_FOUND');
    await expect(foreign('0198b1f0-0000-7000-8000-000000000000')).rejects.toThrow('NOT_FOUND');
    await expect(foreign('nonsense')).rejects.toThrow('NOT_FOUND');
    await expect(ask({ editionId: other.catalogue.editions.BUSINESS.id })).rejects.toThrow('NOT_FOUND');
    await expect(ask({ editionId: 'nonsense' })).rejects.toThrow('NOT_FOUND');
  });

  test('roles without money, and a partner where access is limited', async () => {
    for (const { role, may } of [{ role: 'TECHNICAL', may: ['LICENCE_ASSIGN'] }, { role: 'VIEWER', may: [] }] as const) {
      const person = await market.person(market.customer, role);
      await expect(ask({}, person)).rejects.toThrow('FORBIDDEN');
      expect((await person.subscription(market.docs.id)).viewerCan).toEqual(may);
    }
    expect((await ask({}, await market.person(market.customer, 'BILLING'))).__typename).toBe('QuotePayload');
    const limited = await makeMarket(world, { customer: { access: 'LIMITED' } });
    await expect(limited.reseller.quoteUpgrade({ subscriptionId: limited.docs.id, editionId: limited.catalogue.editions.BUSINESS.id })).rejects.toThrow('FORBIDDEN');
  });

  test('nobody who is not signed in', async () => {
    await expect(ask({}, new Buyer(world.nobody))).rejects.toThrow('UNAUTHENTICATED');
  });
});

test('while an order awaits its payment there is no other price', async () => {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const { catalogue, docs, buyer, reseller } = await makeMarket(world);
  const pending = await buyer.orderRenewal(docs.id);
  const refused = await reseller.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });
  expect(refused).toMatchObject({ __typename: 'OrderPending', code: 'ORDER_PENDING', message: `L’ordine ${pending.number} attende il pagamento: prima va pagato o annullato.`, order: { id: pending.id } });
  expect((await buyer.quoteRenewal(docs.id)).__typename).toBe('OrderPending');
});
