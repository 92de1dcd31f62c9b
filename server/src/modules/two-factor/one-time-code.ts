import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;
/** One step before and after now: clocks differ, and typing takes time (RFC 6238, section 5.2). */
const stepsAside = 1;

/** A new secret as it is typed, in Base32: 160 bits (RFC 4226, section 4). */
export const newFactorSecret = (): string => new Secret({ size: 20 }).base32;

/** What a QR code tells an authenticator. @param issuer whose door it opens @param account who comes in */
export const factorUri = (secret: string, issuer: string, account: string): string => totpOf(secret, issuer, account).toString();

/** The step of time that a code of six digits belongs to; null for one of no step around now. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: stepsAside });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / periodSeconds) + delta;
}

function totpOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: periodSeconds });
}
