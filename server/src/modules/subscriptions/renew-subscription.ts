import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { findQuote, makeQuote, Order, OrderPending, pendingOrder, QuoteExpired, redeemQuote, rememberedOrder } from '../orders/index.ts';
import { findSubscription, holdSubscriptions } from './find-subscription.ts';
import { NotRenewable, renewalChoice } from './renewal-choice.ts';
import { Subscription } from './subscription.entity.ts';
import { authorizeOrdering, subscriptionPolicy } from './subscription.policy.ts';

@InputType({ description: 'Which price is accepted.' })
export class RenewSubscriptionInput {
  @Field(() => ID, { description: 'The quote of the renewal.' })
  quoteId!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is ordered once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The renewal is ordered.' })
export class RenewSubscriptionPayload {
  @Field(() => Order, { description: 'The order; with its state it tells whether it has taken effect.' })
  order!: Order;

  @Field(() => Subscription, { description: 'The subscription as it is now.' })
  subscription!: Subscription;
}

const RenewSubscriptionResult = createUnionType({
  name: 'RenewSubscriptionResult', description: 'The order, or why there is none.',
  types: () => [RenewSubscriptionPayload, QuoteExpired, NotRenewable, OrderPending] as const,
});
type Result = RenewSubscriptionPayload | QuoteExpired | NotRenewable | OrderPending;

/** Orders one more period at the price of its quote (S4, S8, S9). */
export async function renewSubscription(useCase: UseCase, { quoteId }: RenewSubscriptionInput): Promise<Result> {
  const { viewer } = useCase;
  const quote = await findQuote(useCase, quoteId, 'RENEWAL');
  const { lines: [line], subscriptionIds: [subscriptionId = ''] } = quote;
  await holdSubscriptions(useCase, [subscriptionId]);
  const { subscription, facts } = await findSubscription(useCase, subscriptionId);
  authorizeOrdering(viewer, 'subscription:renew', facts);

  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);
  const isPermitted = subscriptionPolicy.permits(viewer, 'subscription:renew', facts);
  const placed = isPermitted && (await redeemQuote(useCase, quote, [subscription]));
  if (placed) return Object.assign(new RenewSubscriptionPayload(), { order: placed.order, subscription: placed.subscriptions[0] });

  const choice = await renewalChoice(useCase, subscription, line.cadence);
  return isRefusal(choice) ? choice : QuoteExpired.of(await makeQuote(useCase, 'RENEWAL', [choice]), useCase);
}

@Resolver()
export class RenewSubscriptionResolver {
  @Mutation(() => RenewSubscriptionResult, { description: 'Orders one more period (S4).' })
  renewSubscription(@Arg('input', () => RenewSubscriptionInput, { description: 'Which price is accepted.' }) input: RenewSubscriptionInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'renewSubscription', input, rememberedOrder(RenewSubscriptionPayload), (useCase) => renewSubscription(useCase, input));
  }
}
