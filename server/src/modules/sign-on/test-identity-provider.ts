import * as oidc from 'openid-client';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { unseal } from '../../platform/auth/seal.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { IdentityProvider } from './identity-provider.entity.ts';
import { isUnreachable, type ProviderClients } from '../../platform/auth/provider-clients.ts';
import { IdentityProviderInput, parseProvider, secretPurpose } from './provider-input.ts';

@InputType({ description: 'The provider to try; nothing is saved.' })
export class TestIdentityProviderInput extends IdentityProviderInput {}

@ObjectType({ description: 'The provider answers, and knows us.' })
export class TestIdentityProviderPayload {
  @Field(() => String, { description: 'The page where people will sign in.' })
  signInAddress!: string;

  @Field(() => String, { description: 'Where the provider must be told to send them back to.' })
  callbackAddress!: string;
}

@ObjectType({ implements: UserError, description: 'The provider cannot be used, and its code says why: PROVIDER_UNREACHABLE, PROVIDER_UNFIT (it answers with something else), PROVIDER_UNKNOWN_CLIENT (it does not know us by this name and secret).' })
export class ProviderFailed extends UserError {}

const TestIdentityProviderResult = createUnionType({ name: 'TestIdentityProviderResult', description: 'What was found, or what is wrong.', types: () => [TestIdentityProviderPayload, InvalidInput, ProviderFailed] as const });
type Result = TestIdentityProviderPayload | InvalidInput | ProviderFailed;

/** Asks a provider for its documents, and whether it knows us: it is handed a code that it never gave out, and says what it does not like. */
export async function testIdentityProvider(useCase: UseCase, { tenantId, ...input }: TestIdentityProviderInput, { signOn, limits }: Pick<Context, 'signOn' | 'limits'>): Promise<Result> {
  const { em, viewer, language, secret, address } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'identityProvider:save', subjectOf(tenant));
  await limits.attempt(`provider ${viewer.id}`, address);
  const wanted = parseProvider({ ...input, buttonLabel: '-', isEnabled: true }, await em.findOne(IdentityProvider, { id: tenant.id }), language);
  if (isRefusal(wanted)) return wanted;

  const [kept] = await queryIn<{ sealed: string | null }>(em, 'select provider_secret($1) as sealed', [tenant.id]);
  const clientSecret = wanted.clientSecret ?? unseal(secret, secretPurpose(tenant.id), kept?.sealed ?? '') ?? '';
  const fault = await faultOf(signOn.clients, { issuer: wanted.issuer, clientId: wanted.clientId, clientSecret }, signOn.callback);
  if (typeof fault === 'string') return refuse(ProviderFailed, fault, language, { path: [fault === 'PROVIDER_UNKNOWN_CLIENT' ? 'clientSecret' : 'issuer'] });
  return Object.assign(new TestIdentityProviderPayload(), { signInAddress: fault.authorization_endpoint, callbackAddress: signOn.callback });
}

async function faultOf(clients: ProviderClients, account: Parameters<ProviderClients['discover']>[0], callback: string): Promise<'PROVIDER_UNREACHABLE' | 'PROVIDER_UNFIT' | 'PROVIDER_UNKNOWN_CLIENT' | oidc.ServerMetadata> {
  let client: oidc.Configuration;
  try {
    client = await clients.discover(account);
  } catch (error) {
    return isUnreachable(error) ? 'PROVIDER_UNREACHABLE' : 'PROVIDER_UNFIT';
  }
  const found = client.serverMetadata();
  if (!found.authorization_endpoint || !found.token_endpoint || !found.jwks_uri) return 'PROVIDER_UNFIT';
  try {
    await oidc.genericGrantRequest(client, 'authorization_code', { code: 'none', redirect_uri: callback, code_verifier: oidc.randomPKCECodeVerifier() });
    return found;
  } catch (error) {
    if (isUnreachable(error)) return 'PROVIDER_UNREACHABLE';
    return error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant' ? found : 'PROVIDER_UNKNOWN_CLIENT';
  }
}

@Resolver()
export class TestIdentityProviderResolver {
  @Mutation(() => TestIdentityProviderResult, { description: 'Tries a provider without saving it.' })
  testIdentityProvider(@Arg('input', () => TestIdentityProviderInput, { description: 'Which provider.' }) input: TestIdentityProviderInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => testIdentityProvider(useCase, input, context));
  }
}
