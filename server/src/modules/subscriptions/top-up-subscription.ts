import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { findQuote, makeQuote, Order, OrderPending, pendingOrder, PaymentMethodNotAllowed, QuoteExpired, QuoteItem, redeemQuote, rememberedOrder } from '../orders/index.ts';
import { PaymentMethod } from '../payments/index.ts';
import { findSubscription, holdSubscriptions } from './find-subscription.ts';
import { Subscription } from './subscription.entity.ts';
import { authorizeOrdering, subscriptionPolicy } from './subscription.policy.ts';
import { CannotTopUp, topUpChoice } from './top-up-choice.ts';

@InputType({ description: 'Which price is accepted.' })
export class TopUpSubscriptionInput {
  @Field(() => ID, { description: 'The quote of the top-up.' })
  quoteId!: string;

  @Field(() => PaymentMethod, { nullable: true, description: 'How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1).' })
  method?: PaymentMethod | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is ordered once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The top-up is ordered.' })
export class TopUpSubscriptionPayload {
  @Field(() => Order, { description: 'The order; with its state it tells whether it has taken effect.' })
  order!: Order;

  @Field(() => Subscription, { description: 'The subscription as it is now.' })
  subscription!: Subscription;
}

const TopUpSubscriptionResult = createUnionType({
  name: 'TopUpSubscriptionResult', description: 'The order, or why there is none.',
  types: () => [TopUpSubscriptionPayload, QuoteExpired, PaymentMethodNotAllowed, CannotTopUp, InvalidInput, OrderPending] as const,
});
type Result = TopUpSubscriptionPayload | QuoteExpired | PaymentMethodNotAllowed | CannotTopUp | InvalidInput | OrderPending;

/** Orders a top-up at the price of its quote (S7, S8, S9); a transfer is waited for no longer than what it would add to. */
export async function topUpSubscription(useCase: UseCase, { quoteId, method }: TopUpSubscriptionInput): Promise<Result> {
  const { em, viewer } = useCase;
  const quote = await findQuote(useCase, quoteId, 'TOP_UP');
  const { lines: [line], subscriptionIds: [subscriptionId = ''] } = quote;
  await holdSubscriptions(useCase, [subscriptionId]);
  const { subscription, facts } = await findSubscription(useCase, subscriptionId);
  authorizeOrdering(viewer, 'subscription:topUp', facts);

  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);
  const isPermitted = subscriptionPolicy.permits(viewer, 'subscription:topUp', facts);
  const placed = isPermitted && (await redeemQuote(useCase, quote, [subscription], method));
  if (placed instanceof PaymentMethodNotAllowed) return placed;
  if (placed) return Object.assign(new TopUpSubscriptionPayload(), { order: placed.order, subscription: placed.subscriptions[0] });

  const items = await em.find(QuoteItem, { line: line.id });
  const choice = await topUpChoice(useCase, subscription, items.flatMap(({ component, added }) => (added ? [{ componentId: component.id, quantity: added }] : [])));
  return isRefusal(choice) ? choice : QuoteExpired.of(await makeQuote(useCase, 'TOP_UP', [choice]), useCase);
}

@Resolver()
export class TopUpSubscriptionResolver {
  @Mutation(() => TopUpSubscriptionResult, { description: 'Orders more of some components until the end of what is paid (S7).' })
  topUpSubscription(@Arg('input', () => TopUpSubscriptionInput, { description: 'Which price is accepted.' }) input: TopUpSubscriptionInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'topUpSubscription', input, rememberedOrder(TopUpSubscriptionPayload), (useCase) => topUpSubscription(useCase, input));
  }
}
