import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { makeLicence } from '../../seed/factories.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

/** A month of BUSINESS with 30 users. */
const business = (): Promise<Market> => makeMarket(world, { docs: { edition: 'BUSINESS', quantities: { USERS: 30 } } });
const users = ({ catalogue }: Market, quantity: number) => [{ componentId: catalogue.components.USERS, quantity }];
const toTeam = (market: Market, quantity = 12) => ({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.TEAM.id, cadence: 'MONTHLY', quantities: users(market, quantity) });
const usersOf = (items: { quantity: number; component: { code: string } }[] | undefined) => items?.find(({ component }) => component.code === 'USERS')?.quantity;

test('what is less is priced for information and scheduled for the end of what is paid', async () => {
  const market = await business();
  const { buyer, docs } = market;
  expect(await buyer.previewChange(toTeam(market))).toEqual({
    __typename: 'PreviewChangePayload', appliesAt: '2026-04-10T09:00:00.000Z', endsAt: '2026-05-10T09:00:00.000Z', listPrice: { minor: 2990 + 2 * 250 }, invoicedToName: market.customer.name,
    amounts: {
      lines: [
        { kind: 'EDITION', label: 'Team', quantity: 1, unitPrice: { minor: 2990 }, amount: { minor: 2990 }, base: null, percents: null },
        { kind: 'COMPONENT', label: 'USERS', quantity: 2, unitPrice: { minor: 250 }, amount: { minor: 500 }, base: null, percents: null },
      ],
      net: { minor: 3490 }, vatPercent: 22, vatReason: 'DOMESTIC', vat: { minor: 768 }, total: { minor: 4258 }, payable: { minor: 4258 },
    },
  });
  const { subscription } = await buyer.live('scheduleChange', toTeam(market));
  expect(subscription).toMatchObject({ edition: { code: 'BUSINESS' }, scheduledChange: { edition: { code: 'TEAM' }, cadence: 'MONTHLY', paidFrom: null } });
  const { scheduledChange, history } = await buyer.lifeOf(docs.id);
  expect(usersOf(scheduledChange?.items)).toBe(12);
  expect(history.nodes.at(-1)).toMatchObject({ kind: 'CHANGE_PLANNED', toStatus: null });
  expect(await world.sql(`select action, after from audit_entry where subject_id = $1`, [docs.id])).toEqual([{ action: 'subscription:scheduleChange', after: { edition: 'Team', cadence: 'MONTHLY' } }]);
});

test('amounts of a preview are for who is invoiced and the vendor', async () => {
  const market = await makeMarket(world, { customer: { payer: 'PARTNER' }, docs: { edition: 'BUSINESS' } });
  const { editionId, subscriptionId } = toTeam(market);
  const asked = { subscriptionId, editionId };
  expect(await market.reseller.previewChange(asked)).toMatchObject({ invoicedToName: market.partner.name, amounts: { lines: [{ kind: 'EDITION' }, { kind: 'DISCOUNT', percents: [20], base: { minor: 2990 }, amount: { minor: -598 } }], net: { minor: 2392 } } });
  expect(await market.seller.previewChange(asked)).toMatchObject({ invoicedToName: market.partner.name, amounts: { lines: [{ kind: 'EDITION' }, { kind: 'DISCOUNT', percents: [20], base: { minor: 2990 }, amount: { minor: -598 } }], net: { minor: 2392 } } });
  expect(await market.buyer.previewChange(asked)).toMatchObject({ invoicedToName: market.customer.name, amounts: { net: { minor: 2990 } } });
  const other = await business();
  expect(await other.reseller.previewChange(toTeam(other))).toMatchObject({ listPrice: { minor: 3490 }, amounts: null });
});

test('what is left out keeps what was bought, as far as the edition lets it; what cannot be had is refused at its field', async () => {
  const market = await business();
  const { buyer, docs, catalogue } = market;
  await buyer.live('scheduleChange', { ...toTeam(market), quantities: [] });
  const { scheduledChange } = await buyer.lifeOf(docs.id);
  expect(scheduledChange?.items.map(({ component, quantity }) => `${component.code} ${quantity}`)).toEqual(['USERS 25', 'STORAGE 100', 'DOMAINS 1', 'MAILBOXES 10']);
  expect(await buyer.live('scheduleChange', toTeam(market, 26))).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '0', 'quantity'], code: 'quantity.aboveMaximum' }] });
  expect(await buyer.live('scheduleChange', { ...toTeam(market), editionId: catalogue.editions.BUSINESS.id, quantities: [] })).toMatchObject({ issues: [{ path: ['editionId'], code: 'change.nothingElse' }] });
  await expect(buyer.live('scheduleChange', { ...toTeam(market), editionId: 'nonsense' })).rejects.toThrow('NOT_FOUND');
  await expect(buyer.live('scheduleChange', { ...toTeam(market), editionId: (await business()).catalogue.editions.TEAM.id })).rejects.toThrow('NOT_FOUND');
  expect(usersOf((await buyer.lifeOf(docs.id)).scheduledChange?.items)).toBe(25);
});

test('another takes its place, and it can be called off', async () => {
  const market = await business();
  const { buyer, docs } = market;
  await buyer.live('scheduleChange', toTeam(market, 12));
  await buyer.live('scheduleChange', toTeam(market, 12));
  await buyer.live('scheduleChange', toTeam(market, 15));
  expect(usersOf((await buyer.lifeOf(docs.id)).scheduledChange?.items)).toBe(15);
  expect(await buyer.live('cancelScheduledChange', { subscriptionId: docs.id })).toMatchObject({ subscription: { scheduledChange: null } });
  await buyer.live('cancelScheduledChange', { subscriptionId: docs.id });
  expect((await buyer.lifeOf(docs.id)).history.nodes.filter(({ kind }) => kind.startsWith('CHANGE')).map(({ kind }) => kind)).toEqual(['CHANGE_PLANNED', 'CHANGE_PLANNED', 'CHANGE_WITHDRAWN']);
  await buyer.live('cancelSubscription', { subscriptionId: docs.id });
  expect(await buyer.live('scheduleChange', toTeam(market))).toMatchObject({ code: 'SUBSCRIPTION_CANCELLED' });
});

test('it survives a top-up: what it reduces stays reduced, what it leaves grows along', async () => {
  const market = await business();
  const { buyer, seller, docs, catalogue } = market;
  await buyer.live('scheduleChange', { ...toTeam(market, 26), editionId: catalogue.editions.BUSINESS.id });
  const order = await buyer.orderTopUp(docs.id, [{ componentId: catalogue.components.USERS, quantity: 5 }, { componentId: catalogue.components.MAILBOXES, quantity: 10 }]);
  await seller.recordPayment(order.id, '2026-03-10');
  const { scheduledChange, components } = await buyer.lifeOf(docs.id);
  expect(usersOf(components)).toBe(35);
  expect(scheduledChange?.items.map(({ component, quantity }) => `${component.code} ${quantity}`)).toEqual(['USERS 26', 'STORAGE 500', 'DOMAINS 3', 'MAILBOXES 60']);
});

test('a renewal buys it: paid after the end it is so at once', async () => {
  const market = await business();
  const { buyer, seller, docs } = market;
  await buyer.live('scheduleChange', toTeam(market));
  world.clock.moveTo('2026-04-11T09:00:00Z');
  await world.work();
  const quote = quoteOf(await buyer.quoteRenewal(docs.id));
  expect(quote).toMatchObject({ edition: { code: 'TEAM' }, startsAt: '2026-04-10T09:00:00.000Z', listPrice: { minor: 3490 }, amounts: { net: { minor: 3490 } } });
  const order = orderOf(await buyer.renew(quote.id));
  expect(await buyer.live('cancelScheduledChange', { subscriptionId: docs.id }).catch((error: Error) => error.message)).toMatchObject({ __typename: 'OrderPending' });
  await seller.recordPayment(order.id, '2026-04-11');
  const { components, history, ...life } = await buyer.lifeOf(docs.id);
  expect(life).toMatchObject({ status: 'ACTIVE', edition: { code: 'TEAM' }, scheduledChange: null, endsAt: '2026-05-10T09:00:00.000Z' });
  expect(usersOf(components)).toBe(12);
  expect(history.nodes.slice(-2).map(({ kind }) => kind)).toEqual(['RENEWED', 'CHANGE_APPLIED']);
});

test('paid ahead it waits for the end of what was paid before, and cannot be called off', async () => {
  const market = await business();
  const { buyer, seller, docs } = market;
  await buyer.live('scheduleChange', toTeam(market));
  const order = await buyer.orderRenewal(docs.id);
  await seller.recordPayment(order.id, '2026-03-10');
  const paid = await buyer.lifeOf(docs.id);
  expect(paid).toMatchObject({ edition: { code: 'BUSINESS' }, endsAt: '2026-05-10T09:00:00.000Z', scheduledChange: { edition: { code: 'TEAM' }, paidFrom: '2026-04-10T09:00:00.000Z' } });
  expect(usersOf(paid.components)).toBe(30);
  expect(await buyer.live('cancelScheduledChange', { subscriptionId: docs.id })).toMatchObject({ __typename: 'OtherSubscriptionStatus', code: 'SUBSCRIPTION_CHANGE_PAID' });
  expect(await buyer.live('scheduleChange', toTeam(market, 20))).toMatchObject({ code: 'SUBSCRIPTION_CHANGE_PAID' });

  const more = await buyer.orderTopUp(docs.id, users(market, 3));
  await seller.recordPayment(more.id, '2026-03-10');
  const again = quoteOf(await buyer.quoteRenewal(docs.id));
  expect(again).toMatchObject({ edition: { code: 'TEAM' }, startsAt: '2026-05-10T09:00:00.000Z' });
  world.clock.moveTo('2026-04-10T08:59:59Z');
  await world.work();
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ edition: { code: 'BUSINESS' } });
  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  const begun = await buyer.lifeOf(docs.id);
  expect(begun).toMatchObject({ status: 'ACTIVE', edition: { code: 'TEAM' }, scheduledChange: null });
  expect(usersOf(begun.components)).toBe(15);
  expect(begun.history.nodes.at(-1)).toMatchObject({ kind: 'CHANGE_APPLIED', actorName: 'Filiera' });
});

test('a cadence alone is changed by the renewal that has it', async () => {
  const market = await makeMarket(world, { docs: { cadence: 'ANNUAL' } });
  const { buyer, seller, docs } = market;
  await buyer.live('scheduleChange', { subscriptionId: docs.id, editionId: market.catalogue.editions.TEAM.id, cadence: 'MONTHLY', quantities: [] });
  const annual = await buyer.orderRenewal(docs.id, 'ANNUAL');
  await seller.recordPayment(annual.id, '2026-03-10');
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ cadence: 'ANNUAL', scheduledChange: { cadence: 'MONTHLY' } });
  const monthly = await buyer.orderRenewal(docs.id, 'MONTHLY');
  await seller.recordPayment(monthly.id, '2026-03-10');
  expect(await buyer.lifeOf(docs.id)).toMatchObject({ cadence: 'MONTHLY', scheduledChange: null });
});

test('an upgrade does away with it', async () => {
  const market = await business();
  const { buyer, seller, docs, catalogue } = market;
  await buyer.live('scheduleChange', toTeam(market));
  const order = await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.ENTERPRISE.id });
  const { subscription } = await seller.recordPayment(order.id, '2026-03-10');
  expect((await buyer.lifeOf(docs.id)).history.nodes.map(({ kind }) => kind)).toContain('CHANGE_WITHDRAWN');
  expect(await buyer.lifeOf(subscription?.id ?? '')).toMatchObject({ scheduledChange: null, edition: { code: 'ENTERPRISE' } });
});

test('nothing is scheduled for what is over or a trial', async () => {
  const market = await business();
  const { subscription: trial } = await market.buyer.startTrial(market.customer.id, market.catalogue.editions.TEAM.id);
  expect(await market.buyer.live('scheduleChange', { ...toTeam(market), subscriptionId: trial?.id })).toMatchObject({ code: 'SUBSCRIPTION_TRIAL' });
  world.clock.moveTo('2026-04-11T09:00:00Z');
  expect(await market.buyer.live('scheduleChange', toTeam(market))).toMatchObject({ code: 'SUBSCRIPTION_OVER' });
});

test('where fewer seats remain than are in use, who leaves is asked, and leaves when it comes', async () => {
  const market = await makeMarket(world, { docs: { edition: 'BUSINESS', quantities: { USERS: 30 } }, more: (draft, { docs }) => { for (let n = 0; n < 27; n += 1) makeLicence(draft, docs, { email: `member-${n}@${docs.id}.example` }); } });
  const { buyer, seller, docs } = market;
  const asked = { ...toTeam(market, 25) };
  expect(await buyer.live('scheduleChange', asked)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '0', 'quantity'], code: 'change.whoLeaves' }] });
  const licences = await world.sql<{ id: string }>('select id from licence where subscription_id = $1 order by email limit 2', [docs.id]);
  await expect(buyer.live('scheduleChange', { ...asked, leavingLicenceIds: ['nonsense'] })).rejects.toThrow('NOT_FOUND');
  expect(await buyer.live('scheduleChange', { ...asked, leavingLicenceIds: licences.map(({ id }) => id) })).toMatchObject({ __typename: 'ScheduleChangePayload' });
  const order = await buyer.orderRenewal(docs.id);
  await seller.recordPayment(order.id, '2026-03-10');
  expect(await world.sql('select total, assigned from licence_count where subscription_id = $1', [docs.id])).toEqual([{ total: 30, assigned: 27 }]);
  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  expect(await world.sql('select total, assigned from licence_count where subscription_id = $1', [docs.id])).toEqual([{ total: 25, assigned: 25 }]);
  expect(await world.sql('select count(*)::integer as left from licence where id = any ($1)', [licences.map(({ id }) => id)])).toEqual([{ left: 0 }]);
  expect(await world.sql(`select count(*)::integer as told from audit_entry where action = 'licence:remove' and tenant_id = $1`, [market.customer.id])).toEqual([{ told: 2 }]);
});

test('an edition without seats has none, and there are as many as are paid when they come back', async () => {
  const market = await makeMarket(world, { docs: { edition: 'TEAM' } });
  const { buyer, seller, docs, catalogue: { editions, components } } = market;
  for (const table of ['price', 'edition_component']) {
    await world.sql(`delete from ${table} where ${table === 'price' ? 'edition_component_id in (select id from edition_component where' : '('} edition_id = $1 and component_id = $2)`, [editions.BUSINESS.id, components.USERS]);
  }
  const draft = world.draft();
  const seated = makeLicence(draft, docs, { email: `seated@${docs.id}.example` });
  await world.save(draft);
  const seats = () => world.sql('select total, assigned from licence_count where subscription_id = $1', [docs.id]);
  expect(await seats()).toEqual([{ total: 10, assigned: 1 }]);
  const become = async (editionId: string, at: string, leavingLicenceIds: string[] = []) => {
    expect(await buyer.live('scheduleChange', { subscriptionId: docs.id, editionId, cadence: 'MONTHLY', quantities: [], leavingLicenceIds })).toMatchObject({ __typename: 'ScheduleChangePayload' });
    await seller.recordPayment((await buyer.orderRenewal(docs.id)).id, world.clock.now.toISOString().slice(0, 10));
    world.clock.moveTo(at);
    await world.work();
  };
  await become(editions.BUSINESS.id, '2026-04-10T09:00:00Z', [seated.id]);
  expect(await seats()).toEqual([{ total: 0, assigned: 0 }]);
  await become(editions.TEAM.id, '2026-05-10T09:00:00Z');
  expect(await seats()).toEqual([{ total: 10, assigned: 0 }]);
});

test('whoever got a seat after that leaves in turn: a paid renewal never fails for want of seats', async () => {
  const market = await makeMarket(world, { docs: { edition: 'BUSINESS', quantities: { USERS: 30 } } });
  const { buyer, seller, docs } = market;
  await buyer.live('scheduleChange', toTeam(market, 10));
  const draft = world.draft();
  for (let n = 0; n < 12; n += 1) makeLicence(draft, docs, { email: `later-${n}@${docs.id}.example` });
  await world.save(draft);
  world.clock.moveTo('2026-04-11T09:00:00Z');
  await world.work();
  const order = await buyer.orderRenewal(docs.id);
  await seller.recordPayment(order.id, '2026-04-11');
  expect(await world.sql('select total, assigned from licence_count where subscription_id = $1', [docs.id])).toEqual([{ total: 10, assigned: 10 }]);
});

test('beside a change that is paid ahead nothing is added that it cannot hold; what it can is there before and after, at the list price of each (S3, S7)', async () => {
  const market = await makeMarket(world, { docs: { edition: 'BUSINESS', quantities: { USERS: 60 } } });
  const { buyer, seller, docs, catalogue: { components } } = market;
  await buyer.live('scheduleChange', toTeam(market, 23));
  await seller.recordPayment((await buyer.orderRenewal(docs.id)).id, '2026-03-10');
  const listPrices = () => world.sql(`select s.list_price_minor::integer as now, c.list_price_minor::integer as coming from subscription s left join scheduled_change c on c.subscription_id = s.id where s.id = $1`, [docs.id]);
  const [before] = await listPrices() as [{ now: number; coming: number }];

  world.clock.moveTo('2026-04-07T09:00:00Z');
  expect(await buyer.quoteTopUp(docs.id, [{ componentId: components.DOMAINS, quantity: 1 }, ...users(market, 3)])).toMatchObject({
    __typename: 'InvalidInput', issues: [{ path: ['quantities', '1', 'quantity'], code: 'topUp.toCome', message: 'Da qui alla fine del pagato l’abbonamento passa a Team, già pagata: Il massimo è 25.' }],
  });
  const order = await buyer.orderTopUp(docs.id, users(market, 2));
  expect(order.amounts).toMatchObject({ lines: [{ months: 2, quantity: 2 }] });

  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  expect(await listPrices()).toEqual([{ now: before.coming, coming: null }]);
  expect(await seller.recordPayment(order.id, '2026-04-09')).toMatchObject({ order: { state: 'PAID' } });
  const life = await buyer.lifeOf(docs.id);
  expect(life).toMatchObject({ edition: { code: 'TEAM' } });
  expect(usersOf(life.components)).toBe(25);
  const [after] = await listPrices() as [{ now: number }];
  expect(after.now).toBe(before.coming + 2 * 250);
  expect(quoteOf(await buyer.quoteRenewal(docs.id))).toMatchObject({ listPrice: { minor: after.now }, amounts: { charge: { minor: after.now } } });
});

test('what is added before a change that is paid ahead is in the list price that it begins with', async () => {
  const market = await business();
  const { buyer, seller, docs } = market;
  await buyer.live('scheduleChange', toTeam(market));
  await seller.recordPayment((await buyer.orderRenewal(docs.id)).id, '2026-03-10');
  await seller.recordPayment((await buyer.orderTopUp(docs.id, users(market, 3))).id, '2026-03-10');
  world.clock.moveTo('2026-04-10T09:00:00Z');
  await world.work();
  const life = await buyer.subscription(docs.id);
  expect(life).toMatchObject({ edition: { code: 'TEAM' }, listPrice: { minor: 3490 + 3 * 250 } });
  expect(quoteOf(await buyer.quoteRenewal(docs.id))).toMatchObject({ listPrice: { minor: 4240 } });
});
