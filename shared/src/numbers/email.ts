import type { NumberFault } from './fault.ts';

/** Lower case: two spellings are one address, and sign-in needs them to be (T8). */
export const normalizeEmail = (text: string): string => text.trim().toLowerCase();

/** What is wrong with an e-mail or PEC address: RFC 5321 lengths, the characters people use, a domain with a dot. */
export function emailFault(text: string): NumberFault | null {
  const address = normalizeEmail(text);
  // As it was typed: what makes letters small makes an i of the Turkish one, and a k of the sign of Kelvin.
  const [local = '', domain = '', ...rest] = text.trim().split('@');
  if (rest.length > 0 || !/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i.test(local)) return 'FORMAT';
  if (!isDomain(domain.toLowerCase())) return 'FORMAT';
  return address.length > 254 || local.length > 64 ? 'LENGTH' : null;
}

/** Labels of letters, digits and dashes, the last at least two letters or an xn-- name. */
export function isDomain(domain: string): boolean {
  return /^([\p{L}\d]([\p{L}\d-]{0,61}[\p{L}\d])?\.)+(\p{L}{2,63}|xn--[a-z0-9-]{2,59})$/u.test(domain);
}
