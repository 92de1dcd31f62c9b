import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Buyer, makeMarket, quoteOf } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const protocol = '25121512345678901-000001';
const declaration = { kind: 'LETTER_OF_INTENT', from: '2026-01-01', until: '2027-01-01', reference: protocol, referenceDay: '2025-12-15' };
const body = { kind: 'PUBLIC_BODY', from: '2026-01-01', until: null, reference: 'IPA c_g224' };
const fields = 'vatExceptions { nodes { id kind from until reference referenceDay recordedByName } }';
const record = ({ client }: Buyer, tenantId: string, values: object, idempotencyKey: string = randomUUID()) =>
  client.get<Record<string, unknown>>(`mutation ($input: RecordVatExceptionInput!) { recordVatException(input: $input) { __typename ... on RecordVatExceptionPayload { tenant { ${fields} } } ... on InvalidInput { issues { path code } } } }`, { input: { tenantId, idempotencyKey, ...values } });
const end = ({ client }: Buyer, vatExceptionId: string, until: string) =>
  client.get<Record<string, unknown>>(`mutation ($input: EndVatExceptionInput!) { endVatException(input: $input) { __typename ... on EndVatExceptionPayload { tenant { ${fields} } } ... on InvalidInput { issues { path code } } } }`, { input: { vatExceptionId, until } });
const of = async ({ client }: Buyer, id: string) => (await client.get<{ vatExceptions: { nodes: { id: string }[] } }>(`query ($id: ID!) { tenant(id: $id) { ${fields} } }`, { id })).vatExceptions.nodes;
const issues = (...list: [string, string][]) => ({ __typename: 'InvalidInput', issues: list.map(([path, code]) => ({ path: [path], code })) });

describe('what the vendor records decides the VAT of what is priced from then on (P2, M3)', () => {
  test('a public body sees the VAT and owes the net', async () => {
    const { seller, buyer, customer, docs } = await makeMarket(world);
    const before = quoteOf(await buyer.quoteRenewal(docs.id)).amounts;
    expect(await record(seller, customer.id, body)).toMatchObject({ tenant: { vatExceptions: { nodes: [{ ...body, referenceDay: null }] } } });
    const { amounts } = quoteOf(await buyer.quoteRenewal(docs.id));
    expect(amounts).toMatchObject({ vatReason: 'SPLIT_PAYMENT', vat: before?.vat, total: before?.total, due: before?.net });
  });

  test('a declaration of intent leaves the VAT out, and the invoice and its file name it', async () => {
    const { seller, buyer, customer, docs } = await makeMarket(world, { customer: { billing: { paymentTermsDays: 30 } } });
    await record(seller, customer.id, declaration);
    const { id, amounts } = quoteOf(await buyer.quoteRenewal(docs.id));
    expect(amounts).toMatchObject({ vatReason: 'LETTER_OF_INTENT', natura: 'N3.5', vat: { minor: 0 } });
    await buyer.renew(id);
    expect(await world.sql(`select v.reason, v.natura, v.vat_minor::integer as vat, i.buyer -> 'declaration' as declaration from invoice i join invoice_vat v on v.invoice_id = i.id where i.tenant_id = $1 order by i.sequence desc limit 1`, [customer.id]))
      .toEqual([{ reason: 'LETTER_OF_INTENT', natura: 'N3.5', vat: 0, declaration: { protocol, day: '2025-12-15' } }]);
  });

  test('it holds on its own days alone, by the vendor\'s calendar, and ends when it is ended', async () => {
    const { seller, buyer, customer, docs } = await makeMarket(world);
    const reason = async () => quoteOf(await buyer.quoteRenewal(docs.id)).amounts?.vatReason;
    await record(seller, customer.id, { ...declaration, from: '2026-03-11', until: '2026-04-01' });
    expect(world.clock.now.toISOString().slice(0, 10)).toBe('2026-03-10');
    expect(await reason()).toBe('DOMESTIC');
    const [exception] = await of(seller, customer.id);
    expect(await end(seller, exception?.id ?? '', '2026-03-11')).toMatchObject({ __typename: 'EndVatExceptionPayload' });
    await record(seller, customer.id, { ...declaration, from: '2026-03-10', until: '2026-03-11' });
    expect(await reason()).toBe('LETTER_OF_INTENT');
    expect(await world.sql(`select count(*)::integer as count from audit_entry where tenant_id = $1 and action = 'vatException:record'`, [customer.id])).toEqual([{ count: 3 }]);
  });
});

describe('what is recorded', () => {
  test('makes sense, and only in Italy', async () => {
    const { seller, customer } = await makeMarket(world);
    expect(await record(seller, customer.id, { ...declaration, until: null, referenceDay: null, reference: '123' })).toEqual(expect.objectContaining(issues(['until', 'required'], ['reference', 'declaration.number'], ['referenceDay', 'required'])));
    expect(await record(seller, customer.id, { ...declaration, until: '2027-02-01' })).toEqual(expect.objectContaining(issues(['until', 'days.oneYear'])));
    expect(await record(seller, customer.id, { ...body, until: '2026-01-01' })).toEqual(expect.objectContaining(issues(['until', 'days.order'])));
    const abroad = await makeMarket(world, { customer: { profile: { country: 'DE', vatNumber: '136695976' } } });
    expect(await record(abroad.seller, abroad.customer.id, body)).toEqual(expect.objectContaining(issues(['kind', 'vatException.abroad'])));
  });

  test('never meets another of the same company, also when two are recorded at once', async () => {
    const { seller, customer } = await makeMarket(world);
    const both = await Promise.all([record(seller, customer.id, body), record(seller, customer.id, declaration)]);
    expect(both.map(({ __typename: name }) => name).sort()).toEqual(['InvalidInput', 'RecordVatExceptionPayload']);
    expect(await record(seller, customer.id, { ...body, from: '2025-01-01', until: '2026-01-01' })).toMatchObject({ __typename: 'RecordVatExceptionPayload' });
    await expect(world.sql(`insert into vat_exception (id, tenant_id, vendor_id, kind, from_day, until_day, reference, recorded_at, recorded_by_name) select gen_random_uuid(), tenant_id, vendor_id, kind, from_day, null, 'x', now(), 'x' from vat_exception where tenant_id = $1 limit 1`, [customer.id])).rejects.toThrow('vat_exception_days');
  });

  test('is recorded once under one key, and ends earlier at most', async () => {
    const { seller, customer } = await makeMarket(world);
    const key = randomUUID();
    expect(await record(seller, customer.id, declaration, key)).toEqual(await record(seller, customer.id, declaration, key));
    const [exception] = await of(seller, customer.id);
    expect(await end(seller, exception?.id ?? '', '2027-01-02')).toEqual(expect.objectContaining(issues(['until', 'vatException.later'])));
    expect(await end(seller, exception?.id ?? '', '2025-12-31')).toEqual(expect.objectContaining(issues(['until', 'days.order'])));
    expect(await end(seller, exception?.id ?? '', '2026-06-01')).toMatchObject({ tenant: { vatExceptions: { nodes: [{ until: '2026-06-01' }] } } });
  });
});

test('is the vendor\'s to record, the company\'s to read, and nobody else\'s', async () => {
  const market = await makeMarket(world);
  const other = await makeMarket(world);
  const { vendor, customer, seller, buyer, reseller } = market;
  await record(seller, customer.id, declaration);
  const [exception] = await of(buyer, customer.id);
  expect(exception).toMatchObject({ kind: 'LETTER_OF_INTENT', until: '2027-01-01' });
  expect(await of(reseller, customer.id)).toEqual([]);
  expect(await of(await market.person(customer, 'TECHNICAL'), customer.id)).toEqual([]);
  for (const someone of [buyer, reseller]) await expect(record(someone, customer.id, { ...body, from: '2028-01-01' })).rejects.toThrow('FORBIDDEN');
  await expect(record(other.seller, customer.id, body)).rejects.toThrow('NOT_FOUND');
  await expect(record(await market.person(vendor, 'VIEWER'), customer.id, body)).rejects.toThrow('FORBIDDEN');
  await expect(end(buyer, exception?.id ?? '', '2026-04-01')).rejects.toThrow('FORBIDDEN');
  for (const someone of [reseller, other.seller]) await expect(end(someone, exception?.id ?? '', '2026-04-01')).rejects.toThrow('NOT_FOUND');
  for (const id of [randomUUID(), 'x']) await expect(end(seller, id, '2026-04-01')).rejects.toThrow('NOT_FOUND');
  expect(await record(await market.person(vendor, 'BILLING'), customer.id, { ...body, from: '2027-01-01' })).toMatchObject({ __typename: 'RecordVatExceptionPayload' });
});
