import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the sender's clock may be from ours. */
const toleranceMs = 5 * 60_000;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Signature of a message after Standard Webhooks: HMAC-SHA-256 of id, seconds and body, in base64.
 * @param secret as it is given out, `whsec_` and base64
 */
function signatureOf(secret: string, id: string, seconds: number, body: Buffer | string): string {
  return createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).update(`${id}.${seconds}.`).update(body).digest('base64');
}

/** @returns the message's id, or undefined for one that nobody who knows the secret has sent within five minutes */
export function signedId(secret: string, body: Buffer, headers: Headers, receivedAt: Date): string | undefined {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers[name]);
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string' || !/^\d{1,12}$/.test(timestamp)) return undefined;
  if (Math.abs(receivedAt.getTime() - Number(timestamp) * 1000) > toleranceMs) return undefined;
  const wanted = Buffer.from(signatureOf(secret, id, Number(timestamp), body));
  // Several while a secret is being changed.
  const isGenuine = signatures.split(' ').some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ''));
    return one.startsWith('v1,') && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  return isGenuine ? id : undefined;
}
