import type { NumberFault } from './fault.ts';

const digits = (...lengths: number[]) => new RegExp(`^(${lengths.map((length) => `\\d{${length}}`).join('|')})$`);

const patterns: Readonly<Record<string, RegExp>> = {
  AD: /^AD\d{3}$/, AL: digits(4), AT: digits(4), AU: digits(4), BA: digits(5), BE: digits(4), BG: digits(4), BR: /^\d{5}-?\d{3}$/,
  CA: /^[A-Z]\d[A-Z] \d[A-Z]\d$/, CH: digits(4), CN: digits(6), CY: digits(4), CZ: /^\d{3} ?\d{2}$/, DE: digits(5), DK: digits(4),
  EE: digits(5), ES: /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/, FI: digits(5), FR: digits(5), GB: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
  GR: /^\d{3} ?\d{2}$/, HR: digits(5), HU: digits(4), IE: /^[AC-FHKNPRTV-Y](\d{2}|6W) [0-9AC-FHKNPRTV-Y]{4}$/, IN: digits(6),
  IS: digits(3), IT: digits(5), JP: /^\d{3}-?\d{4}$/, LI: /^94(8[5-9]|9[0-8])$/, LT: /^(LT-)?\d{5}$/, LU: /^(L-)?\d{4}$/, LV: /^(LV-)?\d{4}$/,
  MC: /^980\d{2}$/, ME: digits(5), MK: digits(4), MT: /^[A-Z]{3} ?\d{4}$/, MX: digits(5), NL: /^[1-9]\d{3} ?[A-Z]{2}$/, NO: digits(4),
  PL: /^\d{2}-\d{3}$/, PT: /^\d{4}-\d{3}$/, RO: digits(6), RS: digits(5), SE: /^\d{3} ?\d{2}$/, SI: digits(4), SK: /^\d{3} ?\d{2}$/,
  SM: /^4789\d$/, TR: digits(5), UA: digits(5), US: /^\d{5}(-\d{4})?$/, VA: /^00120$/,
};

/** Longest code that a country without a format here may have. */
export const freePostalCodeLength = 12;

/** Upper case, single spaces, and the space or dash that a few countries are known by. */
export function normalizePostalCode(text: string, country: string): string {
  const code = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const compact = code.replace(/[\s-]/g, '');
  switch (country) {
    case 'GB': return compact.replace(/(.{3})$/, ' $1');
    case 'CA': case 'IE': return compact.replace(/^(.{3})/, '$1 ');
    case 'PL': return compact.replace(/^(\d{2})(\d{3})$/, '$1-$2');
    case 'PT': return compact.replace(/^(\d{4})(\d{3})$/, '$1-$2');
    default: return code;
  }
}

/** What is wrong with a postal code of a country; where no format is known any twelve characters will do (A3). */
export function postalCodeFault(text: string, country: string): NumberFault | null {
  const code = normalizePostalCode(text, country);
  const pattern = patterns[country];
  if (pattern) return pattern.test(code) ? null : 'FORMAT';
  if (code.length > freePostalCodeLength) return 'LENGTH';
  return /^[A-Z0-9][A-Z0-9 -]*$/.test(code) ? null : 'FORMAT';
}
