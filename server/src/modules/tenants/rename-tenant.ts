import { maxLength } from '@filiera/shared/limits';
import { requiredText } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { z } from 'zod';
import { refuseStale } from '../../platform/graphql/concurrent-change.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { ConcurrentChange, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { Tenant } from './tenant.entity.ts';
import { findTenant, lockTenant, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

@InputType({ description: 'The name a company goes by; the name on its invoices is the Anagrafica\'s.' })
export class RenameTenantInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => Int, { description: 'The version that was read (A4).' })
  version!: number;

  @Field(() => String, { description: 'Its new name.' })
  name!: string;
}

@ObjectType({ description: 'The company under its new name.' })
export class RenameTenantPayload {
  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

const RenameTenantResult = createUnionType({ name: 'RenameTenantResult', description: 'The company, or why it keeps its name.', types: () => [RenameTenantPayload, InvalidInput, ConcurrentChange] as const });
type Result = RenameTenantPayload | InvalidInput | ConcurrentChange;
const schema = z.object({ name: requiredText(maxLength.tradeName) });

/** Changes the name a company goes by in lists and headers; over a newer name it is refused (A4). */
export async function renameTenant(useCase: UseCase, { tenantId, version, name }: RenameTenantInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { id } = await findTenant(em, viewer, tenantId);
  const tenant = await lockTenant(em, id);
  tenantPolicy.authorize(viewer, 'tenant:rename', subjectOf(tenant));

  const wanted = parseInput(schema, { name }, language);
  if (isRefusal(wanted)) return wanted;
  const { name: before, renamedAt, createdAt, renamedByName: updatedByName } = tenant;
  const stale = refuseStale({ name: before, version: tenant.version, updatedAt: renamedAt ?? createdAt, updatedByName }, version, wanted, language);
  if (stale) return stale;

  recordChange(useCase, { action: 'tenant:rename', area: 'COMPANY', tenantId: tenant.id, subject: { type: 'Tenant', id: tenant.id, name: wanted.name }, before: { name: before }, after: wanted });
  tenant.rename(wanted.name, viewer.name, now);
  return Object.assign(new RenameTenantPayload(), { tenant });
}

@Resolver()
export class RenameTenantResolver {
  @Mutation(() => RenameTenantResult, { description: 'Changes the name a company goes by.' })
  renameTenant(@Arg('input', () => RenameTenantInput, { description: 'Which company, and its name.' }) input: RenameTenantInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => renameTenant(useCase, input));
  }
}
