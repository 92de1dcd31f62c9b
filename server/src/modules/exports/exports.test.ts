import { createSchema } from '../../schema.ts';
import { isEnumType, getNamedType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { sentences } from '../../locales/index.ts';
import { makeContact, makeCustomer, makePartner, makeUser } from '../../seed/factories.ts';
import { exportDocument } from './export-document.ts';
import { exportLists } from './exports.ts';

let world: World;
let market: Market;

beforeAll(async () => {
  world = await createWorld();
  market = await makeMarket(world, {
    more(draft, { partner, customer }) {
      makeContact(draft, { tenant: customer, firstName: '=HYPERLINK("http://evil.example")', lastName: 'Rossi; "Bruno"', email: 'bruno@brenta.example', phone: '+390498791100', types: ['BILLING', 'TECHNICAL'] });
      for (let number = 0; number < 2300; number += 1) makeCustomer(draft, { parent: partner, name: `Officina ${String(number).padStart(4, '0')}` });
    },
  });
});
afterAll(() => world.close());

async function get(client: Client, list: string, tenantId: string, query: Record<string, string> = {}): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(new URL(`/export/${list}?${new URLSearchParams({ tenantId, language: 'it', ...query }).toString()}`, world.url), { headers: { ...client.headers, 'accept-language': 'it' } });
  return { status: response.status, text: Buffer.from(await response.arrayBuffer()).toString(), headers: response.headers };
}
const linesOf = (text: string): string[] => text.split('\r\n').slice(0, -1);

test('a file has a byte order mark, headers in the reader\'s language, and cells that no spreadsheet runs', async () => {
  const { text, headers } = await get(market.buyer.client, 'contacts', market.customer.id);
  const [header, ...rows] = linesOf(text);
  expect(header).toBe('\uFEFFNome;Cognome;E-mail;Telefono;Ruolo in azienda;Tipi di contatto;Creato il;Modificato il');
  expect(rows).toContainEqual(expect.stringMatching(/^"'=HYPERLINK\(""http:\/\/evil\.example""\)";"Rossi; ""Bruno""";bruno@brenta\.example;'\+390498791100;[^;]*;Fatturazione, Tecnico;\d{4}-\d\d-\d\d \d\d:00:00;/));
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="Contatti-.*\.csv"; filename\*=UTF-8''Contatti%20/);
});

test('commas part the cells in English, semicolons in German', async () => {
  const { client } = market.buyer;
  expect(linesOf((await get(client, 'contacts', market.customer.id, { language: 'en' })).text)[0]).toBe('\uFEFFFirst name,Last name,E-mail,Phone,Job title,Contact types,Created,Changed');
  expect(linesOf((await get(client, 'contacts', market.customer.id, { language: 'de' })).text)[0]).toBe('\uFEFFVorname;Nachname;E-Mail;Telefon;Funktion;Kontaktarten;Erstellt am;Geändert am');
});

test('more rows than a page come whole and in order, narrowed as the connection narrows them', async () => {
  const { client } = market.reseller;
  const all = linesOf((await get(client, 'children', market.partner.id)).text).slice(1);
  expect(all).toHaveLength(2301);
  expect(all.filter((line) => line.startsWith('Officina ')).map((line) => line.slice(9, 13))).toEqual(Array.from({ length: 2300 }, (_, number) => String(number).padStart(4, '0')));
  expect(linesOf((await get(client, 'children', market.partner.id, { filter: '{"kind":["PARTNER"]}' })).text)).toHaveLength(1);
  const last = linesOf((await get(client, 'children', market.partner.id, { orderBy: '{"field":"NAME","direction":"DESC"}', filter: '{"status":["ACTIVE"]}' })).text);
  expect(last.slice(1).findIndex((line) => line.startsWith('Officina 2299'))).toBeLessThan(2);
});

test('amounts stand in the file of whoever is invoiced, as numbers, and in nobody else\'s', async () => {
  const { number } = await market.buyer.orderRenewal(market.docs.id);
  const rowOf = async (client: Client, language: string) => linesOf((await get(client, 'orders', market.customer.id, { language, filter: '{"state":["PENDING_PAYMENT"]}' })).text).find((line) => line.startsWith(number)) ?? '';
  const mine = await rowOf(market.buyer.client, 'it');
  expect(mine).toMatch(/;\d+(,\d+)?;EUR;\d+(,\d+)?;EUR;\d+(,\d+)?;EUR;\d+(,\d+)?;EUR;\d+(,\d+)?;EUR$/);
  expect(await rowOf(market.buyer.client, 'en')).toMatch(/,\d+(\.\d+)?,EUR$/);
  expect(await rowOf(market.reseller.client, 'it')).toMatch(/;\d+(,\d+)?;EUR;;;;;;;;$/);
  expect(linesOf((await get(market.seller.client, 'issuedOrders', market.vendor.id)).text).some((line) => line.startsWith(number))).toBe(true);
});

test('who is not signed in, a foreign company, an unknown list, and a filter that is none are refused as /graphql refuses them', async () => {
  const draft = world.draft();
  const stranger = makeUser(draft, { tenant: makePartner(draft, { parent: market.vendor }), email: 'stranger@filiera.example' });
  await world.save(draft);
  expect(await get(world.nobody, 'contacts', market.customer.id)).toMatchObject({ status: 401 });
  expect(await get(await world.as(stranger), 'contacts', market.customer.id)).toMatchObject({ status: 404 });
  expect(await get(market.buyer.client, 'contacts', 'malformed')).toMatchObject({ status: 404 });
  expect(await get(market.buyer.client, 'secrets', market.customer.id)).toMatchObject({ status: 404 });
  expect(await get(market.buyer.client, 'orders', market.customer.id, { filter: '{"state":["NOTHING"]}' })).toMatchObject({ status: 400 });
  expect(await get(market.buyer.client, 'orders', market.customer.id, { filter: '{' })).toMatchObject({ status: 400 });
});

test('clients still get a hundred rows at most', async () => {
  const { errors } = await market.reseller.client.ask('query ($id: ID!) { tenant(id: $id) { children(first: 101) { nodes { id } } } }', { id: market.partner.id });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('every column has a header and every choice its words', () => {
  const { word, export: { column, name } } = sentences.it.server as unknown as { word: Record<string, Record<string, string>>; export: Record<'column' | 'name', Record<string, string>> };
  const schema = createSchema();
  for (const [field, list] of Object.entries(exportLists)) {
    expect(name).toHaveProperty(list.name);
    for (const { path, type } of exportDocument(schema, field, list.columns).columns) {
      expect(column, path).toHaveProperty(path.replaceAll('.', '_'));
      const named = getNamedType(type);
      if (isEnumType(named)) expect(Object.keys(word[named.name] ?? {}).toSorted(), named.name).toEqual(named.getValues().map((value) => value.name).toSorted());
    }
  }
});
