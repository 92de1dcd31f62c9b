import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { OrderPending, pendingOrder } from '../orders/index.ts';
import { lockSubscription } from './find-subscription.ts';
import { OtherSubscriptionStatus } from './other-subscription-status.ts';
import { recordEvent } from './record-event.ts';
import { scheduledChanges } from './scheduled-changes.ts';
import { Subscription, subjectOf } from './subscription.entity.ts';
import { authorizeOrdering } from './subscription.policy.ts';

@InputType({ description: 'Whose scheduled change is called off.' })
export class CancelScheduledChangeInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;
}

@ObjectType({ description: 'The subscription goes on as it is.' })
export class CancelScheduledChangePayload {
  @Field(() => Subscription, { description: 'As it stands.' })
  subscription!: Subscription;
}

const CancelScheduledChangeResult = createUnionType({ name: 'CancelScheduledChangeResult', description: 'The subscription, or why its change stays.', types: () => [CancelScheduledChangePayload, OtherSubscriptionStatus, OrderPending] as const });
type Result = CancelScheduledChangePayload | OtherSubscriptionStatus | OrderPending;

/** Calls a scheduled change off, unless a renewal has paid for it, or awaits its payment (S3). Where nothing is scheduled nothing happens. */
export async function cancelScheduledChange(useCase: UseCase, { subscriptionId }: CancelScheduledChangeInput): Promise<Result> {
  const { em, viewer } = useCase;
  const { subscription, facts } = await lockSubscription(useCase, subscriptionId);
  authorizeOrdering(viewer, 'subscription:scheduleChange', facts);
  const known = (await scheduledChanges(em, [subscription.id])).get(subscription.id);
  if (!known) return Object.assign(new CancelScheduledChangePayload(), { subscription });
  if (known.change.paidFrom) return OtherSubscriptionStatus.of('CHANGE_PAID', subscription, useCase);
  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);

  const { name } = await known.change.edition.loadOrFail();
  em.remove([known.change, ...known.items]);
  subscription.version += 1;
  recordEvent(useCase, subscription, 'CHANGE_WITHDRAWN', null);
  recordChange(useCase, { action: 'subscription:scheduleChange', area: 'BILLING', tenantId: subscription.tenant.id, subject: await subjectOf(subscription), before: { edition: name, cadence: known.change.cadence }, after: { edition: null, cadence: null } });
  return Object.assign(new CancelScheduledChangePayload(), { subscription });
}

@Resolver()
export class CancelScheduledChangeResolver {
  @Mutation(() => CancelScheduledChangeResult, { description: 'Calls off what was scheduled for the end of what is paid (S3).' })
  cancelScheduledChange(@Arg('input', () => CancelScheduledChangeInput, { description: 'Whose.' }) input: CancelScheduledChangeInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => cancelScheduledChange(useCase, input));
  }
}
