import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, lockTenant, rememberedTenant, TenantPayload, tenantPolicy } from '../tenants/index.ts';
import { PartnerTier } from './partner-tier.entity.ts';
import { tellThoseBelow, tellTier } from './tell-tier.ts';
import { tierOf, vendorDay } from './tier-on.ts';

@InputType({ description: 'Which tier is taken back.' })
export class WithdrawTierInput {
  @Field(() => ID, { description: 'One that has not begun.' })
  partnerTierId!: string;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'Taken back: the tier before it goes on.' })
export class WithdrawTierPayload extends TenantPayload {}

const WithdrawTierResult = createUnionType({ name: 'WithdrawTierResult', description: 'The partner, or why the tier stays.', types: () => [WithdrawTierPayload, InvalidInput] as const });
type Result = WithdrawTierPayload | InvalidInput;

/** A parent takes back a tier before its first day (P9); one that has begun is what somebody may have paid by. */
export async function withdrawTier(useCase: UseCase, { partnerTierId }: WithdrawTierInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const found = isUuid(partnerTierId) ? await em.findOne(PartnerTier, { id: partnerTierId }) : null;
  if (!found) throw notFound();
  const tenant = await lockTenant(em, (await findTenant(em, viewer, found.tenantId)).id);
  tenantPolicy.authorize(viewer, 'tier:set', { tenant, parentId: tenant.parent?.id });
  // Somebody may have been quicker.
  const tier = await em.findOne(PartnerTier, { id: found.id }, { refresh: true });
  if (!tier) throw notFound();
  if (tier.from <= (await vendorDay(useCase))) return InvalidInput.of([FieldIssue.of(['partnerTierId'], 'tier.begun', language)], language);

  const { id, from } = tier;
  const before = tier.snapshot();
  await em.remove(tier).flush();
  const basisPoints = await tierOf(useCase, tenant.id, from);
  recordChange(useCase, { action: 'tier:set', area: 'BILLING', tenantId: tenant.id, subject: { type: 'PartnerTier', id, name: tenant.name }, before, after: { basisPoints } });
  await tellTier(useCase, tenant, { letter: 'tierWithdrawn', from, basisPoints, event: id });
  if (basisPoints < before.basisPoints) await tellThoseBelow(useCase, tenant, { from, basisPoints, event: id });
  return Object.assign(new WithdrawTierPayload(), { tenant });
}

@Resolver()
export class WithdrawTierResolver {
  @Mutation(() => WithdrawTierResult, { description: 'Takes a partner\'s tier back before its first day; its parent\'s alone to do (P9).' })
  withdrawTier(@Arg('input', () => WithdrawTierInput, { description: 'Which.' }) input: WithdrawTierInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'withdrawTier', input, rememberedTenant(WithdrawTierPayload), (useCase) => withdrawTier(useCase, input));
  }
}
