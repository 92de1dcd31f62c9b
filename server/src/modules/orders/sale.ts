import { ref } from '@mikro-orm/core';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { lockBalances, type PaymentMethod } from '../payments/index.ts';
import { amountsFacts } from './amounts-facts.ts';
import { makeQuote } from './make-quote.ts';
import { mayPayBy, PaymentMethodNotAllowed } from './may-pay-by.ts';
import { placeOrder, type Placed } from './place-order.ts';
import { type Choice } from './price-order.ts';
import { fingerprintOf, payerOf, pricingFacts, type PricingFacts } from './pricing-facts.ts';
import { Quote } from './quote.entity.ts';
import { QuoteLine } from './quote-line.entity.ts';
import { type FoundQuote } from './redeem-quote.ts';

/** The price of a sale depends on the partner alone, who pays for its new customer at its discount and is taxed for it: so it stands in for the customer (S10, P3). */
async function saleFacts(em: EntityManager, partnerId: string): Promise<PricingFacts> {
  const { parties, charges } = await pricingFacts(em, 'NEW', [{ tenantId: partnerId, subscriptionId: null }]);
  return { charges, parties: parties.map((party) => ({ ...party, reason: 'PARTNER_PAYS', hasOwnAdmin: false })) };
}

/** @param choice of the partner, in place of its customer */
export async function quoteSaleOf(useCase: UseCase, choice: Choice): Promise<Quote> {
  const quote = await makeQuote(useCase, 'NEW', [choice], await saleFacts(useCase.em, choice.tenantId));
  quote.isSale = true;
  return quote;
}

/** Whether a sale may be placed now, asked before the customer is made; from here on its balance is nobody else's to spend (S8). */
export async function whyNoSale(useCase: UseCase, { quote, lines }: FoundQuote, method: PaymentMethod | null | undefined): Promise<'EXPIRED' | PaymentMethodNotAllowed | undefined> {
  const { em, now } = useCase;
  await lockBalances(useCase);
  const facts = await saleFacts(em, lines[0].tenant.id);
  if (now >= quote.expiresAt || quote.fingerprint !== fingerprintOf([null], facts) || (await em.count(Quote, { sale: quote.id })) > 0) return 'EXPIRED';
  return method && !mayPayBy(useCase, payerOf(facts), method) ? PaymentMethodNotAllowed.of(useCase) : undefined;
}

/**
 * Orders for the customer that has just been made what was quoted to the partner. @param choice of the customer, at the prices of the sale's instant
 * @throws Error when it would cost something else: then nothing of it stays
 */
export async function placeSaleOf(useCase: UseCase, sale: Quote, choice: Choice, method: PaymentMethod | null | undefined): Promise<Placed> {
  const { em } = useCase;
  const facts = await pricingFacts(em, 'NEW', [{ tenantId: choice.tenantId, subscriptionId: null }]);
  const quote = await makeQuote(useCase, 'NEW', [choice], facts);
  quote.sale = ref(sale);
  await em.flush();
  const [asked, costs] = [await amountsFacts(em, sale.amounts.id), await amountsFacts(em, quote.amounts.id)];
  if (asked.payerId !== costs.payerId || asked.dueMinor !== costs.dueMinor || asked.charges[1] !== costs.charges[1]) throw new Error('a sale costs its customer what was quoted');
  const [line] = await em.find(QuoteLine, { quote: quote.id });
  if (!line) throw new Error('a quote has a line');
  return placeOrder(useCase, { quote, lines: [line], subscriptionIds: [] }, [], facts, method ?? undefined);
}
