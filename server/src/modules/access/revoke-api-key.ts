import { LockMode } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant } from '../tenants/index.ts';
import { ApiKey } from './api-key.entity.ts';
import { apiKeyPolicy } from './api-key.policy.ts';

@InputType({ description: 'Which key.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'The key.' })
  apiKeyId!: string;
}

@ObjectType({ description: 'The key stopped with this answer.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { description: 'The key.' })
  apiKey!: ApiKey;
}

const RevokeApiKeyResult = createUnionType({ name: 'RevokeApiKeyResult', description: 'The revoked key.', types: () => [RevokeApiKeyPayload] as const });

/** Stops a key at once (G5). Revoking again changes nothing. */
export async function revokeApiKey(useCase: UseCase, { apiKeyId }: RevokeApiKeyInput): Promise<RevokeApiKeyPayload> {
  const { em, viewer, now } = useCase;
  const apiKey = isUuid(apiKeyId) ? await em.findOne(ApiKey, { id: apiKeyId }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!apiKey) throw notFound();
  const tenant = await findTenant(em, viewer, apiKey.tenant.id);
  apiKeyPolicy.authorize(viewer, 'apiKey:revoke', { tenant, isRevoked: false });

  if (!apiKey.revokedAt) {
    apiKey.revokedAt = now;
    recordChange(useCase, { action: 'apiKey:revoke', area: 'TECHNICAL', tenantId: tenant.id, subject: { type: 'ApiKey', id: apiKey.id, name: apiKey.name } });
  }
  return Object.assign(new RevokeApiKeyPayload(), { apiKey });
}

@Resolver()
export class RevokeApiKeyResolver {
  @Mutation(() => RevokeApiKeyResult, { description: 'Stops an API key at once.' })
  revokeApiKey(@Arg('input', () => RevokeApiKeyInput, { description: 'Which key.' }) input: RevokeApiKeyInput, @Ctx() context: Context): Promise<RevokeApiKeyPayload> {
    return inTransaction(context, (useCase) => revokeApiKey(useCase, input));
  }
}
