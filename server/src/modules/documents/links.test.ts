import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf, type Market } from '../../../test/harness/commerce.ts';
import { readPdf } from '../../../test/harness/text-of-pdf.ts';
import { createWorld, type Client, type World } from '../../../test/harness/world.ts';
import { linkToken } from '../../platform/auth/tokens.ts';
import { makeContact } from '../../seed/factories.ts';

let world: World;
let market: Market;
beforeAll(async () => { world = await createWorld(); });
beforeEach(async () => {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  market = await makeMarket(world, {
    customer: { name: 'Officine Brenta', payer: 'CUSTOMER' },
    more: (draft, { customer }) => makeContact(draft, { tenant: customer, firstName: 'Bruna', lastName: 'Conti', email: `conti-${randomUUID()}@brenta.example`, types: ['BILLING'], language: 'de' }),
  });
  world.clock.moveTo('2026-03-17T14:23:45Z');
});
afterAll(() => world.close());

const amounts = 'amounts { due { minor } lines { kind amount { minor } } }';
const document = `document { canAccept companyName senderName senderCompanyName vendorName vendorCountry expiresAt lines { position companyName timeZone }
  quote { id expiresAt ${amounts} lines { product { name } edition { name } } } order { id number state transferAccount { iban version updatedByName } ${amounts.replace('due', 'arrivedMinor due')} lines { edition { name } } payments { id } } }`;
const open = `mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { __typename ... on OpenDocumentPayload { ${document} } ... on UserError { code message } } }`;
const accept = `mutation ($input: AcceptDocumentInput!) { acceptDocument(input: $input) { __typename ... on AcceptDocumentPayload { ${document} } ... on OfferChanged { ${document} } ... on UserError { code message } } }`;

interface Answered {
  __typename: string;
  code?: string;
  document?: { canAccept: boolean; quote: { id: string; amounts: { due: { minor: number } } | null } | null; order: { id: string; number: string; state: string; amounts: unknown } | null; [name: string]: unknown };
}
const opened = (token: string, client: Client = world.nobody) => client.get<Answered>(open, { input: { token } });
const accepted = (token: string, quoteId: string) => world.nobody.get<Answered>(accept, { input: { token, quoteId } });
const sendQuote = (client: Client, quoteId: string, idempotencyKey = randomUUID()) => client.get<{ __typename: string; recipientCount?: number; companyName?: string; code?: string }>(
  'mutation ($input: SendQuoteInput!) { sendQuote(input: $input) { __typename ... on DocumentSentPayload { companyName recipientCount expiresAt } ... on UserError { code } } }', { input: { quoteId, idempotencyKey } });
const sendOrder = (client: Client, orderId: string) => client.get<{ __typename: string; recipientCount?: number }>(
  'mutation ($input: SendOrderInput!) { sendOrder(input: $input) { __typename ... on DocumentSentPayload { companyName recipientCount expiresAt } ... on UserError { code } } }', { input: { orderId, idempotencyKey: randomUUID() } });

/** The token of the newest link to a document; nobody but who knows the secret can make it. */
async function tokenOf(documentId: string): Promise<string> {
  const [row] = await world.sql<{ id: string }>('select id from document_link where quote_id = $1 or order_id = $1 order by created_at desc, id desc limit 1', [documentId]);
  return linkToken(world.config.SECRET, row?.id ?? '');
}
async function offer(by = market.reseller) {
  const quote = quoteOf(await by.quoteUpgrade({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.BUSINESS.id }));
  await sendQuote(by.client, quote.id);
  return { quote, token: await tokenOf(quote.id) };
}

test('a quote that a company sends to its own people is offered by nobody, and a name with a full stop has one', async () => {
  await world.sql(`update tenant set name = 'Officine Brenta S.r.l.' where id = $1`, [market.customer.id]);
  const quote = quoteOf(await market.buyer.quoteUpgrade({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.BUSINESS.id }));
  expect(await sendQuote(market.buyer.client, quote.id)).toMatchObject({ __typename: 'DocumentSentPayload' });
  await world.work();
  const mails = await world.sql<{ letter: string; subject: string; text: string }>('select letter, subject, text from mail where link_id in (select id from document_link where quote_id = $1)', [quote.id]);
  expect(mails).toMatchObject([{ letter: 'quoteShared', subject: expect.not.stringContaining('bietet') }]);
  expect(mails[0]?.text).toContain('Officine Brenta S.r.l.');
  expect(mails[0]?.text).not.toContain('S.r.l..');
});

describe('a quote that a partner sends', () => {
  test('goes to the billing contacts in their language, and its link shows the price to whoever is invoiced', async () => {
    const quote = quoteOf(await market.reseller.quoteUpgrade({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.BUSINESS.id }));
    expect(quote.amounts).toBeNull();
    const key = randomUUID();
    const sent = await sendQuote(market.reseller.client, quote.id, key);
    expect(sent).toMatchObject({ __typename: 'DocumentSentPayload', companyName: 'Officine Brenta', recipientCount: 1 });
    expect(await sendQuote(market.reseller.client, quote.id, key)).toEqual(sent);
    await world.work();
    const mails = await world.sql<{ subject: string; language: string; text: string }>(`select subject, language, text from mail where tenant_id = $1 and letter = 'quoteOffered'`, [market.customer.id]);
    expect(mails).toMatchObject([{ language: 'de', subject: expect.stringContaining('bietet Ihnen Sestante Docs Business an') }]);
    const token = await tokenOf(quote.id);
    // Once: what is a button in the other part is words here.
    expect(mails[0]?.text.split(`http://localhost:4000/pay/${token}`)).toHaveLength(2);

    expect(await opened(token)).toMatchObject({
      __typename: 'OpenDocumentPayload',
      document: {
        canAccept: true, companyName: 'Officine Brenta', senderCompanyName: market.partner.name, vendorName: market.vendor.name, vendorCountry: 'IT', order: null,
        lines: [{ position: 1, companyName: 'Officine Brenta', timeZone: 'UTC' }],
        quote: { id: quote.id, amounts: { due: { minor: expect.any(Number) } }, lines: [{ product: { name: 'Sestante Docs' }, edition: { name: 'Business' } }] },
      },
    });
  });

  test('is ordered when it is accepted, once, as it was quoted', async () => {
    const { quote, token } = await offer();
    const shown = (await opened(token)).document?.quote?.amounts;
    const answers = await Promise.all(Array.from({ length: 5 }, () => accepted(token, quote.id)));
    for (const answer of answers) expect(answer).toMatchObject({ __typename: 'AcceptDocumentPayload', document: { canAccept: false, quote: null, order: { state: 'PENDING_PAYMENT', amounts: { due: shown?.due } } } });
    expect(new Set(answers.map((answer) => answer.document?.order?.id)).size).toBe(1);
    const order = await market.buyer.order(answers[0]?.document?.order?.id ?? '');
    expect(order).toMatchObject({ placedByTenantName: market.partner.name, invoicedToName: 'Officine Brenta' });
    expect(await opened(token)).toMatchObject({ document: { order: { id: order.id } } });
    const entries = await world.sql(`select action, after from audit_entry where subject_id = $1 and action = 'quote:accept'`, [order.id]);
    expect(entries).toMatchObject([{ after: { acceptedBy: 'Officine Brenta' } }]);
  });

  test('shows no amount to a customer whose partner pays, and is ordered at the partner\'s price all the same', async () => {
    market = await makeMarket(world, { customer: { payer: 'PARTNER' } });
    const { quote, token } = await offer();
    expect(quote.amounts).not.toBeNull();
    expect(await opened(token)).toMatchObject({ document: { canAccept: true, quote: { amounts: null } } });
    const answer = await accepted(token, quote.id);
    expect(answer).toMatchObject({ __typename: 'AcceptDocumentPayload', document: { order: { amounts: null } } });
    expect(await market.reseller.order(answer.document?.order?.id ?? '')).toMatchObject({ invoicedToName: market.partner.name, amounts: { due: quote.amounts?.due } });
  });

  test('is offered anew when its price is over: nothing is ordered before the new one is seen', async () => {
    const { quote, token } = await offer();
    world.clock.moveTo('2026-03-19T10:00:00Z');
    const answer = await accepted(token, quote.id);
    expect(answer).toMatchObject({ __typename: 'OfferChanged', code: 'OFFER_CHANGED', document: { canAccept: true, order: null, quote: { id: expect.any(String) } } });
    const fresh = answer.document?.quote?.id ?? '';
    expect(fresh).not.toBe(quote.id);
    expect(await accepted(token, quote.id)).toMatchObject({ __typename: 'OfferChanged', document: { quote: { id: fresh } } });
    expect(await accepted(token, fresh)).toMatchObject({ __typename: 'AcceptDocumentPayload' });
  });

  test('is gone when its sender may not order any more, or has lost access', async () => {
    const { quote, token } = await offer();
    await world.sql(`update "user" set role = 'VIEWER' where tenant_id = $1`, [market.partner.id]);
    expect(await accepted(token, quote.id)).toMatchObject({ __typename: 'OfferGone', code: 'OFFER_WITHDRAWN' });
    await world.sql(`update "user" set role = 'ADMIN', status = 'DISABLED' where tenant_id = $1`, [market.partner.id]);
    expect(await accepted(token, quote.id)).toMatchObject({ __typename: 'OfferGone' });
    await world.sql(`update "user" set status = 'ACTIVE' where tenant_id = $1`, [market.partner.id]);
    await world.sql(`update tenant set access = 'LIMITED' where id = $1`, [market.customer.id]);
    expect(await accepted(token, quote.id)).toMatchObject({ __typename: 'OfferGone' });
    expect(await opened(token)).toMatchObject({ document: { order: null } });
  });

  test('says which order stands in its way', async () => {
    const { quote, token } = await offer();
    const { number } = await market.buyer.orderRenewal(market.docs.id);
    const answer = await world.nobody.get<{ __typename: string; message: string }>(accept, { input: { token, quoteId: quote.id } });
    expect(answer).toMatchObject({ __typename: 'OfferGone', message: expect.stringContaining(number) });
  });

  test('is accepted in an operation of its own: nothing follows it in the place of its sender', async () => {
    const { quote, token } = await offer();
    await market.buyer.orderRenewal(market.docs.id);
    const variables = { token: { token, quoteId: quote.id }, next: { subscriptionId: market.docs.id, isOn: true } };
    const next = 'setAutoRenewal(input: $next) { ... on SetAutoRenewalPayload { subscription { tenant { parent { users(first: 5) { nodes { email } } } } } } }';
    for (const both of [`acceptDocument(input: $token) { __typename } ${next}`, `... on Mutation { acceptDocument(input: $token) { __typename } } ...rest`]) {
      const answer = await market.buyer.client.ask(`mutation ($token: AcceptDocumentInput!, $next: SetAutoRenewalInput!) { ${both} } ${both.includes('rest') ? `fragment rest on Mutation { ${next} }` : ''}`, variables);
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
      expect(answer.data ?? null).toBeNull();
    }
  });

  test('is sent by who may order, and by nobody else', async () => {
    const quote = quoteOf(await market.reseller.quoteUpgrade({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.BUSINESS.id }));
    const stranger = await makeMarket(world);
    await expect(sendQuote(stranger.reseller.client, quote.id)).rejects.toThrow('NOT_FOUND');
    await expect(sendQuote(market.reseller.client, 'nonsense')).rejects.toThrow('NOT_FOUND');
    await expect(sendQuote((await market.person(market.partner, 'TECHNICAL')).client, quote.id)).rejects.toThrow('FORBIDDEN');
    await expect(sendQuote(world.nobody, quote.id)).rejects.toThrow('UNAUTHENTICATED');
    await world.sql(`update contact set types = '{TECHNICAL}' where tenant_id = $1`, [market.customer.id]);
    await world.sql(`update "user" set status = 'DISABLED' where tenant_id = $1`, [market.customer.id]);
    expect(await sendQuote(market.reseller.client, quote.id)).toMatchObject({ __typename: 'NobodyToRead', code: 'NOBODY_TO_READ' });
  });
});

describe('whoever is written to', () => {
  const quoteBy = async (by: Market['buyer']) => quoteOf(await by.quoteUpgrade({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.BUSINESS.id })).id;

  test('is counted: twenty for a document, forty within the hour for what one company sends another, also at once; what it used up is not another\'s', async () => {
    const draft = world.draft();
    for (let nth = 0; nth < 30; nth += 1) makeContact(draft, { tenant: market.customer, firstName: 'Uno', lastName: 'Dei tanti', email: `tanti-${nth}-${randomUUID()}@brenta.example`, types: ['BILLING'] });
    await world.save(draft);
    const quoteId = await quoteBy(market.reseller);
    const colleague = await market.person(market.partner, 'ADMIN');
    const answers = await Promise.allSettled([market.reseller, colleague, market.reseller, colleague].map(({ client }) => sendQuote(client, quoteId)));
    expect(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.recipientCount] : []))).toEqual([20, 20]);
    expect(answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason)] : []))).toEqual([expect.stringContaining('RATE_LIMITED'), expect.stringContaining('RATE_LIMITED')]);
    expect(await world.sql(`select count(*)::integer as mails from mail where tenant_id = $1 and letter = 'quoteOffered'`, [market.customer.id])).toEqual([{ mails: 40 }]);
    expect(await sendQuote(market.seller.client, await quoteBy(market.seller))).toMatchObject({ recipientCount: 20 });
    world.clock.moveTo('2026-03-17T15:23:45Z');
    expect(await sendQuote(market.reseller.client, quoteId)).toMatchObject({ recipientCount: 20 });
  });
});

describe('who sends a quote', () => {
  const send = (quoteId: string, readers: string[]) => market.reseller.client.get<{ __typename: string; recipientCount?: number; issues?: object[] }>(
    'mutation ($input: SendQuoteInput!) { sendQuote(input: $input) { __typename ... on DocumentSentPayload { recipientCount } ... on InvalidInput { issues { path code } } ... on UserError { code } } }', { input: { quoteId, readers, idempotencyKey: randomUUID() } });
  const quoted = async () => quoteOf(await market.reseller.quoteUpgrade({ subscriptionId: market.docs.id, editionId: market.catalogue.editions.BUSINESS.id })).id;
  const lettersOf = (quoteId: string) => world.sql<{ to_address: string; text: string }>(`select to_address, text from mail where letter = 'quoteOffered' and link_id in (select id from document_link where quote_id = $1) order by to_address`, [quoteId]);

  /** Somebody else of a company. @returns the address */
  const addressOf = async (company: Market['customer'], role: 'ADMIN' | 'TECHNICAL'): Promise<string> => {
    await market.person(company, role);
    const [row] = await world.sql<{ email: string }>('select email from "user" where tenant_id = $1 and role = $2 order by id desc limit 1', [company.id, role]);
    return row?.email ?? '';
  };

  test('chooses its readers among the company\'s people, also one who is only invited, and each is told until when the price holds', async () => {
    const quoteId = await quoted();
    const invited = await addressOf(market.customer, 'ADMIN');
    await world.sql(`update "user" set status = 'INVITED' where email = $1`, [invited]);
    expect(await send(quoteId, [invited.toUpperCase()])).toMatchObject({ __typename: 'DocumentSentPayload', recipientCount: 1 });
    await world.work();
    const letters = await lettersOf(quoteId);
    expect(letters).toMatchObject([{ to_address: invited, text: expect.stringMatching(/(vale fino al|holds until|gilt bis) .*15[:.]23/) }]);
  });

  test('reaches nobody else: not an address of its own, not one whose role shows no amounts, not nobody', async () => {
    const quoteId = await quoted();
    const technical = await addressOf(market.customer, 'TECHNICAL');
    const other = await addressOf(market.partner, 'ADMIN');
    expect(await send(quoteId, [technical, 'someone@elsewhere.example', other])).toMatchObject({
      __typename: 'InvalidInput', issues: [0, 1, 2].map((index) => ({ path: ['readers', String(index)], code: 'document.noReader' })),
    });
    expect(await send(quoteId, [])).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['readers'], code: 'required' }] });
    expect(await lettersOf(quoteId)).toEqual([]);
  });

  test('reaches an administrator who was invited, where there is nobody else', async () => {
    const quoteId = await quoted();
    await world.sql(`update contact set types = '{TECHNICAL}' where tenant_id = $1`, [market.customer.id]);
    await world.sql(`update "user" set status = 'INVITED' where tenant_id = $1 and role = 'ADMIN'`, [market.customer.id]);
    expect(await sendQuote(market.reseller.client, quoteId)).toMatchObject({ __typename: 'DocumentSentPayload', recipientCount: expect.any(Number) });
  });
});

describe('a link', () => {
  test('to an order shows whoever is invoiced how to pay it, and the same on paper', async () => {
    const order = await market.buyer.orderRenewal(market.docs.id);
    expect(await sendOrder(market.buyer.client, order.id)).toMatchObject({ __typename: 'DocumentSentPayload', recipientCount: 1 });
    const token = await tokenOf(order.id);
    expect(await opened(token)).toMatchObject({ document: { canAccept: false, quote: null, order: { number: order.number, amounts: { due: order.amounts?.due, arrivedMinor: 0 }, transferAccount: { iban: 'IT60X0542811101000000123456', version: null, updatedByName: null } } } });
    await market.seller.recordPayment(order.id, world.clock.now.toISOString().slice(0, 10), randomUUID(), { amountMinor: 500, toBalance: true });
    const { data } = await world.nobody.ask('mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ... on OpenDocumentPayload { document { order { viewerCan amounts { arrivedMinor } transfers { amount { minor } } } } } } }', { input: { token } });
    expect(data).toEqual({ openDocument: { document: { order: { viewerCan: [], amounts: { arrivedMinor: 500 }, transfers: [{ amount: { minor: 500 } }] } } } });
    const response = await fetch(new URL('/documents/link?language=it', world.url), { method: 'POST', body: new URLSearchParams({ token }) });
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    const { text } = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(text).toContain(`Ordine ${order.number}`);
    expect(text).toContain('Imponibile');
    expect(text).toContain('IT60 X054');
    expect((await fetch(new URL('/documents/link', world.url), { method: 'POST', body: new URLSearchParams({ token: 'x'.repeat(43) }) })).status).toBe(404);
    expect((await fetch(new URL('/documents/link', world.url), { method: 'POST' })).status).toBe(404);
  });

  test('shows its document and nothing else, to nobody and to whoever is signed in elsewhere', async () => {
    const { quote, token } = await offer();
    const other = orderOf(await market.buyer.start(quoteOf(await market.buyer.quoteSubscription({ tenantId: market.customer.id, editionId: market.catalogue.editions.TEAM.id })).id));
    const reach = (selection: string, client: Client = world.nobody) => client.ask(`mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ... on OpenDocumentPayload { document { ${selection} } } } }`, { input: { token } });
    for (const client of [world.nobody, (await makeMarket(world)).buyer.client]) {
      const { data } = await reach('quote { lines { subscription { id tenant { name } } } }', client);
      expect(JSON.stringify(data)).toContain('"subscription":null');
      // A company cannot be read by it at all: the way there ends in null.
      expect((await reach('quote { lines { tenant { id name } } }', client)).data).toMatchObject({ openDocument: { document: { quote: null } } });
    }
    expect((await opened(token)).document?.quote?.id).toBe(quote.id);
    expect(JSON.stringify(await opened(token))).not.toContain(other.id);
  });

  test('that has expired, was never made, or leads to a closed company opens nothing', async () => {
    const { quote, token } = await offer();
    expect(await opened('nonsense')).toMatchObject({ __typename: 'DocumentLinkInvalid', code: 'DOCUMENT_LINK_UNKNOWN' });
    world.clock.moveTo('2026-04-17T00:00:00Z');
    expect(await opened(token)).toMatchObject({ code: 'DOCUMENT_LINK_EXPIRED' });
    expect(await accepted(token, quote.id)).toMatchObject({ code: 'DOCUMENT_LINK_EXPIRED' });
    world.clock.moveTo('2026-03-18T00:00:00Z');
    await world.sql(`update tenant set status = 'CLOSED', closed_at = '2026-03-18T00:00:00Z' where id = $1`, [market.customer.id]);
    expect(await opened(token)).toMatchObject({ code: 'DOCUMENT_LINK_CLOSED' });
  });

  test('is not found by trying', async () => {
    world.clock.moveTo('2026-03-20T00:00:00Z');
    const answers: string[] = [];
    for (let tries = 0; tries < 12; tries += 1) answers.push(await opened(`guess-${tries}`).then((answer) => String(answer.code), (error: unknown) => String(error)));
    expect(answers.at(-1)).toContain('RATE_LIMITED');
  });
});
