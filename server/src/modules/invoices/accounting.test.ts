import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket, type Buyer, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeCustomer, makeSubscription } from '../../seed/factories.ts';
import { sentences } from '../../locales/index.ts';

let world: World;
let market: Market;
let month = '';
const evil = '=HYPERLINK("http://evil.example")';
beforeAll(async () => {
  world = await createWorld();
  market = await makeMarket(world, {
    more(draft, { vendor }) {
      const german = makeCustomer(draft, { parent: vendor, name: evil, profile: { legalName: evil, country: 'DE', vatNumber: '136695976', vatStatus: 'VALID', addressPostalCode: '10969', addressCity: 'Berlin' } });
      for (let count = 0; count < 30; count += 1) makeSubscription(draft, { tenant: german, quantities: { USERS: 3 + count } });
      makeSubscription(draft, { tenant: makeCustomer(draft, { parent: vendor, profile: { country: 'US', vatNumber: null } }) });
    },
  });
  const { seller, customer } = market;
  const [first] = await world.sql<{ id: string; month: string }>(`select id, to_char(issued_on, 'YYYY-MM') as month from invoice where tenant_id = $1 order by sort_number limit 1`, [customer.id]);
  month = first?.month ?? '';
  const answer = await seller.client.ask('mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) { __typename } }', { input: { invoiceId: first?.id, lines: [{ line: 1, amountMinor: 1000 }], reason: '+39 sbagliato', idempotencyKey: 'a note of the accountant' } });
  if ((answer.data?.issueCreditNote as { __typename?: string } | undefined)?.__typename !== 'IssueCreditNotePayload') throw new Error(`no note: ${JSON.stringify(answer)}`);
});
afterAll(() => world.close());

const get = async ({ client }: Pick<Buyer, 'client'>, file: string, query: Record<string, string>) => fetch(new URL(`/documents/invoices/${file}?${new URLSearchParams(query).toString()}`, world.url), { headers: client.headers });
/** English, whose decimals are points, by the words of the header. */
const rowsOf = async (one: Pick<Buyer, 'client'>, file: string, query: Record<string, string>): Promise<Record<string, string>[]> => {
  const response = await get(one, file, { language: 'en', ...query });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  return parse<Record<string, string>>(Buffer.from(await response.arrayBuffer()), { bom: true, columns: true });
};
const cents = (text: string | undefined): number => Math.round(Number(text) * 100);
const sumOf = (rows: readonly Record<string, string>[], column: string): number => rows.reduce((sum, row) => sum + cents(row[column]), 0);

test('lines and VAT of the same months add up to what was invoiced, notes taken off', async () => {
  const { seller, vendor } = market;
  const query = { tenantId: vendor.id, month: '2024-01', until: '2026-12' };
  const [lines, vat] = [await rowsOf(seller, 'lines.csv', query), await rowsOf(seller, 'vat.csv', query)];
  const invoices = await world.sql<{ number: string; net: number; count: number }>(`select i.number, (case when i.kind = 'CREDIT_NOTE' then -1 else 1 end * i.net_minor)::integer as net, (select count(*) from invoice_line l where l.invoice_id = i.id)::integer as count from invoice i where i.vendor_id = $1 order by i.sort_number`, [vendor.id]);
  expect(invoices.length).toBeGreaterThan(30);
  const byNumber = Map.groupBy(lines, (line) => line['Number'] ?? '');
  expect([...byNumber].map(([number, those]) => ({ number, net: sumOf(those, 'Net'), count: those.length }))).toEqual(invoices);
  const [sums] = await world.sql<{ net: number; vat: number; total: number }>(`select sum(s * net_minor)::integer as net, sum(s * vat_minor)::integer as vat, sum(s * total_minor)::integer as total from (select i.*, case when kind = 'CREDIT_NOTE' then -1 else 1 end as s from invoice i where vendor_id = $1) i`, [vendor.id]);
  expect({ net: sumOf(vat, 'Net'), vat: sumOf(vat, 'VAT'), total: sumOf(vat, 'Total') }).toEqual(sums);
  expect(sumOf(lines, 'Net')).toBe(sums?.net);
  const rates = await world.sql<{ percent: number; natura: string | null; base: number }>(`select v.percent, v.natura, sum(v.base_minor * case when i.kind = 'CREDIT_NOTE' then -1 else 1 end)::integer as base from invoice_vat v join invoice i on i.id = v.invoice_id where i.vendor_id = $1 group by i.kind, v.percent, v.natura, v.reason, v.is_split`, [vendor.id]);
  expect(rates.length).toBeGreaterThan(2);
  expect(vat.map((row) => [Number(row['VAT rate']), row['Nature'] || null, cents(row['Net'])]).toSorted()).toEqual(rates.map(({ percent, natura, base }) => [percent, natura, base]).toSorted());
  expect(new Set(vat.map(({ Reason }) => Reason))).toEqual(new Set(['ordinary rate', 'reverse charge', 'not subject, outside the EU']));
});

test('no cell is run by a spreadsheet, and amounts are written as the language does', async () => {
  const { seller, vendor } = market;
  const text = Buffer.from(await (await get(seller, 'lines.csv', { tenantId: vendor.id, month: '2024-01', until: '2026-12', language: 'it' })).arrayBuffer()).toString();
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(text).not.toMatch(/(^|;)"?[=+@]/m);
  const note = text.split('\r\n').find((line) => line.includes('Nota di credito'));
  expect(note).toMatch(/;22;;-10;EUR$/);
  expect(text.split('\r\n')[0]).toBe('\uFEFFNumero;Tipo;Data;Scadenza;Emessa da;Cliente;Partita IVA;Codice fiscale;Paese;Riga;Descrizione;Dal;Al;Quantità;Prezzo unitario;Aliquota IVA;Natura;Imponibile;Valuta');
});

test('a payer gets its own; for everybody else there is none, and what is no month is refused', async () => {
  const { buyer, seller, reseller, customer, vendor } = market;
  const other = await makeMarket(world);
  const query = { tenantId: customer.id, month };
  expect(new Set((await rowsOf(buyer, 'lines.csv', query)).map((row) => row['Customer']))).toEqual(new Set([customer.name]));
  const status = async (one: Pick<Buyer, 'client'>, of: Record<string, string>) => [(await get(one, 'lines.csv', of)).status, (await get(one, 'vat.csv', of)).status];
  for (const one of [other.seller, other.buyer, other.reseller, reseller, await market.person(customer, 'TECHNICAL'), await market.person(customer, 'VIEWER')]) expect(await status(one, query)).toEqual([404, 404]);
  expect([await status(buyer, { tenantId: vendor.id, month }), await status(seller, { tenantId: vendor.id, month: '2019-01' }), await status(seller, { tenantId: 'nonsense', month })]).toEqual([[404, 404], [404, 404], [404, 404]]);
  expect([await status(seller, { tenantId: vendor.id, month: '2026-00' }), await status(seller, { tenantId: vendor.id, month: '2026-05', until: '2026-04' })]).toEqual([[400, 400], [400, 400]]);
  expect(await status({ client: world.nobody }, query)).toEqual([401, 401]);
});

test('each language has every word', () => {
  const shape = (value: unknown): unknown => (typeof value === 'object' && value ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)])) : '');
  const { it, en, de } = sentences as unknown as Record<'it' | 'en' | 'de', { server: { accounting: unknown } }>;
  expect([shape(en.server.accounting), shape(de.server.accounting)]).toEqual([shape(it.server.accounting), shape(it.server.accounting)]);
});
