import { Arg, createUnionType, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { lockTenant } from './lock-tenant.ts';
import { OtherStatus } from './other-status.ts';
import { tellAdmins } from './tell-admins.ts';
import { ExplainedTenantInput, reasonSchema, rememberedTenant, TenantPayload } from './tenant-answer.ts';

@InputType({ description: 'Which company stands still, and why.' })
export class SuspendTenantInput extends ExplainedTenantInput {}

@ObjectType({ description: 'The company is suspended, with all below it.' })
export class SuspendTenantPayload extends TenantPayload {}

const SuspendTenantResult = createUnionType({ name: 'SuspendTenantResult', description: 'The company, or why it goes on.', types: () => [SuspendTenantPayload, InvalidInput, OtherStatus] as const });
type Result = SuspendTenantPayload | InvalidInput | OtherStatus;

/**
 * Suspends a company and all below it: from the next request on its people are out and its keys stop, while licences work, nothing is deleted and
 * billing goes on (T4).
 */
export async function suspendTenant(useCase: UseCase, { tenantId, reason }: SuspendTenantInput): Promise<Result> {
  const { viewer, now, language } = useCase;
  const tenant = await lockTenant(useCase, tenantId, 'tenant:suspend');
  if (tenant.status !== 'ACTIVE') return OtherStatus.of(tenant, useCase);
  const why = parseInput(reasonSchema, { reason }, language);
  if (isRefusal(why)) return why;

  tenant.suspend(now, viewer.home.id);
  recordChange(useCase, { action: 'tenant:suspend', area: 'COMPANY', tenantId, subject: { type: 'Tenant', id: tenantId, name: tenant.name }, before: { status: 'ACTIVE' }, after: { status: 'SUSPENDED', ...why } });
  await tellAdmins(useCase, tenantId, { letter: 'tenantSuspended', words: { company: tenant.name, by: viewer.home.name, ...why }, event: `${tenantId}:${now.getTime()}` });
  return Object.assign(new SuspendTenantPayload(), { tenant });
}

@Resolver()
export class SuspendTenantResolver {
  @Mutation(() => SuspendTenantResult, { description: 'Suspends a company and all below it (T4).' })
  suspendTenant(@Arg('input', () => SuspendTenantInput, { description: 'Which, and why.' }) input: SuspendTenantInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'suspendTenant', input, rememberedTenant(SuspendTenantPayload), (useCase) => suspendTenant(useCase, input));
  }
}
