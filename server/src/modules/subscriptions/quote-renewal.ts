import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { makeQuote, OrderPending, pendingOrder, QuotePayload } from '../orders/index.ts';
import { findSubscription } from './find-subscription.ts';
import { NotRenewable, renewalChoice } from './renewal-choice.ts';
import { authorizeOrdering } from './subscription.policy.ts';

@InputType({ description: 'Which subscription is to be renewed, and for how long.' })
export class QuoteRenewalInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => Cadence, { description: 'One month or one year more.' })
  cadence!: Cadence;
}

const QuoteRenewalResult = createUnionType({ name: 'QuoteRenewalResult', description: 'The price of a renewal, or why there is none.', types: () => [QuotePayload, NotRenewable, OrderPending] as const });
type Result = QuotePayload | NotRenewable | OrderPending;

/** What one more period costs now, also long before expiry (S4, S8). Nothing changes but that the quote is stored. */
export async function quoteRenewal(useCase: UseCase, { subscriptionId, cadence }: QuoteRenewalInput): Promise<Result> {
  const { subscription, facts } = await findSubscription(useCase, subscriptionId);
  authorizeOrdering(useCase.viewer, 'subscription:renew', facts);

  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);
  const choice = await renewalChoice(useCase, subscription, cadence);
  if (isRefusal(choice)) return choice;
  return QuotePayload.of(await makeQuote(useCase, 'RENEWAL', [choice]));
}

@Resolver()
export class QuoteRenewalResolver {
  @Mutation(() => QuoteRenewalResult, { description: 'Prices one more period; the price is honoured for 60 minutes (S8).' })
  quoteRenewal(@Arg('input', () => QuoteRenewalInput, { description: 'What is renewed.' }) input: QuoteRenewalInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => quoteRenewal(useCase, input));
  }
}
