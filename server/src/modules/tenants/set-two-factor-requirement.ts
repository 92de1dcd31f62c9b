import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, lockTenant, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';
import { TenantPayload } from './tenant-answer.ts';

@InputType({ description: 'What a company asks of its own people when they sign in.' })
export class SetTwoFactorRequirementInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => Boolean, { description: 'Whether each of them needs a second step.' })
  isRequired!: boolean;
}

@ObjectType({ description: 'It holds from the next request of each of its people on, open sessions included. API keys and who comes by the vendor\'s provider are not touched (T8).' })
export class SetTwoFactorRequirementPayload extends TenantPayload {}

const SetTwoFactorRequirementResult = createUnionType({ name: 'SetTwoFactorRequirementResult', description: 'The company.', types: () => [SetTwoFactorRequirementPayload] as const });

/** Says whether the people whose home a company is need a second factor; those below it are their own companies' to ask. Saying it again changes nothing. */
export async function setTwoFactorRequirement(useCase: UseCase, { tenantId, isRequired }: SetTwoFactorRequirementInput): Promise<SetTwoFactorRequirementPayload> {
  const { em, viewer } = useCase;
  const { id } = await findTenant(em, viewer, tenantId);
  const tenant = await lockTenant(em, id);
  tenantPolicy.authorize(viewer, 'tenant:requireTwoFactor', subjectOf(tenant));

  const { requiresTwoFactor } = tenant;
  if (requiresTwoFactor !== isRequired) {
    tenant.requireTwoFactor(isRequired);
    recordChange(useCase, { action: 'tenant:requireTwoFactor', area: 'ACCESS', tenantId: id, subject: { type: 'Tenant', id, name: tenant.name }, before: { requiresTwoFactor }, after: { requiresTwoFactor: isRequired } });
  }
  return Object.assign(new SetTwoFactorRequirementPayload(), { tenant });
}

@Resolver()
export class SetTwoFactorRequirementResolver {
  @Mutation(() => SetTwoFactorRequirementResult, { description: 'Says whether the people of a company need a second step to sign in (T8).' })
  setTwoFactorRequirement(@Arg('input', () => SetTwoFactorRequirementInput, { description: 'Whose, and whether.' }) input: SetTwoFactorRequirementInput, @Ctx() context: Context): Promise<SetTwoFactorRequirementPayload> {
    return inTransaction(context, (useCase) => setTwoFactorRequirement(useCase, input));
  }
}
