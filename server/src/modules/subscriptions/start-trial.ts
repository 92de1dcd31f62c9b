import { listPrice, priceOf, totalQuantities } from '@filiera/shared/catalog';
import { sum } from '@filiera/shared/money';
import { anchorAt, cadences, daysLater, instant, toDate } from '@filiera/shared/period';
import { subscriptionMove } from '@filiera/shared/subscription';
import { ref } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { Money } from '../../platform/orm/money.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { Component, Edition, editionOnSale, Product } from '../catalog/index.ts';
import { rememberedOrder } from '../orders/index.ts';
import { findTenant, tenantPolicy } from '../tenants/index.ts';
import { haveComponents } from './have-components.ts';
import { clockOf } from './new-choice.ts';
import { recordMove } from './record-event.ts';
import { Subscription, subjectOf } from './subscription.entity.ts';

@InputType({ description: 'What a company tries.' })
export class StartTrialInput {
  @Field(() => ID, { description: 'Who will use it.' })
  tenantId!: string;

  @Field(() => ID, { description: 'An edition of a product that can be tried.' })
  editionId!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it begins once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The trial has begun.' })
export class StartTrialPayload {
  @Field(() => Subscription, { description: 'The trial; it ends by itself at `endsAt`.' })
  subscription!: Subscription;
}

@ObjectType({ implements: UserError, description: 'The product cannot be tried, or was tried already, by this company or under its VAT number (S12).' })
export class NoTrial extends UserError {
  static of(code: 'TRIAL_NOT_OFFERED' | 'TRIAL_USED', { language }: UseCase): NoTrial {
    return refuse(NoTrial, code, language, { path: ['editionId'] });
  }
}

const StartTrialResult = createUnionType({ name: 'StartTrialResult', description: 'The trial, or why there is none.', types: () => [StartTrialPayload, NoTrial] as const });
type Result = StartTrialPayload | NoTrial;

/** A product is tried once for as many days as it says: with what its edition includes, without a payment method (S12). */
export async function startTrial(useCase: UseCase, { tenantId, editionId }: StartTrialInput): Promise<Result> {
  const { em, viewer, now } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'subscription:startTrial', { tenant });
  const edition = isUuid(editionId) ? await editionOnSale(em, editionId, now) : undefined;
  if (edition?.vendorId !== viewer.vendorId) throw notFound();
  const { trialDays } = await em.findOneOrFail(Product, { id: edition.productId });
  const cadence = cadences.find((each) => edition.prices[each]);
  const quantities = totalQuantities(edition, {});
  const lines = cadence && priceOf(edition, cadence, quantities);
  if (!trialDays || !lines || edition.isWithdrawn) return NoTrial.of('TRIAL_NOT_OFFERED', useCase);
  const id = newId(now);
  const [claim] = await queryIn<{ isFirst: boolean }>(em, 'select claim_trial($1, $2, $3, $4) as "isFirst"', [edition.productId, tenant.id, id, now]);
  if (!claim?.isFirst) return NoTrial.of('TRIAL_USED', useCase);

  const start = instant(now);
  const timeZone = await clockOf(useCase, tenant.id);
  const subscription = em.create(Subscription, {
    id, tenant: ref(tenant), path: tenant.path, vendorId: tenant.vendorId, product: ref(Product, edition.productId), edition: ref(Edition, edition.key), cadence, status: 'TRIAL', isTrial: true,
    startsAt: toDate(start), endsAt: toDate(daysLater(start, trialDays)), anchorLocal: anchorAt(start, timeZone).local, timeZone, listPrice: Money.of(sum(lines.map(listPrice), lines[0]?.unit.currency ?? '')),
    orderedByCustomer: viewer.home.id === tenant.id, version: 1, createdAt: now,
  }, { partial: true });
  await haveComponents(useCase, subscription, edition.components.map(({ key, position }) => ({ component: ref(Component, key), quantity: quantities[key] ?? 0, position })));
  recordMove(useCase, subscription, subscriptionMove(null, 'TRIAL'), null);
  recordChange(useCase, { action: 'subscription:startTrial', area: 'BILLING', tenantId: tenant.id, subject: await subjectOf(subscription), after: { edition: edition.name } });
  return Object.assign(new StartTrialPayload(), { subscription });
}

@Resolver()
export class StartTrialResolver {
  @Mutation(() => StartTrialResult, { description: 'Begins the trial of a product, once (S12).' })
  startTrial(@Arg('input', () => StartTrialInput, { description: 'What is tried.' }) input: StartTrialInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'startTrial', input, rememberedOrder(StartTrialPayload), (useCase) => startTrial(useCase, input));
  }
}
