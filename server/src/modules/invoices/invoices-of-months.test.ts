import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket, type Buyer, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makePartner, makeSubscription, makeUser } from '../../seed/factories.ts';
import { checkFattura } from '../../platform/fatturapa/check-fattura.ts';
import { progressive } from '../../platform/fatturapa/file-name.ts';

let world: World;
let market: Market;
beforeAll(async () => {
  world = await createWorld();
  market = await makeMarket(world, { vendor: { profile: { vatNumber: '01234567897' } }, more(draft, { customer }) { for (let count = 0; count < 30; count += 1) makeSubscription(draft, { tenant: customer }); } });
});
afterAll(() => world.close());

const get = async ({ client }: Pick<Buyer, 'client'>, tenantId: string, month: string, language = 'it') => fetch(new URL(`/documents/invoices/month.zip?${new URLSearchParams({ tenantId, month, language }).toString()}`, world.url), { headers: client.headers });
const unzipped = async (response: Response) => unzipSync(new Uint8Array(await response.arrayBuffer()));
interface Issued { id: string; number: string; tenant_id: string; month: string }
const issued = (vendorId: string) => world.sql<Issued>(`select id, number, tenant_id, to_char(issued_on, 'YYYY-MM') as month from invoice where vendor_id = $1 order by sort_number`, [vendorId]);

test('a month holds the PDF and the XML of each invoice, under the names that the exchange asks for; asked again, under the same', async () => {
  const { seller, vendor } = market;
  const all = await issued(vendor.id);
  const month = all[0]?.month ?? '';
  const expected = all.filter((invoice) => invoice.month === month);
  expect(expected.length).toBeGreaterThan(30);
  const response = await get(seller, vendor.id, month);
  expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'application/zip', expect.stringContaining(`Fatture-${month}-`)]);
  const files = await unzipped(response);
  const xml = Object.keys(files).filter((name) => name.endsWith('.xml')).toSorted();
  expect(Object.keys(files).filter((name) => name.endsWith('.pdf')).toSorted()).toEqual(expected.map(({ number }) => `Fattura ${number.replaceAll('/', '-')}.pdf`).toSorted());
  expect(xml).toEqual(expected.map((_, index) => `IT01234567897_${progressive(index + 1)}.xml`));
  expect(xml.map((name) => /<Numero>(.*)<\/Numero>/.exec(strFromU8(files[name] ?? new Uint8Array()))?.[1])).toEqual(expected.map(({ number }) => number));
  for (const name of xml.slice(0, 3)) expect(checkFattura(strFromU8(files[name] ?? new Uint8Array()))).toEqual([]);
  expect(Object.keys(files).filter((name) => name.endsWith('.pdf')).every((name) => strFromU8((files[name] ?? new Uint8Array()).subarray(0, 5)) === '%PDF-')).toBe(true);
  const [one, two] = await Promise.all([get(seller, vendor.id, month), get(seller, vendor.id, month, 'de')]);
  expect([Object.keys(await unzipped(one)).filter((name) => name.endsWith('.xml')).toSorted(), Object.keys(await unzipped(two)).filter((name) => name.endsWith('.xml')).toSorted()]).toEqual([xml, xml]);
});

test('a payer gets its own and nothing else', async () => {
  const { buyer, customer, vendor } = market;
  const all = await issued(vendor.id);
  const mine = all.filter(({ tenant_id: tenantId }) => tenantId === customer.id);
  const names = Object.keys(await unzipped(await get(buyer, customer.id, mine[0]?.month ?? '', 'en'))).filter((name) => name.endsWith('.pdf'));
  expect(names.toSorted()).toEqual(mine.filter(({ month }) => month === mine[0]?.month).map(({ number }) => `Invoice ${number.replaceAll('/', '-')}.pdf`).toSorted());
  expect((await get(buyer, vendor.id, mine[0]?.month ?? '')).status).toBe(404);
});

test('of a foreign company, of a company between, without anything in it, malformed: there is no such month', async () => {
  const { seller, buyer, reseller, customer, vendor } = market;
  const month = (await issued(vendor.id))[0]?.month ?? '';
  const other = await makeMarket(world);
  const draft = world.draft();
  const beside = makeUser(draft, { tenant: makePartner(draft, { parent: vendor }), email: 'beside@filiera.example' });
  await world.save(draft);
  const status = async (one: Pick<Buyer, 'client'>, tenantId: string, of = month) => (await get(one, tenantId, of)).status;
  for (const one of [other.seller, other.buyer, other.reseller, { client: await world.as(beside) }]) expect([await status(one, customer.id), await status(one, vendor.id)]).toEqual([404, 404]);
  expect([await status(reseller, customer.id), await status(await market.person(customer, 'TECHNICAL'), customer.id), await status(await market.person(customer, 'VIEWER'), customer.id)]).toEqual([404, 404, 404]);
  expect([await status(seller, vendor.id, '2019-01'), await status(buyer, 'nonsense'), await status(buyer, customer.id, '2026-13'), await status(buyer, customer.id, '')]).toEqual([404, 404, 400, 400]);
  expect(await status({ client: world.nobody }, customer.id)).toBe(401);
});

test('two who want a month at once give its files one name each', async () => {
  const { seller, buyer, customer, vendor } = await makeMarket(world, { vendor: { profile: { vatNumber: '00644060287' } }, more(draft, { customer: tenant }) { for (let count = 0; count < 5; count += 1) makeSubscription(draft, { tenant }); } });
  const month = (await issued(vendor.id))[0]?.month ?? '';
  const answers = await Promise.all([get(seller, vendor.id, month), get(buyer, customer.id, month), get(seller, vendor.id, month)]);
  for (const answer of answers) expect(Object.keys(await unzipped(answer)).length).toBeGreaterThan(5);
  const rows = await world.sql<{ name: string }>('select name from invoice_file where vendor_id = $1 order by progressive', [vendor.id]);
  expect(rows.map(({ name }) => name)).toEqual(rows.map((_, index) => `IT00644060287_${progressive(index + 1)}.xml`));
});
