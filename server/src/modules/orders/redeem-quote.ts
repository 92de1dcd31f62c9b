import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { lockBalances, type PaymentMethod } from '../payments/index.ts';
import { type Subscription } from '../subscriptions/index.ts';
import { Order } from './order.entity.ts';
import { type OrderKind } from './order.enums.ts';
import { mayPayBy, PaymentMethodNotAllowed } from './may-pay-by.ts';
import { placeOrder, type Placed } from './place-order.ts';
import { fingerprintOf, payerOf, pricingFacts } from './pricing-facts.ts';
import { Quote } from './quote.entity.ts';
import { QuoteLine } from './quote-line.entity.ts';

export interface FoundQuote {
  quote: Quote;
  lines: [QuoteLine, ...QuoteLine[]];
  /** of its lines, in their order; none of a new one */
  subscriptionIds: string[];
}

/** A quote of this kind, of a sale to somebody new or of what is there, that the viewer sees, with its lines. @throws NOT_FOUND for a foreign, a missing and a malformed id alike */
export async function findQuote({ em }: UseCase, id: string, kind: OrderKind, isSale = false): Promise<FoundQuote> {
  const quote = isUuid(id) ? await em.findOne(Quote, { id, kind, isSale }) : null;
  const [first, ...others] = quote ? await em.find(QuoteLine, { quote: quote.id }, { orderBy: { position: 'asc' } }) : [];
  if (!quote || !first) throw notFound();
  const lines: FoundQuote['lines'] = [first, ...others];
  return { quote, lines, subscriptionIds: lines.flatMap(({ subscription }) => subscription?.id ?? []) };
}

/**
 * Makes an order of a quote, once, while it is honoured (S8): for 60 minutes, and while all that decided its price is as it was.
 * @param subscriptions of its lines in their order, locked, with no pending order; none for what is new
 * @param method how it is to be paid; left out, as its payer does
 * @returns undefined when the quote has expired: nothing has happened
 */
export async function redeemQuote(useCase: UseCase, found: FoundQuote, subscriptions: readonly Subscription[], method?: PaymentMethod | null): Promise<Placed | PaymentMethodNotAllowed | undefined> {
  const { em, now } = useCase;
  const { quote, lines } = found;
  await lockBalances(useCase);
  const concerned = lines.map(({ tenant, subscription }) => ({ tenantId: tenant.id, subscriptionId: subscription?.id ?? null }));
  const facts = await pricingFacts(em, quote.kind, concerned);
  const fingerprint = fingerprintOf(lines.map(({ subscription }) => subscriptions.find(({ id }) => id === subscription?.id) ?? null), facts);
  if (now >= quote.expiresAt || quote.fingerprint !== fingerprint || (await em.count(Order, { quote: quote.id })) > 0) return undefined;
  if (method && !mayPayBy(useCase, payerOf(facts), method)) return PaymentMethodNotAllowed.of(useCase);
  return placeOrder(useCase, found, subscriptions, facts, method ?? undefined);
}
