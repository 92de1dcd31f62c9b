import { type EntityManager } from '@mikro-orm/postgresql';
import { type Request, type Response, Router } from 'express';
import * as oidc from 'openid-client';
import { isUnreachable } from '../../platform/auth/provider-clients.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { enterBy } from './enter-by.ts';
import { findProvider } from './find-provider.ts';
import { JourneyCookie, journeyMinutes } from './journey.ts';
import { localPath } from './local-path.ts';
import { NotRecognised, recognise } from './recognise.ts';

export interface SignOnParts extends RouteParts {
  publicUrl: string;
  cookieName: string;
  secret: string;
  /** for the operator: why somebody was sent back. The browser is told one word */
  onRefused(reason: unknown): void;
}

/** What the sign-in page tells of a journey that led nowhere. Who is unknown, disabled, suspended or somebody else is one word (T8). */
type Problem = 'expired' | 'cancelled' | 'unavailable' | 'refused';

/** Signing in by a vendor's provider: off to it, and back (OpenID Connect Core 1.0, authorization code with PKCE). */
export function signOnRoutes(parts: SignOnParts): Router {
  const cookie = new JourneyCookie(parts.cookieName, parts.publicUrl, parts.secret);
  return Router()
    .get('/door{/:vendor}', route(parts, (request, response, context) => tellDoor(parts, request, response, context)))
    .get('/start{/:vendor}', route(parts, (request, response, context) => start(parts, cookie, request, response, context)))
    .get('/callback', route(parts, (request, response, context) => comeBack(parts, cookie, request, response, context)));
}

const vendorOf = ({ params }: Request): string | null => (typeof params.vendor === 'string' ? params.vendor : null);
const reading = <Result>({ orm }: SignOnParts, run: (em: EntityManager) => Promise<Result>): Promise<Result> => orm.em.fork().transactional((em) => run(em as EntityManager));

/** What a vendor's sign-in page offers besides a password; a vendor that offers nothing and one that does not exist are one answer. */
async function tellDoor(parts: SignOnParts, request: Request, response: Response, context: Context): Promise<void> {
  const provider = await reading(parts, (em) => findProvider(em, vendorOf(request), context.secret));
  response.set('cache-control', 'no-store').json({ buttonLabel: provider?.buttonLabel ?? null });
}

async function start(parts: SignOnParts, cookie: JourneyCookie, request: Request, response: Response, context: Context): Promise<void> {
  const vendor = vendorOf(request);
  const sendBack = (problem: Problem, reason: unknown) => refuse(parts, response, vendor, '/', problem, reason);
  const provider = await reading(parts, (em) => findProvider(em, vendor, context.secret));
  if (!provider) return sendBack('unavailable', `no provider at the door of ${vendor ?? 'the only vendor'}`);
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  try {
    const { clients, callback } = context.signOn;
    const client = await clients.of(provider, context.now);
    const address = oidc.buildAuthorizationUrl(client, { redirect_uri: callback, scope: 'openid email profile', state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' });
    cookie.set(response, { vendor, providerId: provider.id, issuer: provider.issuer, state, nonce, verifier, to: localPath(request.query.to), until: context.now.getTime() + journeyMinutes * 60_000 });
    response.set('cache-control', 'no-store').redirect(303, address.href);
  } catch (error) {
    sendBack('unavailable', error);
  }
}

async function comeBack(parts: SignOnParts, cookie: JourneyCookie, request: Request, response: Response, context: Context): Promise<void> {
  const journey = cookie.take(request, response, context.now);
  if (!journey) return refuse(parts, response, null, '/', 'expired', 'no journey in the browser');
  const sendBack = (problem: Problem, reason: unknown) => refuse(parts, response, journey.vendor, journey.to, problem, reason);
  await context.limits.attempt(`journey ${context.address}`, context.address);
  try {
    // The provider may have been changed or switched off meanwhile.
    const provider = await reading(parts, (em) => findProvider(em, journey.vendor, context.secret));
    if (provider?.id !== journey.providerId || provider.issuer !== journey.issuer) return sendBack('expired', 'the provider is another now');
    const person = await recognise(provider, journey, searchOf(request), context);
    await parts.orm.em.fork().transactional((em) => enterBy(Object.assign(context, { em: em as EntityManager }), provider, person));
  } catch (error) {
    return sendBack(problemOf(error), error);
  } finally {
    delete context.em;
  }
  await context.limits.succeeded(`journey ${context.address}`, context.address);
  response.set('cache-control', 'no-store').redirect(303, journey.to);
}

const searchOf = ({ originalUrl }: Request): string => (originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '');

/** An answer that does not hold is refused; what never came is the provider's trouble, or the network's. */
function problemOf(error: unknown): Problem {
  if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied') return 'cancelled';
  const isBroken = error instanceof oidc.ResponseBodyError ? error.status >= 500 : error instanceof oidc.ClientError && error.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
  if (isBroken || isUnreachable(error)) return 'unavailable';
  const isRefused = [NotRecognised, oidc.AuthorizationResponseError, oidc.ResponseBodyError, oidc.WWWAuthenticateChallengeError, oidc.ClientError].some((refusal) => error instanceof refusal);
  if (!isRefused) throw error;
  return 'refused';
}

/** Back to the door it came from, with one word; nothing that came with the request is repeated. */
function refuse({ onRefused }: SignOnParts, response: Response, vendor: string | null, to: string, problem: Problem, reason: unknown): void {
  onRefused(reason);
  const door = vendor !== null && /^[a-z0-9-]{1,100}$/.test(vendor) ? `/sign-in/${vendor}` : '/sign-in';
  const search = new URLSearchParams({ problem, ...(to === '/' ? {} : { to }) });
  response.set('cache-control', 'no-store').redirect(303, `${door}?${search}`);
}

