import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { lockTenant } from './lock-tenant.ts';
import { tellAdmins } from './tell-admins.ts';
import { rememberedTenant, TenantActionInput, TenantPayload } from './tenant-answer.ts';
import { PartnerAccess } from './tenant.enums.ts';

@InputType({ description: 'What the partners above see from now on.' })
export class ConfirmMoveInput extends TenantActionInput {
  @Field(() => PartnerAccess, { description: 'Everything, or name, contacts and subscriptions without amounts (P6).' })
  access!: PartnerAccess;
}

@ObjectType({ description: 'The move is confirmed.' })
export class ConfirmMovePayload extends TenantPayload {}

@ObjectType({ implements: UserError, description: 'Nothing waits to be confirmed: somebody did it before.' })
export class NothingToConfirm extends UserError {}

const ConfirmMoveResult = createUnionType({ name: 'ConfirmMoveResult', description: 'The company, or why there is nothing to confirm.', types: () => [ConfirmMovePayload, NothingToConfirm] as const });
type Result = ConfirmMovePayload | NothingToConfirm;

/** A moved company's administrator says what its new partner sees (T5, P6). Who pays stays the company itself, until it chooses otherwise (P3). */
export async function confirmMove(useCase: UseCase, { tenantId, access }: ConfirmMoveInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  await queryIn(em, 'select settle_tree($1)', [viewer.vendorId]);
  const tenant = await lockTenant(useCase, tenantId, 'tenant:confirmMove');
  if (!tenant.movedAt || tenant.status === 'CLOSED') return refuse(NothingToConfirm, 'NOTHING_TO_CONFIRM', language);

  const before = { access: tenant.access, movedUnder: tenant.movedUnderName };
  tenant.chooseAccess(access);
  recordChange(useCase, { action: 'tenant:confirmMove', area: 'COMPANY', tenantId, subject: { type: 'Tenant', id: tenantId, name: tenant.name }, before, after: { access, movedUnder: before.movedUnder } });
  if (tenant.parent && tenant.parent.id !== tenant.vendorId) {
    await tellAdmins(useCase, tenant.parent.id, { letter: access === 'FULL' ? 'moveConfirmedFull' : 'moveConfirmedLimited', words: { company: tenant.name }, event: `${tenantId}:${now.getTime()}`, objectPath: `/t/${tenantId}/anagrafica` });
  }
  return Object.assign(new ConfirmMovePayload(), { tenant });
}

@Resolver()
export class ConfirmMoveResolver {
  @Mutation(() => ConfirmMoveResult, { description: 'Confirms a move, and says what the new partner sees (T5).' })
  confirmMove(@Arg('input', () => ConfirmMoveInput, { description: 'Which company, and what is seen of it.' }) input: ConfirmMoveInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'confirmMove', input, rememberedTenant(ConfirmMovePayload), (useCase) => confirmMove(useCase, input));
  }
}
