import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { BuyerNotReady, SellerNotReady } from '../fiscal/index.ts';
import { offerQuote, OrderPending, pendingOrder, QuotePayload } from '../orders/index.ts';
import { findSubscription } from './find-subscription.ts';
import { authorizeOrdering } from './subscription.policy.ts';
import { NotAnUpgrade, upgradeChoice } from './upgrade-choice.ts';

@InputType({ description: 'A total quantity of a component, what the edition includes counted.' })
export class QuantityInput {
  @Field(() => ID, { description: 'The component.' })
  componentId!: string;

  @Field(() => Int, { description: 'How many in all.' })
  quantity!: number;
}

@InputType({ description: 'What the subscription is to become.' })
export class QuoteUpgradeInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => ID, { description: 'The edition, the same or a higher one.' })
  editionId!: string;

  @Field(() => Cadence, { description: 'By the month or by the year.' })
  cadence!: Cadence;

  @Field(() => [QuantityInput], { description: 'Totals; a component left out keeps the greater of what it has and what the edition includes.' })
  quantities!: QuantityInput[];
}

const QuoteUpgradeResult = createUnionType({
  name: 'QuoteUpgradeResult', description: 'The price of an upgrade, or why there is none.',
  types: () => [QuotePayload, NotAnUpgrade, InvalidInput, OrderPending, SellerNotReady, BuyerNotReady] as const,
});
type Result = QuotePayload | NotAnUpgrade | InvalidInput | OrderPending | SellerNotReady | BuyerNotReady;

/** What an upgrade costs now, with the credit for unused time (S3, S8). Nothing changes but that the quote is stored. */
export async function quoteUpgrade(useCase: UseCase, { subscriptionId, ...asked }: QuoteUpgradeInput): Promise<Result> {
  const { subscription, facts } = await findSubscription(useCase, subscriptionId);
  authorizeOrdering(useCase.viewer, 'subscription:upgrade', facts);

  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);
  const choice = await upgradeChoice(useCase, subscription, asked);
  if (isRefusal(choice)) return choice;
  return offerQuote(useCase, 'UPGRADE', choice);
}

@Resolver()
export class QuoteUpgradeResolver {
  @Mutation(() => QuoteUpgradeResult, { description: 'Prices an upgrade; the price is honoured for 60 minutes (S8).' })
  quoteUpgrade(@Arg('input', () => QuoteUpgradeInput, { description: 'What it is to become.' }) input: QuoteUpgradeInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => quoteUpgrade(useCase, input));
  }
}
