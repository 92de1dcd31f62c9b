import type { NumberFault } from './fault.ts';
import { vatRules } from './vat-rules.ts';

/** Greece writes EL before its numbers, Northern Ireland XI before those of a country that is GB. */
const prefixOf = (country: string): string => (country === 'GR' ? 'EL' : country);

/**
 * Upper case, no spaces, dots, dashes or slashes, without the prefix of its country, as FatturaPA and most forms want it. An XI number of
 * a British company keeps its prefix, for it says something the country does not.
 */
export function normalizeVatNumber(text: string, country: string): string {
  const bare = text.toUpperCase().replace(/[\s.\-/_]/g, '');
  const prefixes = country === 'GR' ? ['EL', 'GR'] : [prefixOf(country)];
  const prefix = prefixes.find((known) => bare.startsWith(known));
  return prefix === undefined ? bare : bare.slice(prefix.length);
}

/** With its prefix, as VIES and invoices abroad write it: `EL123456789` for a Greek number. */
export function prefixedVatNumber(number: string, country: string): string {
  return number.startsWith('XI') ? number : `${prefixOf(country)}${number}`;
}

/**
 * What is wrong with a VAT number of a country: format and check digit in the 27 EU states, Great Britain and XI (A3); elsewhere only that
 * it is 2 to 20 letters and digits.
 */
export function vatNumberFault(text: string, country: string): NumberFault | null {
  const normal = normalizeVatNumber(text, country);
  const isNorthernIrish = country === 'GB' && normal.startsWith('XI');
  const number = isNorthernIrish ? normal.slice(2) : normal;
  const rule = vatRules[isNorthernIrish ? 'XI' : prefixOf(country)];
  if (!rule) return /^[A-Z0-9]{2,20}$/.test(number) ? null : 'FORMAT';
  if (!rule.pattern.test(number)) return isOfOtherLength(rule.pattern, number) ? 'LENGTH' : 'FORMAT';
  return rule.isRight(number) ? null : 'CHECK_DIGIT';
}

/** All digits where digits alone are right: then it can only be too short or too long. */
const isOfOtherLength = (pattern: RegExp, number: string) => /^\d+$/.test(number) && /^\^(\[[^\]]*\]|10)?\\d[\d{},]*\$$/.test(pattern.source);
