import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makeUser } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const tried = async (market: Market) => {
  const { subscription } = await market.buyer.startTrial(market.customer.id, market.catalogue.editions.TEAM.id);
  if (!subscription) throw new Error('a trial begins');
  return subscription;
};
const business = ({ catalogue }: Market, subscriptionId: string) => ({ subscriptionId, editionId: catalogue.editions.BUSINESS.id, quantities: [{ componentId: catalogue.components.USERS, quantity: 28 }] });

test('a product is tried for its days, with what the edition includes, without a payment method', async () => {
  const market = await makeMarket(world);
  const { id } = await tried(market);
  const trial = await market.buyer.lifeOf(id);
  expect(trial).toMatchObject({ status: 'TRIAL', isTrial: true, atEnd: 'TRIAL_ENDS', startsAt: '2026-03-10T09:00:00.000Z', endsAt: '2026-03-24T09:00:00.000Z', viewerCan: ['LICENCE_ASSIGN', 'SUBSCRIPTION_CONVERT'] });
  expect(trial.components.map(({ component, quantity }) => `${component.code} ${quantity}`)).toEqual(['USERS 10', 'STORAGE 100', 'DOMAINS 1', 'MAILBOXES 10']);
  expect(trial.history.nodes).toMatchObject([{ kind: 'TRIAL_STARTED', fromStatus: null, toStatus: 'TRIAL', reason: 'TRIAL' }]);
  expect(await world.sql('select count(*)::integer as charges from charge where subscription_id = $1', [id])).toEqual([{ charges: 0 }]);
  expect(await market.buyer.quoteRenewal(id)).toMatchObject({ issues: [{ code: 'renewal.trial' }] });
  expect(await market.buyer.quoteUpgrade(business(market, id))).toMatchObject({ issues: [{ code: 'upgrade.trial' }] });
  expect(await market.buyer.quoteTopUp(id, [{ componentId: market.catalogue.components.USERS, quantity: 1 }])).toMatchObject({ issues: [{ code: 'topUp.trial' }] });
  expect(await market.buyer.live('setAutoRenewal', { subscriptionId: id, isOn: true })).toMatchObject({ code: 'SUBSCRIPTION_TRIAL' });
});

test('a product is tried once by a company, and once under a VAT number, whoever has it', async () => {
  const market = await makeMarket(world, { customer: { profile: { vatNumber: '01234567897' } } });
  await tried(market);
  const again = { __typename: 'NoTrial', code: 'TRIAL_USED', path: ['editionId'] };
  expect(await market.buyer.startTrial(market.customer.id, market.catalogue.editions.BUSINESS.id)).toMatchObject(again);

  const draft = world.draft();
  const [twin, other] = ['01234567897', '09876543217'].map((vatNumber) => makeCustomer(draft, { parent: market.partner, profile: { vatNumber } }));
  if (!twin || !other) throw new Error('two are made');
  await world.save(draft);
  expect(await market.reseller.startTrial(twin.id, market.catalogue.editions.TEAM.id)).toMatchObject(again);
  expect(await market.reseller.startTrial(other.id, market.catalogue.editions.TEAM.id)).toMatchObject({ __typename: 'StartTrialPayload' });
  expect(await world.sql('select count(*)::integer as trials from subscription where tenant_id = any ($1) and is_trial', [[market.customer.id, twin.id, other.id]])).toEqual([{ trials: 2 }]);
});

test('of many that begin at once under one VAT number one does; one key begins one', async () => {
  const market = await makeMarket(world);
  const draft = world.draft();
  const twins = Array.from({ length: 4 }, () => makeCustomer(draft, { parent: market.partner, profile: { vatNumber: '00743110157' } }));
  await world.save(draft);
  const outcomes = await Promise.all(twins.flatMap(({ id }) => Array.from({ length: 3 }, () => market.reseller.startTrial(id, market.catalogue.editions.TEAM.id))));
  expect(outcomes.filter(({ __typename }) => __typename === 'StartTrialPayload')).toHaveLength(1);
  expect(outcomes.filter(({ code }) => code === 'TRIAL_USED')).toHaveLength(11);
  const [one, two] = await Promise.all(['same key', 'same key'].map((key) => market.buyer.startTrial(market.customer.id, market.catalogue.editions.TEAM.id, key)));
  expect(one?.subscription?.id).toBe(two?.subscription?.id);
});

test('a product without days cannot be tried; roles and foreign companies', async () => {
  const market = await makeMarket(world);
  const other = await makeMarket(world);
  const { TEAM } = market.catalogue.editions;
  await expect(market.buyer.startTrial(other.customer.id, TEAM.id)).rejects.toThrow('NOT_FOUND');
  await expect(market.buyer.startTrial(market.customer.id, other.catalogue.editions.TEAM.id)).rejects.toThrow('NOT_FOUND');
  await expect(market.buyer.startTrial(market.customer.id, 'nonsense')).rejects.toThrow('NOT_FOUND');
  await expect((await market.person(market.customer, 'TECHNICAL')).startTrial(market.customer.id, TEAM.id)).rejects.toThrow('FORBIDDEN');
  await expect((await market.person(market.vendor)).startTrial(market.vendor.id, TEAM.id)).rejects.toThrow('FORBIDDEN');
  await world.sql('update product set trial_days = null where id = $1', [market.catalogue.productId]);
  expect(await market.buyer.startTrial(market.customer.id, TEAM.id)).toMatchObject({ code: 'TRIAL_NOT_OFFERED' });
});

test('it ends by itself, and licences with it', async () => {
  const market = await makeMarket(world);
  const { id } = await tried(market);
  world.clock.moveTo('2026-03-24T08:59:59Z');
  await world.work();
  expect(await market.buyer.lifeOf(id)).toMatchObject({ status: 'TRIAL' });
  world.clock.moveTo('2026-03-24T09:00:00Z');
  await world.work();
  const over = await market.buyer.lifeOf(id);
  expect(over).toMatchObject({ status: 'EXPIRED', atEnd: null, viewerCan: ['SUBSCRIPTION_CONVERT'] });
  expect(over.history.nodes.at(-1)).toMatchObject({ kind: 'EXPIRED', fromStatus: 'TRIAL', reason: 'TRIAL_OVER' });
  expect(await world.sql('select works_until(s) as until from subscription s where id = $1', [id])).toEqual([{ until: new Date('2026-03-24T09:00:00Z') }]);
  world.clock.moveTo('2026-06-22T09:00:00Z');
  await world.work();
  expect(await market.buyer.lifeOf(id)).toMatchObject({ status: 'ENDED', viewerCan: [] });
  expect(await market.buyer.quoteConversion(business(market, id))).toMatchObject({ __typename: 'CannotConvert', code: 'TRIAL_TOO_OLD' });
});

test('it converts into a paid subscription that starts then, with credit 0', async () => {
  const market = await makeMarket(world);
  const { buyer, seller } = market;
  const { id } = await tried(market);
  world.clock.moveTo('2026-03-17T14:23:45Z');
  const quote = quoteOf(await buyer.quoteConversion(business(market, id)));
  expect(quote).toMatchObject({ kind: 'CONVERSION', startsAt: '2026-03-17T14:23:45.000Z', endsAt: '2026-04-17T14:23:45.000Z', amounts: { charge: { minor: 5990 + 3 * 220 }, credit: { minor: 0 }, due: { minor: 8113 } } });
  const order = orderOf(await buyer.convert(quote.id));
  expect(order).toMatchObject({ kind: 'CONVERSION', state: 'PENDING_PAYMENT', subscription: { id } });
  expect(await buyer.lifeOf(id)).toMatchObject({ status: 'TRIAL', endsAt: '2026-03-24T09:00:00.000Z' });
  expect(await buyer.quoteConversion(business(market, id))).toMatchObject({ __typename: 'OrderPending', order: { number: order.number } });

  world.clock.moveTo('2026-03-19T10:00:00Z');
  expect(await seller.recordPayment(order.id, '2026-03-18')).toMatchObject({ order: { state: 'PAID' }, subscription: { id } });
  const paid = await buyer.lifeOf(id);
  expect(paid).toMatchObject({ status: 'ACTIVE', isTrial: false, edition: { code: 'BUSINESS' }, startsAt: '2026-03-19T10:00:00.000Z', endsAt: '2026-04-19T10:00:00.000Z', atEnd: 'EXPIRES' });
  expect(paid.components.find(({ component }) => component.code === 'USERS')).toMatchObject({ quantity: 28 });
  expect(paid.history.nodes.at(-1)).toMatchObject({ kind: 'CONVERTED', fromStatus: 'TRIAL', toStatus: 'ACTIVE', reason: 'CONVERSION' });
  expect(await world.sql('select reason, net_minor::integer as net from charge where subscription_id = $1', [id])).toEqual([{ reason: 'CONVERSION', net: 6650 }]);
  expect(await buyer.quoteConversion(business(market, id))).toMatchObject({ code: 'NOT_A_TRIAL' });
  expect(await world.sql(`select action from audit_entry where subject_id in ($1, $2) order by at, id`, [id, order.id])).toEqual([{ action: 'subscription:startTrial' }, { action: 'subscription:convert' }, { action: 'order:recordPayment' }]);
});

test('paid after its end it starts then; a quote of an hour ago is made anew', async () => {
  const market = await makeMarket(world);
  const { buyer, seller } = market;
  const { id } = await tried(market);
  world.clock.moveTo('2026-03-24T07:30:00Z');
  const old = quoteOf(await buyer.quoteConversion(business(market, id)));
  world.clock.moveTo('2026-03-24T08:45:00Z');
  const expired = await buyer.convert(old.id);
  expect(expired).toMatchObject({ __typename: 'QuoteExpired', quote: { kind: 'CONVERSION' } });
  const order = orderOf(await buyer.convert(expired.quote?.id ?? ''));
  world.clock.moveTo('2026-03-26T10:00:00Z');
  await world.work();
  expect(await buyer.lifeOf(id)).toMatchObject({ status: 'EXPIRED' });
  await seller.recordPayment(order.id, '2026-03-25');
  expect(await buyer.lifeOf(id)).toMatchObject({ status: 'ACTIVE', startsAt: '2026-03-26T10:00:00.000Z' });
});

test('what is wrong with a conversion is told at its field; roles and foreign trials', async () => {
  const market = await makeMarket(world);
  const { buyer, docs, catalogue } = market;
  const { id } = await tried(market);
  expect(await buyer.quoteConversion({ subscriptionId: id, editionId: catalogue.editions.TEAM.id, quantities: [{ componentId: catalogue.components.USERS, quantity: 99 }] })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['quantities', '0', 'quantity'], code: 'quantity.aboveMaximum' }] });
  expect(await buyer.quoteConversion(business(market, docs.id))).toMatchObject({ code: 'NOT_A_TRIAL', path: ['subscriptionId'] });
  const other = await makeMarket(world);
  await expect(other.buyer.quoteConversion(business(market, id))).rejects.toThrow('NOT_FOUND');
  await expect((await market.person(market.customer, 'VIEWER')).quoteConversion(business(market, id))).rejects.toThrow('FORBIDDEN');
  const draft = world.draft();
  makeUser(draft, { tenant: other.customer, email: 'x-trial@filiera.example' });
  await world.save(draft);
  const quote = quoteOf(await buyer.quoteConversion(business(market, id)));
  await expect(other.buyer.convert(quote.id)).rejects.toThrow('NOT_FOUND');
  const [first, second] = [await buyer.convert(quote.id, 'one key only'), await buyer.convert(quote.id, 'one key only')];
  expect(first.order?.id).toBe(second.order?.id);
});
