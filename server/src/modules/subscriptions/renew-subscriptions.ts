import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { findQuote, Order, OrderPending, pendingOrder, PaymentMethodNotAllowed, QuoteExpired, redeemQuote, rememberedOrder, SeveralPayers } from '../orders/index.ts';
import { PaymentMethod } from '../payments/index.ts';
import { findSubscriptions, holdSubscriptions } from './find-subscription.ts';
import { offerRenewals } from './offer-renewals.ts';
import { NotRenewable } from './renewal-choices.ts';
import { Subscription } from './subscription.entity.ts';
import { authorizeOrdering, subscriptionPolicy } from './subscription.policy.ts';

@InputType({ description: 'Which price is accepted.' })
export class RenewSubscriptionsInput {
  @Field(() => ID, { description: 'The quote of the renewals.' })
  quoteId!: string;

  @Field(() => PaymentMethod, { nullable: true, description: 'How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1).' })
  method?: PaymentMethod | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is ordered once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The renewals are ordered.' })
export class RenewSubscriptionsPayload {
  @Field(() => Order, { description: 'The order, with a line for each; with its state it tells whether it has taken effect.' })
  order!: Order;

  @Field(() => [Subscription], { description: 'The subscriptions as they are now, in the order of the lines.' })
  subscriptions!: Subscription[];
}

const RenewSubscriptionsResult = createUnionType({
  name: 'RenewSubscriptionsResult', description: 'The order, or why there is none.',
  types: () => [RenewSubscriptionsPayload, QuoteExpired, PaymentMethodNotAllowed, NotRenewable, OrderPending, SeveralPayers] as const,
});
type Result = RenewSubscriptionsPayload | QuoteExpired | PaymentMethodNotAllowed | NotRenewable | OrderPending | SeveralPayers;

/** Orders one more period of each at the price of their quote: one order, one amount due (S4, S8, S9). */
export async function renewSubscriptions(useCase: UseCase, { quoteId, method }: RenewSubscriptionsInput): Promise<Result> {
  const { viewer } = useCase;
  const quote = await findQuote(useCase, quoteId, 'RENEWAL');
  await holdSubscriptions(useCase, quote.subscriptionIds);
  const found = await findSubscriptions(useCase, quote.subscriptionIds);
  for (const { facts } of found) authorizeOrdering(viewer, 'subscription:renew', facts);

  const pending = await pendingOrder(useCase, quote.subscriptionIds);
  if (pending) return OrderPending.of(pending.order, useCase);
  const arePermitted = found.every(({ facts }) => subscriptionPolicy.permits(viewer, 'subscription:renew', facts));
  const placed = arePermitted && (await redeemQuote(useCase, quote, found.map(({ subscription }) => subscription), method));
  if (placed instanceof PaymentMethodNotAllowed) return placed;
  if (placed) return Object.assign(new RenewSubscriptionsPayload(), placed);

  const offer = await offerRenewals(useCase, quote.lines.flatMap(({ cadence }, index) => found[index] ? [{ subscription: found[index].subscription, cadence }] : []));
  return isRefusal(offer) ? offer : QuoteExpired.of(offer, useCase);
}

@Resolver()
export class RenewSubscriptionsResolver {
  @Mutation(() => RenewSubscriptionsResult, { description: 'Orders one more period of one or more subscriptions (S4).' })
  renewSubscriptions(@Arg('input', () => RenewSubscriptionsInput, { description: 'Which price is accepted.' }) input: RenewSubscriptionsInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'renewSubscriptions', input, rememberedOrder(RenewSubscriptionsPayload), (useCase) => renewSubscriptions(useCase, input));
  }
}
