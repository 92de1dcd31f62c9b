import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { BuyerNotReady, SellerNotReady } from '../fiscal/index.ts';
import { offerQuote, QuotePayload } from '../orders/index.ts';
import { findTenant, tenantPolicy } from '../tenants/index.ts';
import { newChoice } from './new-choice.ts';
import { QuantityInput } from './quote-upgrade.ts';

@InputType({ description: 'What a company is to have.' })
export class QuoteSubscriptionInput {
  @Field(() => ID, { description: 'Who will use it; the product is installed there (P6).' })
  tenantId!: string;

  @Field(() => ID, { description: 'The edition of the product.' })
  editionId!: string;

  @Field(() => Cadence, { description: 'By the month or by the year.' })
  cadence!: Cadence;

  @Field(() => [QuantityInput], { description: 'Totals; a component left out has what the edition includes.' })
  quantities!: QuantityInput[];
}

const QuoteSubscriptionResult = createUnionType({ name: 'QuoteSubscriptionResult', description: 'The price of a new subscription, or what is wrong with the choice.', types: () => [QuotePayload, InvalidInput, SellerNotReady, BuyerNotReady] as const });
type Result = QuotePayload | InvalidInput | SellerNotReady | BuyerNotReady;

/** What a new subscription costs, for a first month or year (S1, S8). Nothing changes but that the quote is stored. */
export async function quoteSubscription(useCase: UseCase, input: QuoteSubscriptionInput): Promise<Result> {
  const { em, viewer } = useCase;
  const tenant = await findTenant(em, viewer, input.tenantId);
  tenantPolicy.authorize(viewer, 'subscription:buy', { tenant });

  const choice = await newChoice(useCase, { ...input, tenantId: tenant.id });
  return isRefusal(choice) ? choice : offerQuote(useCase, 'NEW', choice);
}

@Resolver()
export class QuoteSubscriptionResolver {
  @Mutation(() => QuoteSubscriptionResult, { description: 'Prices a new subscription for a company; the price is honoured for 60 minutes (S8).' })
  quoteSubscription(@Arg('input', () => QuoteSubscriptionInput, { description: 'What is bought.' }) input: QuoteSubscriptionInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => quoteSubscription(useCase, input));
  }
}
