import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { BuyerNotReady, SellerNotReady } from '../fiscal/index.ts';
import { offerQuote, OrderPending, pendingOrder, QuotePayload } from '../orders/index.ts';
import { findSubscription } from './find-subscription.ts';
import { authorizeOrdering } from './subscription.policy.ts';
import { CannotTopUp, topUpChoice } from './top-up-choice.ts';

@InputType({ description: 'How many more of a component.' })
export class AddedQuantityInput {
  @Field(() => ID, { description: 'The component; it has a unit price.' })
  componentId!: string;

  @Field(() => Int, { description: 'How many are added to those there.' })
  quantity!: number;
}

@InputType({ description: 'What a subscription is to have more of.' })
export class QuoteTopUpInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => [AddedQuantityInput], { description: 'At least one; each component once.' })
  quantities!: AddedQuantityInput[];
}

const QuoteTopUpResult = createUnionType({ name: 'QuoteTopUpResult', description: 'The price of a top-up, or why there is none.', types: () => [QuotePayload, CannotTopUp, InvalidInput, OrderPending, SellerNotReady, BuyerNotReady] as const });
type Result = QuotePayload | CannotTopUp | InvalidInput | OrderPending | SellerNotReady | BuyerNotReady;

/** What more of it costs until the end of what is paid (S7, S8). Nothing changes but that the quote is stored. */
export async function quoteTopUp(useCase: UseCase, { subscriptionId, quantities }: QuoteTopUpInput): Promise<Result> {
  const { subscription, facts } = await findSubscription(useCase, subscriptionId);
  authorizeOrdering(useCase.viewer, 'subscription:topUp', facts);

  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);
  const choice = await topUpChoice(useCase, subscription, quantities);
  if (isRefusal(choice)) return choice;
  return offerQuote(useCase, 'TOP_UP', choice);
}

@Resolver()
export class QuoteTopUpResolver {
  @Mutation(() => QuoteTopUpResult, { description: 'Prices more of some components until the end of what is paid; the price is honoured for 60 minutes (S7, S8).' })
  quoteTopUp(@Arg('input', () => QuoteTopUpInput, { description: 'What is added.' }) input: QuoteTopUpInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => quoteTopUp(useCase, input));
  }
}
