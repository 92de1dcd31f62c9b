import { randomUUID } from 'node:crypto';
import { instant } from '@filiera/shared/period';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, type Buyer, type Market, type OrderView } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeSubscription } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const dueOf = ({ amounts }: OrderView): number => (amounts as unknown as { due: { minor: number } }).due.minor;
/** Money that came in without saying what for. */
interface Sent { minor: number; text?: string; from?: string; iban?: string; day?: string }

/** Its entries, in the statement's order. */
async function told({ seller, vendor }: Market, ...sent: Sent[]): Promise<string[]> {
  const entries = sent.map(({ minor, text = 'Rimborso', from = 'Ignoto', iban = 'DE89370400440532013000', day = '2026-03-10' }) =>
    `<Ntry><Amt Ccy="EUR">${(minor / 100).toFixed(2)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>${randomUUID()}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>${from}</Nm></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`);
  const body = `<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>IT60X0542811101000000123456</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;
  const response = await fetch(new URL(`/statements?${new URLSearchParams({ tenantId: vendor.id, fileName: 'estratto.xml' }).toString()}`, world.url), { method: 'POST', headers: { ...seller.client.headers, 'content-type': 'application/xml' }, body });
  const { statementId } = (await response.json()) as { statementId: string };
  const { entries: { nodes } } = await seller.client.get<{ entries: { nodes: { id: string }[] } }>('query ($id: ID!) { bankStatement(id: $id) { entries(first: 100) { nodes { id } } } }', { id: statementId });
  return nodes.map(({ id }) => id);
}

interface Answer {
  __typename: string;
  code?: string;
  message?: string;
  issues?: { path: string[]; code: string }[];
  entry?: Record<string, unknown>;
  order?: { id: string; state: string };
}
const entry = 'entry { id state fit recordedByName dismissedReason order { id } }';
const assign = ({ client }: Buyer, entryId: string, orderId: string, more: { toBalance?: boolean; idempotencyKey?: string } = {}) => client.get<Answer>(
  `mutation ($input: AssignStatementEntryInput!) { assignStatementEntry(input: $input) { __typename ... on AssignStatementEntryPayload { ${entry} order { id state } } ... on UserError { code message } ... on EntryDecided { ${entry} } } }`,
  { input: { entryId, orderId, idempotencyKey: randomUUID(), ...more } });
const dismiss = ({ client }: Buyer, entryId: string, reason: string) => client.get<Answer>(
  `mutation ($input: DismissStatementEntryInput!) { dismissStatementEntry(input: $input) { __typename ... on DismissStatementEntryPayload { ${entry} } ... on UserError { code message } ... on EntryDecided { ${entry} } ... on InvalidInput { issues { path code } } } }`, { input: { entryId, reason } });
const find = async ({ client }: Buyer, entryId: string, text?: string) => (await client.get<{ candidates: { orderId: string; fit: string; because: string[] }[]; orders: { id: string }[] }>(
  'mutation ($input: FindOrdersForEntryInput!) { findOrdersForEntry(input: $input) { candidates { orderId fit because } orders { id } } }', { input: { entryId, text } }));

async function balanceOf({ vendor, customer }: Market): Promise<number> {
  const [row] = await world.sql<{ minor: string }>('select amount_minor as minor from balance where tenant_id = $1 and vendor_id = $2', [customer.id, vendor.id]);
  return Number(row?.minor ?? 0);
}

test('money that names no order is assigned to one, which takes effect, and the log says so', async () => {
  const market = await makeMarket(world);
  const { seller, buyer, docs } = market;
  const order = await buyer.orderRenewal(docs.id);
  const [id = ''] = await told(market, { minor: dueOf(order) });
  expect(await assign(seller, id, order.id)).toEqual({ __typename: 'AssignStatementEntryPayload', entry: { id, state: 'RECORDED', fit: 'MATCHED', recordedByName: expect.any(String), dismissedReason: null, order: { id: order.id } }, order: { id: order.id, state: 'PAID' } });
  expect((await buyer.subscription(docs.id)).periods.nodes).toHaveLength(2);
  expect(await balanceOf(market)).toBe(0);
  expect(await world.sql(`select action, after ->> 'transfer' as transfer from audit_entry where subject_id = $1 and action = 'order:recordPayment'`, [order.id])).toEqual([{ action: 'order:recordPayment', transfer: 'MATCHED' }]);
});

test('what does not fit is told first, and goes to the balance once the vendor agrees', async () => {
  const market = await makeMarket(world);
  const { seller, buyer, docs } = market;
  const order = await buyer.orderRenewal(docs.id);
  const [less = '', more = '', late = ''] = await told(market, { minor: 1000 }, { minor: dueOf(order) + 300 }, { minor: 500 });
  expect(await assign(seller, less, order.id)).toMatchObject({ __typename: 'TransferDiffers', code: 'TRANSFER_PARTIAL' });
  expect(await assign(seller, less, order.id, { toBalance: true })).toMatchObject({ entry: { state: 'RECORDED', fit: 'PARTIAL' }, order: { state: 'PENDING_PAYMENT' } });
  expect(await balanceOf(market)).toBe(1000);
  expect(await assign(seller, more, order.id, { toBalance: true })).toMatchObject({ entry: { fit: 'OVER' }, order: { state: 'PAID' } });
  expect(await assign(seller, late, order.id)).toMatchObject({ __typename: 'OrderNotPending' });
  expect(await assign(seller, late, order.id, { toBalance: true })).toMatchObject({ entry: { fit: 'NOT_AWAITED' }, order: { state: 'PAID' } });
  expect(await balanceOf(market)).toBe(1000 + 300 + 500);
});

test('a second assignment, a repeated request and an entry that was set aside change nothing', async () => {
  const market = await makeMarket(world, { more: (draft, { customer }) => void makeSubscription(draft, { tenant: customer, startsAt: instant(world.clock.now) }) });
  const { seller, buyer, docs } = market;
  const order = await buyer.orderRenewal(docs.id);
  const [id = '', other = ''] = await told(market, { minor: dueOf(order) + 100 }, { minor: 4200 });
  const idempotencyKey = randomUUID();
  const first = await assign(seller, id, order.id, { toBalance: true, idempotencyKey });
  expect(await assign(seller, id, order.id, { toBalance: true, idempotencyKey })).toEqual(first);
  expect(await assign(seller, id, order.id, { toBalance: true })).toMatchObject({ __typename: 'EntryDecided', code: 'ENTRY_RECORDED', entry: { state: 'RECORDED' } });
  expect(await dismiss(seller, id, 'Rimborso')).toMatchObject({ __typename: 'EntryDecided', code: 'ENTRY_RECORDED' });
  expect(await balanceOf(market)).toBe(100);

  expect(await dismiss(seller, other, '  Rimborso del fornitore ')).toMatchObject({ __typename: 'DismissStatementEntryPayload', entry: { state: 'DISMISSED', dismissedReason: 'Rimborso del fornitore', order: null } });
  expect(await assign(seller, other, order.id, { toBalance: true })).toMatchObject({ __typename: 'EntryDecided', code: 'ENTRY_DISMISSED' });
  expect(await dismiss(seller, other, 'Altro')).toMatchObject({ __typename: 'EntryDecided', code: 'ENTRY_DISMISSED' });
  expect(await balanceOf(market)).toBe(100);
  expect(await world.sql(`select action, after from audit_entry where subject_id = $1`, [other])).toEqual([{ action: 'statement:dismissEntry', after: { reason: 'Rimborso del fornitore' } }]);
  // Nor does the database let anybody decide twice.
  await expect(world.sql(`update statement_entry set state = 'OPEN' where id = $1`, [other])).rejects.toThrow('decided once');
});

test('money that was valued before its order counts from the order on', async () => {
  const market = await makeMarket(world);
  const { seller, buyer, docs } = market;
  const order = await buyer.orderRenewal(docs.id);
  const [early = ''] = await told(market, { minor: dueOf(order), day: '2026-03-09' });
  expect(await assign(seller, early, order.id)).toMatchObject({ entry: { fit: 'MATCHED' }, order: { state: 'PAID' } });
  expect(await world.sql(`select value_date::text from "order" where id = $1`, [order.id])).toEqual([{ value_date: '2026-03-10' }]);
});

test('why it is set aside has to be said, shortly', async () => {
  const market = await makeMarket(world);
  const [id = ''] = await told(market, { minor: 4200 });
  expect(await dismiss(market.seller, id, ' ')).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['reason'] }] });
  expect(await dismiss(market.seller, id, 'x'.repeat(501))).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['reason'] }] });
});

test('twenty who assign it at once, to two orders, record it with one', async () => {
  const market = await makeMarket(world, { more: (draft, { customer }) => void makeSubscription(draft, { tenant: customer, startsAt: instant(world.clock.now) }) });
  const { seller, buyer, docs, customer } = market;
  const { subscriptions: { nodes } } = await buyer.client.get<{ subscriptions: { nodes: { id: string }[] } }>('query ($id: ID!) { tenant(id: $id) { subscriptions(first: 10) { nodes { id } } } }', { id: customer.id });
  const one = await buyer.orderRenewal(docs.id);
  const two = await buyer.orderRenewal(nodes.find(({ id }) => id !== docs.id)?.id ?? '');
  const [id = ''] = await told(market, { minor: 700 });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => assign(seller, id, index % 2 ? one.id : two.id, { toBalance: true })));
  expect(answers.filter(({ __typename: name }) => name === 'AssignStatementEntryPayload')).toHaveLength(1);
  expect(answers.filter(({ __typename: name }) => name === 'EntryDecided')).toHaveLength(19);
  expect(await balanceOf(market)).toBe(700);
});

test('likely orders come by amount, name and account; any is found by number, company or amount', async () => {
  const market = await makeMarket(world, { more: (draft, { customer }) => void makeSubscription(draft, { tenant: customer, startsAt: instant(world.clock.now) }) });
  const { seller, buyer, docs, customer } = market;
  const { subscriptions: { nodes } } = await buyer.client.get<{ subscriptions: { nodes: { id: string }[] } }>('query ($id: ID!) { tenant(id: $id) { subscriptions(first: 10) { nodes { id } } } }', { id: customer.id });
  const one = await buyer.orderRenewal(docs.id);
  const iban = 'FR1420041010050500013M02606';
  const [byAmount = '', byName = '', nothing = '', first = '', byAccount = ''] = await told(market, { minor: dueOf(one) }, { minor: 7, from: customer.name.toUpperCase() }, { minor: 7 }, { minor: 11, iban }, { minor: 7, iban });
  expect(await find(seller, byAmount)).toEqual({ candidates: [{ orderId: one.id, fit: 'MATCHED', because: ['AMOUNT'] }], orders: [{ id: one.id }] });
  expect((await find(seller, byName)).candidates).toEqual([{ orderId: one.id, fit: 'PARTIAL', because: ['PAYER'] }]);
  expect((await find(seller, nothing)).candidates).toEqual([]);
  await assign(seller, first, one.id, { toBalance: true });
  expect((await find(seller, byAccount)).candidates).toEqual([{ orderId: one.id, fit: 'PARTIAL', because: ['ACCOUNT'] }]);

  await buyer.cancel(one.id);
  const two = await buyer.orderRenewal(nodes.find(({ id }) => id !== docs.id)?.id ?? '');
  const euros = (dueOf(two) / 100).toFixed(2);
  for (const text of [two.number, ` ${two.number.slice(5)} `, euros]) expect((await find(seller, nothing, text)).candidates).toContainEqual({ orderId: two.id, fit: 'PARTIAL', because: ['SEARCH'] });
  // What awaits money comes first; what does not is found too.
  const [foremost, ...others] = (await find(seller, nothing, customer.name.slice(1).toUpperCase())).candidates;
  expect(foremost).toEqual({ orderId: two.id, fit: 'PARTIAL', because: ['SEARCH'] });
  expect(others).toContainEqual({ orderId: one.id, fit: 'NOT_AWAITED', because: ['SEARCH'] });
  expect((await find(seller, nothing, '%')).candidates).toEqual([]);
});

test('it is the vendor\'s alone, of its own entries and orders', async () => {
  const market = await makeMarket(world);
  const other = await makeMarket(world);
  const { seller, reseller, buyer, docs, vendor, person } = market;
  const order = await buyer.orderRenewal(docs.id);
  const theirs = await other.buyer.orderRenewal(other.docs.id);
  const [id = ''] = await told(market, { minor: dueOf(order) });
  for (const by of [reseller, buyer, other.seller]) {
    await expect(assign(by, id, order.id)).rejects.toThrow('NOT_FOUND');
    await expect(dismiss(by, id, 'x')).rejects.toThrow('NOT_FOUND');
    await expect(find(by, id)).rejects.toThrow('NOT_FOUND');
  }
  for (const wrong of [theirs.id, randomUUID(), 'nonsense']) await expect(assign(seller, id, wrong, { toBalance: true })).rejects.toThrow('NOT_FOUND');
  for (const wrong of [randomUUID(), 'nonsense']) {
    await expect(assign(seller, wrong, order.id)).rejects.toThrow('NOT_FOUND');
    await expect(dismiss(seller, wrong, 'x')).rejects.toThrow('NOT_FOUND');
  }
  await expect(assign(await person(vendor, 'TECHNICAL'), id, order.id)).rejects.toThrow('NOT_FOUND');
  expect((await find(other.seller, (await told(other, { minor: dueOf(order) }))[0] ?? '', order.number)).candidates.map(({ orderId }) => orderId)).not.toContain(order.id);
  expect(await assign(await person(vendor, 'BILLING'), id, order.id)).toMatchObject({ entry: { state: 'RECORDED' } });
});
