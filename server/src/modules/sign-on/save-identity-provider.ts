import { LockMode } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { seal } from '../../platform/auth/seal.ts';
import { refuseStale } from '../../platform/graphql/concurrent-change.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { ConcurrentChange, InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, subjectOf, Tenant, tenantPolicy } from '../tenants/index.ts';
import { IdentityProvider } from './identity-provider.entity.ts';
import { IdentityProviderInput, parseProvider, secretPurpose } from './provider-input.ts';

@InputType({ description: 'Where people may sign in, as it is to be, and the version that was read.' })
export class SaveIdentityProviderInput extends IdentityProviderInput {
  @Field(() => String, { description: 'What its button on the sign-in page says.' })
  buttonLabel!: string;

  @Field(() => Boolean, { description: 'Whether one may sign in by it.' })
  isEnabled!: boolean;

  @Field(() => Int, { description: 'The version that was read, 0 where there was none (A4).' })
  version!: number;
}

@ObjectType({ description: 'The provider as it is stored now.' })
export class SaveIdentityProviderPayload {
  @Field(() => Tenant, { description: 'The vendor, with its provider.' })
  tenant!: Tenant;
}

const SaveIdentityProviderResult = createUnionType({ name: 'SaveIdentityProviderResult', description: 'The saved provider, or why it was not saved.', types: () => [SaveIdentityProviderPayload, InvalidInput, ConcurrentChange] as const });
type Result = SaveIdentityProviderPayload | InvalidInput | ConcurrentChange;

/** Saves where the people of a vendor's tree may sign in. Who was recognised before stays so, as long as the address stays. */
export async function saveIdentityProvider(useCase: UseCase, { tenantId, version, ...input }: SaveIdentityProviderInput): Promise<Result> {
  const { em, viewer, now, language, secret } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'identityProvider:save', subjectOf(tenant));
  // Two first saves wait for each other here: there is no row of the provider yet to lock.
  await em.findOneOrFail(Tenant, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const stored = await em.findOne(IdentityProvider, { id: tenant.id });

  const wanted = parseProvider(input, stored, language);
  if (isRefusal(wanted)) return wanted;
  const { clientSecret, ...settings } = wanted;
  const stale = stored && refuseStale(stored, version, settings, language);
  if (stale) return stale;

  const before = stored?.snapshot() ?? null;
  const provider = stored ?? em.create(IdentityProvider, { id: tenant.id, vendorId: tenant.id, version: 0, updatedAt: now, ...settings });
  provider.save(settings, viewer.name, now);
  await em.persist(provider).flush();
  if (clientSecret) await queryIn(em, 'select keep_provider_secret($1, $2)', [tenant.id, seal(secret, secretPurpose(tenant.id), clientSecret)]);
  // That there is another secret is told, the secret is not.
  const renewed = clientSecret ? { clientSecret: now.toISOString() } : {};
  recordChange(useCase, { action: 'identityProvider:save', area: 'ACCESS', tenantId: tenant.id, subject: { type: 'IdentityProvider', id: tenant.id, name: provider.buttonLabel }, before, after: { ...provider.snapshot(), ...renewed } });
  return Object.assign(new SaveIdentityProviderPayload(), { tenant });
}

@Resolver()
export class SaveIdentityProviderResolver {
  @Mutation(() => SaveIdentityProviderResult, { description: 'Saves where the people of a vendor\'s tree may sign in instead of here.' })
  saveIdentityProvider(@Arg('input', () => SaveIdentityProviderInput, { description: 'What it is to be.' }) input: SaveIdentityProviderInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => saveIdentityProvider(useCase, input));
  }
}
