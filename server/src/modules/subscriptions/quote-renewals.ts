import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { BuyerNotReady, SellerNotReady, sellerNotReady } from '../fiscal/index.ts';
import { OrderPending, pendingOrder, QuotePayload, SeveralPayers } from '../orders/index.ts';
import { findSubscriptions } from './find-subscription.ts';
import { offerRenewals } from './offer-renewals.ts';
import { checkList, NotRenewable } from './renewal-choices.ts';
import { authorizeOrdering } from './subscription.policy.ts';

@InputType({ description: 'One of the subscriptions to be renewed, and for how long.' })
export class RenewalInput {
  @Field(() => ID, { description: 'The subscription; each once.' })
  subscriptionId!: string;

  @Field(() => Cadence, { description: 'One month or one year more.' })
  cadence!: Cadence;
}

@InputType({ description: 'What is to be renewed, with one order.' })
export class QuoteRenewalsInput {
  @Field(() => [RenewalInput], { description: 'At least one, at most 100; all of one payer.' })
  renewals!: RenewalInput[];
}

const QuoteRenewalsResult = createUnionType({
  name: 'QuoteRenewalsResult', description: 'The price of the renewals, or why there is none.',
  types: () => [QuotePayload, NotRenewable, OrderPending, SeveralPayers, SellerNotReady, BuyerNotReady] as const,
});
type Result = QuotePayload | NotRenewable | OrderPending | SeveralPayers | SellerNotReady | BuyerNotReady;

/** What one more period of each costs now, also long before expiry (S4, S8). Nothing changes but that the quote is stored. */
export async function quoteRenewals(useCase: UseCase, { renewals }: QuoteRenewalsInput): Promise<Result> {
  const ids = renewals.map(({ subscriptionId }) => subscriptionId.toLowerCase());
  const wrong = checkList(ids, useCase);
  if (wrong) return wrong;
  const found = await findSubscriptions(useCase, ids);
  for (const { facts } of found) authorizeOrdering(useCase.viewer, 'subscription:renew', facts);

  const pending = await pendingOrder(useCase, ids);
  if (pending) return OrderPending.of(pending.order, useCase, ['renewals', String(ids.indexOf(pending.subscriptionId)), 'subscriptionId']);
  const notReady = await sellerNotReady(useCase);
  if (notReady) return notReady;
  const offer = await offerRenewals(useCase, renewals.flatMap(({ cadence }, index) => found[index] ? [{ subscription: found[index].subscription, cadence }] : []));
  return isRefusal(offer) ? offer : QuotePayload.of(offer);
}

@Resolver()
export class QuoteRenewalsResolver {
  @Mutation(() => QuoteRenewalsResult, { description: 'Prices one more period of one or more subscriptions; the price is honoured for 60 minutes (S8).' })
  quoteRenewals(@Arg('input', () => QuoteRenewalsInput, { description: 'What is renewed.' }) input: QuoteRenewalsInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => quoteRenewals(useCase, input));
  }
}
