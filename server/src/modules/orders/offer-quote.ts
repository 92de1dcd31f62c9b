import { type UseCase } from '../../platform/graphql/use-case.ts';
import { sellerNotReady, type SellerNotReady } from '../fiscal/index.ts';
import { makeQuote } from './make-quote.ts';
import { type OrderKind } from './order.enums.ts';
import { type Choice } from './price-order.ts';
import { QuotePayload } from './quote-payload.ts';

/** A quote of one choice for whoever asks for it, where the vendor can invoice what comes of it. */
export async function offerQuote(useCase: UseCase, kind: OrderKind, choice: Choice): Promise<QuotePayload | SellerNotReady> {
  return (await sellerNotReady(useCase)) ?? QuotePayload.of(await makeQuote(useCase, kind, [choice]));
}
