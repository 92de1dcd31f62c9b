import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { findQuote, makeQuote, Order, OrderPending, PaymentMethodNotAllowed, pendingOrder, QuoteExpired, QuoteItem, redeemQuote, rememberedOrder } from '../orders/index.ts';
import { PaymentMethod } from '../payments/index.ts';
import { CannotConvert, conversionChoice } from './conversion-choice.ts';
import { findSubscription, holdSubscriptions } from './find-subscription.ts';
import { Subscription } from './subscription.entity.ts';
import { authorizeOrdering, subscriptionPolicy } from './subscription.policy.ts';

@InputType({ description: 'Which price is accepted.' })
export class ConvertTrialInput {
  @Field(() => ID, { description: 'The quote of the conversion.' })
  quoteId!: string;

  @Field(() => PaymentMethod, { nullable: true, description: 'How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1).' })
  method?: PaymentMethod | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is ordered once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The conversion is ordered.' })
export class ConvertTrialPayload {
  @Field(() => Order, { description: 'The order; with its state it tells whether it has taken effect.' })
  order!: Order;

  @Field(() => Subscription, { description: 'The subscription as it is now; a trial until the order has taken effect.' })
  subscription!: Subscription;
}

const ConvertTrialResult = createUnionType({ name: 'ConvertTrialResult', description: 'The order, or why there is none.', types: () => [ConvertTrialPayload, QuoteExpired, PaymentMethodNotAllowed, CannotConvert, InvalidInput, OrderPending] as const });
type Result = ConvertTrialPayload | QuoteExpired | PaymentMethodNotAllowed | CannotConvert | InvalidInput | OrderPending;

/** Orders what a trial becomes, at the price of its quote; its paid time starts when the order is settled (S9, S12). */
export async function convertTrial(useCase: UseCase, { quoteId, method }: ConvertTrialInput): Promise<Result> {
  const { em, viewer } = useCase;
  const quote = await findQuote(useCase, quoteId, 'CONVERSION');
  const { lines: [line], subscriptionIds: [subscriptionId = ''] } = quote;
  await holdSubscriptions(useCase, [subscriptionId]);
  const { subscription, facts } = await findSubscription(useCase, subscriptionId);
  authorizeOrdering(viewer, 'subscription:convert', facts);

  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);
  const isPermitted = subscriptionPolicy.permits(viewer, 'subscription:convert', facts);
  const placed = isPermitted && (await redeemQuote(useCase, quote, [subscription], method));
  if (placed instanceof PaymentMethodNotAllowed) return placed;
  if (placed) return Object.assign(new ConvertTrialPayload(), { order: placed.order, subscription: placed.subscriptions[0] });

  const quantities = (await em.find(QuoteItem, { line: line.id })).map(({ component, quantity }) => ({ componentId: component.id, quantity }));
  const choice = await conversionChoice(useCase, subscription, { editionId: line.edition.id, cadence: line.cadence, quantities });
  return isRefusal(choice) ? choice : QuoteExpired.of(await makeQuote(useCase, 'CONVERSION', [choice]), useCase);
}

@Resolver()
export class ConvertTrialResolver {
  @Mutation(() => ConvertTrialResult, { description: 'Orders what a trial becomes (S12).' })
  convertTrial(@Arg('input', () => ConvertTrialInput, { description: 'Which price is accepted.' }) input: ConvertTrialInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'convertTrial', input, rememberedOrder(ConvertTrialPayload), (useCase) => convertTrial(useCase, input));
  }
}
