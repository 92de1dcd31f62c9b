import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { BuyerNotReady, SellerNotReady } from '../fiscal/index.ts';
import { offerQuote, OrderPending, pendingOrder, QuotePayload } from '../orders/index.ts';
import { CannotConvert, conversionChoice } from './conversion-choice.ts';
import { findSubscription } from './find-subscription.ts';
import { QuantityInput } from './quote-upgrade.ts';
import { authorizeOrdering } from './subscription.policy.ts';

@InputType({ description: 'What a trial is to become.' })
export class QuoteConversionInput {
  @Field(() => ID, { description: 'The trial.' })
  subscriptionId!: string;

  @Field(() => ID, { description: 'An edition of its product.' })
  editionId!: string;

  @Field(() => Cadence, { description: 'By the month or by the year.' })
  cadence!: Cadence;

  @Field(() => [QuantityInput], { description: 'Totals; a component left out has what the edition includes.' })
  quantities!: QuantityInput[];
}

const QuoteConversionResult = createUnionType({ name: 'QuoteConversionResult', description: 'The price of the conversion, or why there is none.', types: () => [QuotePayload, CannotConvert, InvalidInput, OrderPending, SellerNotReady, BuyerNotReady] as const });
type Result = QuotePayload | CannotConvert | InvalidInput | OrderPending | SellerNotReady | BuyerNotReady;

/** What it costs to go on after a trial, for a first month or year from now (S8, S12). Nothing changes but that the quote is stored. */
export async function quoteConversion(useCase: UseCase, { subscriptionId, ...asked }: QuoteConversionInput): Promise<Result> {
  const { subscription, facts } = await findSubscription(useCase, subscriptionId);
  authorizeOrdering(useCase.viewer, 'subscription:convert', facts);

  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);
  const choice = await conversionChoice(useCase, subscription, asked);
  return isRefusal(choice) ? choice : offerQuote(useCase, 'CONVERSION', choice);
}

@Resolver()
export class QuoteConversionResolver {
  @Mutation(() => QuoteConversionResult, { description: 'Prices the conversion of a trial; the price is honoured for 60 minutes (S8, S12).' })
  quoteConversion(@Arg('input', () => QuoteConversionInput, { description: 'What it becomes.' }) input: QuoteConversionInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => quoteConversion(useCase, input));
  }
}
