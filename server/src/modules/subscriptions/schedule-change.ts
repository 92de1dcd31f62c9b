import { ref } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isSameContent } from '@filiera/shared/subscription';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Money } from '../../platform/orm/money.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { recordChange } from '../audit/index.ts';
import { Component, Edition } from '../catalog/index.ts';
import { listPriceOf, OrderPending, pendingOrder } from '../orders/index.ts';
import { changeChoice } from './change-choice.ts';
import { leavingFor } from './leaving-for.ts';
import { lockSubscription } from './find-subscription.ts';
import { OtherSubscriptionStatus, whyNothingToDecide } from './other-subscription-status.ts';
import { PreviewChangeInput } from './preview-change.ts';
import { recordEvent } from './record-event.ts';
import { ScheduledChange, ScheduledItem } from './scheduled-change.entity.ts';
import { scheduledChanges } from './scheduled-changes.ts';
import { Subscription, subjectOf } from './subscription.entity.ts';
import { authorizeOrdering } from './subscription.policy.ts';

@InputType({ description: 'What the subscription becomes at the end of what is paid.' })
export class ScheduleChangeInput extends PreviewChangeInput {
  @Field(() => [ID], { defaultValue: [], description: 'Licences whose people leave then, where fewer seats remain than are in use: as many as it takes.' })
  leavingLicenceIds!: string[];
}

@ObjectType({ description: 'The change waits for the end of what is paid.' })
export class ScheduleChangePayload {
  @Field(() => Subscription, { description: 'As it stands, with its scheduled change.' })
  subscription!: Subscription;
}

const ScheduleChangeResult = createUnionType({ name: 'ScheduleChangeResult', description: 'The subscription, or why nothing is scheduled.', types: () => [ScheduleChangePayload, InvalidInput, OtherSubscriptionStatus, OrderPending] as const });
type Result = ScheduleChangePayload | InvalidInput | OtherSubscriptionStatus | OrderPending;

/** Schedules a change for the end of what is paid, in place of one that was (S3). The renewal applies it, at the price of its day. */
export async function scheduleChange(useCase: UseCase, { subscriptionId, leavingLicenceIds, ...asked }: ScheduleChangeInput): Promise<Result> {
  const { em, viewer, now } = useCase;
  const found = await lockSubscription(useCase, subscriptionId);
  const { subscription } = found;
  authorizeOrdering(viewer, 'subscription:scheduleChange', found.facts);
  const refused = whyNothingToDecide(found, useCase, { cancelled: true });
  if (refused) return refused;
  const pending = await pendingOrder(useCase, [subscription.id]);
  if (pending) return OrderPending.of(pending.order, useCase);
  const known = (await scheduledChanges(em, [subscription.id])).get(subscription.id);
  if (known?.change.paidFrom) return OtherSubscriptionStatus.of('CHANGE_PAID', subscription, useCase);
  const choice = await changeChoice(useCase, subscription, asked);
  if (choice instanceof InvalidInput) return choice;

  const leaving = await leavingFor(useCase, subscription, choice, leavingLicenceIds, asked.quantities);
  if (leaving instanceof InvalidInput) return leaving;

  const { edition, cadence, quantities } = choice;
  if (known && isSameContent(known.content, { editionId: edition.key, cadence, quantities }) && known.change.leaving.join() === leaving.join()) return Object.assign(new ScheduleChangePayload(), { subscription });
  if (known) await em.remove([known.change, ...known.items]).flush();
  const owner = { tenantId: subscription.tenant.id, vendorId: subscription.vendorId };
  const change = em.create(ScheduledChange, {
    id: newId(now), ...owner, subscription: ref(subscription), edition: ref(Edition, edition.key), cadence, listPrice: Money.of(listPriceOf(choice)), paidFrom: null, leaving,
    scheduledAt: now, scheduledByName: viewer.name, scheduledByTenantName: viewer.home.name,
  }, { partial: true });
  for (const { key, position } of edition.components) em.create(ScheduledItem, { id: newId(now), ...owner, change: ref(change), component: ref(Component, key), quantity: quantities[key] ?? 0, position });
  subscription.version += 1;
  recordEvent(useCase, subscription, 'CHANGE_PLANNED', null);
  recordChange(useCase, { action: 'subscription:scheduleChange', area: 'BILLING', tenantId: owner.tenantId, subject: await subjectOf(subscription), before: {}, after: { edition: edition.name, cadence } });
  return Object.assign(new ScheduleChangePayload(), { subscription });
}

@Resolver()
export class ScheduleChangeResolver {
  @Mutation(() => ScheduleChangeResult, { description: 'Schedules fewer or other things for the end of what is paid (S3).' })
  scheduleChange(@Arg('input', () => ScheduleChangeInput, { description: 'What it becomes.' }) input: ScheduleChangeInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => scheduleChange(useCase, input));
  }
}
