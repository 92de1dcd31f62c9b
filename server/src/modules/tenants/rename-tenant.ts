import { maxLength } from '@filiera/shared/limits';
import { requiredText } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { z } from 'zod';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { Tenant } from './tenant.entity.ts';
import { findTenant, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

@InputType({ description: 'The name a company goes by; the name on its invoices is the Anagrafica\'s.' })
export class RenameTenantInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => String, { description: 'Its new name.' })
  name!: string;
}

@ObjectType({ description: 'The company under its new name.' })
export class RenameTenantPayload {
  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

const RenameTenantResult = createUnionType({ name: 'RenameTenantResult', description: 'The company, or why it keeps its name.', types: () => [RenameTenantPayload, InvalidInput] as const });
const schema = z.object({ name: requiredText(maxLength.tradeName) });

/** Changes the name a company goes by in lists and headers. */
export async function renameTenant(useCase: UseCase, { tenantId, name }: RenameTenantInput): Promise<RenameTenantPayload | InvalidInput> {
  const { em, viewer, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'tenant:rename', subjectOf(tenant));

  const wanted = parseInput(schema, { name }, language);
  if (isRefusal(wanted)) return wanted;

  recordChange(useCase, { action: 'tenant:rename', area: 'COMPANY', tenantId: tenant.id, subject: { type: 'Tenant', id: tenant.id, name: wanted.name }, before: { name: tenant.name }, after: wanted });
  tenant.name = wanted.name;
  return Object.assign(new RenameTenantPayload(), { tenant });
}

@Resolver()
export class RenameTenantResolver {
  @Mutation(() => RenameTenantResult, { description: 'Changes the name a company goes by.' })
  renameTenant(@Arg('input', () => RenameTenantInput, { description: 'Which company, and its name.' }) input: RenameTenantInput, @Ctx() context: Context): Promise<RenameTenantPayload | InvalidInput> {
    return inTransaction(context, (useCase) => renameTenant(useCase, input));
  }
}
