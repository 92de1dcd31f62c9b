import { emailFault, normalizeEmail } from '@filiera/shared/numbers';
import * as oidc from 'openid-client';
import { type Context } from '../../platform/graphql/context.ts';
import { type FoundProvider } from './find-provider.ts';
import { type Journey } from './journey.ts';

/** Whom a provider says it has before it. */
export interface Recognised {
  issuer: string;
  /** its own name for the person, which it gives to nobody else */
  subject: string;
  /** an address that it has checked to be the person's */
  email: string;
}

/** The provider knows the person, or says so, and that is not enough. */
export class NotRecognised extends Error {}

/**
 * Trades the code for who it was given out for. State, nonce, issuer, audience, signature and times of the token are checked by openid-client, the address that the code
 * came to is our own and never the request's.
 * @param search what the provider sent the browser back with
 * @throws NotRecognised for a person without a checked address, and whatever openid-client throws
 */
export async function recognise(provider: FoundProvider, journey: Journey, search: string, { signOn: { clients, callback }, now }: Context): Promise<Recognised> {
  const client = await clients.of(provider, now);
  const tokens = await oidc.authorizationCodeGrant(client, new URL(`${callback}${search}`), { pkceCodeVerifier: journey.verifier, expectedState: journey.state, expectedNonce: journey.nonce, idTokenExpected: true });
  const claims = tokens.claims();
  if (!claims) throw new NotRecognised('there is no token of a person');
  // Where the token has no address, the provider tells it when asked.
  const { email, email_verified: isVerified } = claims.email === undefined ? await oidc.fetchUserInfo(client, tokens.access_token, claims.sub) : claims;
  if (typeof email !== 'string' || email === '') throw new NotRecognised('the provider tells no address');
  // A letter that only becomes one of ours when it is made small (İ, the sign of Kelvin) is another mailbox.
  if (emailFault(email)) throw new NotRecognised('the address is none that an account has');
  if (isVerified !== true) throw new NotRecognised('the provider has not checked the address');
  return { issuer: claims.iss, subject: claims.sub, email: normalizeEmail(email) };
}
