import { createHmac } from 'node:crypto';
import { recoveryAlphabet, recoveryCodeCount } from '@filiera/shared/limits';
import { tokenHash } from '../../platform/auth/tokens.ts';

const characters = 10;
const dash = /(?<=^.{5})/;

/**
 * Ten codes of 50 bits, as `ABCDE-12345`, made from the id of their batch and the instance's secret: the same request under one key gets the same ones again (S13),
 * and the database, which keeps hashes, tells none of them.
 */
export function recoveryCodes(secret: string, batchId: string): string[] {
  return Array.from({ length: recoveryCodeCount }, (_, n) => {
    const bytes = createHmac('sha256', secret).update(`recovery code ${batchId} ${n}`).digest();
    return [...bytes.subarray(0, characters)].map((byte) => recoveryAlphabet[byte % recoveryAlphabet.length]).join('').replace(dash, '-');
  });
}

/** What is kept of one; the same code of somebody else is another. */
export const recoveryHash = (secret: string, userId: string, code: string): Buffer => tokenHash(secret, `recovery code ${userId} ${code.replace('-', '')}`);
