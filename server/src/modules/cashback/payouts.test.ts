import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { brokenRules } from '../../../test/harness/invariants.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { checkCreditTransfer } from '../../platform/sepa/check-credit-transfer.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const refusals = '... on UserError { __typename code path message } ... on InvalidInput { issues { path code } }';
const payout = 'payout { id state net { minor } vat { minor } total { minor } invoiceNumber iban isNewAccount requestedByName decidedByName reason paidOn viewerCan }';
interface Asked { __typename: string; code?: string; issues?: { path: string[]; code: string }[]; payout?: { id: string; state: string; isNewAccount: boolean; viewerCan: string[] } }
const asks = ({ client }: Buyer, tenantId: string, more: { netMinor?: number; [name: string]: unknown } = {}) => client.get<Asked>(`mutation ($input: RequestPayoutInput!) { requestPayout(input: $input) { __typename ... on RequestPayoutPayload { ${payout} } ${refusals} } }`, {
  input: { tenantId, invoiceNumber: '17', invoiceDate: '2026-03-09', netMinor: 500, vatMinor: Math.round((more.netMinor ?? 500) * 0.22), holder: 'Partner S.r.l.', iban: 'IT60 X054 2811 1010 0000 0123 456', idempotencyKey: randomUUID(), ...more },
});
const decides = ({ client }: Buyer, mutation: 'approvePayout' | 'refusePayout' | 'confirmPayout', payoutId: string | undefined, more: object = {}) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  return client.get<Asked>(`mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ... on ${type}Payload { ${payout} } ${mutation === 'approvePayout' ? refusals.replace(/\.\.\. on InvalidInput.*$/, '') : refusals} } }`, { input: { payoutId, ...more } });
};
const balanceOf = async ({ partner }: Market): Promise<number> => Number((await world.sql<{ minor: string }>('select balance_minor as minor from cashback_account where tenant_id = $1', [partner.id]))[0]?.minor ?? 0);
const letters = async ({ id }: { id: string }) => (await world.sql<{ letter: string }>(`select letter from mail where tenant_id = $1 and letter like 'payout%' order by created_at, id`, [id])).map(({ letter }) => letter);
const sound = async () => expect(await asOwner(world.database.ownerUrl, brokenRules)).toEqual({});

describe('a payout', () => {
  test('is set aside, approved, taken to the bank and paid; each side is told of it and both logs say so (P10)', async () => {
    const market = await makeMarket(world);
    const { reseller, seller, partner, vendor } = market;
    expect(await balanceOf(market)).toBe(598);
    const asked = await asks(reseller, partner.id);
    expect(asked).toMatchObject({ payout: { state: 'REQUESTED', net: { minor: 500 }, vat: { minor: 110 }, total: { minor: 610 }, iban: 'IT60X0542811101000000123456', isNewAccount: true, viewerCan: expect.not.arrayContaining(['CASHBACK_PAY_OUT']) } });
    expect(await balanceOf(market)).toBe(98);
    const id = asked.payout?.id;
    const file = () => fetch(new URL('/documents/cashback/sepa.xml', world.url), { headers: seller.client.headers });
    expect((await file()).status).toBe(404);
    expect(await decides(seller, 'confirmPayout', id, { paidOn: '2026-03-10' })).toMatchObject({ __typename: 'PayoutDecided', code: 'PAYOUT_DECIDED' });
    expect(await decides(seller, 'approvePayout', id)).toMatchObject({ payout: { state: 'APPROVED' } });
    const written = await file();
    expect(written.headers.get('content-type')).toContain('xml');
    const xml = await written.text();
    expect(checkCreditTransfer(xml)).toEqual([]);
    expect(xml).toContain('<InstdAmt Ccy="EUR">6.10</InstdAmt>');
    expect(xml).toContain('17 2026-03-09');
    expect((await fetch(new URL('/documents/cashback/sepa.xml', world.url), { headers: reseller.client.headers })).status).toBe(403);
    expect(await decides(seller, 'confirmPayout', id, { paidOn: '2026-03-11' })).toMatchObject({ issues: [{ path: ['paidOn'] }] });
    expect(await decides(seller, 'confirmPayout', id, { paidOn: '2026-03-10' })).toMatchObject({ payout: { state: 'PAID', paidOn: '2026-03-10' } });
    expect(await decides(seller, 'refusePayout', id, { reason: 'Tardi' })).toMatchObject({ code: 'PAYOUT_DECIDED' });
    expect(await balanceOf(market)).toBe(98);
    expect([await letters(vendor), await letters(partner)]).toEqual([['payoutRequested'], ['payoutApproved', 'payoutPaid']]);
    expect(await world.sql(`select action from audit_entry where tenant_id = $1 and action like 'cashback:%' order by at, id`, [partner.id])).toEqual([{ action: 'cashback:requestPayOut' }, { action: 'cashback:payOut' }, { action: 'cashback:payOut' }]);
    expect(await asks(reseller, partner.id, { invoiceNumber: '18', netMinor: 98 })).toMatchObject({ payout: { isNewAccount: false } });
    await sound();
  });

  test('was made on no day before it was asked for, as days are where the vendor is', async () => {
    // Still the 9th in UTC, the 10th already in Rome.
    world.clock.moveTo('2026-03-09T23:30:00Z');
    const market = await makeMarket(world, { vendor: { profile: { timeZone: 'Europe/Rome' } } });
    const { reseller, seller, partner, vendor } = market;
    const { payout: asked } = await asks(reseller, partner.id);
    world.clock.moveTo('2026-03-12T09:00:00Z');
    await decides(seller, 'approvePayout', asked?.id);
    const told = await decides(seller, 'confirmPayout', asked?.id, { paidOn: '2026-03-09' });
    expect(told).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['paidOn'], code: 'payout.beforeRequest' }] });
    for (const day of ['2026-03-09', null]) {
      await expect(world.sql(`with session as materialized (select set_config('app.home', $1, true), set_config('app.role', 'ADMIN', true)) select decide_payout($2, 'PAID', 'Anna', null, $3, $4) from session`, [vendor.id, asked?.id, day, world.clock.now])).rejects.toThrow('not before the one it was asked for');
    }
    expect(await decides(seller, 'confirmPayout', asked?.id, { paidOn: '2026-03-10' })).toMatchObject({ payout: { state: 'PAID', paidOn: '2026-03-10' } });
    await sound();
  });

  test('is in one file for the bank, whenever it is asked for: what is approved later is in the next one', async () => {
    const { reseller, seller, partner } = await makeMarket(world);
    const file = async (query = '') => {
      const answer = await fetch(new URL(`/documents/cashback/sepa.xml${query}`, world.url), { headers: seller.client.headers });
      const xml = await answer.text();
      return answer.status === 200 ? { id: /<MsgId>(.*?)</.exec(xml)?.[1], payouts: [...xml.matchAll(/<EndToEndId>(.*?)</g)].map(([, id = '']) => id) } : answer.status;
    };
    const approved = async (invoiceNumber: string) => {
      const { payout: asked } = await asks(reseller, partner.id, { invoiceNumber, netMinor: 100 });
      await decides(seller, 'approvePayout', asked?.id);
      return asked?.id ?? '';
    };
    const plain = (id: string) => id.replaceAll('-', '');
    const one = await approved('1');
    expect(await file(`?payoutId=${one}`)).toBe(404);
    const [first, same] = await Promise.all([file(), file()]);
    expect(first).toEqual({ id: expect.any(String), payouts: [plain(one)] });
    expect(same).toEqual(first);
    const other = await approved('2');
    const second = await file();
    expect(second).toMatchObject({ payouts: [plain(other)] });
    expect(second).not.toMatchObject({ id: (first as { id: string }).id });
    expect([await file(), await file(`?payoutId=${one}`), await file(`?payoutId=${other}`), await file('?payoutId=x')]).toEqual([second, first, second, 404]);
    // What a bank has sent back, and is refused, is in none any more.
    await decides(seller, 'refusePayout', other, { reason: 'Conto chiuso' });
    expect([await file(), await file(`?payoutId=${other}`)]).toEqual([first, 404]);
    await sound();
  });

  test('that is refused gives back what it had set aside, and its invoice may be used again', async () => {
    const market = await makeMarket(world);
    const { reseller, seller, partner } = market;
    const { payout: asked } = await asks(reseller, partner.id);
    expect(await decides(seller, 'refusePayout', asked?.id, { reason: '' })).toMatchObject({ issues: [{ path: ['reason'], code: 'required' }] });
    expect(await balanceOf(market)).toBe(98);
    expect(await decides(seller, 'refusePayout', asked?.id, { reason: 'La fattura non è arrivata' })).toMatchObject({ payout: { state: 'REFUSED', reason: 'La fattura non è arrivata' } });
    expect(await balanceOf(market)).toBe(598);
    expect(await asks(reseller, partner.id)).toMatchObject({ payout: { state: 'REQUESTED' } });
    await sound();
  });

  test('is of no more than there is, of an invoice that was not used and is not of tomorrow', async () => {
    const { reseller, partner } = await makeMarket(world);
    expect(await asks(reseller, partner.id, { netMinor: 599 })).toMatchObject({ code: 'NOT_ENOUGH_CASHBACK', path: ['netMinor'], message: expect.stringContaining('5,98') });
    expect(await asks(reseller, partner.id, { invoiceDate: '2026-03-11' })).toMatchObject({ issues: [{ path: ['invoiceDate'], code: 'payout.inFuture' }] });
    expect(await asks(reseller, partner.id, { iban: 'IT61X0542811101000000123456', netMinor: 0 })).toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ path: ['iban'], code: 'iban.checkDigit' }), expect.objectContaining({ path: ['netMinor'], code: 'number.tooSmall' })]) });
    // A cent does not claim VAT of millions, which no file for a bank could carry either.
    expect(await asks(reseller, partner.id, { netMinor: 1, vatMinor: 100_000_000_000 })).toMatchObject({ issues: [{ path: ['vatMinor'], code: 'payout.vat' }] });
    expect(await asks(reseller, partner.id, { netMinor: 100, vatMinor: 28 })).toMatchObject({ issues: [{ path: ['vatMinor'], code: 'payout.vat' }] });
    expect(await asks(reseller, partner.id, { netMinor: 90_000_000_000, vatMinor: 19_800_000_000 })).toMatchObject({ issues: [{ path: ['netMinor'], code: 'number.tooLarge' }] });
    const idempotencyKey = randomUUID();
    const first = await asks(reseller, partner.id, { netMinor: 100, idempotencyKey });
    expect(await asks(reseller, partner.id, { netMinor: 100, idempotencyKey })).toEqual(first);
    expect(await asks(reseller, partner.id, { netMinor: 100 })).toMatchObject({ issues: [{ path: ['invoiceNumber'], code: 'payout.known' }] });
  });

  test('forty at once set aside no more than there is', async () => {
    const market = await makeMarket(world);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => asks(market.reseller, market.partner.id, { invoiceNumber: String(index), netMinor: 100 })));
    expect(answers.filter(({ payout: made }) => made)).toHaveLength(5);
    expect(new Set(answers.filter(({ payout: made }) => !made).map(({ code }) => code))).toEqual(new Set(['NOT_ENOUGH_CASHBACK']));
    expect(await balanceOf(market)).toBe(98);
    await sound();
  });

  test('is asked for by the partner\'s own people who handle money, and decided by the vendor\'s', async () => {
    const market = await makeMarket(world);
    const { reseller, seller, buyer, partner, customer, vendor, person } = market;
    await expect(asks(seller, partner.id)).rejects.toThrow('FORBIDDEN');
    await expect(asks(buyer, partner.id)).rejects.toThrow('NOT_FOUND');
    await expect(asks(buyer, customer.id)).rejects.toThrow('FORBIDDEN');
    await expect(asks(await person(partner, 'TECHNICAL'), partner.id)).rejects.toThrow('FORBIDDEN');
    await expect(asks((await makeMarket(world)).reseller, partner.id)).rejects.toThrow('NOT_FOUND');
    const { payout: asked } = await asks(await person(partner, 'BILLING'), partner.id);
    await expect(decides(reseller, 'approvePayout', asked?.id)).rejects.toThrow('FORBIDDEN');
    for (const one of [buyer, (await makeMarket(world)).seller, await person(vendor, 'VIEWER')]) await expect(decides(one, 'approvePayout', asked?.id)).rejects.toThrow('NOT_FOUND');
    await expect(decides(seller, 'approvePayout', 'x')).rejects.toThrow('NOT_FOUND');
  });
});

describe('cashback pays an order of one\'s own', () => {
  const spend = ({ client }: Buyer, orderId: string, idempotencyKey: string = randomUUID()) =>
    client.get<Asked & { order?: { state: string } }>(`mutation ($input: SpendCashbackInput!) { spendCashback(input: $input) { __typename ... on SpendCashbackPayload { order { id state amounts { arrivedMinor } } cashback { balance { minor } } } ${refusals.replace(/\.\.\. on InvalidInput.*$/, '')} } }`, { input: { orderId, idempotencyKey } });
  /** More than one order costs: 29,90 less 20 %, with VAT 29,18. */
  const earn = ({ partner }: Market, minor: number) => world.sql(`select move_cashback($1, 'ACCRUAL', 'EXPENSE', 'PAYABLE', $2, 'EUR', $3, null, null)`, [partner.id, minor, world.clock.now]);

  test('whole: it takes effect at once; in part: it awaits the rest (M2, S9)', async () => {
    const market = await makeMarket(world);
    const { reseller, seller, partner, catalogue } = market;
    const order = await reseller.orderNew({ tenantId: partner.id, editionId: catalogue.editions.TEAM.id });
    expect(order).toMatchObject({ state: 'PENDING_PAYMENT', amounts: { due: { minor: 2918 } } });
    expect(await spend(reseller, order.id)).toMatchObject({ order: { state: 'PENDING_PAYMENT', amounts: { arrivedMinor: 598 } }, cashback: { balance: { minor: 0 } } });
    expect(await spend(reseller, order.id)).toMatchObject({ code: 'NOT_ENOUGH_CASHBACK' });
    expect(await seller.recordPayment(order.id, '2026-03-10', randomUUID(), { amountMinor: 2320 })).toMatchObject({ order: { state: 'PAID' } });

    await earn(market, 5000);
    const other = await reseller.orderNew({ tenantId: partner.id, editionId: catalogue.editions.TEAM.id });
    const idempotencyKey = randomUUID();
    const paid = await spend(reseller, other.id, idempotencyKey);
    expect(paid).toMatchObject({ order: { state: 'PAID' }, cashback: { balance: { minor: 5000 - 2918 } } });
    expect(await spend(reseller, other.id, idempotencyKey)).toEqual(paid);
    expect(await spend(reseller, other.id)).toMatchObject({ code: 'ORDER_NOT_PENDING' });
    await sound();
  });

  test('on account, it pays the invoice: in part, then the rest of it, once (P10, S9)', async () => {
    const market = await makeMarket(world, { partner: { billing: { paymentTermsDays: 30 } } });
    const { reseller, partner, catalogue } = market;
    const order = await reseller.orderNew({ tenantId: partner.id, editionId: catalogue.editions.TEAM.id });
    const invoice = async () => (await reseller.client.get<{ order: { state: string; invoice: { state: string; due: { minor: number } } } }>('query ($id: ID!) { order(id: $id) { state invoice { state due { minor } } } }', { id: order.id }));
    expect(order.state).toBe('ON_ACCOUNT');
    expect(await invoice()).toMatchObject({ state: 'ON_ACCOUNT', invoice: { state: 'ISSUED', due: { minor: 2918 } } });
    expect(await spend(reseller, order.id)).toMatchObject({ order: { state: 'ON_ACCOUNT', amounts: { arrivedMinor: 598 } }, cashback: { balance: { minor: 0 } } });
    expect(await invoice()).toMatchObject({ state: 'ON_ACCOUNT', invoice: { state: 'ISSUED' } });
    await earn(market, 5000);
    world.clock.moveTo('2026-04-20T09:00:00Z');
    expect(await invoice()).toMatchObject({ invoice: { state: 'OVERDUE' } });
    const [first, second] = await Promise.all([spend(reseller, order.id), spend(reseller, order.id)]);
    expect([first, second].map(({ __typename: answer }) => answer).toSorted()).toEqual(['OrderNotPending', 'SpendCashbackPayload']);
    expect(await invoice()).toMatchObject({ state: 'PAID', invoice: { state: 'PAID' } });
    expect(await balanceOf(market)).toBe(5000 - (2918 - 598));
    await sound();
  });

  test('by its own people only, and nobody else\'s order', async () => {
    const { reseller, seller, buyer, partner, docs, catalogue, person } = await makeMarket(world);
    const customers = await buyer.orderRenewal(docs.id);
    await expect(spend(reseller, customers.id)).rejects.toThrow('FORBIDDEN');
    await expect(spend(buyer, customers.id)).rejects.toThrow('FORBIDDEN');
    const own = await reseller.orderNew({ tenantId: partner.id, editionId: catalogue.editions.TEAM.id });
    await expect(spend(seller, own.id)).rejects.toThrow('FORBIDDEN');
    await expect(spend(buyer, own.id)).rejects.toThrow('NOT_FOUND');
    await expect(spend(await person(partner, 'VIEWER'), own.id)).rejects.toThrow('FORBIDDEN');
    expect(await spend(await person(partner, 'BILLING'), own.id)).toMatchObject({ __typename: 'SpendCashbackPayload' });
  });

  test('twenty orders and twenty payouts at once take no more than there is', async () => {
    const market = await makeMarket(world);
    const { reseller, partner, catalogue } = market;
    await earn(market, 8000);
    const orders = [];
    for (let made = 0; made < 5; made += 1) orders.push(await reseller.orderNew({ tenantId: partner.id, editionId: catalogue.editions.TEAM.id }));
    await Promise.all([...orders.flatMap(({ id }) => [spend(reseller, id), spend(reseller, id)]), ...Array.from({ length: 10 }, (_, index) => asks(reseller, partner.id, { invoiceNumber: String(index), netMinor: 1000 }))]);
    expect(await balanceOf(market)).toBeGreaterThanOrEqual(0);
    await sound();
  });
});

test('the application adds nothing to the ledger by itself, and changes nothing in it', async () => {
  const market = await makeMarket(world);
  await expect(world.sql(`update cashback_entry set amount_minor = 1 where tenant_id = $1`, [market.partner.id])).rejects.toThrow('only added to');
  await expect(world.sql(`delete from cashback_entry where tenant_id = $1`, [market.partner.id])).rejects.toThrow('only added to');
  await expect(world.sql(`insert into cashback_entry (id, transaction_id, tenant_id, vendor_id, account, kind, at, month, amount_minor, amount_currency) values (gen_random_uuid(), gen_random_uuid(), $1, $2, 'PAYABLE', 'ACCRUAL', now(), '2026-03', 100, 'EUR')`, [market.partner.id, market.vendor.id])).rejects.toThrow('another gives');
});
