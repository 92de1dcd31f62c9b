import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { NoPartnerAbove } from './no-partner-above.ts';
import { partnerOf } from './partner-of.ts';
import { tellAdmins } from './tell-admins.ts';
import { rememberedTenant, TenantActionInput, TenantPayload } from './tenant-answer.ts';
import { PartnerAccess } from './tenant.enums.ts';
import { findTenant, lockTenant, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

@InputType({ description: 'What the partners above a company see from now on.' })
export class ChooseAccessInput extends TenantActionInput {
  @Field(() => PartnerAccess, { description: 'Everything, or name, contacts and subscriptions without amounts; who is invoiced is then the company itself (P6).' })
  access!: PartnerAccess;
}

@ObjectType({ description: 'It holds from the next request of each partner above.' })
export class ChooseAccessPayload extends TenantPayload {}

const ChooseAccessResult = createUnionType({ name: 'ChooseAccessResult', description: 'The company, or why there is nothing to choose.', types: () => [ChooseAccessPayload, NoPartnerAbove] as const });
type Result = ChooseAccessPayload | NoPartnerAbove;

/**
 * A company's administrator says what every partner above sees of it and of all below it (P6). LIMITED makes the company itself the payer, and FULL leaves
 * that to be chosen (P3); nothing is re-invoiced (P7). Choosing what is chosen already changes nothing and tells nobody.
 */
export async function chooseAccess(useCase: UseCase, { tenantId, access }: ChooseAccessInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  // The change spreads over all below it: whoever moves companies waits, or is waited for.
  await queryIn(em, 'select settle_tree($1)', [viewer.vendorId]);
  const tenant = await lockTenant(em, (await findTenant(em, viewer, tenantId)).id);
  tenantPolicy.authorize(viewer, 'access:choose', subjectOf(tenant));
  const partner = await partnerOf(useCase, tenantId);
  if (!partner) return NoPartnerAbove.of(tenant, language);

  const before = { access: tenant.access, payer: tenant.payer };
  const isMoveConfirmed = tenant.movedAt !== null;
  tenant.chooseAccess(access);
  if (before.access !== access || isMoveConfirmed) {
    recordChange(useCase, { action: 'access:choose', area: 'COMPANY', tenantId, subject: { type: 'Tenant', id: tenantId, name: tenant.name }, before, after: { access, payer: tenant.payer } });
    await tellAdmins(useCase, partner.id, { letter: access === 'FULL' ? 'accessFull' : 'accessLimited', words: { company: tenant.name }, event: `${tenantId}:${now.getTime()}`, objectPath: `/t/${tenantId}/anagrafica` });
  }
  return Object.assign(new ChooseAccessPayload(), { tenant });
}

@Resolver()
export class ChooseAccessResolver {
  @Mutation(() => ChooseAccessResult, { description: 'Says what the partners above a company see of it (P6).' })
  chooseAccess(@Arg('input', () => ChooseAccessInput, { description: 'Which company, and what is seen of it.' }) input: ChooseAccessInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'chooseAccess', input, rememberedTenant(ChooseAccessPayload), (useCase) => chooseAccess(useCase, input));
  }
}
