import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Buyer, makeMarket, quoteOf } from '../../../test/harness/commerce.ts';
import { type Exchange, openExchange, webhookSecret } from '../../../test/harness/exchange.ts';
import { type World } from '../../../test/harness/world.ts';
import { noTrouble } from '../../../emulator/trouble.ts';

let exchange: Exchange;
let world: World;
const start = '2026-03-10T09:00:00Z';
beforeAll(async () => {
  exchange = await openExchange();
  ({ world } = exchange);
});
afterAll(() => exchange.close());
afterEach(() => {
  Object.assign(exchange.emulator.trouble, noTrouble(), { messages: { delayMs: 0, copies: 1, isHeld: true } });
  world.clock.moveTo(start);
});

interface Attempt { attempt: number; state: string; fileName: string | null; code: string | null; reason: string | null; reference: string | null; sentAt: string | null; recipientSdiCode: string | null; recipientPec: string | null; notifications: { kind: string; code: string | null }[] }
interface View { id: string; number: string; transmissionState: string | null; viewerCan: string[]; transmissions: Attempt[] }
const view = 'id number transmissionState viewerCan transmissions { attempt state fileName code reason reference sentAt recipientSdiCode recipientPec notifications { kind code } }';
const invoiceOf = ({ client }: Buyer, id: string) => client.get<View>(`query ($id: ID!) { invoice(id: $id) { ${view} } }`, { id });
const turn = ({ client }: Buyer, tenantId: string, isOn = true) => client.get<{ __typename: string; obstacle?: string }>('mutation ($input: SetInvoiceTransmissionInput!) { setInvoiceTransmission(input: $input) { __typename ... on CannotTransmit { obstacle } } }', { input: { tenantId, isOn } });
interface Resent { __typename: string; obstacle?: string; issues?: { path: string[]; code: string }[]; invoice?: View }
const resend = ({ client }: Buyer, invoiceId: string, recipient: object = {}, idempotencyKey = randomUUID()) =>
  client.get<Resent>(`mutation ($input: ResendInvoiceInput!) { resendInvoice(input: $input) { __typename ... on CannotResend { obstacle } ... on InvalidInput { issues { path code } } ... on ResendInvoicePayload { invoice { ${view} } } } }`, { input: { invoiceId, sdiCode: null, pec: null, address: null, ...recipient, idempotencyKey } });
const send = ({ client }: Buyer, invoiceId: string, idempotencyKey = randomUUID()) =>
  client.get<Omit<Resent, 'issues'>>(`mutation ($input: SendInvoiceInput!) { sendInvoice(input: $input) { __typename ... on CannotSend { obstacle } ... on SendInvoicePayload { invoice { ${view} } } } }`, { input: { invoiceId, idempotencyKey } });
const lastInvoice = async (tenantId: string): Promise<string> => (await world.sql<{ id: string }>('select id from invoice where tenant_id = $1 order by sequence desc limit 1', [tenantId]))[0]?.id ?? '';

let numbers = 0;
/** Of eleven digits, with its check digit: each seller its own, as its files are named after it. */
function nextVatNumber(): string {
  numbers += 1;
  const digits = String(1_000_000_000 + numbers);
  const sum = [...digits].reduce((total, digit, index) => { const twice = Number(digit) * (1 + (index % 2)); return total + (twice > 9 ? twice - 9 : twice); }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** A customer that has bought once today, before its vendor transmits or, unless told otherwise, since. */
async function market(sdiCode: string | null = 'ABC1234', pec: string | null = null, { profile = {}, before = false }: { profile?: NonNullable<NonNullable<Parameters<typeof makeMarket>[1]>['customer']>['profile']; before?: boolean } = {}) {
  world.clock.moveTo(start);
  const made = await makeMarket(world, { customer: { profile: { sdiCode, pec, vatNumber: '09876543217', ...profile } }, vendor: { profile: { vatNumber: nextVatNumber() } } });
  if (!before) expect(await turn(made.seller, made.vendor.id)).toEqual({ __typename: 'SetInvoiceTransmissionPayload' });
  const placed = await made.buyer.renew(quoteOf(await made.buyer.quoteRenewal(made.docs.id)).id);
  await made.seller.recordPayment(placed.order?.id ?? '', '2026-03-10');
  if (before) await turn(made.seller, made.vendor.id);
  return { ...made, invoiceId: await lastInvoice(made.customer.id) };
}

describe('what a vendor issues', () => {
  test('waits for nobody until that is turned on, and is handed over, delivered and told from then on', async () => {
    const { seller, buyer, customer, invoiceId } = await market();
    expect((await invoiceOf(seller, invoiceId)).transmissions).toMatchObject([{ attempt: 1, state: 'WAITING', fileName: null, sentAt: null }]);
    await exchange.transmit();
    const invoice = await invoiceOf(seller, invoiceId);
    expect(invoice).toMatchObject({ transmissionState: 'DELIVERED', transmissions: [{ attempt: 1, state: 'DELIVERED', fileName: expect.stringMatching(/^IT\d{11}_00001\.xml$/), reference: expect.any(String), sentAt: expect.any(String), notifications: [{ kind: 'SENT' }, { kind: 'DELIVERED' }] }] });
    expect(exchange.files()).toContain(invoice.transmissions[0]?.fileName);
    // Whoever was invoiced sees it too; what was issued before is not transmitted.
    expect(await invoiceOf(buyer, invoiceId)).toMatchObject({ transmissionState: 'DELIVERED' });
    expect(await world.sql('select count(*)::integer as count from transmission where tenant_id = $1', [customer.id])).toEqual([{ count: 1 }]);
  });

  test.each([['MC00000', null, 'NOT_DELIVERED'], [null, null, 'NOT_DELIVERED'], [null, 'ricevute@pec.example.it', 'DELIVERED'], ['SC00417', null, 'REJECTED'], ['UFABCD', null, 'ACCEPTED'], ['EC0002', null, 'REFUSED'], ['DT0000', null, 'EXPIRED']])('to %s, %s: %s', async (code, pec, state) => {
    const { seller, invoiceId } = await market(code, pec);
    await exchange.transmit();
    expect(await invoiceOf(seller, invoiceId)).toMatchObject({ transmissionState: state });
  });

  test('is where it is by what weighs most, in whatever order it is told, and however often', async () => {
    const { seller, invoiceId } = await market('SC00404');
    Object.assign(exchange.emulator.trouble.messages, { copies: 3 });
    await exchange.transmit('newest');
    expect((await invoiceOf(seller, invoiceId)).transmissions).toMatchObject([{ state: 'REJECTED', code: '00404', reason: '00404: Fattura duplicata', notifications: [{ kind: 'SENT' }, { kind: 'REJECTED', code: '00404' }] }]);
  });

  test('that was rejected is told once to whoever reads the vendor\'s bills', async () => {
    const { vendor, invoiceId } = await market('SC00417');
    await exchange.transmit();
    await exchange.transmit();
    const mails = await world.sql<{ letter: string; object_path: string; words: object }>(`select letter, object_path, words from mail where tenant_id = $1 and letter like 'invoiceRe%'`, [vendor.id]);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ letter: 'invoiceRejected', object_path: `/t/${vendor.id}/fatture/${invoiceId}`, words: { code: '00417' } });
  });

  test('is listed by where it stands', async () => {
    const { seller, vendor, invoiceId } = await market('SC00311');
    await exchange.transmit();
    const { issuedInvoices } = await seller.client.get<{ issuedInvoices: { nodes: { id: string }[] } }>('query ($id: ID!) { tenant(id: $id) { issuedInvoices(filter: { transmissionState: [REJECTED] }) { nodes { id } } } }', { id: vendor.id });
    expect(issuedInvoices.nodes).toEqual([{ id: invoiceId }]);
  });

  test('waits while the intermediary is down, and while it is turned off', async () => {
    const { seller, vendor, invoiceId } = await market();
    exchange.emulator.trouble.isDown = true;
    await exchange.transmit();
    expect((await invoiceOf(seller, invoiceId)).transmissions).toMatchObject([{ state: 'WAITING', sentAt: null, fileName: expect.any(String) }]);
    exchange.emulator.trouble.isDown = false;
    await turn(seller, vendor.id, false);
    await world.sql(`update graphile_worker._private_jobs set run_at = now() where key like 'transmit %'`);
    await exchange.transmit();
    expect(await invoiceOf(seller, invoiceId)).toMatchObject({ transmissionState: 'WAITING' });
    await turn(seller, vendor.id);
    await exchange.transmit();
    expect(await invoiceOf(seller, invoiceId)).toMatchObject({ transmissionState: 'DELIVERED' });
  });

  test('that the intermediary has, though nobody here noted it, is not sent again', async () => {
    const { seller, invoiceId } = await market();
    await exchange.transmit();
    const [{ reference, fileName } = { reference: null, fileName: null }] = (await invoiceOf(seller, invoiceId)).transmissions;
    const taken = exchange.files().length;
    // As if the worker had been killed between sending and noting.
    await world.sql(`update transmission set sent_at = null, reference = null where invoice_id = $1`, [invoiceId]);
    await exchange.transmit();
    expect((await invoiceOf(seller, invoiceId)).transmissions).toMatchObject([{ state: 'DELIVERED', reference, fileName, sentAt: expect.any(String) }]);
    expect(exchange.files()).toHaveLength(taken);
  });

  test('nobody tells of it but the intermediary', async () => {
    const { seller, invoiceId } = await market();
    await world.work();
    const [{ fileName } = { fileName: null }] = (await invoiceOf(seller, invoiceId)).transmissions;
    const tell = async (headers: Record<string, string>, body: string) => (await fetch(new URL('/sdi/notifications', world.url), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })).status;
    const body = JSON.stringify({ type: 'REJECTED', fileName, toldAt: new Date().toISOString(), errors: [] });
    const { messages } = exchange.emulator;
    const genuine = messages.sdiHeaders('msg_x', body);
    messages.endpoints.sdi = { url: messages.endpoints.sdi?.url ?? '', secret: `whsec_${Buffer.from('another').toString('base64')}` };
    const forged = messages.sdiHeaders('msg_x', body);
    messages.endpoints.sdi.secret = webhookSecret;
    expect([await tell({}, body), await tell(forged, body), await tell(genuine, `${body} `)]).toEqual([400, 400, 400]);
    const nobodys = body.replace(String(fileName), 'IT00000000000_ZZZZZ.xml');
    expect(await tell(messages.sdiHeaders('msg_y', nobodys), nobodys)).toBe(200);
    await exchange.transmit();
    expect(await invoiceOf(seller, invoiceId)).toMatchObject({ transmissionState: 'DELIVERED' });
  });
});

describe('turning it on', () => {
  test('is the vendor\'s own people\'s who handle money, of a seller in Italy', async () => {
    const market_ = await makeMarket(world, { vendor: { profile: { vatNumber: nextVatNumber() } } });
    const { seller, buyer, vendor, customer } = market_;
    const german = await makeMarket(world, { vendor: { profile: { country: 'DE', vatNumber: '136695976' } } });
    expect(await turn(german.seller, german.vendor.id)).toEqual({ __typename: 'CannotTransmit', obstacle: 'NOT_ITALIAN' });
    expect(await turn(await market_.person(vendor, 'BILLING'), vendor.id)).toEqual({ __typename: 'SetInvoiceTransmissionPayload' });
    await expect(turn(await market_.person(vendor, 'TECHNICAL'), vendor.id)).rejects.toThrow('FORBIDDEN');
    await expect(turn(buyer, customer.id)).rejects.toThrow('FORBIDDEN');
    for (const id of [german.vendor.id, randomUUID(), 'nonsense']) await expect(turn(seller, id)).rejects.toThrow('NOT_FOUND');
    await world.sql('delete from fiscal_settings where tenant_id = $1', [vendor.id]);
    expect(await turn(seller, vendor.id)).toEqual({ __typename: 'CannotTransmit', obstacle: 'NO_SETTINGS' });
  });
});

describe('a rejected invoice', () => {
  async function rejected(code = 'SC00311') {
    const made = await market(code);
    await exchange.transmit();
    expect(await invoiceOf(made.seller, made.invoiceId)).toMatchObject({ transmissionState: 'REJECTED', viewerCan: expect.arrayContaining(['INVOICE_RESEND']) });
    return made;
  }

  test('is sent again under its number in a file of another name, to where it is delivered now; the invoice stays', async () => {
    const { seller, vendor, invoiceId } = await rejected();
    const xml = async () => (await fetch(new URL(`/documents/invoices/${invoiceId}/xml`, world.url), { headers: seller.client.headers })).text();
    const before = await xml();
    const key = randomUUID();
    const answer = await resend(seller, invoiceId, { pec: 'ricevute@pec.example.it' }, key);
    expect(answer).toMatchObject({ __typename: 'ResendInvoicePayload', invoice: { transmissionState: 'WAITING', transmissions: [{ attempt: 2, state: 'WAITING', recipientPec: 'ricevute@pec.example.it' }, { attempt: 1, state: 'REJECTED' }] } });
    expect(await resend(seller, invoiceId, { pec: 'ricevute@pec.example.it' }, key)).toMatchObject({ __typename: 'ResendInvoicePayload' });
    await exchange.transmit();
    const { transmissions, transmissionState, viewerCan } = await invoiceOf(seller, invoiceId);
    expect([transmissionState, transmissions.map(({ state, fileName }) => [state, fileName?.slice(-9)])]).toEqual(['DELIVERED', [['DELIVERED', '00002.xml'], ['REJECTED', '00001.xml']]]);
    expect(viewerCan).not.toContain('INVOICE_RESEND');
    // What goes out says where to; number and day are those of the invoice.
    const after = await xml();
    expect([before.includes('<PECDestinatario>'), before.includes('<CodiceDestinatario>SC00311<')]).toEqual([false, true]);
    for (const part of ['<PECDestinatario>ricevute@pec.example.it</PECDestinatario>', '<CodiceDestinatario>0000000</CodiceDestinatario>', '<ProgressivoInvio>00002</ProgressivoInvio>', /<Numero>[^<]*<\/Numero>/.exec(before)?.[0] ?? '', /<Data>[^<]*<\/Data>/.exec(before)?.[0] ?? '']) expect(after).toContain(part);
    expect(await world.sql(`select subject_name from audit_entry where action = 'invoice:resend' and tenant_id = $1`, [vendor.id])).toHaveLength(1);
  });

  test('is sent once by two who send it at once', async () => {
    const { seller, invoiceId } = await rejected();
    const answers = await Promise.all([1, 2, 3].map(() => resend(seller, invoiceId, { sdiCode: 'ABC1234' })));
    expect(answers.map(({ __typename, obstacle }) => obstacle ?? __typename).toSorted()).toEqual(['NOT_REJECTED', 'NOT_REJECTED', 'ResendInvoicePayload']);
    expect((await invoiceOf(seller, invoiceId)).transmissions).toHaveLength(2);
  });

  test('is sent on the fifth day after, and not on the sixth', async () => {
    const { seller, invoiceId } = await rejected();
    world.clock.moveTo('2026-03-16T00:30:00Z');
    expect(await resend(seller, invoiceId)).toMatchObject({ obstacle: 'TOO_LATE' });
    expect((await invoiceOf(seller, invoiceId)).viewerCan).not.toContain('INVOICE_RESEND');
    world.clock.moveTo('2026-03-15T23:30:00Z');
    expect(await resend(seller, invoiceId, { sdiCode: 'ABC1234' })).toMatchObject({ __typename: 'ResendInvoicePayload' });
  });

  test('goes nowhere that it cannot be delivered to', async () => {
    const { seller, invoiceId } = await rejected();
    const address = { street: 'Via Roma', number: '1', postalCode: '35100', city: 'Padova', province: 'PD', country: 'IT' };
    expect(await resend(seller, invoiceId, { sdiCode: 'ABC123', pec: 'x', address: { ...address, postalCode: '1' } })).toMatchObject({ __typename: 'InvalidInput', issues: expect.arrayContaining([expect.objectContaining({ path: ['pec'] }), expect.objectContaining({ path: ['address', 'postalCode'] })]) });
    expect(await resend(seller, invoiceId, { sdiCode: 'ABC123' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['sdiCode'], code: 'sdiCode.length' }] });
    expect(await resend(seller, invoiceId, { address: { ...address, country: 'DE', postalCode: '10969' } })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['address', 'country'] }] });
    expect(await resend(seller, invoiceId, { sdiCode: 'ABC1234', address })).toMatchObject({ __typename: 'ResendInvoicePayload' });
  });

  test('is not sent while nothing was rejected, never transmitted, or turned off', async () => {
    const { seller, vendor, customer, invoiceId } = await rejected();
    const [{ id: first } = { id: '' }] = await world.sql<{ id: string }>('select id from invoice where tenant_id = $1 order by sequence limit 1', [customer.id]);
    expect(await resend(seller, first)).toMatchObject({ obstacle: 'NEVER_SENT' });
    await turn(seller, vendor.id, false);
    expect(await resend(seller, invoiceId)).toMatchObject({ obstacle: 'OFF' });
    await turn(seller, vendor.id);
    await resend(seller, invoiceId, { sdiCode: 'ABC1234' });
    expect(await resend(seller, invoiceId)).toMatchObject({ obstacle: 'NOT_REJECTED' });
  });

  test('is the vendor\'s to send: for whoever was invoiced that is not allowed, for everybody else it does not exist', async () => {
    const { seller, buyer, reseller, vendor, person, invoiceId } = await rejected();
    const other = await makeMarket(world, { vendor: { profile: { vatNumber: nextVatNumber() } } });
    expect((await invoiceOf(buyer, invoiceId)).viewerCan).not.toContain('INVOICE_RESEND');
    await expect(resend(buyer, invoiceId)).rejects.toThrow('FORBIDDEN');
    for (const one of [other.seller, other.buyer, reseller, await person(vendor, 'TECHNICAL')]) await expect(resend(one, invoiceId)).rejects.toThrow('NOT_FOUND');
    for (const id of [randomUUID(), 'nonsense']) await expect(resend(seller, id)).rejects.toThrow('NOT_FOUND');
  });
});

describe('what is told late', () => {
  /** As the intermediary tells it, signed; like all that it tells, by the clock of the world outside. */
  async function tell(fileName: string | null | undefined, type: string, code?: string): Promise<void> {
    const body = JSON.stringify({ type, fileName, toldAt: new Date(Date.now() + 60_000).toISOString(), errors: code ? [{ code, description: 'Rifiutata dal destinatario' }] : [] });
    expect((await fetch(new URL('/sdi/notifications', world.url), { method: 'POST', headers: { 'content-type': 'application/json', ...exchange.emulator.messages.sdiHeaders(randomUUID(), body) }, body })).status).toBe(200);
    await world.work();
  }

  // The exchange system takes no answer of a public body once its term is over; were one told all the same, people have to see it.
  test.each([['DT0000', 'EXPIRED', 'REFUSED', 'EC02'], ['DT0000', 'EXPIRED', 'ACCEPTED', 'EC01'], ['UFABCD', 'ACCEPTED', 'REFUSED', 'EC02'], ['MC00000', 'NOT_DELIVERED', 'DELIVERED', undefined]])('to %s that was %s, then %s, is kept, shown and counts', async (recipient, first, then, code) => {
    const { seller, buyer, vendor, invoiceId } = await market(recipient);
    await exchange.transmit();
    const before = await invoiceOf(seller, invoiceId);
    expect(before.transmissionState).toBe(first);
    world.clock.moveTo('2026-03-28T09:00:00Z');
    await tell(before.transmissions[0]?.fileName, then, code);
    for (const one of [seller, buyer]) {
      const { transmissionState, transmissions: [attempt] } = await invoiceOf(one, invoiceId);
      expect([transmissionState, attempt?.code, attempt?.notifications.at(-1)]).toEqual([then, code ?? null, { kind: then, code: code ?? null }]);
      expect(attempt?.notifications).toHaveLength((before.transmissions[0]?.notifications.length ?? 0) + 1);
    }
    expect(await world.sql(`select from mail where tenant_id = $1 and letter = 'invoiceRefused'`, [vendor.id])).toHaveLength(then === 'REFUSED' ? 1 : 0);
  });

  test('of an attempt that another has followed is kept with its own, and says nothing of the other', async () => {
    const { seller, vendor, invoiceId } = await market('SC00311');
    await exchange.transmit();
    await resend(seller, invoiceId, { sdiCode: 'ABC1234' });
    await exchange.transmit();
    const { transmissions: [, old] } = await invoiceOf(seller, invoiceId);
    await tell(old?.fileName, 'REJECTED', '00404');
    expect(await invoiceOf(seller, invoiceId)).toMatchObject({ transmissionState: 'DELIVERED', transmissions: [{ attempt: 2, state: 'DELIVERED' }, { attempt: 1, state: 'REJECTED', code: '00311', notifications: [{ kind: 'SENT' }, { code: '00311' }, { code: '00404' }] }] });
    expect(await world.sql(`select from mail where tenant_id = $1 and letter = 'invoiceRejected'`, [vendor.id])).toHaveLength(1);
  });
});

describe('an invoice that was issued before that was turned on', () => {
  const early = (more: Parameters<typeof market>[2] = {}) => market('ABC1234', null, { ...more, before: true });

  test('is not sent by itself, and by hand once, under the name that its file has already', async () => {
    const { seller, vendor, invoiceId } = await early();
    await exchange.transmit();
    expect(await invoiceOf(seller, invoiceId)).toMatchObject({ transmissionState: null, transmissions: [], viewerCan: expect.arrayContaining(['INVOICE_SEND']) });
    await (await fetch(new URL(`/documents/invoices/month.zip?tenantId=${vendor.id}&month=2026-03`, world.url), { headers: seller.client.headers })).arrayBuffer();
    const [{ name } = { name: '' }] = await world.sql<{ name: string }>('select name from invoice_file where invoice_id = $1', [invoiceId]);
    const key = randomUUID();
    expect(await send(seller, invoiceId, key)).toMatchObject({ __typename: 'SendInvoicePayload', invoice: { transmissionState: 'WAITING', transmissions: [{ attempt: 1 }] } });
    expect(await send(seller, invoiceId, key)).toMatchObject({ __typename: 'SendInvoicePayload' });
    expect(await send(seller, invoiceId)).toMatchObject({ __typename: 'CannotSend', obstacle: 'ALREADY' });
    await exchange.transmit();
    expect(await invoiceOf(seller, invoiceId)).toMatchObject({ transmissionState: 'DELIVERED', transmissions: [{ attempt: 1, fileName: name }] });
    expect((await invoiceOf(seller, invoiceId)).viewerCan).not.toContain('INVOICE_SEND');
    expect(exchange.files().filter((file) => file === name)).toHaveLength(1);
    expect(await world.sql(`select from audit_entry where action = 'invoice:send' and tenant_id = $1`, [vendor.id])).toHaveLength(1);
  });

  test('is sent once by three who send it at once', async () => {
    const { seller, invoiceId } = await early();
    const answers = await Promise.all([1, 2, 3].map(() => send(seller, invoiceId)));
    expect(answers.map(({ __typename, obstacle }) => obstacle ?? __typename).toSorted()).toEqual(['ALREADY', 'ALREADY', 'SendInvoicePayload']);
  });

  test('is sent until the twelfth day after its own, where the seller is', async () => {
    const { seller, invoiceId } = await early();
    world.clock.moveTo('2026-03-23T00:30:00Z');
    expect((await invoiceOf(seller, invoiceId)).viewerCan).not.toContain('INVOICE_SEND');
    expect(await send(seller, invoiceId)).toMatchObject({ obstacle: 'TOO_LATE' });
    world.clock.moveTo('2026-03-22T23:30:00Z');
    expect(await send(seller, invoiceId)).toMatchObject({ __typename: 'SendInvoicePayload' });
  });

  test('is sent until the fifteenth of the month after to a business abroad that is charged no VAT', async () => {
    const { vendor, person, invoiceId } = await early({ profile: { country: 'DE', vatNumber: '136695976', vatStatus: 'VALID', taxCode: null, sdiCode: 'XXXXXXX', addressPostalCode: '10969', addressCity: 'Berlin' } });
    world.clock.moveTo('2026-04-15T23:30:00Z');
    const seller = await person(vendor, 'BILLING');
    world.clock.moveTo('2026-04-16T00:30:00Z');
    expect(await send(seller, invoiceId)).toMatchObject({ obstacle: 'TOO_LATE' });
    world.clock.moveTo('2026-04-15T23:30:00Z');
    expect((await invoiceOf(seller, invoiceId)).viewerCan).toContain('INVOICE_SEND');
    expect(await send(seller, invoiceId)).toMatchObject({ __typename: 'SendInvoicePayload' });
  });

  test('is not sent while that is off, nor what a seller abroad issued', async () => {
    const { seller, vendor, invoiceId } = await early();
    await turn(seller, vendor.id, false);
    expect((await invoiceOf(seller, invoiceId)).viewerCan).not.toContain('INVOICE_SEND');
    expect(await send(seller, invoiceId)).toMatchObject({ obstacle: 'OFF' });
    const german = await makeMarket(world, { vendor: { profile: { country: 'DE', vatNumber: '136695976' } } });
    expect(await send(german.seller, await lastInvoice(german.customer.id))).toMatchObject({ obstacle: 'NOT_ITALIAN' });
  });

  test('is the vendor\'s to send: for whoever was invoiced that is not allowed, for everybody else it does not exist', async () => {
    const { seller, buyer, reseller, vendor, person, invoiceId } = await early();
    const other = await makeMarket(world, { vendor: { profile: { vatNumber: nextVatNumber() } } });
    expect((await invoiceOf(buyer, invoiceId)).viewerCan).not.toContain('INVOICE_SEND');
    await expect(send(buyer, invoiceId)).rejects.toThrow('FORBIDDEN');
    for (const one of [other.seller, other.buyer, reseller, await person(vendor, 'TECHNICAL')]) await expect(send(one, invoiceId)).rejects.toThrow('NOT_FOUND');
    for (const id of [randomUUID(), 'nonsense']) await expect(send(seller, id)).rejects.toThrow('NOT_FOUND');
    expect(await send(await person(vendor, 'BILLING'), invoiceId)).toMatchObject({ __typename: 'SendInvoicePayload' });
  });
});
