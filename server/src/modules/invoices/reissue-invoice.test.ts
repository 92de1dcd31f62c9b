import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Buyer, makeMarket, orderOf, quoteOf } from '../../../test/harness/commerce.ts';
import { brokenRules } from '../../../test/harness/invariants.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { checkFattura } from '../../platform/fatturapa/check-fattura.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const start = '2026-03-10T09:00:00Z';
const view = `id number kind state reason viewerCan net { minor } vat { minor } total { minor } balanceUsed { minor } due { minor } corrects { number } replaces { number } replacedBy { number } vatSummary { percent natura reason } lines { kind amount { minor } sourceNumber quantity leftMinor }`;
const document = `mutation ($input: ReissueInvoiceInput!) { reissueInvoice(input: $input) { __typename ... on UserError { code path } ... on CannotReissue { obstacle } ... on ReissueInvoicePayload { creditNote { ${view} } replacement { ${view} } invoice { ${view} } } } }`;
interface Answer { __typename: string; obstacle?: string; replacement?: { id: string; number: string } }
const reissue = ({ client }: Buyer, invoiceId: string, idempotencyKey = randomUUID()) => client.get<Answer>(document, { input: { invoiceId, idempotencyKey } });
const give = ({ client }: Buyer, invoiceId: string, amountMinor: number) =>
  client.get(`mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) { __typename } }`, { input: { invoiceId, lines: [{ line: 1, amountMinor }], reason: 'Disservizio', idempotencyKey: randomUUID() } });
const firstInvoice = async (tenantId: string): Promise<string> => (await world.sql<{ id: string }>(`select id from invoice where tenant_id = $1 and kind = 'INVOICE' order by sequence limit 1`, [tenantId]))[0]?.id ?? '';
const balanceOf = async (tenantId: string): Promise<number> => Number((await world.sql<{ minor: string }>('select amount_minor as minor from balance where tenant_id = $1', [tenantId]))[0]?.minor ?? 0);
const proposed = async ({ client }: Buyer, tenantId: string, list: 'issuedInvoices' | 'invoices' = 'issuedInvoices') =>
  (await client.get<Record<typeof list, { totalCount: number; nodes: { number: string; viewerCan: string[] }[] }>>(`query ($id: ID!) { tenant(id: $id) { ${list}(filter: { isReissueProposed: true }) { totalCount nodes { number viewerCan } } } }`, { id: tenantId }))[list];
const tell = (tenantId: string, status: string) => world.sql('update company_profile set vat_status = $2 where tenant_id = $1', [tenantId, status]);
const promises = async () => expect(await asOwner(world.database.ownerUrl, brokenRules)).toEqual({});

/** A German customer that was invoiced with VAT, nobody having verified its number, which is verified by now. */
async function market({ vatStatus = 'UNVERIFIED' as 'UNVERIFIED' | 'UNAVAILABLE' | 'INVALID', terms = 0 } = {}) {
  world.clock.moveTo(start);
  const made = await makeMarket(world, { customer: { profile: { country: 'DE', vatNumber: '136695976', vatStatus, addressPostalCode: '10969', addressCity: 'Berlin', language: 'de' }, billing: { paymentTermsDays: terms } }, vendor: { profile: { vatNumber: '01234567897' } } });
  await tell(made.customer.id, 'VALID');
  return { ...made, invoiceId: await firstInvoice(made.customer.id) };
}

describe('an invoice with VAT to a number that was not verified', () => {
  test.each(['UNVERIFIED', 'UNAVAILABLE'] as const)('of which nothing was known (%s) is proposed to the vendor once the number is verified, given back whole and issued anew without VAT', async (vatStatus) => {
    const { seller, buyer, customer, vendor, invoiceId } = await market({ vatStatus });
    expect(await proposed(seller, vendor.id)).toMatchObject({ totalCount: 1, nodes: [{ number: '2026/1', viewerCan: expect.arrayContaining(['INVOICE_REISSUE']) }] });
    // It is nobody's to see but the vendor's.
    expect(await proposed(buyer, customer.id, 'invoices')).toEqual({ totalCount: 0, nodes: [] });

    expect(await reissue(seller, invoiceId)).toMatchObject({
      creditNote: { number: '2026/2', kind: 'CREDIT_NOTE', net: { minor: 2990 }, vat: { minor: 658 }, total: { minor: 3648 }, corrects: { number: '2026/1' }, reason: 'USt-IdNr. DE 136695976 nach der Ausstellung geprüft: Steuerschuldnerschaft des Leistungsempfängers' },
      replacement: {
        number: '2026/3', kind: 'INVOICE', state: 'PAID', net: { minor: 2990 }, vat: { minor: 0 }, total: { minor: 2990 }, balanceUsed: { minor: 2990 }, due: { minor: 0 }, replaces: { number: '2026/1' },
        vatSummary: [{ percent: 0, natura: 'N2.1', reason: 'REVERSE_CHARGE' }], lines: [{ kind: 'EDITION', amount: { minor: 2990 }, leftMinor: 2990 }],
      },
      invoice: { state: 'CREDITED', replacedBy: { number: '2026/3' }, viewerCan: ['INVOICE_READ', 'INVOICE_DOWNLOAD'], lines: [{ leftMinor: 0 }] },
    });
    expect(await balanceOf(customer.id)).toBe(658);
    expect(await proposed(seller, vendor.id)).toEqual({ totalCount: 0, nodes: [] });
    expect(await world.sql(`select tenant_id, subject_name from audit_entry where action = 'invoice:reissue'  and tenant_id = $1`, [vendor.id])).toEqual([{ tenant_id: vendor.id, subject_name: '2026/1' }]);
    await promises();
  });

  test('is the invoice of its order no more: the new one is, its XML keeps the rules and names the old one', async () => {
    const { seller, buyer, customer, invoiceId } = await market();
    const { replacement } = await reissue(seller, invoiceId);
    const { invoices } = await buyer.client.get<{ invoices: { nodes: { order: { invoice: { number: string } } }[] } }>('query ($id: ID!) { tenant(id: $id) { invoices(filter: { kind: [INVOICE] }) { nodes { order { invoice { number } } } } } }', { id: customer.id });
    expect(invoices.nodes.map(({ order }) => order.invoice.number)).toEqual(['2026/3', '2026/3']);
    const xml = await (await fetch(new URL(`/documents/invoices/${replacement?.id ?? ''}/xml`, world.url), { headers: buyer.client.headers })).text();
    expect(checkFattura(xml)).toEqual([]);
    for (const part of ['<Natura>N2.1</Natura>', '<ImportoTotaleDocumento>29.90</ImportoTotaleDocumento>', '<IdDocumento>2026/1</IdDocumento>']) expect(xml).toContain(part);
  });

  test('leaves what was bought to be credited: an upgrade is credited without VAT against the new invoice, which can be given back of by hand', async () => {
    const { seller, buyer, docs, catalogue, invoiceId, customer } = await market();
    const { replacement } = await reissue(seller, invoiceId);
    expect(await give(seller, invoiceId, 1)).toEqual({ __typename: 'InvalidInput' });
    const order = orderOf(await buyer.upgrade(quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id })).id));
    expect(order.amounts).toMatchObject({ credit: { minor: 2990 }, vat: { minor: 0 }, balanceUsed: { minor: 658 } });
    await seller.recordPayment(order.id, '2026-03-10');
    expect(await world.sql('select credited_minor::integer as minor from invoice where id = $1', [replacement?.id])).toEqual([{ minor: 2990 }]);
    expect(await balanceOf(customer.id)).toBe(0);
    await promises();
  });

  test('of which a part was given back by hand is given back and issued anew for the rest', async () => {
    const { seller, customer, invoiceId } = await market();
    await give(seller, invoiceId, 1000);
    expect(await reissue(seller, invoiceId)).toMatchObject({ creditNote: { number: '2026/3', net: { minor: 1990 }, vat: { minor: 438 } }, replacement: { number: '2026/4', net: { minor: 1990 }, vat: { minor: 0 }, lines: [{ quantity: 1, amount: { minor: 1990 }, leftMinor: 1990 }] } });
    // The whole VAT of 6.58, and the net of the first note.
    expect(await balanceOf(customer.id)).toBe(1000 + 658);
    await promises();
  });

  test('in a chain of upgrades is put right one by one, and no VAT is left nor given back twice', async () => {
    const { seller, buyer, docs, catalogue, customer, vendor, invoiceId } = await market();
    await tell(customer.id, 'UNVERIFIED');
    const order = orderOf(await buyer.upgrade(quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.ENTERPRISE.id })).id));
    await seller.recordPayment(order.id, '2026-03-10');
    const [{ id: second } = { id: '' }] = await world.sql<{ id: string }>(`select id from invoice where order_id = $1`, [order.id]);
    await tell(customer.id, 'VALID');
    const vatOf = async () => Number((await world.sql<{ minor: string }>(`select sum(case kind when 'INVOICE' then vat_minor else -vat_minor end) as minor from invoice where tenant_id = $1`, [customer.id]))[0]?.minor);
    const charged = await vatOf();
    expect(charged).toBeGreaterThan(0);
    // The first was given back whole, by the credit of the upgrade: there is nothing to put right.
    expect(await reissue(seller, invoiceId)).toMatchObject({ obstacle: 'NOTHING_LEFT' });
    expect((await proposed(seller, vendor.id)).totalCount).toBe(1);
    expect(await reissue(seller, second)).toMatchObject({ __typename: 'ReissueInvoicePayload' });
    expect([await vatOf(), await balanceOf(customer.id)]).toEqual([0, charged]);
    await promises();
  });

  test('is not issued anew for another reason, of another number, unverified, after a year, nor twice', async () => {
    const { seller, customer, vendor, invoiceId } = await market();
    const refused = async (obstacle: string) => {
      expect(await reissue(seller, invoiceId)).toMatchObject({ __typename: 'CannotReissue', code: `REISSUE_${obstacle}`, path: ['invoiceId'], obstacle });
      expect((await proposed(seller, vendor.id)).totalCount).toBe(0);
    };
    for (const status of ['UNVERIFIED', 'INVALID', 'UNAVAILABLE']) {
      await tell(customer.id, status);
      await refused('NOT_VERIFIED');
    }
    await tell(customer.id, 'VALID');
    await world.sql(`update company_profile set vat_number = '100000016' where tenant_id = $1`, [customer.id]);
    await refused('NOT_VERIFIED');
    await world.sql(`update company_profile set vat_number = '136695976' where tenant_id = $1`, [customer.id]);
    world.clock.moveTo('2027-03-10T09:00:00Z');
    await refused('TOO_LATE');
    world.clock.moveTo('2027-03-10T08:59:59Z');
    expect(await reissue(seller, invoiceId)).toMatchObject({ __typename: 'ReissueInvoicePayload', creditNote: { number: '2027/1' }, replacement: { number: '2027/2' } });
    await refused('DONE');
    const [{ id: note } = { id: '' }] = await world.sql<{ id: string }>(`select id from invoice where corrects_id = $1`, [invoiceId]);
    expect(await reissue(seller, note)).toMatchObject({ obstacle: 'NOT_INVOICE' });
    const [{ id: renewed } = { id: '' }] = await world.sql<{ id: string }>(`select id from invoice where replaces_id = $1`, [invoiceId]);
    expect(await reissue(seller, renewed)).toMatchObject({ obstacle: 'OTHER_VAT' });
    const told = await market({ vatStatus: 'INVALID' });
    expect(await reissue(told.seller, told.invoiceId)).toMatchObject({ obstacle: 'OTHER_VAT' });
  });

  test('is not issued anew while it is unpaid, promised to an order that awaits its money, or when nothing is left of it', async () => {
    const { seller, buyer, docs, catalogue, invoiceId, customer } = await market();
    const pending = await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });
    expect(await reissue(seller, invoiceId)).toMatchObject({ obstacle: 'PROMISED' });
    await buyer.cancel(pending.id);
    await give(seller, invoiceId, 2990);
    expect(await reissue(seller, invoiceId)).toMatchObject({ obstacle: 'NOTHING_LEFT' });
    expect(await balanceOf(customer.id)).toBe(3648);

    const owing = await market({ terms: 30 });
    await tell(owing.customer.id, 'UNVERIFIED');
    const renewal = await owing.buyer.orderRenewal(owing.docs.id);
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>('select id from invoice where order_id = $1', [renewal.id]);
    await tell(owing.customer.id, 'VALID');
    expect(await reissue(owing.seller, id)).toMatchObject({ obstacle: 'UNPAID' });
    await owing.seller.recordPayment(renewal.id, '2026-03-10');
    expect(await reissue(owing.seller, id)).toMatchObject({ __typename: 'ReissueInvoicePayload' });
    await promises();
  });

  test('under one key is issued anew once; and of twenty at once with keys of their own, one does it', async () => {
    const first = await market();
    const key = randomUUID();
    const answer = await reissue(first.seller, first.invoiceId, key);
    expect(await reissue(first.seller, first.invoiceId, key)).toEqual(answer);
    await expect(reissue(first.seller, await firstInvoice((await market()).customer.id), key)).rejects.toThrow(/NOT_FOUND|CONFLICT/);

    const { seller, customer, vendor, invoiceId } = await market();
    const answers = await Promise.all(Array.from({ length: 20 }, () => reissue(seller, invoiceId)));
    expect(answers.filter(({ __typename: name }) => name === 'ReissueInvoicePayload')).toHaveLength(1);
    expect(new Set(answers.map(({ obstacle = 'NONE' }) => obstacle))).toEqual(new Set(['NONE', 'DONE']));
    expect(await balanceOf(customer.id)).toBe(658);
    expect(await world.sql('select count(*)::integer as n from invoice where vendor_id = $1', [vendor.id])).toEqual([{ n: 3 }]);
    await promises();
  });

  test('is the vendor\'s to issue anew: its people who handle money, nobody else', async () => {
    const made = await market();
    const other = await market();
    const { seller, buyer, reseller, vendor, invoiceId } = made;
    await expect(reissue(buyer, invoiceId)).rejects.toThrow('FORBIDDEN');
    for (const who of [reseller, other.seller, await made.person(vendor, 'TECHNICAL'), await made.person(vendor, 'VIEWER')]) await expect(reissue(who, invoiceId)).rejects.toThrow('NOT_FOUND');
    for (const id of [randomUUID(), 'nonsense']) await expect(reissue(seller, id)).rejects.toThrow('NOT_FOUND');
    expect((await proposed(other.seller, other.vendor.id)).nodes).toHaveLength(1);
    expect(await reissue(await made.person(vendor, 'BILLING'), invoiceId)).toMatchObject({ __typename: 'ReissueInvoicePayload' });
  });
});
