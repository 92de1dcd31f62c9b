import { Field, ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type FoundSubscription } from './find-subscription.ts';
import { Subscription } from './subscription.entity.ts';
import { whyNotRunning } from './subscription.policy.ts';

@ObjectType({ implements: UserError, description: 'As the subscription stands there is nothing to decide about its end: it is over, a trial, or cancelled.' })
export class OtherSubscriptionStatus extends UserError {
  @Field(() => Subscription, { description: 'As it stands.' })
  subscription!: Subscription;

  static of(code: 'SUPERSEDED' | 'TRIAL' | 'OVER' | 'CANCELLED' | 'CHANGE_PAID', subscription: Subscription, { language }: UseCase): OtherSubscriptionStatus {
    return refuse(OtherSubscriptionStatus, `SUBSCRIPTION_${code}`, language, { subscription, path: ['subscriptionId'] });
  }
}

/** What keeps whoever may from deciding about its end. @param cancelled also when it is cancelled already */
export function whyNothingToDecide({ subscription, facts }: FoundSubscription, useCase: UseCase, { cancelled }: { cancelled: boolean }): OtherSubscriptionStatus | undefined {
  const code = whyNotRunning(facts) ?? (cancelled && subscription.cancelAtEnd ? 'CANCELLED' : undefined);
  return code && OtherSubscriptionStatus.of(code, subscription, useCase);
}
