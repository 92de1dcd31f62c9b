import { tierSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { GraphQLDay } from '../../platform/graphql/scalars.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { speakerOf } from '../../platform/i18n/spoken.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, lockTenant, rememberedTenant, TenantActionInput, TenantPayload, tenantPolicy } from '../tenants/index.ts';
import { PartnerTier } from './partner-tier.entity.ts';
import { tellTier, tellThoseBelow } from './tell-tier.ts';
import { mostOn, tierOf, vendorDay } from './tier-on.ts';

@InputType({ description: 'What a partner pays less than the public price, and from when.' })
export class AssignTierInput extends TenantActionInput {
  @Field(() => Int, { description: 'Off the public price, in hundredths of a percent.' })
  basisPoints!: number;

  @Field(() => GraphQLDay, { description: 'First day on which it holds, by the vendor\'s calendar: today or later, and none that has a tier of its own.' })
  from!: string;
}

@ObjectType({ description: 'Given: what is priced from that day on is priced so, until the next one begins.' })
export class AssignTierPayload extends TenantPayload {}

const AssignTierResult = createUnionType({ name: 'AssignTierResult', description: 'The partner, or why nothing is given.', types: () => [AssignTierPayload, InvalidInput] as const });
type Result = AssignTierPayload | InvalidInput;

/** A parent gives its partner a tier, never above its own (P9). Orders that are placed, and the shares of those, keep what they had. */
export async function assignTier(useCase: UseCase, { tenantId, basisPoints, from }: AssignTierInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await lockTenant(em, (await findTenant(em, viewer, tenantId)).id);
  tenantPolicy.authorize(viewer, 'tier:set', { tenant, parentId: tenant.parent?.id });
  const said = parseInput(tierSchema, { basisPoints, from }, language);
  if (isRefusal(said)) return said;
  const wrong = (field: string, code: string, values?: Record<string, unknown>) => InvalidInput.of([FieldIssue.of([field], code, language, values)], language);
  if (said.from < (await vendorDay(useCase))) return wrong('from', 'tier.past');
  // The database refuses a second of one day too.
  if ((await em.count(PartnerTier, { tenantId: tenant.id, from: said.from })) > 0) return wrong('from', 'tier.known');
  const most = await mostOn(useCase, tenant.id, said.from);
  if (said.basisPoints > most) return wrong('basisPoints', 'tier.aboveOwn', { most: speakerOf(language).percent(most / 100) });

  const before = await tierOf(useCase, tenant.id, said.from);
  const tier = em.create(PartnerTier, { id: newId(now), tenantId: tenant.id, vendorId: viewer.vendorId, ...said, assignedAt: now, assignedByName: viewer.name }, { partial: true });
  recordChange(useCase, { action: 'tier:set', area: 'BILLING', tenantId: tenant.id, subject: { type: 'PartnerTier', id: tier.id, name: tenant.name }, before: { basisPoints: before }, after: tier.snapshot() });
  await em.flush();
  await tellTier(useCase, tenant, { letter: 'tierAssigned', from: said.from, basisPoints: said.basisPoints, event: tier.id });
  if (said.basisPoints < before) await tellThoseBelow(useCase, tenant, { from: said.from, basisPoints: said.basisPoints, event: tier.id });
  return Object.assign(new AssignTierPayload(), { tenant });
}

@Resolver()
export class AssignTierResolver {
  @Mutation(() => AssignTierResult, { description: 'Gives a partner a tier from a day on; its parent\'s alone to do (P9).' })
  assignTier(@Arg('input', () => AssignTierInput, { description: 'To whom, how much, and from when.' }) input: AssignTierInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'assignTier', input, rememberedTenant(AssignTierPayload), (useCase) => assignTier(useCase, input));
  }
}
