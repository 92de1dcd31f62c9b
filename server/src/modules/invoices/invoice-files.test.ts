import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '@filiera/shared/period';
import { makeMarket, type Buyer } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { readPdf } from '../../../test/harness/text-of-pdf.ts';
import { checkFattura } from '../../platform/fatturapa/check-fattura.ts';
import { seedDemo } from '../../seed/demo.ts';
import { createDatabase } from '../../../test/harness/database.ts';
import { createOrm } from '../../platform/orm/orm.ts';
import { asOwnerRole } from '../../migrations/index.ts';
import { entities } from '../../entities.ts';
import { writeFattura } from '../../platform/fatturapa/write-fattura.ts';
import { type EntityManager } from '@mikro-orm/postgresql';
import { fatturaOf } from './fattura-of.ts';
import { Invoice } from './invoice.entity.ts';
import { issuedPaper } from './issued-paper.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const file = async ({ client }: Buyer, id: string, kind: 'pdf' | 'xml', query = '') => fetch(new URL(`/documents/invoices/${id}/${kind}${query}`, world.url), { headers: client.headers });
const idOf = async (tenantId: string): Promise<string> => (await world.sql<{ id: string }>('select id from invoice where tenant_id = $1 order by sequence limit 1', [tenantId]))[0]?.id ?? '';

test('the XML keeps the rules of FatturaPA and says what was frozen; each time the same', async () => {
  const { buyer, seller, customer, vendor } = await makeMarket(world, { customer: { profile: { sdiCode: 'ABC1234', vatNumber: '09876543217' }, billing: { purchaseOrderReference: 'PO-7' } }, vendor: { fiscal: { reaOffice: 'PD', reaNumber: '412345', shareCapitalMinor: 1_000_000, membership: 'SU', series: 'A' }, profile: { vatNumber: '01234567897' } } });
  const id = await idOf(customer.id);
  const response = await file(buyer, id, 'xml');
  expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'application/xml; charset=utf-8', expect.stringContaining('IT01234567897_00001.xml')]);
  const xml = await response.text();
  expect(checkFattura(xml)).toEqual([]);
  for (const part of ['<Numero>A/2026/1</Numero>', '<TipoDocumento>TD01</TipoDocumento>', '<ImportoTotaleDocumento>36.48</ImportoTotaleDocumento>', '<RegimeFiscale>RF01</RegimeFiscale>', '<NumeroREA>412345</NumeroREA>', '<SocioUnico>SU</SocioUnico>', '<CodiceDestinatario>ABC1234</CodiceDestinatario>',
    '<IdDocumento>PO-7</IdDocumento>', '<ModalitaPagamento>MP05</ModalitaPagamento>', '<IBAN>IT60X0542811101000000123456</IBAN>', '<EsigibilitaIVA>I</EsigibilitaIVA>', `<Denominazione>${vendor.name}</Denominazione>`]) expect(xml).toContain(part);
  await world.sql(`update company_profile set vat_number = '00644060287' where tenant_id = any ($1)`, [[customer.id, vendor.id]]);
  expect(await (await file(seller, id, 'xml')).text()).toBe(xml);
});

test('the PDF says it in the language asked for, and carries the XML', async () => {
  const { buyer, customer, vendor } = await makeMarket(world);
  const id = await idOf(customer.id);
  const response = await file(buyer, id, 'pdf', '?language=de');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const pdf = Buffer.from(await response.arrayBuffer());
  const { text } = await readPdf(pdf);
  for (const part of ['Rechnung 2026/1', vendor.name, customer.name, '36,48', 'MwSt. 22']) expect(text).toContain(part);
  expect(pdf.toString('latin1')).toMatch(/pdfaid:part>3/);
  const [{ name } = { name: '' }] = await world.sql<{ name: string }>('select name from invoice_file where invoice_id = $1', [id]);
  expect(name).toMatch(/^IT\d{11}_[0-9A-Z]{5}\.xml$/);
  expect(pdf.toString('latin1')).toContain(name);
  expect((await file(buyer, id, 'xml')).headers.get('content-disposition')).toContain(name);
  expect(await buyer.client.get('query ($id: ID!) { invoice(id: $id) { isElectronic xmlName } }', { id })).toEqual({ isElectronic: true, xmlName: name });
  expect(Buffer.from(await (await file(buyer, id, 'pdf', '?language=de')).arrayBuffer()).equals(pdf)).toBe(true);
});

test('for a seller abroad there is a PDF and no XML; reverse charge names the law, with stamp duty', async () => {
  const german = await makeMarket(world, { vendor: { profile: { country: 'DE', vatNumber: '136695976' } } });
  const foreign = await idOf(german.customer.id);
  expect([(await file(german.buyer, foreign, 'pdf')).status, (await file(german.buyer, foreign, 'xml')).status]).toEqual([200, 404]);
  const { buyer, customer } = await makeMarket(world, { customer: { profile: { country: 'DE', vatNumber: '136695976', vatStatus: 'VALID', addressPostalCode: '10969', addressCity: 'Berlin' } }, docs: { edition: 'ENTERPRISE' } });
  const xml = await (await file(buyer, await idOf(customer.id), 'xml')).text();
  expect(checkFattura(xml)).toEqual([]);
  for (const part of ['<Natura>N2.1</Natura>', 'inversione contabile', '<ImportoBollo>2.00</ImportoBollo>', '<CodiceDestinatario>XXXXXXX</CodiceDestinatario>']) expect(xml).toContain(part);
});

test('files are for both sides alone, and there for those who handle money', async () => {
  const market = await makeMarket(world);
  const { buyer, seller, reseller, customer } = market;
  const other = await makeMarket(world);
  const id = await idOf(customer.id);
  const status = async (one: Buyer, of = id) => [(await file(one, of, 'pdf')).status, (await file(one, of, 'xml')).status];
  expect([await status(buyer), await status(seller)]).toEqual([[200, 200], [200, 200]]);
  for (const one of [reseller, other.seller, other.buyer, await market.person(customer, 'TECHNICAL'), await market.person(customer, 'VIEWER')]) expect(await status(one)).toEqual([404, 404]);
  expect(await status(seller, 'nonsense')).toEqual([404, 404]);
  expect(await status({ client: world.nobody } as Buyer)).toEqual([401, 401]);
});

test('every invoice and note of a world keeps the rules of FatturaPA', async () => {
  const database = await createDatabase();
  try {
    await seedDemo(database.ownerUrl, instant('2026-07-17T12:23:45Z'));
    const orm = await createOrm(asOwnerRole(database.ownerUrl), entities as never);
    const em = orm.em.fork();
    const faults = await em.transactional(async (manager) => {
      const found: unknown[] = [];
      const invoices = await manager.find(Invoice, {});
      expect(invoices.length).toBeGreaterThan(40);
      expect(new Set(invoices.map(({ kind }) => kind))).toEqual(new Set(['INVOICE', 'CREDIT_NOTE']));
      for (const invoice of invoices) {
        for (const fault of checkFattura(writeFattura(fatturaOf(await issuedPaper(manager as EntityManager, invoice))))) found.push([invoice.number, invoice.kind, fault]);
      }
      return found;
    });
    await orm.close(true);
    expect(faults).toEqual([]);
  } finally {
    await database.drop();
  }
}, 60_000);
