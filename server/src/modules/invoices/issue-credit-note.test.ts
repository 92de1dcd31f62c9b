import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Buyer, makeMarket, quoteOf } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const start = '2026-03-10T09:00:00Z';
const document = `mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) { __typename ... on UserError { code path } ... on InvalidInput { issues { path code } }
  ... on IssueCreditNotePayload { creditNote { number kind state reason net { minor } vat { minor } total { minor } corrects { number } lines { kind line amount { minor } sourceNumber } vatSummary { percent } } invoice { number state creditedNetMinor creditedBy { number } } } } }`;
interface Noted { __typename: string; creditNote?: { number: string; net: { minor: number }; vat: { minor: number }; total: { minor: number } }; issues?: { path: string[]; code: string }[] }
const give = ({ client }: Buyer, invoiceId: string, amountMinor: number, more: object = {}) =>
  client.get<Noted>(document, { input: { invoiceId, lines: [{ line: 1, amountMinor }], reason: 'Disservizio di marzo', idempotencyKey: randomUUID(), ...more } });
const firstInvoice = async (tenantId: string): Promise<string> => (await world.sql<{ id: string }>(`select id from invoice where tenant_id = $1 and kind = 'INVOICE' order by sequence limit 1`, [tenantId]))[0]?.id ?? '';
const balanceOf = async (tenantId: string): Promise<number> => Number((await world.sql<{ minor: string }>('select amount_minor as minor from balance where tenant_id = $1', [tenantId]))[0]?.minor ?? 0);

async function market() {
  world.clock.moveTo(start);
  const made = await makeMarket(world);
  return { ...made, invoiceId: await firstInvoice(made.customer.id) };
}

describe('a credit note by hand', () => {
  test('gives back with the VAT that was charged, into the balance, and stands in the same sequence', async () => {
    const { seller, buyer, customer, vendor, docs, invoiceId } = await market();
    expect(await give(seller, invoiceId, 1000)).toMatchObject({
      creditNote: { number: '2026/2', kind: 'CREDIT_NOTE', state: 'PAID', reason: 'Disservizio di marzo', net: { minor: 1000 }, vat: { minor: 220 }, total: { minor: 1220 }, corrects: { number: '2026/1' }, lines: [{ kind: 'CREDIT', line: 1, amount: { minor: 1000 }, sourceNumber: '2026/1' }], vatSummary: [{ percent: 22 }] },
      invoice: { number: '2026/1', state: 'PAID', creditedNetMinor: 1000, creditedBy: [{ number: '2026/2' }] },
    });
    expect(await balanceOf(customer.id)).toBe(1220);
    const { amounts } = quoteOf(await buyer.quoteRenewal(docs.id));
    expect(amounts).toMatchObject({ total: { minor: 3648 }, balanceUsed: { minor: 1220 }, due: { minor: 2428 } });
    // A partner above reads the customer's log, so what is of an invoice stands in the vendor's own (M6).
    expect(await world.sql(`select tenant_id, subject_name, after from audit_entry where action = 'invoice:correct'`)).toEqual([{ tenant_id: vendor.id, subject_name: '2026/1', after: { reason: 'Disservizio di marzo' } }]);
  });

  test('in parts gives back net and VAT to the cent, whatever the parts, and then no more', async () => {
    const { seller, customer, invoiceId } = await market();
    const parts = [1, 2, 3, 333, 777, 1];
    const notes: Noted[] = [];
    for (const part of parts) notes.push(await give(seller, invoiceId, part));
    const rest = 2990 - parts.reduce((sum, part) => sum + part, 0);
    expect(await give(seller, invoiceId, rest + 1)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['lines', '0', 'amountMinor'], code: 'creditNote.tooMuch' }] });
    notes.push(await give(seller, invoiceId, rest));
    const sum = (of: 'net' | 'vat' | 'total') => notes.reduce((total, { creditNote }) => total + (creditNote?.[of].minor ?? Number.NaN), 0);
    expect([sum('net'), sum('vat'), sum('total')]).toEqual([2990, 658, 3648]);
    expect(await give(seller, invoiceId, 1)).toMatchObject({ issues: [{ code: 'creditNote.tooMuch' }] });
    expect(await balanceOf(customer.id)).toBe(3648);
    expect(await world.sql(`select credited_minor = charge_minor as whole from invoice where id = $1`, [invoiceId])).toEqual([{ whole: true }]);
  });

  test('is not paid for again: a later upgrade credits what was left of the charge', async () => {
    const { seller, buyer, docs, catalogue, invoiceId } = await market();
    const upgrade = async () => quoteOf(await buyer.quoteUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id })).amounts;
    expect(await upgrade()).toMatchObject({ credit: { minor: 2990 } });
    await give(seller, invoiceId, 1000);
    expect(await upgrade()).toMatchObject({ credit: { minor: 1990 } });
  });

  test('pays what is still owed of its invoice first, and only what is more goes into the balance', async () => {
    world.clock.moveTo(start);
    const { seller, buyer, customer, docs } = await makeMarket(world, { customer: { billing: { paymentTermsDays: 30 } } });
    const order = await buyer.orderRenewal(docs.id);
    const [owed] = await world.sql<{ id: string }>('select id from invoice where order_id = $1', [order.id]);
    const invoiceId = owed?.id ?? '';
    const standing = async () => (await world.sql<{ state: string; paid: boolean; arrived: number }>(`select o.state, i.is_paid as paid, (select coalesce(sum(m.amount_minor), 0)::integer from balance_movement m where m.order_id = o.id and m.reason in ('RECEIVED', 'APPLIED')) as arrived from "order" o join invoice i on i.order_id = o.id and i.kind = 'INVOICE' where o.id = $1`, [order.id]))[0];
    await give(seller, invoiceId, 1000);
    expect(await standing()).toEqual({ state: 'ON_ACCOUNT', paid: false, arrived: 1220 });
    await seller.recordPayment(order.id, '2026-03-10', randomUUID(), { amountMinor: 1000, toBalance: true });
    expect(await standing()).toEqual({ state: 'ON_ACCOUNT', paid: false, arrived: 2220 });
    expect(await give(seller, invoiceId, 1990)).toMatchObject({ invoice: { state: 'CREDITED' } });
    expect(await standing()).toMatchObject({ state: 'PAID', paid: true, arrived: 0 });
    // Ten euros came by transfer, and they alone are the customer's.
    expect(await balanceOf(customer.id)).toBe(1000);
  });

  test('leaves what an order that awaits its money counts on', async () => {
    const { seller, buyer, docs, catalogue, invoiceId } = await market();
    const order = await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });
    expect(await give(seller, invoiceId, 1)).toMatchObject({ issues: [{ code: 'creditNote.tooMuch' }] });
    await buyer.cancel(order.id);
    expect(await give(seller, invoiceId, 1)).toMatchObject({ __typename: 'IssueCreditNotePayload' });
  });

  test('under one key is issued once; the key is for nothing else', async () => {
    const { seller, customer, invoiceId } = await market();
    const idempotencyKey = randomUUID();
    const first = await give(seller, invoiceId, 500, { idempotencyKey });
    expect(await give(seller, invoiceId, 500, { idempotencyKey })).toEqual(first);
    await expect(give(seller, invoiceId, 501, { idempotencyKey })).rejects.toThrow('CONFLICT');
    expect(await balanceOf(customer.id)).toBe(610);
  });

  test('forty at once give back no more than there was, and have forty numbers at most', async () => {
    const { seller, customer, vendor, invoiceId } = await market();
    const answers = await Promise.all(Array.from({ length: 40 }, () => give(seller, invoiceId, 100)));
    const issued = answers.filter(({ __typename: name }) => name === 'IssueCreditNotePayload');
    expect(issued).toHaveLength(29);
    expect(new Set(answers.flatMap(({ issues = [] }) => issues.map(({ code }) => code)))).toEqual(new Set(['creditNote.tooMuch']));
    expect(await world.sql(`select credited_minor::integer as minor from invoice where id = $1`, [invoiceId])).toEqual([{ minor: 2900 }]);
    expect(await balanceOf(customer.id)).toBe(2900 + 638);
    expect(await world.sql(`select count(*)::integer as n, max(sequence) as last from invoice where vendor_id = $1`, [vendor.id])).toEqual([{ n: 30, last: 30 }]);
  });

  test('is refused without a reason, of a line that is not there, twice of one, for nothing, and of a credit note', async () => {
    const { seller, invoiceId } = await market();
    const refused = async (lines: object[], reason = 'X') => (await give(seller, invoiceId, 1, { lines, reason })).issues?.map(({ path, code }) => `${path.join('.')} ${code}`);
    expect(await refused([{ line: 1, amountMinor: 1 }], ' ')).toEqual(['reason required']);
    expect(await refused([])).toEqual(['lines required']);
    expect(await refused([{ line: 7, amountMinor: 1 }])).toEqual(['lines.0.line creditNote.noLine']);
    expect(await refused([{ line: 1, amountMinor: 1 }, { line: 1, amountMinor: 1 }])).toEqual(['lines.1.line list.repeated']);
    expect(await refused([{ line: 1, amountMinor: 0 }])).toEqual(['lines.0.amountMinor number.tooSmall']);
    await give(seller, invoiceId, 1);
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>(`select id from invoice where corrects_id = $1`, [invoiceId]);
    expect(await give(seller, id, 1)).toMatchObject({ issues: [{ path: ['invoiceId'], code: 'creditNote.notInvoice' }] });
  });

  test('is the vendor\'s to issue: whoever was invoiced may not, and for everybody else there is no such invoice', async () => {
    const made = await market();
    const other = await market();
    const { seller, buyer, reseller, vendor, invoiceId } = made;
    await expect(give(buyer, invoiceId, 1)).rejects.toThrow('FORBIDDEN');
    await expect(give(reseller, invoiceId, 1)).rejects.toThrow('NOT_FOUND');
    await expect(give(other.seller, invoiceId, 1)).rejects.toThrow('NOT_FOUND');
    await expect(give(seller, randomUUID(), 1)).rejects.toThrow('NOT_FOUND');
    await expect(give(seller, 'nonsense', 1)).rejects.toThrow('NOT_FOUND');
    await expect(give(await made.person(vendor, 'TECHNICAL'), invoiceId, 1)).rejects.toThrow('NOT_FOUND');
    expect(await give(await made.person(vendor, 'BILLING'), invoiceId, 1)).toMatchObject({ __typename: 'IssueCreditNotePayload' });
  });
});
