import { checkKey, type Role as RoleName } from '@filiera/shared/access';
import { maxLength } from '@filiera/shared/limits';
import { requiredText } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { z } from 'zod';
import { scopesNamed } from '../../platform/auth/scopes.ts';
import { newToken, tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, subjectOf, Tenant, tenantPolicy } from '../tenants/index.ts';
import { ApiScope, Role } from './access.enums.ts';
import { ApiKey } from './api-key.entity.ts';

const longestDays = 366;

@InputType({ description: 'A new API key; it never gets more than its maker has (G5).' })
export class CreateApiKeyInput {
  @Field(() => ID, { description: 'The company it acts for.' })
  tenantId!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => Role, { description: 'What it may do at most.' })
  role!: RoleName;

  @Field(() => [ApiScope], { description: 'What it may touch.' })
  scopes!: string[];

  @Field(() => GraphQLInstant, { description: 'When it stops; within a year.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'The key, with its secret for this once.' })
export class CreateApiKeyPayload {
  @Field(() => ApiKey, { description: 'The key.' })
  apiKey!: ApiKey;

  @Field(() => String, { description: 'Shown now and never again.' })
  secret!: string;

  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

const CreateApiKeyResult = createUnionType({ name: 'CreateApiKeyResult', description: 'The key, or why there is none.', types: () => [CreateApiKeyPayload, InvalidInput] as const });
const schema = z.object({ name: requiredText(maxLength.keyName) });

/** Makes an API key: only its hash is stored, so the secret is in this answer and nowhere else (G5). */
export async function createApiKey(useCase: UseCase, secret: string, { tenantId, role, scopes, expiresAt, name }: CreateApiKeyInput): Promise<CreateApiKeyPayload | InvalidInput> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'apiKey:create', subjectOf(tenant));

  const wanted = parseInput(schema, { name }, language);
  if (isRefusal(wanted)) return wanted;
  const issues = issuesOf(useCase, role, scopes, expiresAt);
  if (issues.length > 0) return InvalidInput.of(issues, language);

  const token = `fil_${newToken()}`;
  const apiKey = em.create(ApiKey, {
    id: newId(now), tenant, vendorId: tenant.vendorId, name: wanted.name, role, scopes: [...new Set(scopes)], prefix: token.slice(0, 8), lastFour: token.slice(-4),
    createdById: viewer.id, createdByName: viewer.name, createdAt: now, expiresAt,
  } as never);
  await em.flush();
  await queryIn(em, 'select store_key_secret($1, $2)', [apiKey.id, tokenHash(secret, token)]);
  recordChange(useCase, { action: 'apiKey:create', area: 'TECHNICAL', tenantId: tenant.id, subject: { type: 'ApiKey', id: apiKey.id, name: apiKey.name }, after: { role, scopes, expiresAt } });
  return Object.assign(new CreateApiKeyPayload(), { apiKey, secret: token, tenant });
}

function issuesOf({ viewer, now, language }: UseCase, role: RoleName, scopes: string[], expiresAt: Date): FieldIssue[] {
  if (scopes.length === 0) return [FieldIssue.of(['scopes'], 'scopes.required', language)];
  if (expiresAt <= now) return [FieldIssue.of(['expiresAt'], 'expiry.past', language)];
  if (expiresAt.getTime() > now.getTime() + longestDays * 86_400_000) return [FieldIssue.of(['expiresAt'], 'expiry.tooFar', language)];
  switch (checkKey(viewer.role, { role, scopes: scopesNamed(scopes) })) {
    case 'ROLE_BEYOND_MAKER': return [FieldIssue.of(['role'], 'role.beyondMaker', language)];
    case 'SCOPE_BEYOND_ROLE': return [FieldIssue.of(['scopes'], 'scopes.beyondRole', language)];
    default: return [];
  }
}

@Resolver()
export class CreateApiKeyResolver {
  @Mutation(() => CreateApiKeyResult, { description: 'Makes an API key.' })
  createApiKey(@Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput, @Ctx() context: Context): Promise<CreateApiKeyPayload | InvalidInput> {
    return inTransaction(context, (useCase) => createApiKey(useCase, context.secret, input));
  }
}
