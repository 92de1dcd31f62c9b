import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockSubscription } from './find-subscription.ts';
import { OtherSubscriptionStatus } from './other-subscription-status.ts';
import { Subscription, subjectOf } from './subscription.entity.ts';
import { authorizeOrdering, whyNoRenewal } from './subscription.policy.ts';

@InputType({ description: 'What is tried again.' })
export class RetryRenewalInput {
  @Field(() => ID, { description: 'The subscription that could not be renewed by itself.' })
  subscriptionId!: string;
}

@ObjectType({ description: 'It is renewed within a minute, or parked again and its vendor told.' })
export class RetryRenewalPayload {
  @Field(() => Subscription, { description: 'As it stands: parked no longer.' })
  subscription!: Subscription;
}

const RetryRenewalResult = createUnionType({ name: 'RetryRenewalResult', description: 'The subscription, or why nothing is left to renew.', types: () => [RetryRenewalPayload, OtherSubscriptionStatus] as const });
type Result = RetryRenewalPayload | OtherSubscriptionStatus;

const codes = { superseded: 'SUPERSEDED', trial: 'TRIAL', cancelled: 'CANCELLED', boughtAnew: 'OVER' } as const satisfies Record<NonNullable<ReturnType<typeof whyNoRenewal>>, string>;

/** Has one that could not be renewed by itself looked at again, once what stood against it is mended (S5). One that is not parked stays as it is. */
export async function retryRenewal(useCase: UseCase, { subscriptionId }: RetryRenewalInput): Promise<Result> {
  const { subscription, facts } = await lockSubscription(useCase, subscriptionId);
  authorizeOrdering(useCase.viewer, 'subscription:retryRenewal', facts);
  const refused = whyNoRenewal(facts);
  if (refused) return OtherSubscriptionStatus.of(codes[refused], subscription, useCase);

  const { parkedReason } = subscription;
  if (facts.isParked) {
    subscription.unpark(useCase.now);
    recordChange(useCase, { action: 'subscription:retryRenewal', area: 'BILLING', tenantId: subscription.tenant.id, subject: await subjectOf(subscription), before: { parkedReason: parkedReason ?? null }, after: { parkedReason: null } });
  }
  return Object.assign(new RetryRenewalPayload(), { subscription });
}

@Resolver()
export class RetryRenewalResolver {
  @Mutation(() => RetryRenewalResult, { description: 'Tries again to renew what could not be renewed by itself (S5).' })
  retryRenewal(@Arg('input', () => RetryRenewalInput, { description: 'Which.' }) input: RetryRenewalInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => retryRenewal(useCase, input));
  }
}
