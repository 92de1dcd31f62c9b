import type { NumberFault } from './fault.ts';

/** Seven zeros stand for a receiver known by its PEC, seven X for one abroad. */
export const normalizeSdiCode = (text: string): string => text.toUpperCase().replace(/\s/g, '');

/**
 * What is wrong with an address on the exchange system: seven letters and digits, six for public bodies (A3).
 * @param isPublicBody left out, either length will do
 */
export function sdiCodeFault(text: string, isPublicBody?: boolean): NumberFault | null {
  const code = normalizeSdiCode(text);
  if (!/^[A-Z0-9]*$/.test(code)) return 'FORMAT';
  const lengths = isPublicBody === undefined ? [6, 7] : [isPublicBody ? 6 : 7];
  return lengths.includes(code.length) ? null : 'LENGTH';
}
