import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Buyer, makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeContact } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const at = async (iso: string): Promise<void> => {
  world.clock.moveTo(iso);
  await world.work();
};
interface Told { letter: string; to: string; at: Date; path: string; text: string; tenant: string }
/** Of one invoice: what the customer had before is on account too. */
const told = ({ invoiceId }: { invoiceId: string }) => world.sql<Told>(`select letter, to_address as "to", created_at as at, object_path as path, text, tenant_id as tenant from mail where letter like 'invoice%verdue' and object_path like '%/' || $1 order by created_at, to_address`, [invoiceId]);
const times = async (invoice: { invoiceId: string }) => (await told(invoice)).map(({ letter, at: when }) => [letter, when.toISOString()]);

/** A market whose customer has thirty days, and owes one invoice from the tenth of March on. */
async function owing(more: Parameters<typeof makeMarket>[1] = {}): Promise<Market & { invoiceId: string; orderId: string }> {
  const market = await makeMarket(world, { ...more, vendor: { profile: { timeZone: 'Europe/Rome' } }, customer: { ...more.customer, billing: { paymentTermsDays: 30 }, profile: { timeZone: 'Europe/Rome', ...more.customer?.profile } } });
  const order = await market.buyer.orderRenewal(market.docs.id);
  const [row] = await world.sql<{ id: string; due: string }>(`select id, due_on::text as due from invoice where order_id = $1 and not is_paid`, [order.id]);
  if (row?.due !== '2026-04-09') throw new Error(`an invoice that is due in thirty days: ${JSON.stringify(row)}`);
  return { ...market, invoiceId: row.id, orderId: order.id };
}

test('the day after it was due, and 7, 14, 30, 60 and 90 days later, at nine where the payer is, once each', async () => {
  const market = await owing();
  for (const day of ['2026-04-09', '2026-04-10', '2026-04-11', '2026-04-17', '2026-04-24', '2026-05-10', '2026-06-09', '2026-07-09', '2026-10-01']) for (const hour of ['06:59', '07:00', '12:30']) await at(`${day}T${hour}:00Z`);
  expect(await times(market)).toEqual([
    ['invoiceOverdue', '2026-04-10T07:00:00.000Z'], ['invoiceStillOverdue', '2026-04-17T07:00:00.000Z'], ['invoiceStillOverdue', '2026-04-24T07:00:00.000Z'], ['invoiceStillOverdue', '2026-05-10T07:00:00.000Z'],
    ['invoiceStillOverdue', '2026-06-09T07:00:00.000Z'], ['invoiceStillOverdue', '2026-07-09T07:00:00.000Z'],
  ]);
  const [first] = await told(market);
  expect(first?.path).toBe(`/t/${market.customer.id}/fatture/${market.invoiceId}`);
  for (const part of ['36,48', 'IT60 X054', '9 aprile 2026']) expect(first?.text).toContain(part);
});

test('billing contacts of whoever pays are told, each in its language, and nobody else', async () => {
  const market = await owing({
    more(draft, { customer, partner, vendor }) {
      makeContact(draft, { tenant: customer, email: 'conti@brenta.example', types: ['BILLING'], language: 'de' });
      makeContact(draft, { tenant: customer, email: 'tecnico@brenta.example', types: ['TECHNICAL'] });
      makeContact(draft, { tenant: partner, email: 'conti@partner.example', types: ['BILLING'] });
      makeContact(draft, { tenant: vendor, email: 'conti@vendor.example', types: ['BILLING'] });
    },
  });
  await at('2026-04-10T09:00:00Z');
  const mails = await told(market);
  expect(mails.map(({ to, tenant }) => [to, tenant])).toEqual([['conti@brenta.example', market.customer.id]]);
  expect(mails[0]?.text).toContain('9. April 2026');
});

test('where the partner pays, the partner is told, and its customer hears nothing of it', async () => {
  const { reseller, partner, docs } = await makeMarket(world, {
    customer: { payer: 'PARTNER' }, partner: { billing: { paymentTermsDays: 30 } },
    more(draft, market) {
      makeContact(draft, { tenant: market.customer, email: 'conti@cliente.example', types: ['BILLING'] });
      makeContact(draft, { tenant: market.partner, email: 'conti@rivenditore.example', types: ['BILLING'] });
    },
  });
  const order = await reseller.orderRenewal(docs.id);
  const [invoice] = await world.sql<{ id: string }>('select id from invoice where order_id = $1', [order.id]);
  await at('2026-04-11T09:00:00Z');
  expect((await told({ invoiceId: invoice?.id ?? 'none' })).map(({ to, tenant }) => [to, tenant])).toEqual([['conti@rivenditore.example', partner.id]]);
});

test('what was missed collapses into the latest; two who look at once send it once', async () => {
  const market = await owing();
  world.clock.moveTo('2026-04-26T09:00:00Z');
  await Promise.all([world.work(), world.work()]);
  await at('2026-04-27T09:00:00Z');
  expect(await times(market)).toEqual([['invoiceStillOverdue', '2026-04-26T09:00:00.000Z']]);
});

test('of what was paid nothing is said any more', async () => {
  const market = await owing();
  await at('2026-04-10T09:00:00Z');
  await market.seller.recordPayment(market.orderId, '2026-04-10');
  await at('2026-04-17T09:00:00Z');
  expect(await times(market)).toEqual([['invoiceOverdue', '2026-04-10T09:00:00.000Z']]);
});

test('of what was given back whole nothing is said; of what is in part, still', async () => {
  const give = async ({ client }: Buyer, invoiceId: string, amountMinor: number, key: string) => {
    const { data } = await client.ask('mutation ($input: IssueCreditNoteInput!) { issueCreditNote(input: $input) { __typename ... on InvalidInput { issues { code } } } }', { input: { invoiceId, lines: [{ line: 1, amountMinor }], reason: 'Storno', idempotencyKey: key } });
    expect(data?.issueCreditNote).toEqual({ __typename: 'IssueCreditNotePayload' });
  };
  const [whole, part] = [await owing(), await owing()];
  await give(whole.seller, whole.invoiceId, 2990, 'whole of it');
  await give(part.seller, part.invoiceId, 990, 'a part of it');
  await at('2026-04-10T09:00:00Z');
  expect([await times(whole), await times(part)]).toEqual([[], [['invoiceOverdue', '2026-04-10T09:00:00.000Z']]]);
  // Of 36,48 a note gave back 12,08.
  expect((await told(part))[0]?.text).toContain('24,40');
});

test('what is owed is spoken of, though credit for its unused time went into another order (S3)', async () => {
  const market = await owing();
  const { buyer, docs, catalogue, invoiceId, orderId } = market;
  await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });
  const [invoice] = await world.sql<{ whole: boolean }>('select credited_minor = charge_minor as whole from invoice where id = $1', [invoiceId]);
  expect(invoice).toEqual({ whole: true });
  const state = async () => (await buyer.client.get<{ invoice: { state: string } }>('query ($id: ID!) { order(id: $id) { invoice { state } } }', { id: orderId })).invoice.state;
  await at('2026-04-10T09:00:00Z');
  expect([await times(market), await state()]).toEqual([[['invoiceOverdue', '2026-04-10T09:00:00.000Z']], 'OVERDUE']);
  await market.seller.recordPayment(orderId, '2026-04-10');
  await at('2026-04-17T09:00:00Z');
  expect([(await times(market)).length, await state()]).toEqual([1, 'CREDITED']);
});

test('an invoice that is paid when it is issued is never spoken of', async () => {
  const { customer } = await makeMarket(world);
  const [invoice] = await world.sql<{ id: string }>('select id from invoice where tenant_id = $1 and is_paid', [customer.id]);
  await at('2026-08-01T09:00:00Z');
  expect(await times({ invoiceId: invoice?.id ?? 'none' })).toEqual([]);
  expect(await world.sql(`select letter from mail where tenant_id = $1 and letter like 'invoice%verdue'`, [customer.id])).toEqual([]);
});
