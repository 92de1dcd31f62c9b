import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockSubscription } from './find-subscription.ts';
import { OtherSubscriptionStatus, whyNothingToDecide } from './other-subscription-status.ts';
import { recordEvent } from './record-event.ts';
import { Subscription, subjectOf } from './subscription.entity.ts';
import { authorizeOrdering } from './subscription.policy.ts';

@InputType({ description: 'Whether a subscription renews by itself.' })
export class SetAutoRenewalInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => Boolean, { description: 'On or off.' })
  isOn!: boolean;
}

@ObjectType({ description: 'The choice is kept.' })
export class SetAutoRenewalPayload {
  @Field(() => Subscription, { description: 'As it stands; `atEnd` says what will then happen.' })
  subscription!: Subscription;
}

const SetAutoRenewalResult = createUnionType({ name: 'SetAutoRenewalResult', description: 'The subscription, or why there is no choice.', types: () => [SetAutoRenewalPayload, OtherSubscriptionStatus] as const });
type Result = SetAutoRenewalPayload | OtherSubscriptionStatus;

/** Switches automatic renewal (S5). Nothing is charged now; choosing what is chosen already changes nothing. */
export async function setAutoRenewal(useCase: UseCase, { subscriptionId, isOn }: SetAutoRenewalInput): Promise<Result> {
  const found = await lockSubscription(useCase, subscriptionId);
  const { subscription, facts } = found;
  authorizeOrdering(useCase.viewer, 'subscription:setAutoRenewal', facts);
  const refused = whyNothingToDecide(found, useCase, { cancelled: true });
  if (refused) return refused;

  const { autoRenew } = subscription;
  if (autoRenew !== isOn) {
    subscription.autoRenew = isOn;
    recordEvent(useCase, subscription, isOn ? 'AUTO_RENEWAL_ON' : 'AUTO_RENEWAL_OFF', null);
    recordChange(useCase, { action: 'subscription:setAutoRenewal', area: 'BILLING', tenantId: subscription.tenant.id, subject: await subjectOf(subscription), before: { autoRenewal: autoRenew }, after: { autoRenewal: isOn } });
  }
  return Object.assign(new SetAutoRenewalPayload(), { subscription });
}

@Resolver()
export class SetAutoRenewalResolver {
  @Mutation(() => SetAutoRenewalResult, { description: 'Switches automatic renewal on or off (S5).' })
  setAutoRenewal(@Arg('input', () => SetAutoRenewalInput, { description: 'Which, and how.' }) input: SetAutoRenewalInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => setAutoRenewal(useCase, input));
  }
}
