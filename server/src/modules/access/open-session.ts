import { newToken, tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { signInWithin } from '../../platform/graphql/executor.ts';
import { queryIn } from '../../platform/orm/query.ts';

const sessionDays = 14;

/**
 * Opens a session in place of the one the request came with, sets its cookie, and signs the transaction in.
 * Whoever has to set up a second factor first gets a session that does no more than that: `context.enrolling`.
 * @param byProvider the vendor's provider sent the person, and answers for how it proved itself
 * @returns false for a person whose company, or one above it, is suspended: nobody of it comes in (T4)
 */
export async function openSession(context: Context, userId: string, { byProvider = false } = {}): Promise<boolean> {
  const { em, now, secret, token: former } = context;
  if (!em) throw new Error('a session is opened inside a mutation');
  const token = newToken();
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000);
  await queryIn(em, 'select open_session($1, $2, $3, $4, $5, $6, $7)', [userId, tokenHash(secret, token), now, expiresAt, context.userAgent ?? null, context.address, byProvider]);

  context.token = tokenHash(secret, token);
  await signInWithin(em, context);
  const isIn = Boolean(context.viewer ?? context.enrolling);
  const closing = isIn ? former : context.token;
  if (closing) await queryIn(em, 'select close_session($1)', [closing]);
  if (isIn) context.session.set(token, expiresAt);
  else context.token = former;
  return isIn;
}
