import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 bits for a session, a key or a link; what is stored is only their hash. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: HMAC-SHA256 under the instance's secret, so that a stolen table opens nothing (G5). */
export function tokenHash(secret: string, token: string): Buffer {
  return createHmac('sha256', secret).update(token).digest();
}

/**
 * The token of a one-time link, made from its id: the database keeps the id and the token's hash, a mail names the id, and only
 * whoever knows the instance's secret can write the link.
 */
export function linkToken(secret: string, linkId: string): string {
  return createHmac('sha256', secret).update(`link ${linkId}`).digest('base64url');
}

/** What a session is called where it is listed: made from its token's hash, as the database's `own_sessions` makes it. */
export function sessionId(hash: Buffer): string {
  return createHash('sha256').update(hash).digest('hex').slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
