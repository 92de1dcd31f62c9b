import { type UseCase } from '../../platform/graphql/use-case.ts';
import { buyerNotReady, type BuyerNotReady, sellerNotReady, type SellerNotReady } from '../fiscal/index.ts';
import { concernedBy, makeQuote } from './make-quote.ts';
import { type OrderKind } from './order.enums.ts';
import { type Choice } from './price-order.ts';
import { payerOf, pricingFacts } from './pricing-facts.ts';
import { QuotePayload } from './quote-payload.ts';

/** A quote of one choice for whoever asks for it, where the vendor can invoice what comes of it, and whoever pays can be invoiced. */
export async function offerQuote(useCase: UseCase, kind: OrderKind, choice: Choice): Promise<QuotePayload | SellerNotReady | BuyerNotReady> {
  const notReady = await sellerNotReady(useCase);
  if (notReady) return notReady;
  const facts = await pricingFacts(useCase.em, kind, concernedBy([choice]));
  return (await buyerNotReady(useCase, payerOf(facts).payerId)) ?? QuotePayload.of(await makeQuote(useCase, kind, [choice], facts));
}
