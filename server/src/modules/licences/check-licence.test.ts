import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { keyOf } from '../../../test/harness/key-of.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makeLicence, makeSubscription } from '../../seed/factories.ts';

let world: World;
let market: Market;
let software: Client;
const people = { works: 'ada@filiera.example', invited: 'bice@filiera.example', twice: 'carlo@filiera.example' };

/** A month from 10 March, nine o'clock. */
beforeAll(async () => {
  world = await createWorld();
  market = await makeMarket(world, {
    customer: { access: 'LIMITED' },
    more(draft, { partner, docs }) {
      makeLicence(draft, docs, { email: people.works });
      makeLicence(draft, docs, { email: people.invited, activatedAt: null });
      const other = makeSubscription(draft, { tenant: makeCustomer(draft, { parent: partner }), edition: 'BUSINESS', startsAt: draft.now, cadence: 'ANNUAL' });
      makeLicence(draft, docs, { email: people.twice });
      makeLicence(draft, other, { email: people.twice });
    },
  });
  software = await keyOf(world, market.seller.client, market.vendor.id, 'VIEWER', ['LICENCES_CHECK']);
});
afterAll(() => world.close());

const check = 'query ($email: String!, $product: String!) { checkLicence(email: $email, product: $product) { standing email worksUntil activatedAt edition { code } } }';
const ask = (email: string, { by = software, product = 'SESTANTE_DOCS' }: { by?: Client; product?: string } = {}) => by.ask(check, { email, product });
const answer = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).data?.checkLicence;
const errorOf = async (by: Client) => (await ask(people.works, { by })).errors?.[0]?.extensions;

test('the vendor\'s software is told whether an address has a licence, in any company of its tree, also in those that hide from partners', async () => {
  expect(await answer('  Ada@Filiera.Example ')).toEqual({ standing: 'WORKS', email: people.works, worksUntil: '2026-04-17T09:00:00.000Z', activatedAt: '2026-03-10T09:00:00.000Z', edition: { code: 'TEAM' } });
  expect(await answer(people.invited)).toMatchObject({ standing: 'NOT_ACTIVATED', activatedAt: null });
  for (const [email, product] of [['nobody@filiera.example', 'SESTANTE_DOCS'], [people.works, 'OTHER'], ['', ''], ['\0', '\0']] as const) expect(await ask(email, { product })).toEqual({ data: { checkLicence: null } });
});

test('of several licences it is the one that works longest', async () => {
  expect(await answer(people.twice)).toMatchObject({ standing: 'WORKS', edition: { code: 'BUSINESS' }, worksUntil: '2027-03-17T09:00:00.000Z' });
});

test('it works until seven days after the end, in a suspended company too, and again once renewed (S6, T4)', async () => {
  await world.sql(`update tenant set status = 'SUSPENDED' where id = $1`, [market.customer.id]);
  // A key of thirty days is not good any more by then.
  const by = market.seller.client;
  world.clock.moveTo('2026-04-17T08:59:59Z');
  expect(await answer(people.works, { by })).toMatchObject({ standing: 'WORKS' });
  world.clock.moveTo('2026-04-17T09:00:00Z');
  expect(await answer(people.works, { by })).toMatchObject({ standing: 'ENDED', worksUntil: '2026-04-17T09:00:00.000Z' });
  world.clock.moveTo('2026-03-10T09:00:00Z');
  await world.sql(`update tenant set status = 'ACTIVE' where id = $1`, [market.customer.id]);
});

test('it is for the vendor: not for partners, customers and keys without its scope; that scope reads nothing else', async () => {
  const { reseller, buyer, partner, seller, vendor, docs } = market;
  for (const by of [reseller.client, buyer.client, await keyOf(world, reseller.client, partner.id, 'ADMIN', ['LICENCES_CHECK', 'LICENCES_WRITE'])]) expect(await errorOf(by)).toEqual({ code: 'FORBIDDEN' });
  expect(await errorOf(await keyOf(world, seller.client, vendor.id, 'ADMIN', ['LICENCES_WRITE', 'SUBSCRIPTIONS_WRITE']))).toEqual({ code: 'FORBIDDEN', scope: 'licences:check' });
  expect(await errorOf(world.nobody)).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await answer(people.works, { by: seller.client })).toMatchObject({ standing: 'WORKS' });
  expect((await software.ask('query ($id: ID!) { subscription(id: $id) { id } }', { id: docs.id })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'subscriptions:read' });
  // A vendor's key for one partner knows of what is below that one.
  const narrow = await keyOf(world, seller.client, partner.id, 'VIEWER', ['LICENCES_CHECK']);
  expect(await answer(people.works, { by: narrow })).toMatchObject({ standing: 'WORKS' });
  const { seller: others } = await makeMarket(world);
  expect(await answer(people.works, { by: others.client })).toBeNull();
});

test('another vendor\'s software is told nothing', async () => {
  const other = await makeMarket(world, { more: (draft, { docs }) => { makeLicence(draft, docs, { email: 'dario@filiera.example' }); } });
  const theirs = await keyOf(world, other.seller.client, other.vendor.id, 'VIEWER', ['LICENCES_CHECK']);
  expect(await answer('dario@filiera.example', { by: theirs })).toMatchObject({ standing: 'WORKS' });
  expect(await answer(people.works, { by: theirs })).toBeNull();
  expect(await answer('dario@filiera.example')).toBeNull();
});

test('a key that is revoked is refused with the next request', async () => {
  const { seller, vendor } = market;
  const key = await keyOf(world, seller.client, vendor.id, 'VIEWER', ['LICENCES_CHECK']);
  expect(await answer(people.works, { by: key })).toMatchObject({ standing: 'WORKS' });
  const [{ id } = { id: randomUUID() }] = await world.sql<{ id: string }>(`select id from api_key where tenant_id = $1 order by created_at desc, id desc limit 1`, [vendor.id]);
  await seller.client.get('mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { __typename } }', { input: { apiKeyId: id } });
  expect(await errorOf(key)).toMatchObject({ code: 'UNAUTHENTICATED' });
});

describe('software that asks at each start', () => {
  const post = (by: Pick<Client, 'headers'>, body: unknown) => fetch(world.url.replace('/graphql', '/licences/check'), { method: 'POST', headers: { 'content-type': 'application/json', ...by.headers }, body: JSON.stringify(body) });
  const told = async (by: Pick<Client, 'headers'>, email: string, product = 'SESTANTE_DOCS') => { const response = await post(by, { email, product }); return [response.status, await response.json()]; };

  test('is told the same by one statement', async () => {
    for (const email of [people.works, people.invited, people.twice, ' Ada@Filiera.Example', 'nobody@filiera.example', '\0', '']) {
      const found = (await answer(email)) as { edition: { code: string } } | null;
      expect(await told(software, email)).toEqual([200, { licence: found && { ...found, edition: found.edition.code } }]);
    }
    expect(await told(software, people.works, 'OTHER')).toEqual([200, { licence: null }]);
  });

  test('is refused as everywhere: without a key, with one of somebody else, without the scope, with one revoked, with a body that asks nothing', async () => {
    const { seller, reseller, vendor, partner } = market;
    const error = (code: string) => ({ errors: [{ extensions: { code } }] });
    expect(await told({ headers: {} }, people.works)).toMatchObject([401, error('UNAUTHENTICATED')]);
    expect(await told({ headers: { authorization: 'Bearer fil_' + 'x'.repeat(43) } }, people.works)).toMatchObject([401, error('UNAUTHENTICATED')]);
    expect(await told(seller.client, people.works)).toMatchObject([401, error('UNAUTHENTICATED')]);
    expect(await told(await keyOf(world, reseller.client, partner.id, 'ADMIN', ['LICENCES_CHECK']), people.works)).toMatchObject([403, error('FORBIDDEN')]);
    expect(await told(await keyOf(world, seller.client, vendor.id, 'ADMIN', ['LICENCES_WRITE']), people.works)).toMatchObject([403, error('FORBIDDEN')]);
    const key = await keyOf(world, seller.client, vendor.id, 'VIEWER', ['LICENCES_CHECK']);
    expect(await told(key, people.works)).toMatchObject([200, { licence: { standing: 'WORKS' } }]);
    await world.sql('update api_key set revoked_at = $2 where id = (select id from api_key where tenant_id = $1 order by id desc limit 1)', [vendor.id, world.clock.now]);
    expect(await told(key, people.works)).toMatchObject([401, error('UNAUTHENTICATED')]);
    expect((await post(software, { email: 1 })).status).toBe(400);
    expect((await post(software, null)).status).toBe(400);
    const other = await makeMarket(world);
    expect(await told(await keyOf(world, other.seller.client, other.vendor.id, 'VIEWER', ['LICENCES_CHECK']), people.works)).toEqual([200, { licence: null }]);
  });
});
