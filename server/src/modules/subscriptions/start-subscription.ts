import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { findQuote, makeQuote, Order, PaymentMethodNotAllowed, QuoteExpired, QuoteItem, redeemQuote, rememberedOrder } from '../orders/index.ts';
import { PaymentMethod } from '../payments/index.ts';
import { findTenant, tenantPolicy } from '../tenants/index.ts';
import { newChoice } from './new-choice.ts';
import { Subscription } from './subscription.entity.ts';

@InputType({ description: 'Which price is accepted.' })
export class StartSubscriptionInput {
  @Field(() => ID, { description: 'The quote of the new subscription.' })
  quoteId!: string;

  @Field(() => PaymentMethod, { nullable: true, description: 'How it is paid; left out, as its payer does. Whoever pays may choose a card or PayPal (P1).' })
  method?: PaymentMethod | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is ordered once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The subscription is ordered.' })
export class StartSubscriptionPayload {
  @Field(() => Order, { description: 'The order; with its state it tells whether it has taken effect.' })
  order!: Order;

  @Field(() => Subscription, { nullable: true, description: 'The subscription; null until the order has taken effect.' })
  subscription!: Subscription | null;
}

const StartSubscriptionResult = createUnionType({ name: 'StartSubscriptionResult', description: 'The order, or why there is none.', types: () => [StartSubscriptionPayload, QuoteExpired, PaymentMethodNotAllowed, InvalidInput] as const });
type Result = StartSubscriptionPayload | QuoteExpired | PaymentMethodNotAllowed | InvalidInput;

/** Orders a new subscription at the price of its quote; it starts when the order is settled (S8, S9). */
export async function startSubscription(useCase: UseCase, { quoteId, method }: StartSubscriptionInput): Promise<Result> {
  const { em, viewer } = useCase;
  const quote = await findQuote(useCase, quoteId, 'NEW');
  const { lines: [line] } = quote;
  const tenant = await findTenant(em, viewer, line.tenant.id);
  tenantPolicy.authorize(viewer, 'subscription:buy', { tenant });

  const placed = await redeemQuote(useCase, quote, [], method);
  if (placed instanceof PaymentMethodNotAllowed) return placed;
  if (placed) return Object.assign(new StartSubscriptionPayload(), { order: placed.order, subscription: placed.subscriptions[0] ?? null });

  const quantities = (await em.find(QuoteItem, { line: line.id })).map(({ component, quantity }) => ({ componentId: component.id, quantity }));
  const choice = await newChoice(useCase, { tenantId: tenant.id, editionId: line.edition.id, cadence: line.cadence, quantities });
  return isRefusal(choice) ? choice : QuoteExpired.of(await makeQuote(useCase, 'NEW', [choice]), useCase);
}

@Resolver()
export class StartSubscriptionResolver {
  @Mutation(() => StartSubscriptionResult, { description: 'Orders a new subscription for a company (S9).' })
  startSubscription(@Arg('input', () => StartSubscriptionInput, { description: 'Which price is accepted.' }) input: StartSubscriptionInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'startSubscription', input, rememberedOrder(StartSubscriptionPayload), (useCase) => startSubscription(useCase, input));
  }
}
