import type { NumberFault } from './fault.ts';

/** Seven zeros stand for a receiver known by its PEC, seven X for one abroad. */
export const normalizeSdiCode = (text: string): string => text.toUpperCase().replace(/\s/g, '');

/** What is wrong with an address on the exchange system: seven letters and digits, six for public bodies (A3). */
export function sdiCodeFault(text: string, isPublicBody = false): NumberFault | null {
  const code = normalizeSdiCode(text);
  if (!/^[A-Z0-9]*$/.test(code)) return 'FORMAT';
  return code.length === (isPublicBody ? 6 : 7) ? null : 'LENGTH';
}
