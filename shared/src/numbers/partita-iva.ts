import { isLuhn } from './check-digit.ts';
import type { NumberFault } from './fault.ts';

/** What is wrong with a partita IVA, eleven digits without prefix; a company's codice fiscale is one too (A3). */
export function partitaIvaFault(digits: string): NumberFault | null {
  if (!/^\d*$/.test(digits)) return 'FORMAT';
  if (digits.length !== 11) return 'LENGTH';
  return isLuhn(digits) && !digits.startsWith('0000000') ? null : 'CHECK_DIGIT';
}
