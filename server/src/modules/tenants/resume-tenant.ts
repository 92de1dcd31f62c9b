import { Arg, createUnionType, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockTenant } from './lock-tenant.ts';
import { OtherStatus } from './other-status.ts';
import { tellAdmins } from './tell-admins.ts';
import { ExplainedTenantInput, reasonSchema, rememberedTenant, TenantPayload } from './tenant-answer.ts';

@InputType({ description: 'Which company goes on, and why.' })
export class ResumeTenantInput extends ExplainedTenantInput {}

@ObjectType({ description: 'The company is active again, with all below it but what is suspended by itself.' })
export class ResumeTenantPayload extends TenantPayload {}

const ResumeTenantResult = createUnionType({ name: 'ResumeTenantResult', description: 'The company, or why it stays as it is.', types: () => [ResumeTenantPayload, InvalidInput, OtherStatus] as const });
type Result = ResumeTenantPayload | InvalidInput | OtherStatus;

/** Ends a suspension: people and keys come in again with the next request (T4). */
export async function resumeTenant(useCase: UseCase, { tenantId, reason }: ResumeTenantInput): Promise<Result> {
  const { viewer, now, language } = useCase;
  const tenant = await lockTenant(useCase, tenantId, 'tenant:resume');
  if (tenant.status !== 'SUSPENDED') return OtherStatus.of(tenant, useCase);
  const why = parseInput(reasonSchema, { reason }, language);
  if (isRefusal(why)) return why;

  tenant.resume();
  recordChange(useCase, { action: 'tenant:resume', area: 'COMPANY', tenantId, subject: { type: 'Tenant', id: tenantId, name: tenant.name }, before: { status: 'SUSPENDED' }, after: { status: 'ACTIVE', ...why } });
  await tellAdmins(useCase, tenantId, { letter: 'tenantResumed', words: { company: tenant.name, by: viewer.home.name, ...why }, event: `${tenantId}:${now.getTime()}`, objectPath: `/t/${tenantId}/anagrafica` });
  return Object.assign(new ResumeTenantPayload(), { tenant });
}

@Resolver()
export class ResumeTenantResolver {
  @Mutation(() => ResumeTenantResult, { description: 'Ends a suspension (T4).' })
  resumeTenant(@Arg('input', () => ResumeTenantInput, { description: 'Which, and why.' }) input: ResumeTenantInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'resumeTenant', input, rememberedTenant(ResumeTenantPayload), (useCase) => resumeTenant(useCase, input));
  }
}
