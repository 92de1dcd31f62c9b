import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { findQuote, makeQuote, Order, OrderPending, pendingOrder, PaymentMethodNotAllowed, QuoteExpired, QuoteItem, redeemQuote, rememberedOrder } from '../orders/index.ts';
import { PaymentMethod } from '../payments/index.ts';
import { findSubscription, holdSubscriptions } from './find-subscription.ts';
import { Subscription } from './subscription.entity.ts';
import { authorizeOrdering, subscriptionPolicy } from './subscription.policy.ts';
import { NotAnUpgrade, upgradeChoice } from './upgrade-choice.ts';

@InputType({ description: 'Which price is accepted.' })
export class UpgradeSubscriptionInput {
  @Field(() => ID, { description: 'The quote of the upgrade.' })
  quoteId!: string;

  @Field(() => PaymentMethod, { nullable: true, description: 'How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1).' })
  method?: PaymentMethod | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is ordered once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The upgrade is ordered.' })
export class UpgradeSubscriptionPayload {
  @Field(() => Order, { description: 'The order; with its state it tells whether it has taken effect.' })
  order!: Order;

  @Field(() => Subscription, { description: 'The subscription as it is now; the new one when the order has taken effect.' })
  subscription!: Subscription;
}

const UpgradeSubscriptionResult = createUnionType({
  name: 'UpgradeSubscriptionResult', description: 'The order, or why there is none.',
  types: () => [UpgradeSubscriptionPayload, QuoteExpired, PaymentMethodNotAllowed, NotAnUpgrade, OrderPending] as const,
});
type Result = UpgradeSubscriptionPayload | QuoteExpired | PaymentMethodNotAllowed | NotAnUpgrade | OrderPending;

/** Orders an upgrade at the price of its quote (S3, S8, S9). What was quoted is what is charged. */
export async function upgradeSubscription(useCase: UseCase, { quoteId, method }: UpgradeSubscriptionInput): Promise<Result> {
  const { em, viewer } = useCase;
  const quote = await findQuote(useCase, quoteId, 'UPGRADE');
  const { lines: [line], subscriptionIds: [subscriptionId = ''] } = quote;
  await holdSubscriptions(useCase, [subscriptionId]);
  const { subscription, facts } = await findSubscription(useCase, subscriptionId);
  authorizeOrdering(viewer, 'subscription:upgrade', facts);

  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);
  const isPermitted = subscriptionPolicy.permits(viewer, 'subscription:upgrade', facts);
  const placed = isPermitted && (await redeemQuote(useCase, quote, [subscription], method));
  if (placed instanceof PaymentMethodNotAllowed) return placed;
  if (placed) return Object.assign(new UpgradeSubscriptionPayload(), { order: placed.order, subscription: placed.subscriptions[0] });

  const quantities = (await em.find(QuoteItem, { line: line.id })).map(({ component, quantity }) => ({ componentId: component.id, quantity }));
  const choice = await upgradeChoice(useCase, subscription, { editionId: line.edition.id, cadence: line.cadence, quantities });
  if (choice instanceof InvalidInput) return NotAnUpgrade.of(choice.issues, useCase);
  return isRefusal(choice) ? choice : QuoteExpired.of(await makeQuote(useCase, 'UPGRADE', [choice]), useCase);
}

@Resolver()
export class UpgradeSubscriptionResolver {
  @Mutation(() => UpgradeSubscriptionResult, { description: 'Orders an upgrade (S3).' })
  upgradeSubscription(@Arg('input', () => UpgradeSubscriptionInput, { description: 'Which price is accepted.' }) input: UpgradeSubscriptionInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'upgradeSubscription', input, rememberedOrder(UpgradeSubscriptionPayload), (useCase) => upgradeSubscription(useCase, input));
  }
}
