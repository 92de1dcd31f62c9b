import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Buyer, makeMarket, quoteOf } from '../../../test/harness/commerce.ts';
import { readPdf } from '../../../test/harness/text-of-pdf.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { checkFattura } from '../../platform/fatturapa/check-fattura.ts';

/* Who bears Italian stamp duty (M3): the seller, or whoever is invoiced, who is told before it orders. */

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const german = { country: 'DE', vatNumber: '136695976', vatStatus: 'VALID' as const, addressPostalCode: '10969', addressCity: 'Berlin' };
/** A seller that charges the duty, or bears it; its customer in Germany has Enterprise for 119.90 a month. */
const marketOf = (chargesStampDuty: boolean, more: { profile?: object; edition?: 'TEAM' | 'ENTERPRISE'; autoRenew?: boolean } = {}) => makeMarket(world, {
  vendor: { fiscal: { chargesStampDuty }, profile: { timeZone: 'Europe/Rome' } }, customer: { profile: more.profile ?? german, billing: { paymentTermsDays: 30 } }, docs: { edition: more.edition ?? 'ENTERPRISE', autoRenew: more.autoRenew ?? false },
});

interface Issued { id: string; number: string; kind: string; net: number; stamp: number; total: number; due: number; lines: string[]; vat: string[] }
const issued = (tenantId: string): Promise<Issued[]> => world.sql<Issued>(`
  select i.id, i.number, i.kind, i.net_minor::integer as net, i.stamp_duty_minor::integer as stamp, i.total_minor::integer as total, i.due_minor::integer as due,
    (select array_agg(l.kind || ' ' || l.amount_minor order by l.position) from invoice_line l where l.invoice_id = i.id) as lines,
    (select array_agg(concat_ws(' ', v.natura, v.reason, v.base_minor, v.vat_minor) order by v.position) from invoice_vat v where v.invoice_id = i.id) as vat
  from invoice i where i.tenant_id = $1 order by i.sequence desc`, [tenantId]);
const fileOf = async ({ client }: Buyer, path: string): Promise<Buffer> => Buffer.from(await (await fetch(new URL(`/documents/invoices/${path}`, world.url), { headers: client.headers })).arrayBuffer());
const give = ({ client }: Buyer, invoiceId: string, amountMinor: number) => client.get<{ creditNote?: { id: string } }>(
  'mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) { __typename ... on IssueCreditNotePayload { creditNote { id stampDutyMinor total { minor } payable { minor } } } } }',
  { input: { invoiceId, lines: [{ line: 1, amountMinor }], reason: 'Disservizio', idempotencyKey: randomUUID() } },
);
const balanceOf = async (tenantId: string): Promise<number> => Number((await world.sql<{ minor: string }>('select amount_minor as minor from balance where tenant_id = $1', [tenantId]))[0]?.minor ?? 0);

test('charged, it is quoted before it is ordered, and invoiced as quoted: a line of its own, outside VAT, in every paper', async () => {
  const { buyer, seller, vendor, customer, docs } = await marketOf(true);
  const { id, amounts } = quoteOf(await buyer.quoteRenewal(docs.id));
  expect(amounts).toMatchObject({ natura: 'N2.1', net: { minor: 11_990 }, vat: { minor: 0 }, stampDutyMinor: 200, total: { minor: 12_190 }, due: { minor: 12_190 } });
  expect(await buyer.renew(id)).toMatchObject({ order: { state: 'ON_ACCOUNT', amounts: { stampDutyMinor: 200, due: { minor: 12_190 } } } });

  const [invoice] = await issued(customer.id);
  expect(invoice).toMatchObject({ net: 11_990, stamp: 200, total: 12_190, due: 12_190, lines: ['EDITION 11990', 'STAMP_DUTY 200'], vat: ['N2.1 REVERSE_CHARGE 11990 0', 'N1 EXCLUDED 200 0'] });
  const xml = (await fileOf(buyer, `${invoice?.id ?? ''}/xml`)).toString();
  expect(checkFattura(xml)).toEqual([]);
  for (const part of ['<ImportoTotaleDocumento>121.90<', '<ImportoBollo>2.00<', '<Descrizione>Imposta di bollo<', '<Natura>N1<', '<ImponibileImporto>2.00<', 'art. 15 c. 1 n. 3) DPR 633/1972', '<ImportoPagamento>121.90<']) expect(xml).toContain(part);
  const { text } = await readPdf(await fileOf(buyer, `${invoice?.id ?? ''}/pdf?language=it`));
  for (const part of ['Imposta di bollo', 'addebitata', '121,90']) expect(text).toContain(part);
  expect(text).not.toContain('a carico del fornitore');

  const months = new URLSearchParams({ tenantId: vendor.id, month: '2026-03', language: 'en' }).toString();
  const rowsOf = async (file: string) => parse<Record<string, string>>(await fileOf(seller, `${file}?${months}`), { bom: true, columns: true });
  expect((await rowsOf('lines.csv')).filter((row) => row['Number'] === invoice?.number).map((row) => [row['Description'], row['Nature'], row['Net']])).toEqual([[expect.stringContaining('Enterprise'), 'N2.1', '119.9'], ['Stamp duty', 'N1', '2']]);
  expect((await rowsOf('vat.csv')).filter((row) => row['Nature'] === 'N1').map((row) => [row['Reason'], row['Net'], row['VAT']])).toEqual([['no part of the taxable amount', '2', '0']]);
});

test('borne by the seller, nobody is charged: the paper says so', async () => {
  const { buyer, customer, docs } = await marketOf(false);
  const { id, amounts } = quoteOf(await buyer.quoteRenewal(docs.id));
  expect(amounts).toMatchObject({ stampDutyMinor: 0, total: { minor: 11_990 } });
  await buyer.renew(id);
  const [invoice] = await issued(customer.id);
  expect(invoice).toMatchObject({ stamp: 0, total: 11_990, lines: ['EDITION 11990'], vat: ['N2.1 REVERSE_CHARGE 11990 0'] });
  expect((await fileOf(buyer, `${invoice?.id ?? ''}/xml`)).toString()).toContain('<ImportoBollo>2.00<');
  expect((await readPdf(await fileOf(buyer, `${invoice?.id ?? ''}/pdf?language=it`))).text).toContain('a carico del fornitore');
});

test.each([
  ['little without VAT', { edition: 'TEAM' as const }, 0],
  ['much with VAT', { profile: { country: 'IT' } }, 0],
  ['much with VAT, the number unverified', { profile: { ...german, vatStatus: 'UNVERIFIED' } }, 0],
  ['much outside the Union', { profile: { country: 'US', vatNumber: null } }, 200],
])('of %s it is owed by the law alone', async (_what, more, stampDutyMinor) => {
  const { buyer, docs } = await marketOf(true, more);
  expect(quoteOf(await buyer.quoteRenewal(docs.id)).amounts).toMatchObject({ stampDutyMinor });
});

test('a declaration of intent leaves out the VAT, not the duty; only what it leaves out names it', async () => {
  const { seller, buyer, customer, docs } = await marketOf(true, { profile: { country: 'IT' } });
  await seller.client.get('mutation ($input: RecordVatExceptionInput!) { recordVatException(input: $input) { __typename } }', {
    input: { tenantId: customer.id, kind: 'LETTER_OF_INTENT', from: '2026-01-01', until: '2027-01-01', reference: '25121512345678901-000001', referenceDay: '2025-12-15', idempotencyKey: randomUUID() },
  });
  await buyer.renew(quoteOf(await buyer.quoteRenewal(docs.id)).id);
  const [invoice] = await issued(customer.id);
  expect(invoice).toMatchObject({ lines: ['EDITION 11990', 'STAMP_DUTY 200'], vat: ['N3.5 LETTER_OF_INTENT 11990 0', 'N1 EXCLUDED 200 0'] });
  const xml = (await fileOf(buyer, `${invoice?.id ?? ''}/xml`)).toString();
  expect(checkFattura(xml)).toEqual([]);
  expect(xml.match(/<TipoDato>INTENTO/g)).toHaveLength(1);
});

test('what renews by itself is charged as a quote of the same instant says', async () => {
  const { buyer, customer, docs } = await marketOf(true, { autoRenew: true });
  world.clock.moveTo('2026-04-10T09:00:00Z');
  const { amounts } = quoteOf(await buyer.quoteRenewal(docs.id));
  await world.work();
  const [order] = await world.sql<{ id: string }>(`select id from "order" where payer_id = $1 and placed_by_name = 'Filiera'`, [customer.id]);
  expect((await buyer.order(order?.id ?? '')).amounts).toEqual(amounts);
  expect(amounts).toMatchObject({ stampDutyMinor: 200 });
  expect(await issued(customer.id)).toMatchObject([{ stamp: 200, total: 12_190, lines: ['EDITION 11990', 'STAMP_DUTY 200'] }, {}]);
});

test('the note that leaves nothing of an invoice gives the duty back, one before it does not; each note mirrors its groups', async () => {
  const { seller, buyer, customer, docs } = await marketOf(true);
  await buyer.renew(quoteOf(await buyer.quoteRenewal(docs.id)).id);
  const [{ id: invoiceId } = { id: '' }] = await issued(customer.id);
  expect(await give(seller, invoiceId, 4000)).toMatchObject({ creditNote: { stampDutyMinor: 0, total: { minor: 4000 }, payable: { minor: 4000 } } });
  const { creditNote } = await give(seller, invoiceId, 7990);
  expect(creditNote).toMatchObject({ stampDutyMinor: 200, total: { minor: 8190 }, payable: { minor: 8190 } });
  const [last, first] = await issued(customer.id);
  expect(first).toMatchObject({ kind: 'CREDIT_NOTE', lines: ['CREDIT 4000'], vat: ['N2.1 REVERSE_CHARGE 4000 0'] });
  expect(last).toMatchObject({ kind: 'CREDIT_NOTE', lines: ['CREDIT 7990', 'STAMP_DUTY 200'], vat: ['N2.1 REVERSE_CHARGE 7990 0', 'N1 EXCLUDED 200 0'] });
  // Both pay the invoice, which was on account: to the cent, the duty with it.
  expect(await world.sql('select o.state, i.is_paid as paid from invoice i join "order" o on o.id = i.order_id where i.id = $1', [invoiceId])).toEqual([{ state: 'PAID', paid: true }]);
  expect(await balanceOf(customer.id)).toBe(0);
  const xml = (await fileOf(buyer, `${last?.id ?? ''}/xml`)).toString();
  expect(checkFattura(xml)).toEqual([]);
  for (const part of ['<TipoDocumento>TD04<', '<Natura>N1<', '<ImportoTotaleDocumento>81.90<']) expect(xml).toContain(part);
});

test('cashback and discounts are of the price alone', async () => {
  const { reseller, seller, customer, docs, partner } = await makeMarket(world, {
    vendor: { fiscal: { chargesStampDuty: true } }, customer: { profile: german, billing: { paymentTermsDays: 30 } }, docs: { edition: 'ENTERPRISE' },
  });
  const { order } = await reseller.renew(quoteOf(await reseller.quoteRenewal(docs.id)).id);
  expect((await seller.order(order?.id ?? '')).amounts).toMatchObject({ stampDutyMinor: 200 });
  expect(await issued(customer.id)).toMatchObject([{ stamp: 200 }, {}]);
  // Twenty percent of 119.90.
  expect(await world.sql(`select own_minor::integer as own from order_share s join order_line l on l.id = s.order_line_id where l.order_id = $1 and s.partner_id = $2`, [order?.id, partner.id])).toEqual([{ own: 2398 }]);
});

test('a quote does not hold once another bears it: what is charged is what was told', async () => {
  const { seller, buyer, vendor, docs } = await marketOf(false);
  const { id } = quoteOf(await buyer.quoteRenewal(docs.id));
  const saved = await seller.client.get<{ __typename: string }>('mutation ($input: SaveFiscalSettingsInput!) { saveFiscalSettings(input: $input) { __typename } }', { input: { tenantId: vendor.id, version: 1, regime: 'RF01', chargesStampDuty: true } });
  expect(saved).toEqual({ __typename: 'SaveFiscalSettingsPayload' });
  expect(await buyer.renew(id)).toMatchObject({ code: 'QUOTE_EXPIRED', quote: { amounts: { stampDutyMinor: 200 } } });
  expect(await world.sql(`select before -> 'chargesStampDuty' as before, after -> 'chargesStampDuty' as after from audit_entry where tenant_id = $1 and action = 'fiscal:save'`, [vendor.id])).toEqual([{ before: false, after: true }]);
});
