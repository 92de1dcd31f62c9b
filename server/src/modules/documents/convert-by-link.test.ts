import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, quoteOf, type Buyer, type Market } from '../../../test/harness/commerce.ts';
import { card } from '../../../test/harness/emulator.ts';
import { openShop, type Shop } from '../../../test/harness/shop.ts';
import { linkToken } from '../../platform/auth/tokens.ts';

let shop: Shop;
let market: Market;
let trialId: string;
beforeAll(async () => { shop = await openShop(); });
afterAll(() => shop.close());
beforeEach(async () => {
  shop.world.clock.moveTo('2026-03-10T09:00:00Z');
  market = await makeMarket(shop.world, { customer: { payer: 'CUSTOMER' } });
  trialId = (await market.buyer.startTrial(market.customer.id, market.catalogue.editions.TEAM.id)).subscription?.id ?? '';
});

const choice = () => ({ subscriptionId: trialId, editionId: market.catalogue.editions.BUSINESS.id, quantities: [{ componentId: market.catalogue.components.USERS, quantity: 28 }] });

/** A conversion that is offered by mail. */
async function offered(by: Buyer = market.reseller): Promise<{ quoteId: string; token: string }> {
  const { id: quoteId } = quoteOf(await by.quoteConversion(choice()));
  await by.client.get('mutation ($input: SendQuoteInput!) { sendQuote(input: $input) { __typename } }', { input: { quoteId, idempotencyKey: crypto.randomUUID() } });
  const [row] = await shop.world.sql<{ id: string }>('select id from document_link where quote_id = $1', [quoteId]);
  return { quoteId, token: linkToken(shop.world.config.SECRET, row?.id ?? '') };
}

interface Answered {
  __typename: string;
  message?: string;
  document?: { canAccept: boolean; quote: { id: string; kind: string } | null; order: { id: string; kind: string; state: string } | null };
}
const accepted = (token: string, quoteId: string) => shop.world.nobody.get<Answered>(
  'mutation ($input: AcceptDocumentInput!) { acceptDocument(input: $input) { __typename ... on AcceptDocumentPayload { document { canAccept quote { id kind } order { id kind state } } } ... on OfferChanged { document { canAccept quote { id kind } order { id kind state } } } ... on UserError { message } } }', { input: { token, quoteId } });

/** A card is left by the link, and comes back with the worker at work. */
async function payByCard(token: string): Promise<void> {
  const response = await fetch(new URL('/documents/pay?language=it', shop.world.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, kind: 'CARD' }) });
  const { url } = (await response.json()) as { url: string };
  await Promise.all([shop.agree(url, card('4242424242424242')), sleep(50).then(() => shop.work())]);
  await shop.work();
}

test('a trial is converted by who accepts its offer and pays by the link, once, from the instant of the money on', async () => {
  const { quoteId, token } = await offered();
  const answers = await Promise.all([accepted(token, quoteId), accepted(token, quoteId)]);
  for (const answer of answers) expect(answer).toMatchObject({ __typename: 'AcceptDocumentPayload', document: { canAccept: false, quote: null, order: { kind: 'CONVERSION', state: 'PENDING_PAYMENT' } } });
  expect(new Set(answers.map((answer) => answer.document?.order?.id)).size).toBe(1);
  expect(await market.buyer.lifeOf(trialId)).toMatchObject({ isTrial: true });

  shop.world.clock.moveTo('2026-03-12T10:00:00Z');
  await payByCard(token);
  const order = await market.buyer.order(answers[0]?.document?.order?.id ?? '');
  expect(order).toMatchObject({ kind: 'CONVERSION', state: 'PAID', method: 'CARD', placedByTenantName: market.partner.name, payments: [{ state: 'SUCCEEDED' }] });
  const converted = await market.buyer.lifeOf(trialId);
  expect(converted).toMatchObject({ status: 'ACTIVE', isTrial: false, edition: { code: 'BUSINESS' }, startsAt: '2026-03-12T10:00:00.000Z', endsAt: '2026-04-12T10:00:00.000Z' });
  expect(converted.components.find(({ component }) => component.code === 'USERS')?.quantity).toBe(28);
  expect(await shop.world.sql('select count(*)::integer as charges from charge where tenant_id = $1 and subscription_id = $2', [market.customer.id, trialId])).toEqual([{ charges: 1 }]);
});

test('a price that is over is offered anew; what was converted meanwhile is told', async () => {
  const { quoteId, token } = await offered();
  shop.world.clock.moveTo('2026-03-10T11:00:00Z');
  const changed = await accepted(token, quoteId);
  expect(changed).toMatchObject({ __typename: 'OfferChanged', document: { canAccept: true, quote: { kind: 'CONVERSION' }, order: null } });
  const fresh = changed.document?.quote?.id ?? '';
  const own = quoteOf(await market.buyer.quoteConversion(choice()));
  const { order } = await market.buyer.convert(own.id);
  expect(await accepted(token, fresh)).toMatchObject({ __typename: 'OfferGone', message: expect.stringContaining(order?.number ?? 'a number') });
});

test('an offer of a trial that has ended is none, and who may not order cannot send one', async () => {
  const { quoteId, token } = await offered();
  shop.world.clock.moveTo('2026-03-24T09:00:00Z');
  await shop.work();
  expect(await accepted(token, quoteId)).toMatchObject({ __typename: expect.stringMatching(/^Offer(Gone|Changed)$/) });
  expect(await market.buyer.lifeOf(trialId)).toMatchObject({ status: 'EXPIRED' });
  const stranger = await makeMarket(shop.world);
  await expect(stranger.reseller.quoteConversion(choice())).rejects.toThrow('NOT_FOUND');
});
