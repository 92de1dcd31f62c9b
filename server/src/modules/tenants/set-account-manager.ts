import { ref } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { User } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { Tenant } from './tenant.entity.ts';
import { findTenant, isWithin, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

@InputType({ description: 'Who looks after a company.' })
export class SetAccountManagerInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => ID, { nullable: true, description: 'An administrator of its parent or of the vendor; null for nobody in particular.' })
  accountManagerId?: string | null;
}

@ObjectType({ description: 'The company with its account manager.' })
export class SetAccountManagerPayload {
  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

const SetAccountManagerResult = createUnionType({ name: 'SetAccountManagerResult', description: 'The company, or why nothing changed.', types: () => [SetAccountManagerPayload, InvalidInput] as const });

/** Names who answers for a company: somebody above it who may approve. Without one, any administrator of the parent does. */
export async function setAccountManager(useCase: UseCase, { tenantId, accountManagerId }: SetAccountManagerInput): Promise<SetAccountManagerPayload | InvalidInput> {
  const { em, viewer, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'tenant:setAccountManager', subjectOf(tenant));
  const manager = accountManagerId ? await findManager(useCase, tenant, accountManagerId) : null;
  if (manager && (manager.role !== 'ADMIN' || manager.status !== 'ACTIVE')) return InvalidInput.of([FieldIssue.of(['accountManagerId'], 'accountManager.notAdmin', language)], language);

  const name = manager && `${manager.firstName} ${manager.lastName}`;
  recordChange(useCase, {
    action: 'tenant:setAccountManager', area: 'COMPANY', tenantId: tenant.id, subject: { type: 'Tenant', id: tenant.id, name: tenant.name },
    before: { accountManagerName: tenant.accountManagerName ?? null }, after: { accountManagerName: name },
  });
  tenant.accountManager = manager && ref(manager);
  tenant.accountManagerName = name;
  return Object.assign(new SetAccountManagerPayload(), { tenant });
}

/** Somebody of the parent or the vendor whom the viewer sees. @throws NOT_FOUND */
async function findManager({ em, viewer }: UseCase, tenant: Tenant, id: string): Promise<User> {
  const companies = [tenant.parent?.id, tenant.vendorId].filter((company) => company !== undefined);
  const user = isUuid(id) ? await em.findOne(User, { id, tenant: { $in: companies } }, { populate: ['tenant'] }) : null;
  if (!user || !isWithin(viewer, user.tenant.getEntity().path)) throw notFound();
  return user;
}

@Resolver()
export class SetAccountManagerResolver {
  @Mutation(() => SetAccountManagerResult, { description: 'Names who answers for a company.' })
  setAccountManager(@Arg('input', () => SetAccountManagerInput, { description: 'Who, for which company.' }) input: SetAccountManagerInput, @Ctx() context: Context): Promise<SetAccountManagerPayload | InvalidInput> {
    return inTransaction(context, (useCase) => setAccountManager(useCase, input));
  }
}
