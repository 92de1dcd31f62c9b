import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';

export interface Claims {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** who sits before it; null gives up at its sign-in page */
  person: Claims | null;
  /** how often it was asked for its documents */
  discoveries: number;
  stop(): Promise<void>;
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' };

/** A certified OpenID Connect provider on this machine, at which somebody signs in without being asked. @param inToken whether its tokens tell the address, or only its answers */
export async function startProvider(callback: string, { inToken = true } = {}): Promise<TestProvider> {
  const server: Server = createServer();
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const test: TestProvider = {
    issuer, clientId: 'filiera', clientSecret: 'what they told us', person: null, discoveries: 0,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => { server.close(closed); });
    },
  };
  const known = new Map<string, Claims>();

  const provider = new Provider(issuer, {
    clients: [{ client_id: test.clientId, client_secret: test.clientSecret, redirect_uris: [callback], response_types: ['code'], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !inToken,
    findAccount: (_ctx: KoaContextWithOIDC, accountId: string) => ({ accountId, claims: () => ({ ...(known.get(accountId) ?? { sub: accountId }) }) }),
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['for tests only'] },
    jwks: { keys: [jwk as never] },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: test.clientId, ...(oidc.session?.accountId && { accountId: oidc.session.accountId }) });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.includes('/.well-known/')) test.discoveries += 1;
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { person } = test;
    if (person) known.set(person.sub, person);
    void provider.interactionFinished(request, response, person ? { login: { accountId: person.sub } } : { error: 'access_denied', error_description: 'gave up' });
  });
  return test;
}
