import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, quoteOf, type Buyer, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const said = `__typename ... on UserError { code path } ... on InvalidInput { issues { path code } } ... on ConcurrentChange { version }`;
const product = `product { id version code name trialDays annualDiscountBasisPoints withdrawnAt components { id code name { it } unit volumeDiscounts { fromQuantity basisPoints } } editions { id code name rank withdrawnAt components { included minimum maximum step component { code } } prices { cadence validFrom amount { minor } } } }`;
interface Saved {
  __typename: string;
  code?: string;
  issues?: { path: string[]; code: string }[];
  product: { id: string; version: number; components: { id: string; code: string }[]; editions: { id: string; code: string; rank: number }[] };
}
const save = ({ client }: Buyer, input: object): Promise<Saved> => client.get(`mutation ($input: SaveProductInput!) { saveProduct(input: $input) { ${said} ... on SaveProductPayload { ${product} } } }`, { input });
const setPrices = ({ client }: Buyer, input: object): Promise<{ __typename: string; issues?: unknown }> => client.get(`mutation ($input: SetPricesInput!) { setPrices(input: $input) { ${said.replace(' ... on ConcurrentChange { version }', '')} ... on SetPricesPayload { edition { prices { cadence validFrom amount { minor } } } } } }`, { input });
const put = ({ client }: Buyer, what: 'setProductOnSale' | 'setEditionOnSale', input: object): Promise<object> => client.get(`mutation ($input: ${what[0]?.toUpperCase()}${what.slice(1)}Input!) { ${what}(input: $input) { ${product} } }`, { input });

const text = (word: string) => ({ it: word, en: word, de: word });
const limit = (componentCode: string, included = 5, maximum: number | null = 50) => ({ componentCode, included, minimum: included, maximum, step: 1 });
const archive = (more: object = {}) => ({
  code: 'ARCHIVE', name: 'Sestante Archive', trialDays: 30, annualDiscountBasisPoints: 1000,
  components: [{ code: 'SEATS', name: text('Posti'), volumeDiscounts: [{ fromQuantity: 10, basisPoints: 2500 }] }],
  editions: [{ code: 'BASE', name: 'Base', limits: [limit('SEATS')] }, { code: 'PLUS', name: 'Plus', limits: [limit('SEATS', 10)] }], ...more,
});

/** Docs of a market as one sends it back unchanged. */
async function docsOf({ seller, catalogue }: Market) {
  const { nodes } = await seller.client.get<{ nodes: { id: string; version: number; code: string; name: string; components: { id: string; code: string; unit: string; isLicence: boolean }[]; editions: { id: string; code: string; name: string; components: { included: number; minimum: number; maximum: number | null; step: number; component: { code: string } }[] }[] }[] }>(`{ products(first: 9) { nodes { id version code name components { id code unit isLicence } editions { id code name components { included minimum maximum step component { code } } } } } }`);
  const found = nodes.find(({ id }) => id === catalogue.productId)!;
  return {
    productId: found.id, version: found.version, code: found.code, name: found.name, trialDays: 14, annualDiscountBasisPoints: null as number | null,
    components: found.components.map(({ id, code, unit, isLicence }) => ({ componentId: id, code, name: text(code), unit, isLicence, volumeDiscounts: [] as { fromQuantity: number; basisPoints: number }[] })),
    editions: found.editions.map(({ id, code, name, components }) => ({ editionId: id as string | null, code, name, limits: components.map(({ component, ...rest }) => ({ componentCode: component.code, ...rest })) })),
  };
}

test('a vendor writes a product, prices it from a date on, and sells it', async () => {
  const market = await makeMarket(world);
  const { seller, buyer, customer } = market;
  const { product: made } = await save(seller, archive());
  expect(made).toMatchObject({ version: 1, code: 'ARCHIVE', trialDays: 30, editions: [{ code: 'BASE', rank: 1 }, { code: 'PLUS', rank: 2 }], components: [{ code: 'SEATS', volumeDiscounts: [{ fromQuantity: 10, basisPoints: 2500 }] }] });
  const [base] = made.editions;
  const [seats] = made.components;
  expect(await buyer.quoteSubscription({ tenantId: customer.id, editionId: base!.id })).toMatchObject({ issues: [{ code: 'edition.notSold' }] });
  expect(await setPrices(seller, { editionId: base!.id, monthly: 2000, components: [{ componentId: seats!.id, monthly: 300 }] })).toMatchObject({
    __typename: 'SetPricesPayload', edition: { prices: [{ cadence: 'MONTHLY', amount: { minor: 2000 } }, { cadence: 'ANNUAL', amount: { minor: 21_600 } }] },
  });
  const asked = (quantity: number) => buyer.quoteSubscription({ tenantId: customer.id, editionId: base!.id, quantities: [{ componentId: seats!.id, quantity }] });
  expect(quoteOf(await asked(9))).toMatchObject({ amounts: { charge: { minor: 2000 + 4 * 300 } } });
  expect(quoteOf(await asked(12))).toMatchObject({ listPrice: { minor: 2000 + 7 * 300 }, amounts: { charge: { minor: 2000 + 1575 }, lines: [{ kind: 'EDITION' }, { kind: 'COMPONENT' }, { kind: 'DISCOUNT', percents: [25], amount: { minor: -525 } }] } });
  expect(await world.sql(`select action, after from audit_entry where subject_id = $1`, [made.id])).toEqual([{ action: 'catalog:update', after: { name: 'Sestante Archive', trialDays: 30, editions: ['Base', 'Plus'], components: ['SEATS'] } }]);
});

test('volume and partner discounts multiply', async () => {
  const market = await makeMarket(world, { customer: { payer: 'PARTNER' } });
  const docs = await docsOf(market);
  docs.components[0]!.volumeDiscounts = [{ fromQuantity: 20, basisPoints: 2500 }];
  await save(market.seller, docs);
  const quote = quoteOf(await market.reseller.quoteSubscription({ tenantId: market.customer.id, editionId: market.catalogue.editions.TEAM.id, quantities: [{ componentId: market.catalogue.components.USERS, quantity: 20 }] }));
  expect(quote.amounts?.lines.filter(({ kind }) => kind === 'DISCOUNT').map(({ percents, amount }) => [percents, amount])).toEqual([[[20], { minor: -598 }], [[20, 25], { minor: -1000 }]]);
  expect(quote).toMatchObject({ amounts: { charge: { minor: 2392 + 1500 } } });
});

test('a running period keeps its price; what is bought or renewed from a date on costs the new one', async () => {
  const market = await makeMarket(world);
  const { seller, buyer, docs, catalogue, customer } = market;
  const editionId = catalogue.editions.TEAM.id;
  await setPrices(seller, { editionId, validFrom: '2026-04-01T00:00:00Z', monthly: 3590, components: [] });
  const costs = async () => (quoteOf(await buyer.quoteSubscription({ tenantId: customer.id, editionId })).listPrice as { minor: number }).minor;
  expect(await costs()).toBe(2990);
  world.clock.moveTo('2026-04-01T00:00:00Z');
  expect(await costs()).toBe(3590);
  expect(await buyer.subscription(docs.id)).toMatchObject({ listPrice: { minor: 2990 } });
  expect(quoteOf(await buyer.quoteRenewal(docs.id))).toMatchObject({ listPrice: { minor: 3590 } });
  expect(quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id }))).toMatchObject({ amounts: { lines: [{}, { kind: 'CREDIT', base: { minor: 2990 } }] } });
  expect(await setPrices(seller, { editionId, validFrom: '2026-03-31T23:59:59Z', monthly: 1, components: [] })).toMatchObject({ issues: [{ path: ['validFrom'], code: 'catalog.inPast' }] });
  await setPrices(seller, { editionId, validFrom: '2026-05-01T00:00:00Z', monthly: 3690, components: [] });
  await setPrices(seller, { editionId, validFrom: '2026-05-01T00:00:00Z', monthly: 3790, components: [] });
  world.clock.moveTo('2026-05-02T00:00:00Z');
  expect(await costs()).toBe(3790);
  await expect(world.sql(`select set_config('app.now', '2026-05-02T00:00:00Z', false); update price set amount_minor = 1 where edition_id = '${editionId}'`)).rejects.toThrow('a price that has begun stays');
});

test('what was sold is withdrawn, never removed; whoever has it goes on', async () => {
  const market = await makeMarket(world);
  const { seller, buyer, docs, catalogue, customer } = market;
  const whole = await docsOf(market);
  const without = { ...whole, editions: whole.editions.filter(({ code }) => code !== 'TEAM') };
  expect(await save(seller, without)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['editions'], code: 'catalog.sold' }] });
  const fewer = { ...whole, components: whole.components.slice(1), editions: whole.editions.map((edition) => ({ ...edition, limits: edition.limits.slice(1) })) };
  expect(await save(seller, fewer)).toMatchObject({ issues: [{ path: ['components'], code: 'catalog.sold' }] });
  const unsold = { ...whole, editions: [...whole.editions, { editionId: null, code: 'EXTRA', name: 'Extra', limits: whole.editions[0]!.limits }] };
  const { product: larger } = await save(seller, unsold);
  expect(larger.editions).toHaveLength(4);
  expect((await save(seller, { ...whole, version: larger.version })).product.editions.map(({ code, rank }) => `${code} ${rank}`)).toEqual(['TEAM 1', 'BUSINESS 2', 'ENTERPRISE 3']);

  const editionId = catalogue.editions.TEAM.id;
  expect(await put(seller, 'setEditionOnSale', { editionId, isOnSale: false })).toMatchObject({ product: { editions: [{ withdrawnAt: '2026-03-10T09:00:00.000Z' }, { withdrawnAt: null }, { withdrawnAt: null }] } });
  expect(await buyer.quoteSubscription({ tenantId: customer.id, editionId })).toMatchObject({ issues: [{ path: ['editionId'], code: 'edition.withdrawn' }] });
  expect(await buyer.startTrial(customer.id, editionId)).toMatchObject({ code: 'TRIAL_NOT_OFFERED' });
  quoteOf(await buyer.quoteRenewal(docs.id));
  quoteOf(await buyer.quoteTopUp(docs.id, [{ componentId: catalogue.components.USERS, quantity: 1 }]));
  await put(seller, 'setEditionOnSale', { editionId, isOnSale: true });
  await put(seller, 'setProductOnSale', { productId: catalogue.productId, isOnSale: false });
  expect(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id })).toMatchObject({ issues: [{ code: 'edition.withdrawn' }] });
  await put(seller, 'setProductOnSale', { productId: catalogue.productId, isOnSale: true });
  quoteOf(await buyer.quoteSubscription({ tenantId: customer.id, editionId }));
});

test('editions change their ranks', async () => {
  const market = await makeMarket(world);
  const whole = await docsOf(market);
  const { product: turned } = await save(market.seller, { ...whole, editions: [...whole.editions].reverse() });
  expect(turned.editions.map(({ code, rank }) => `${code} ${rank}`)).toEqual(['ENTERPRISE 1', 'BUSINESS 2', 'TEAM 3']);
});

test('what is wrong is told at its field', async () => {
  const { seller } = await makeMarket(world);
  const issues = async (more: object) => (await save(seller, archive(more))).issues?.map(({ path, code }) => `${path.join('.')} ${code}`);
  expect(await issues({ code: 'lower', name: ' ', trialDays: 0 })).toEqual(['code catalog.code', 'name required', 'trialDays number.tooSmall']);
  expect(await issues({ editions: [] })).toEqual(['editions required']);
  expect(await issues({ editions: [{ code: 'BASE', name: 'Base', limits: [] }] })).toEqual(['editions.0.limits catalog.limitsMissing']);
  expect(await issues({ editions: [{ code: 'BASE', name: 'Base', limits: [limit('SEATS', 10, 5)] }] })).toEqual(['editions.0.limits.0.maximum catalog.belowLeast']);
  expect(await issues({ editions: [1, 2].map(() => ({ code: 'BASE', name: 'Base', limits: [limit('SEATS')] })) })).toEqual(['editions.1.code list.repeated']);
  expect(await issues({ components: [{ code: 'SEATS', name: text('P'), volumeDiscounts: [{ fromQuantity: 2, basisPoints: 10 }, { fromQuantity: 2, basisPoints: 10_000 }] }] })).toEqual(['components.0.volumeDiscounts.1.basisPoints number.tooLarge', 'components.0.volumeDiscounts.1.fromQuantity list.repeated']);
  await save(seller, archive());
  expect(await issues({})).toEqual(['code list.repeated']);
  await expect(save(seller, archive({ code: 'OTHER', editions: [{ editionId: 'nonsense', code: 'BASE', name: 'Base', limits: [limit('SEATS')] }] }))).rejects.toThrow('NOT_FOUND');
  expect(await setPrices(seller, { editionId: (await save(seller, archive({ code: 'THIRD' }))).product.editions[0]!.id, components: [] })).toMatchObject({ issues: [{ path: ['monthly'], code: 'catalog.noPrice' }] });
});

test('two who save at once: the later is told what there is; the catalogue is its vendor\'s alone', async () => {
  const market = await makeMarket(world);
  const whole = await docsOf(market);
  await save(market.seller, { ...whole, name: 'Docs 2' });
  expect(await save(market.seller, whole)).toMatchObject({ __typename: 'ConcurrentChange', version: whole.version + 1 });
  await expect(save(market.reseller, archive())).rejects.toThrow('FORBIDDEN');
  await expect(save(market.buyer, whole)).rejects.toThrow('FORBIDDEN');
  await expect(save(await market.person(market.vendor, 'BILLING'), archive())).rejects.toThrow('FORBIDDEN');
  const other = await makeMarket(world);
  await expect(save(other.seller, whole)).rejects.toThrow('NOT_FOUND');
  await expect(setPrices(other.seller, { editionId: market.catalogue.editions.TEAM.id, monthly: 1, components: [] })).rejects.toThrow('NOT_FOUND');
  await expect(setPrices(market.seller, { editionId: market.catalogue.editions.TEAM.id, components: [{ componentId: other.catalogue.components.USERS, monthly: 1 }] })).rejects.toThrow('NOT_FOUND');
  await expect(put(other.seller, 'setProductOnSale', { productId: market.catalogue.productId, isOnSale: false })).rejects.toThrow('NOT_FOUND');
});

test('of many products one is found by a part of its name, page by page, and what is sold no more is left out', async () => {
  const market = await makeMarket(world);
  const { seller, reseller } = market;
  for (const n of [1, 2, 3]) await save(seller, archive({ code: `TOOL_${n}`, name: `Attrezzo 100% ${n}` }));
  const { product: { id: productId } } = await save(seller, archive({ code: 'OLD', name: 'Attrezzo 100% vecchio' }));
  await put(seller, 'setProductOnSale', { productId, isOnSale: false });
  const stranger = await makeMarket(world);
  await save(stranger.seller, archive({ code: 'TOOL_9', name: 'Attrezzo 100% altrui' }));
  const find = (filter: object | null, first = 25, after: string | null = null) => reseller.client.get<{ totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { name: string }[] }>(
    'query ($filter: ProductFilter, $first: Int!, $after: String) { products(first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { name } } }', { filter, first, after });
  const names = async (filter: object | null) => (await find(filter)).nodes.map(({ name }) => name);
  expect(await names({ text: 'aTTrezzo 100%', isWithdrawn: false })).toEqual(['Attrezzo 100% 1', 'Attrezzo 100% 2', 'Attrezzo 100% 3']);
  expect(await names({ isWithdrawn: true })).toEqual(['Attrezzo 100% vecchio']);
  expect(await names({ text: '%zz%' })).toEqual([]);
  expect(await names({ text: 'altrui' })).toEqual([]);
  expect(await names(null)).toHaveLength(5);
  const page = await find({ text: 'attrezzo', isWithdrawn: false }, 2);
  expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true }, nodes: [{ name: 'Attrezzo 100% 1' }, { name: 'Attrezzo 100% 2' }] });
  expect(await find({ text: 'attrezzo', isWithdrawn: false }, 2, page.pageInfo.endCursor)).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ name: 'Attrezzo 100% 3' }] });
});
