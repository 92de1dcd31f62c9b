import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockSubscription } from './find-subscription.ts';
import { OtherSubscriptionStatus, whyNothingToDecide } from './other-subscription-status.ts';
import { recordEvent } from './record-event.ts';
import { Subscription, subjectOf } from './subscription.entity.ts';
import { authorizeOrdering } from './subscription.policy.ts';

@InputType({ description: 'Which subscription is to go on after all.' })
export class WithdrawCancellationInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;
}

@ObjectType({ description: 'It is cancelled no more.' })
export class WithdrawCancellationPayload {
  @Field(() => Subscription, { description: 'As it stands; it renews by itself only once that is switched on again.' })
  subscription!: Subscription;
}

const WithdrawCancellationResult = createUnionType({ name: 'WithdrawCancellationResult', description: 'The subscription, or why there is nothing to withdraw.', types: () => [WithdrawCancellationPayload, OtherSubscriptionStatus] as const });
type Result = WithdrawCancellationPayload | OtherSubscriptionStatus;

/** Takes a cancellation back, as long as its end has not come. */
export async function withdrawCancellation(useCase: UseCase, { subscriptionId }: WithdrawCancellationInput): Promise<Result> {
  const found = await lockSubscription(useCase, subscriptionId);
  const { subscription, facts } = found;
  authorizeOrdering(useCase.viewer, 'subscription:cancel', facts);
  const refused = whyNothingToDecide(found, useCase, { cancelled: false });
  if (refused) return refused;

  if (subscription.cancelAtEnd) {
    subscription.cancelAtEnd = false;
    recordEvent(useCase, subscription, 'CANCELLATION_WITHDRAWN', null);
    recordChange(useCase, { action: 'subscription:cancel', area: 'BILLING', tenantId: subscription.tenant.id, subject: await subjectOf(subscription), before: { cancelAtEnd: true }, after: { cancelAtEnd: false } });
  }
  return Object.assign(new WithdrawCancellationPayload(), { subscription });
}

@Resolver()
export class WithdrawCancellationResolver {
  @Mutation(() => WithdrawCancellationResult, { description: 'Takes the cancellation of a subscription back.' })
  withdrawCancellation(@Arg('input', () => WithdrawCancellationInput, { description: 'Which.' }) input: WithdrawCancellationInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => withdrawCancellation(useCase, input));
  }
}
