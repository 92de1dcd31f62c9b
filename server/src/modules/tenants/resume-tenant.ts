import { Arg, createUnionType, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockTenant } from './lock-tenant.ts';
import { OtherStatus } from './other-status.ts';
import { tellAdmins } from './tell-admins.ts';
import { Tenant } from './tenant.entity.ts';
import { isWithin } from './tenant-facts.ts';
import { ExplainedTenantInput, reasonSchema, rememberedTenant, TenantPayload } from './tenant-answer.ts';

@InputType({ description: 'Which company goes on, and why.' })
export class ResumeTenantInput extends ExplainedTenantInput {}

@ObjectType({ description: 'The company is active again, with all below it but what is suspended by itself.' })
export class ResumeTenantPayload extends TenantPayload {}

@ObjectType({ implements: UserError, description: 'Somebody above the viewer suspended it: nobody further down resumes it (T4).' })
export class SuspendedAbove extends UserError {}

const ResumeTenantResult = createUnionType({ name: 'ResumeTenantResult', description: 'The company, or why it stays as it is.', types: () => [ResumeTenantPayload, InvalidInput, OtherStatus, SuspendedAbove] as const });
type Result = ResumeTenantPayload | InvalidInput | OtherStatus | SuspendedAbove;

/** Ends a suspension: people and keys come in again with the next request (T4). */
export async function resumeTenant(useCase: UseCase, { tenantId, reason }: ResumeTenantInput): Promise<Result> {
  const { viewer, now, language } = useCase;
  const tenant = await lockTenant(useCase, tenantId, 'tenant:resume');
  if (tenant.status !== 'SUSPENDED') return OtherStatus.of(tenant, useCase);
  if (await isHeldAbove(useCase, tenant)) return refuse(SuspendedAbove, 'SUSPENDED_ABOVE', language, {}, { name: tenant.name });
  const why = parseInput(reasonSchema, { reason }, language);
  if (isRefusal(why)) return why;

  tenant.resume();
  recordChange(useCase, { action: 'tenant:resume', area: 'COMPANY', tenantId, subject: { type: 'Tenant', id: tenantId, name: tenant.name }, before: { status: 'SUSPENDED' }, after: { status: 'ACTIVE', ...why } });
  await tellAdmins(useCase, tenantId, { letter: 'tenantResumed', words: { company: tenant.name, by: viewer.home.name, ...why }, event: `${tenantId}:${now.getTime()}`, objectPath: `/t/${tenantId}/anagrafica` });
  return Object.assign(new ResumeTenantPayload(), { tenant });
}

/** Whether the company that suspended it is out of the viewer's sight. */
async function isHeldAbove({ em, viewer }: UseCase, { suspendedById }: Tenant): Promise<boolean> {
  if (!suspendedById) return false;
  const holder = await em.findOne(Tenant, { id: suspendedById });
  return !holder || !isWithin(viewer, holder.path);
}

@Resolver()
export class ResumeTenantResolver {
  @Mutation(() => ResumeTenantResult, { description: 'Ends a suspension (T4).' })
  resumeTenant(@Arg('input', () => ResumeTenantInput, { description: 'Which, and why.' }) input: ResumeTenantInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'resumeTenant', input, rememberedTenant(ResumeTenantPayload), (useCase) => resumeTenant(useCase, input));
  }
}
