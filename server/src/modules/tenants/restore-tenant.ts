import { daysLater, instant, toDate } from '@filiera/shared/period';
import { Arg, createUnionType, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockTenant } from './lock-tenant.ts';
import { OtherStatus } from './other-status.ts';
import { tellAdmins } from './tell-admins.ts';
import { rememberedTenant, TenantActionInput, TenantPayload } from './tenant-answer.ts';

/** How long a closed company can come back (T6). */
const restorableDays = 30;

@InputType({ description: 'Which company is open again.' })
export class RestoreTenantInput extends TenantActionInput {}

@ObjectType({ description: 'The company is open again.' })
export class RestoreTenantPayload extends TenantPayload {}

@ObjectType({ implements: UserError, description: 'It was closed more than 30 days ago (T6).' })
export class RestorePeriodOver extends UserError {}

@ObjectType({ implements: UserError, description: 'The company above it is not active (T6).' })
export class ParentNotActive extends UserError {}

const RestoreTenantResult = createUnionType({
  name: 'RestoreTenantResult', description: 'The company, or why it stays closed.', types: () => [RestoreTenantPayload, OtherStatus, RestorePeriodOver, ParentNotActive] as const,
});
type Result = RestoreTenantPayload | OtherStatus | RestorePeriodOver | ParentNotActive;

/** Opens a closed company again, within 30 days and while its parent is active (T6). */
export async function restoreTenant(useCase: UseCase, { tenantId }: RestoreTenantInput): Promise<Result> {
  const { viewer, now, language } = useCase;
  const tenant = await lockTenant(useCase, tenantId, 'tenant:restore');
  if (tenant.status !== 'CLOSED') return OtherStatus.of(tenant, useCase);
  const lastMoment = tenant.closedAt && toDate(daysLater(instant(tenant.closedAt), restorableDays));
  if (!lastMoment || now > lastMoment) return refuse(RestorePeriodOver, 'RESTORE_PERIOD_OVER', language, {}, { name: tenant.name });
  const parent = await tenant.parent?.loadOrFail();
  if (parent?.status !== 'ACTIVE') return refuse(ParentNotActive, 'PARENT_NOT_ACTIVE', language, {}, { name: tenant.name });

  tenant.restore();
  recordChange(useCase, { action: 'tenant:restore', area: 'COMPANY', tenantId, subject: { type: 'Tenant', id: tenantId, name: tenant.name }, before: { status: 'CLOSED' }, after: { status: tenant.status } });
  await tellAdmins(useCase, tenantId, { letter: 'tenantRestored', words: { company: tenant.name, by: viewer.home.name }, event: `${tenantId}:${now.getTime()}`, objectPath: `/t/${tenantId}/anagrafica` });
  return Object.assign(new RestoreTenantPayload(), { tenant });
}

@Resolver()
export class RestoreTenantResolver {
  @Mutation(() => RestoreTenantResult, { description: 'Opens a closed company again, within 30 days (T6).' })
  restoreTenant(@Arg('input', () => RestoreTenantInput, { description: 'Which.' }) input: RestoreTenantInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'restoreTenant', input, rememberedTenant(RestoreTenantPayload), (useCase) => restoreTenant(useCase, input));
  }
}
