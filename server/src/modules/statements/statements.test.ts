import { randomUUID } from 'node:crypto';
import { instant } from '@filiera/shared/period';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf, type Buyer, type Market, type OrderView } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeSubscription } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const dueOf = ({ amounts }: OrderView): number => (amounts as unknown as { due: { minor: number } }).due.minor;
const decimal = (minor: number): string => (minor / 100).toFixed(2);
/** Each transfer has a reference of its own at the bank. */
function camt(...transfers: { minor: number; text: string; reference?: string; day?: string }[]): string {
  const entries = transfers.map(({ minor, text, reference = randomUUID(), day = '2026-03-10' }) => `<Ntry><Amt Ccy="EUR">${decimal(minor)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`);
  return `<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>IT60X0542811101000000123456</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;
}

interface Sent {
  status: number;
  statementId: string;
  added: number;
  known: number;
  errors?: { message: string }[];
}

async function send({ client }: Buyer, tenantId: string, body: string, type = 'application/xml'): Promise<Sent> {
  const response = await fetch(new URL(`/statements?${new URLSearchParams({ tenantId, fileName: 'estratto.xml' }).toString()}`, world.url), { method: 'POST', headers: { ...client.headers, 'content-type': type, 'accept-language': 'it' }, body });
  return { status: response.status, ...((await response.json()) as Omit<Sent, 'status'>) };
}

interface Entry {
  id: string;
  fit: string;
  state: string;
  order: { id: string } | null;
}

async function entriesOf({ client }: Buyer, id: string): Promise<Entry[]> {
  const { entries } = await client.get<{ entries: { nodes: Entry[] } }>('query ($id: ID!) { bankStatement(id: $id) { entries(first: 100) { nodes { id fit state order { id } } } } }', { id });
  return entries.nodes;
}

async function record({ client }: Buyer, statementId: string, entries: readonly { id: string }[], idempotencyKey: string = randomUUID()): Promise<{ recorded: number; changed: number }> {
  return client.get('mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { recorded changed statement { id } } }', { input: { statementId, entryIds: entries.map(({ id }) => id), idempotencyKey } });
}

async function balanceOf({ vendor, customer }: Market): Promise<number> {
  const [row] = await world.sql<{ minor: string }>('select amount_minor as minor from balance where tenant_id = $1 and vendor_id = $2', [customer.id, vendor.id]);
  return Number(row?.minor ?? 0);
}

describe('a transfer recorded by hand', () => {
  test('of more than is due settles the order, and the rest goes to the balance, once the vendor agrees', async () => {
    const market = await makeMarket(world);
    const order = await market.buyer.orderRenewal(market.docs.id);
    const amountMinor = dueOf(order) + 1000;
    expect(await market.seller.recordPayment(order.id, '2026-03-10', randomUUID(), { amountMinor })).toMatchObject({ __typename: 'TransferDiffers', code: 'TRANSFER_OVER', fit: 'OVER', dueMinor: dueOf(order), receivedMinor: amountMinor, path: ['amountMinor'], order: { state: 'PENDING_PAYMENT' } });
    expect(await balanceOf(market)).toBe(0);
    expect(await market.seller.recordPayment(order.id, '2026-03-10', randomUUID(), { amountMinor, toBalance: true })).toMatchObject({ __typename: 'RecordPaymentPayload', order: { state: 'PAID' }, subscription: { endsAt: '2026-05-10T09:00:00.000Z' } });
    expect(await balanceOf(market)).toBe(1000);
  });

  test('in parts goes to the balance until the last of them settles the order', async () => {
    const market = await makeMarket(world);
    const order = await market.buyer.orderRenewal(market.docs.id);
    const part = (amountMinor: number, toBalance?: boolean) => market.seller.recordPayment(order.id, '2026-03-10', randomUUID(), { amountMinor, ...(toBalance && { toBalance }) });
    expect(await part(1000)).toMatchObject({ __typename: 'TransferDiffers', code: 'TRANSFER_PARTIAL', fit: 'PARTIAL' });
    expect(await part(1000, true)).toMatchObject({ __typename: 'RecordPaymentPayload', order: { state: 'PENDING_PAYMENT' }, subscriptions: [] });
    expect(await part(500, true)).toMatchObject({ order: { state: 'PENDING_PAYMENT' } });
    expect(await balanceOf(market)).toBe(1500);
    const told = ({ client }: Buyer) => client.get<{ amounts: { arrivedMinor: number } | null; transfers: { amount: { minor: number } }[] }>('query ($id: ID!) { order(id: $id) { amounts { arrivedMinor } transfers { amount { minor } } } }', { id: order.id });
    expect(await told(market.buyer)).toEqual({ amounts: { arrivedMinor: 1500 }, transfers: [{ amount: { minor: 1000 } }, { amount: { minor: 500 } }] });
    expect(await told(market.seller)).toEqual(await told(market.buyer));
    // Whoever is not invoiced reads nothing of it (M6).
    expect(await told(market.reseller)).toEqual({ amounts: null, transfers: [] });
    expect(await part(dueOf(order) - 1500)).toMatchObject({ __typename: 'RecordPaymentPayload', order: { state: 'PAID' } });
    expect(await balanceOf(market)).toBe(0);
    expect(await told(market.buyer)).toEqual({ amounts: { arrivedMinor: 0 }, transfers: [{ amount: { minor: 1000 } }, { amount: { minor: 500 } }, { amount: { minor: -1500 } }] });
  });

  test('in part, counts for its order as long as that awaits the rest and no other has used it', async () => {
    const market = await makeMarket(world, { customer: { payer: 'CUSTOMER' } });
    const part = (id: string) => market.seller.recordPayment(id, '2026-03-10', randomUUID(), { amountMinor: 1000, toBalance: true });
    const told = async (id: string) => {
      const order = await market.buyer.client.get<{ state: string; amounts: { arrivedMinor: number }; transfers: { amount: { minor: number } }[] }>('query ($id: ID!) { order(id: $id) { state amounts { arrivedMinor } transfers { amount { minor } } } }', { id });
      return [order.state, order.amounts.arrivedMinor, order.transfers.map(({ amount }) => amount.minor)];
    };
    const order = await market.buyer.orderRenewal(market.docs.id);
    await part(order.id);
    expect(await told(order.id)).toEqual(['PENDING_PAYMENT', 1000, [1000]]);
    // It takes the whole balance.
    const other = orderOf(await market.buyer.start(quoteOf(await market.buyer.quoteSubscription({ tenantId: market.customer.id, editionId: market.catalogue.editions.TEAM.id })).id));
    expect(other).toMatchObject({ amounts: { balanceUsed: { minor: 1000 } } });
    expect(await told(order.id)).toEqual(['PENDING_PAYMENT', 0, [1000]]);
    await market.buyer.cancel(other.id);
    expect(await told(order.id)).toEqual(['PENDING_PAYMENT', 1000, [1000]]);
    await market.buyer.cancel(order.id);
    expect(await balanceOf(market)).toBe(1000);
    expect(await told(order.id)).toEqual(['CANCELLED', 0, [1000]]);

    const onTerms = await makeMarket(world, { customer: { payer: 'CUSTOMER', billing: { paymentTermsDays: 30 } } });
    const { id } = await onTerms.buyer.orderRenewal(onTerms.docs.id);
    await onTerms.seller.recordPayment(id, '2026-03-10', randomUUID(), { amountMinor: 1000, toBalance: true });
    expect(await onTerms.buyer.client.get('query ($id: ID!) { order(id: $id) { state amounts { arrivedMinor } } }', { id })).toEqual({ state: 'ON_ACCOUNT', amounts: { arrivedMinor: 1000 } });
  });

  test('in parts for two orders, is told of the older first once another has used of it: never more than the balance holds', async () => {
    const market = await makeMarket(world, { customer: { payer: 'CUSTOMER' } });
    const { buyer, seller, customer, catalogue: { editions } } = market;
    const buy = async () => {
      world.clock.moveTo(new Date(world.clock.now.getTime() + 1000).toISOString());
      return orderOf(await buyer.start(quoteOf(await buyer.quoteSubscription({ tenantId: customer.id, editionId: editions.TEAM.id })).id));
    };
    const [older, newer] = [await buy(), await buy()];
    const part = (id: string, amountMinor: number) => seller.recordPayment(id, '2026-03-10', randomUUID(), { amountMinor, toBalance: true });
    const told = async (by: Buyer = buyer) => {
      const { orders: { nodes } } = await by.client.get<{ orders: { nodes: { id: string; amounts: { arrivedMinor: number } }[] } }>('query ($id: ID!) { tenant(id: $id) { orders { nodes { id amounts { arrivedMinor } } } } }', { id: customer.id });
      return [older, newer].map(({ id }) => nodes.find((order) => order.id === id)?.amounts.arrivedMinor);
    };
    await part(newer.id, dueOf(newer) - 100);
    await part(older.id, dueOf(older) - 200);
    expect(await told()).toEqual([dueOf(older) - 200, dueOf(newer) - 100]);
    const third = await buy();
    expect(third).toMatchObject({ amounts: { due: { minor: 0 } } });
    const left = await balanceOf(market);
    expect(left).toBe(dueOf(older) - 300);
    expect(await told()).toEqual([left, 0]);
    expect(await told(seller)).toEqual([left, 0]);

    // The rest of the newer is not all that it lacks now; the older lacks what its own transfers left of the balance.
    expect(await seller.recordPayment(newer.id, '2026-03-10', randomUUID(), { amountMinor: 100 })).toMatchObject({ __typename: 'TransferDiffers', fit: 'PARTIAL' });
    expect(await seller.recordPayment(older.id, '2026-03-10', randomUUID(), { amountMinor: 300 })).toMatchObject({ __typename: 'RecordPaymentPayload', order: { state: 'PAID' } });
    expect([await balanceOf(market), await told()]).toEqual([0, [0, 0]]);
  });

  test('of an order that no longer awaits any goes to the balance, if the vendor says so', async () => {
    const market = await makeMarket(world);
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    await market.buyer.cancel(id);
    expect(await market.seller.recordPayment(id, '2026-03-10', randomUUID(), { amountMinor: 3648 })).toMatchObject({ __typename: 'OrderNotPending' });
    expect(await market.seller.recordPayment(id, '2026-03-10', randomUUID(), { amountMinor: 3648, toBalance: true })).toMatchObject({ __typename: 'RecordPaymentPayload', order: { state: 'CANCELLED' }, subscriptions: [] });
    expect(await balanceOf(market)).toBe(3648);
    expect(await market.seller.recordPayment(id, '2026-03-10', randomUUID(), { amountMinor: 0, toBalance: true })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['amountMinor'] }] });
  });

  test('is a movement of the balance, which whoever is invoiced and the vendor can read, and nobody else', async () => {
    const market = await makeMarket(world);
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    await market.seller.recordPayment(id, '2026-03-10', randomUUID(), { amountMinor: 1000, toBalance: true });
    world.clock.moveTo('2026-03-10T10:00:00Z');
    await market.seller.recordPayment(id, '2026-03-10', randomUUID(), { amountMinor: 500, toBalance: true });
    const movements = async ({ client }: { client: Market['buyer']['client'] }) => (await client.get<{ billingAccount: { balance: unknown } }>(
      'query ($id: ID!) { tenant(id: $id) { billingAccount { balance { amount { minor } movements { totalCount nodes { reason amount { minor } order { id } } } } } } }', { id: market.customer.id })).billingAccount.balance;
    const known = { amount: { minor: 1500 }, movements: { totalCount: 2, nodes: [{ reason: 'RECEIVED', amount: { minor: 500 }, order: { id } }, { reason: 'RECEIVED', amount: { minor: 1000 }, order: { id } }] } };
    expect(await movements(market.buyer)).toEqual(known);
    expect(await movements(market.seller)).toEqual(known);
    expect(await movements(market.reseller)).toBeNull();
    expect(await movements(await market.person(market.customer, 'TECHNICAL'))).toBeNull();
  });

  test('twenty parts at once are all there', async () => {
    const market = await makeMarket(world);
    const { id } = await market.buyer.orderRenewal(market.docs.id);
    await Promise.all(Array.from({ length: 20 }, () => market.seller.recordPayment(id, '2026-03-10', randomUUID(), { amountMinor: 10, toBalance: true })));
    expect(await balanceOf(market)).toBe(200);
  });
});

describe('a statement', () => {
  test('settles two orders by their numbers, and tells apart what is less, too much, not awaited and unknown', async () => {
    const market = await makeMarket(world, { more: (draft, { customer }) => void [1, 2, 3, 4].forEach(() => makeSubscription(draft, { tenant: customer, startsAt: instant(world.clock.now) })) });
    const { seller, vendor } = market;
    const orders = await ordersOf(market, 5);
    const [one, two, less, more, gone] = orders;
    await market.buyer.cancel(gone.id);
    const sent = await send(seller, vendor.id, camt(
      { minor: dueOf(one), text: `Saldo ordine ${one.number}` }, { minor: dueOf(two), text: `ORD ${two.number.replace('-', ' ')}` },
      { minor: dueOf(less) - 1, text: less.number }, { minor: dueOf(more) + 250, text: more.number }, { minor: dueOf(gone), text: gone.number }, { minor: 4200, text: 'Rimborso' },
    ));
    expect(sent).toMatchObject({ status: 201, added: 6, known: 0 });
    const entries = await entriesOf(seller, sent.statementId);
    expect(entries.map(({ fit, order }) => [fit, order?.id])).toEqual([['MATCHED', one.id], ['MATCHED', two.id], ['PARTIAL', less.id], ['OVER', more.id], ['NOT_AWAITED', gone.id], ['UNKNOWN', undefined]]);
    // Nothing is done before the vendor says so.
    expect((await market.buyer.order(one.id)).state).toBe('PENDING_PAYMENT');

    expect(await record(seller, sent.statementId, entries.slice(0, 2))).toMatchObject({ recorded: 2, changed: 0 });
    expect([(await market.buyer.order(one.id)).state, (await market.buyer.order(two.id)).state]).toEqual(['PAID', 'PAID']);
    expect(await balanceOf(market)).toBe(0);
    expect(await record(seller, sent.statementId, entries)).toMatchObject({ recorded: 3, changed: 0 });
    expect(await Promise.all([less, more, gone].map(async ({ id }) => (await market.buyer.order(id)).state))).toEqual(['PENDING_PAYMENT', 'PAID', 'CANCELLED']);
    expect(await balanceOf(market)).toBe(dueOf(less) - 1 + 250 + dueOf(gone));
    expect((await entriesOf(seller, sent.statementId)).map(({ state }) => state)).toEqual(['RECORDED', 'RECORDED', 'RECORDED', 'RECORDED', 'RECORDED', 'OPEN']);
  });

  test('sent twice, or another that tells of the same, changes nothing', async () => {
    const market = await makeMarket(world);
    const { seller, vendor, buyer, docs } = market;
    const order = await buyer.orderRenewal(docs.id);
    const transfer = { minor: dueOf(order), text: order.number, reference: randomUUID() };
    const first = await send(seller, vendor.id, camt(transfer));
    await record(seller, first.statementId, await entriesOf(seller, first.statementId));
    const again = await send(seller, vendor.id, camt(transfer, { minor: 100, text: 'altro' }));
    expect(again).toMatchObject({ status: 201, added: 1, known: 1 });
    expect((await entriesOf(seller, again.statementId)).map(({ fit }) => fit)).toEqual(['UNKNOWN']);
    expect(await balanceOf(market)).toBe(0);
    expect((await buyer.subscription(docs.id)).periods.nodes).toHaveLength(2);
  });

  test('of CSV lines that say the same, each is there as often as the file says it', async () => {
    const { seller, vendor } = await makeMarket(world);
    const csv = 'data;importo;causale\n10/03/2026;5,00;Caffè\n10/03/2026;5,00;Caffè\n';
    expect(await send(seller, vendor.id, csv, 'text/csv')).toMatchObject({ status: 201, added: 2, known: 0 });
    expect(await send(seller, vendor.id, `${csv}10/03/2026;5,00;Caffè\n`, 'text/csv')).toMatchObject({ status: 201, added: 1, known: 2 });
  });

  test('paid otherwise meanwhile, the vendor is asked again', async () => {
    const market = await makeMarket(world);
    const { seller, vendor, buyer, docs } = market;
    const order = await buyer.orderRenewal(docs.id);
    const { statementId } = await send(seller, vendor.id, camt({ minor: dueOf(order), text: order.number }));
    const entries = await entriesOf(seller, statementId);
    await buyer.cancel(order.id);
    expect(await record(seller, statementId, entries)).toMatchObject({ recorded: 0, changed: 1 });
    expect((await entriesOf(seller, statementId)).map(({ fit, state }) => [fit, state])).toEqual([['NOT_AWAITED', 'OPEN']]);
    expect(await record(seller, statementId, entries)).toMatchObject({ recorded: 1, changed: 0 });
    expect(await balanceOf(market)).toBe(dueOf(order));
  });

  test('that was less than due and is not awaited any more is asked about again too', async () => {
    const market = await makeMarket(world);
    const { seller, vendor, buyer, docs } = market;
    const order = await buyer.orderRenewal(docs.id);
    const { statementId } = await send(seller, vendor.id, camt({ minor: 100, text: order.number }));
    const entries = await entriesOf(seller, statementId);
    expect(entries).toMatchObject([{ fit: 'PARTIAL' }]);
    await buyer.cancel(order.id);
    expect(await record(seller, statementId, entries)).toMatchObject({ recorded: 0, changed: 1 });
    expect(await balanceOf(market)).toBe(0);
    expect(await record(seller, statementId, entries)).toMatchObject({ recorded: 1, changed: 0 });
    expect(await balanceOf(market)).toBe(100);
  });

  test('forty who record it at once record it once; a key gets its first answer', async () => {
    const market = await makeMarket(world);
    const { seller, vendor, buyer, docs } = market;
    const order = await buyer.orderRenewal(docs.id);
    const { statementId } = await send(seller, vendor.id, camt({ minor: dueOf(order) + 100, text: order.number }));
    const entries = await entriesOf(seller, statementId);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => record(seller, statementId, entries, index % 2 ? key : randomUUID())));
    const [ofKey] = answers.filter((_, index) => index % 2);
    expect(answers.filter((_, index) => index % 2).every(({ recorded }) => recorded === ofKey?.recorded)).toBe(true);
    expect(await balanceOf(market)).toBe(100);
    expect((await buyer.subscription(docs.id)).periods.nodes).toHaveLength(2);
  });

  test('is the vendor\'s: nobody below sends, reads or records one', async () => {
    const { seller, reseller, buyer, vendor, partner, person } = await makeMarket(world);
    const { statementId } = await send(seller, vendor.id, camt({ minor: 100, text: 'x' }));
    const entries = await entriesOf(seller, statementId);
    for (const other of [reseller, buyer]) {
      expect((await send(other, vendor.id, camt({ minor: 100, text: 'x' }))).status).toBe(404);
      await expect(entriesOf(other, statementId)).rejects.toThrow('NOT_FOUND');
      await expect(record(other, statementId, entries)).rejects.toThrow('NOT_FOUND');
    }
    expect((await send(reseller, partner.id, camt({ minor: 100, text: 'x' }))).status).toBe(403);
    expect((await send(await person(vendor, 'TECHNICAL'), vendor.id, camt({ minor: 100, text: 'x' }))).status).toBe(403);
    expect(await send(await person(vendor, 'BILLING'), vendor.id, camt({ minor: 100, text: 'x' }))).toMatchObject({ status: 201 });
  });

  test('counts money from no day to come, and from none before its order was there (S6)', async () => {
    const pay = async (market: Market, day: string, startsAt?: string) => {
      if (startsAt) await world.sql(`update subscription set starts_at = $2, ends_at = $2::timestamptz + interval '1 month', anchor_local = '2026-02-01T01:00:00' where id = $1`, [market.docs.id, startsAt]);
      const order = await market.buyer.orderRenewal(market.docs.id);
      const sent = await send(market.seller, market.vendor.id, camt({ minor: dueOf(order), text: order.number, day }));
      const [entry] = await entriesOf(market.seller, sent.statementId);
      expect(entry).toMatchObject({ fit: 'MATCHED' });
      expect(await record(market.seller, sent.statementId, entry ? [entry] : [])).toMatchObject({ recorded: 1 });
      return market.buyer.order(order.id);
    };
    // Valued by the bank on a day to come, also after the last day of its order: it is there today.
    for (const day of ['2026-03-14', '2026-03-25']) expect(await pay(await makeMarket(world), day)).toMatchObject({ state: 'PAID', valueDate: '2026-03-10' });
    // Nine days after the end: late, so the new month starts with the payment, not on a day before the order.
    for (const day of ['2026-03-02', '2026-03-16']) {
      expect(await pay(await makeMarket(world), day, '2026-02-01T00:00:00Z')).toMatchObject({ state: 'PAID', valueDate: '2026-03-10', lines: [{ startsAt: '2026-03-10T09:00:00.000Z' }] });
    }
  });

  test('what banks write where they have no reference tells no two transfers apart', async () => {
    const market = await makeMarket(world);
    const entry = (text: string) => ({ minor: 3648, text, reference: 'NONREF' });
    expect(await send(market.seller, market.vendor.id, camt(entry('2026-900001')))).toMatchObject({ added: 1 });
    const second = await send(market.seller, market.vendor.id, camt(entry('2026-900002'), entry('2026-900001')));
    expect(second).toMatchObject({ added: 1, known: 1 });
    expect(await market.seller.client.get('query ($id: ID!) { bankStatement(id: $id) { entries(first: 9) { nodes { text } } } }', { id: second.statementId })).toMatchObject({ entries: { nodes: [{ text: '2026-900002' }] } });
  });

  test('leaves out what came in other currencies, and says how much', async () => {
    const market = await makeMarket(world);
    const order = await market.buyer.orderRenewal(market.docs.id);
    const both = camt({ minor: dueOf(order), text: order.number }, { minor: 1000, text: 'KWD' }).replace('<Amt Ccy="EUR">10.00', '<Amt Ccy="KWD">10.001');
    const sent = await send(market.seller, market.vendor.id, both);
    expect(sent).toMatchObject({ status: 201, added: 1 });
    expect(await market.seller.client.get('query ($id: ID!) { bankStatement(id: $id) { otherCurrency } }', { id: sent.statementId })).toMatchObject({ otherCurrency: 1 });
    expect(await send(market.seller, market.vendor.id, camt({ minor: 1, text: 'x' }).replace('EUR', 'USD'))).toMatchObject({ status: 422, errors: [{ message: expect.stringContaining('EUR') }] });
  });

  test('what is none is refused with the reason', async () => {
    const { seller, vendor } = await makeMarket(world);
    expect(await send(seller, vendor.id, '<html/>')).toMatchObject({ status: 422, errors: [{ message: 'Non è un estratto conto CAMT.053, o non è completo.' }] });
    expect(await send(seller, vendor.id, 'data;saldo\n1;2\n', 'text/csv')).toMatchObject({ status: 422, errors: [{ message: 'Mancano le colonne: importo, causale.' }] });
    expect((await send(seller, vendor.id, 'x', 'image/png')).status).toBe(400);
    expect((await send(seller, vendor.id, 'x'.repeat(5 * 1024 * 1024 + 1), 'text/csv')).status).toBe(413);
  });
});

/** Renewals of as many subscriptions, an order each. */
async function ordersOf({ buyer, customer }: Market, count: number): Promise<[OrderView, OrderView, OrderView, OrderView, OrderView]> {
  const { nodes } = await buyer.client.get<{ subscriptions: { nodes: { id: string }[] } }>('query ($id: ID!) { tenant(id: $id) { subscriptions(first: 10) { nodes { id } } } }', { id: customer.id }).then(({ subscriptions }) => subscriptions);
  const orders: OrderView[] = [];
  for (const { id } of nodes.slice(0, count)) orders.push(await buyer.orderRenewal(id));
  const [one, two, three, four, five] = orders;
  if (!one || !two || !three || !four || !five) throw new Error('five orders');
  return [one, two, three, four, five];
}
