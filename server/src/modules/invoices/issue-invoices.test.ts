import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Buyer, makeMarket, orderOf, quoteOf } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const start = '2026-03-10T09:00:00Z';
const fields = `id number kind state issuedOn dueOn method buyerName buyerVatNumber buyerSdiCode sellerName isElectronic xmlName creditedNetMinor viewerCan order { number } tenant { id }
  charge { minor } credit { minor } net { minor } vat { minor } total { minor } payable { minor } balanceUsed { minor } due { minor } vatSummary { percent natura reason isSplit base { minor } vat { minor } }
  lines { position line kind companyName productName editionName label wordsIt unit quantity unitPrice { minor } amount { minor } percents months startsOn endsOn sourceNumber source { number } leftMinor } creditedBy { number kind }`;
interface View { id: string; number: string; kind: string; state: string; issuedOn: string; lines: { amount: { minor: number }; kind: string; [field: string]: unknown }[]; [field: string]: unknown }
/** Of a company, the oldest first. */
const invoicesOf = async ({ client }: Buyer, tenantId: string, filter: object = {}): Promise<View[]> =>
  (await client.get<{ invoices: { nodes: View[] } }>(`query ($id: ID!, $filter: InvoiceFilter) { tenant(id: $id) { invoices(first: 50, filter: $filter, orderBy: { field: NUMBER, direction: ASC }) { nodes { ${fields} } } } }`, { id: tenantId, filter })).invoices.nodes;

describe('an order is invoiced in the transaction that settles it', () => {
  test('when its transfer is recorded: numbered after the last, with what was frozen of both sides', async () => {
    world.clock.moveTo(start);
    const { docs, buyer, seller, customer, vendor } = await makeMarket(world, { customer: { profile: { sdiCode: 'ABC1234', vatNumber: '09876543217' }, billing: { invoiceName: 'Cliente Fatture S.p.A.', purchaseOrderReference: 'PO-1' } } });
    const order = await buyer.orderRenewal(docs.id);
    expect(await invoicesOf(buyer, customer.id)).toMatchObject([{ number: '2026/1' }]);
    await seller.recordPayment(order.id, '2026-03-10');
    const [, invoice, ...others] = await invoicesOf(buyer, customer.id);
    expect(others).toEqual([]);
    expect(invoice).toMatchObject({
      number: '2026/2', kind: 'INVOICE', state: 'PAID', issuedOn: '2026-03-10', dueOn: '2026-03-10', method: 'BANK_TRANSFER', buyerName: 'Cliente Fatture S.p.A.', buyerVatNumber: '09876543217', buyerSdiCode: 'ABC1234', sellerName: vendor.name, isElectronic: true, xmlName: null,
      order: { number: order.number }, tenant: { id: customer.id }, charge: { minor: 2990 }, credit: { minor: 0 }, net: { minor: 2990 }, vat: { minor: 658 }, total: { minor: 3648 }, payable: { minor: 3648 }, due: { minor: 3648 }, creditedNetMinor: 0,
      vatSummary: [{ percent: 22, natura: null, reason: 'DOMESTIC', isSplit: false, base: { minor: 2990 }, vat: { minor: 658 } }],
      lines: [{ position: 1, line: 1, kind: 'EDITION', companyName: customer.name, editionName: 'Team', quantity: 1, unitPrice: { minor: 2990 }, amount: { minor: 2990 }, startsOn: '2026-04-10', endsOn: '2026-05-10', source: null, leftMinor: null }],
    });
    expect(invoice?.viewerCan).toEqual(['INVOICE_READ', 'INVOICE_DOWNLOAD']);
    // What changes later is not in it.
    await world.sql(`update company_profile set sdi_code = 'ZZZ9999' where tenant_id = $1`, [customer.id]);
    await world.sql(`update billing_account set invoice_name = 'Altro' where tenant_id = $1`, [customer.id]);
    expect((await invoicesOf(buyer, customer.id))[1]).toMatchObject({ buyerName: 'Cliente Fatture S.p.A.', buyerSdiCode: 'ABC1234' });
    expect((await buyer.client.get<{ invoice: { number: string } }>('query ($id: ID!) { order(id: $id) { invoice { number } } }', { id: order.id })).invoice).toEqual({ number: '2026/2' });
  });

  test('at once with payment terms, with its day: to be paid, overdue from the day after, then paid', async () => {
    world.clock.moveTo(start);
    const { docs, buyer, seller, customer } = await makeMarket(world, { customer: { billing: { paymentTermsDays: 30 } } });
    const order = await buyer.orderRenewal(docs.id);
    const newest = async () => (await invoicesOf(buyer, customer.id)).at(-1);
    expect(await newest()).toMatchObject({ state: 'ISSUED', issuedOn: '2026-03-10', dueOn: '2026-04-09', order: { number: order.number } });
    world.clock.moveTo('2026-04-09T23:59:59Z');
    expect(await newest()).toMatchObject({ state: 'ISSUED' });
    world.clock.moveTo('2026-04-10T00:00:00Z');
    expect(await newest()).toMatchObject({ state: 'OVERDUE' });
    expect((await invoicesOf(seller, customer.id, { state: ['OVERDUE'] })).map(({ number }) => number)).toEqual(['2026/1', '2026/2']);
    await seller.recordPayment(order.id, '2026-04-10');
    expect(await newest()).toMatchObject({ state: 'PAID' });
    expect((await invoicesOf(seller, customer.id, { state: ['OVERDUE', 'ISSUED'] })).map(({ number }) => number)).toEqual(['2026/1']);
  });

  test('by itself at the end of a period, many at once, in the order of their orders', async () => {
    world.clock.moveTo(start);
    const { docs, vendor, buyer } = await makeMarket(world, { customer: { billing: { paymentTermsDays: 30 } }, docs: { autoRenew: true } });
    const { endsAt } = await buyer.subscription(docs.id);
    world.clock.moveTo(new Date(Date.parse(endsAt) + 1000).toISOString());
    await world.work();
    const rows = await world.sql<{ number: string; order: string; day: string }>(`select i.number, o.number as order, i.issued_on::text as day from invoice i join "order" o on o.id = i.order_id where i.vendor_id = $1 order by i.sequence`, [vendor.id]);
    expect(rows).toEqual([{ number: '2026/1', order: '2026-000001', day: '2026-03-10' }, { number: '2026/2', order: '2026-000002', day: '2026-04-10' }]);
  });

  test('never without what the seller\'s invoices say of it: then nothing of it happens', async () => {
    world.clock.moveTo(start);
    const { docs, vendor, buyer, seller } = await makeMarket(world);
    const order = await buyer.orderRenewal(docs.id);
    await world.sql('delete from fiscal_settings where tenant_id = $1', [vendor.id]);
    await expect(seller.recordPayment(order.id, '2026-03-10')).rejects.toThrow('INTERNAL');
    expect((await buyer.order(order.id)).state).toBe('PENDING_PAYMENT');
    await world.sql(`insert into fiscal_settings (tenant_id, vendor_id, regime, updated_at, updated_by_name) values ($1, $1, 'RF01', now(), 'A')`, [vendor.id]);
    expect(await seller.recordPayment(order.id, '2026-03-10')).toMatchObject({ order: { state: 'PAID' } });
  });
});

describe('numbers', () => {
  test('begin anew with the year where the vendor is, and with another series; days never go back', async () => {
    world.clock.moveTo('2026-12-30T09:00:00Z');
    const { docs, vendor, buyer, seller, customer } = await makeMarket(world, { vendor: { profile: { timeZone: 'Europe/Rome' } }, customer: { billing: { paymentTermsDays: 30 } } });
    const renewed = async (at: string) => { world.clock.moveTo(at); await buyer.orderRenewal(docs.id); };
    await renewed('2026-12-31T22:59:59Z');
    await renewed('2026-12-31T23:00:00Z');
    // A clock that runs behind.
    await world.sql(`update invoice_counter set last_on = '2027-01-05' where vendor_id = $1 and year = 2027`, [vendor.id]);
    await renewed('2027-01-02T09:00:00Z');
    await seller.client.get('mutation ($input: SaveFiscalSettingsInput!) { saveFiscalSettings(input: $input) { __typename } }', { input: { tenantId: vendor.id, version: 1, regime: 'RF01', series: 'B' } });
    await renewed('2027-01-06T09:00:00Z');
    expect((await invoicesOf(buyer, customer.id)).map(({ number, issuedOn }) => [number, issuedOn])).toEqual([
      ['2026/1', '2026-12-30'], ['2026/2', '2026-12-31'], ['2027/1', '2027-01-01'], ['B/2027/1', '2027-01-06'], ['2027/2', '2027-01-05'],
    ]);
    expect((await invoicesOf(buyer, customer.id, { issuedFrom: '2027-01-01', issuedBefore: '2028-01-01', number: 'b/' })).map(({ number }) => number)).toEqual(['B/2027/1']);
  });
});

describe('credit for unused time', () => {
  test('is netted in the new invoice, names the one that it gives back of, and counts against what that one charged', async () => {
    world.clock.moveTo(start);
    const { catalogue, docs, buyer, seller, customer } = await makeMarket(world);
    world.clock.moveTo('2026-03-17T14:23:45Z');
    await seller.recordPayment((await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id })).id, '2026-03-17');
    const [first, second, ...more] = await invoicesOf(seller, customer.id);
    expect(more).toEqual([]);
    expect(second).toMatchObject({
      number: '2026/2', charge: { minor: 5990 }, credit: { minor: 2293 }, net: { minor: 3697 }, vat: { minor: 813 }, total: { minor: 4510 },
      lines: [{ kind: 'EDITION', amount: { minor: 5990 }, leftMinor: 5990 }, { kind: 'CREDIT', line: 1, editionName: 'Team', amount: { minor: -2293 }, sourceNumber: '2026/1', source: { number: '2026/1' }, startsOn: '2026-03-17', endsOn: '2026-04-10', leftMinor: null }],
    });
    expect(first).toMatchObject({ state: 'PAID', creditedNetMinor: 2293, creditedBy: [{ number: '2026/2', kind: 'INVOICE' }], lines: [{ leftMinor: 2990 - 2293 }] });
  });

  test('above the charge becomes a credit note of its own, with its VAT, that is as large as what enters the balance', async () => {
    world.clock.moveTo('2026-01-01T00:00:00Z');
    const market = await makeMarket(world, { docs: { cadence: 'ANNUAL', edition: 'TEAM' } });
    const { catalogue, docs, buyer, customer } = market;
    await world.sql(`update price set amount_minor = 5000 where edition_id = $1 and cadence = 'ANNUAL'`, [catalogue.editions.BUSINESS.id]);
    world.clock.moveTo('2026-02-01T00:00:00Z');
    const { amounts } = quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id, cadence: 'ANNUAL' }));
    orderOf(await buyer.upgrade((quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id, cadence: 'ANNUAL' }))).id));
    const [first, second, note, ...more] = await invoicesOf(buyer, customer.id);
    expect(more).toEqual([]);
    expect(second).toMatchObject({ number: '2026/2', kind: 'INVOICE', charge: { minor: 5000 }, credit: { minor: 5000 }, total: { minor: 0 }, state: 'PAID', lines: [{ kind: 'EDITION' }, { kind: 'CREDIT', amount: { minor: -5000 } }] });
    if (!amounts || !note) throw new Error('there is a note');
    const { minor: left } = amounts.creditLeft as { minor: number };
    const { minor: net } = note.net as { minor: number };
    expect(note).toMatchObject({ number: '2026/3', kind: 'CREDIT_NOTE', state: 'PAID', total: { minor: left }, payable: { minor: left }, due: { minor: 0 }, lines: [{ kind: 'CREDIT', editionName: 'Team', source: { number: '2026/1' } }] });
    expect(note.lines[0]?.amount.minor).toBe(net);
    expect(first).toMatchObject({ creditedNetMinor: 5000 + net, creditedBy: [{ number: '2026/2' }, { number: '2026/3', kind: 'CREDIT_NOTE' }] });
    expect(await world.sql('select amount_minor::integer as minor from balance where tenant_id = $1', [customer.id])).toEqual([{ minor: left }]);
  });

  test('of another payer is that payer\'s note, and of neither the other sees anything (M4, M6)', async () => {
    world.clock.moveTo(start);
    const { catalogue, docs, buyer, seller, reseller, customer, partner } = await makeMarket(world, { customer: { payer: 'PARTNER' } });
    world.clock.moveTo('2026-03-17T09:00:00Z');
    const order = orderOf(await buyer.upgrade(quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id })).id));
    await seller.recordPayment(order.id, '2026-03-17');
    expect(await invoicesOf(buyer, customer.id)).toMatchObject([{ number: '2026/2', kind: 'INVOICE', credit: { minor: 0 }, lines: [{ kind: 'EDITION' }] }]);
    expect(await invoicesOf(reseller, partner.id)).toMatchObject([{ number: '2026/1', state: 'PAID' }, { number: '2026/3', kind: 'CREDIT_NOTE', lines: [{ source: { number: '2026/1' } }] }]);
    expect([await invoicesOf(reseller, customer.id), await invoicesOf(seller, partner.id)]).toMatchObject([[], [{ number: '2026/1' }, { number: '2026/3' }]]);
  });
});
