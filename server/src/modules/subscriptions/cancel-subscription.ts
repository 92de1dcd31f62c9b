import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { OrderPending, pendingOrder } from '../orders/index.ts';
import { lockSubscription } from './find-subscription.ts';
import { OtherSubscriptionStatus, whyNothingToDecide } from './other-subscription-status.ts';
import { recordEvent } from './record-event.ts';
import { Subscription, subjectOf } from './subscription.entity.ts';
import { authorizeOrdering } from './subscription.policy.ts';

@InputType({ description: 'Which subscription is not to go on.' })
export class CancelSubscriptionInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;
}

@ObjectType({ description: 'It ends with what is paid.' })
export class CancelSubscriptionPayload {
  @Field(() => Subscription, { description: 'As it stands: paid for and working until `endsAt`.' })
  subscription!: Subscription;
}

const CancelSubscriptionResult = createUnionType({ name: 'CancelSubscriptionResult', description: 'The subscription, or why it is not cancelled.', types: () => [CancelSubscriptionPayload, OtherSubscriptionStatus, OrderPending] as const });
type Result = CancelSubscriptionPayload | OtherSubscriptionStatus | OrderPending;

/** Cancels a subscription for the end of what is paid: until then all stays as it is and the cancellation can be withdrawn. Automatic renewal is switched off with it. */
export async function cancelSubscription(useCase: UseCase, { subscriptionId }: CancelSubscriptionInput): Promise<Result> {
  const found = await lockSubscription(useCase, subscriptionId);
  const { subscription, facts } = found;
  authorizeOrdering(useCase.viewer, 'subscription:cancel', facts);
  const refused = whyNothingToDecide(found, useCase, { cancelled: false });
  if (refused) return refused;
  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);

  if (!subscription.cancelAtEnd) {
    const { autoRenew } = subscription;
    Object.assign(subscription, { cancelAtEnd: true, autoRenew: false });
    recordEvent(useCase, subscription, 'CANCELLATION_PLANNED', null);
    recordChange(useCase, { action: 'subscription:cancel', area: 'BILLING', tenantId: subscription.tenant.id, subject: await subjectOf(subscription), before: { cancelAtEnd: false, autoRenewal: autoRenew }, after: { cancelAtEnd: true, autoRenewal: false } });
  }
  return Object.assign(new CancelSubscriptionPayload(), { subscription });
}

@Resolver()
export class CancelSubscriptionResolver {
  @Mutation(() => CancelSubscriptionResult, { description: 'Cancels a subscription for the end of what is paid.' })
  cancelSubscription(@Arg('input', () => CancelSubscriptionInput, { description: 'Which.' }) input: CancelSubscriptionInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => cancelSubscription(useCase, input));
  }
}
