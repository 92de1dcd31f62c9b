import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { lockBalances } from '../payments/index.ts';
import { type Subscription } from '../subscriptions/index.ts';
import { Order } from './order.entity.ts';
import { type OrderKind } from './order.enums.ts';
import { placeOrder, type Placed } from './place-order.ts';
import { fingerprintOf, pricingFacts } from './pricing-facts.ts';
import { Quote } from './quote.entity.ts';

/** A quote that the viewer sees, of this kind. @throws NOT_FOUND for a foreign, a missing and a malformed id alike */
export async function findQuote({ em }: UseCase, id: string, kind: OrderKind): Promise<Quote> {
  const quote = isUuid(id) ? await em.findOne(Quote, { id, kind }) : null;
  if (!quote) throw notFound();
  return quote;
}

/**
 * Makes an order of a quote, once, while it is honoured (S8): for 60 minutes, and while all that decided its price is as it was.
 * @param subscription locked, with no pending order
 * @returns undefined when the quote has expired: nothing has happened
 */
export async function redeemQuote(useCase: UseCase, subscription: Subscription, quote: Quote): Promise<Placed | undefined> {
  const { em, now } = useCase;
  await lockBalances(useCase);
  const facts = await pricingFacts(em, subscription.id);
  const isHonoured = now < quote.expiresAt && quote.fingerprint === fingerprintOf(subscription, facts);
  if (!isHonoured || (await em.count(Order, { quote: quote.id })) > 0) return undefined;
  return placeOrder(useCase, subscription, quote, facts);
}
