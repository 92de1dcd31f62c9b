import { electronicFormatIBAN, friendlyFormatIBAN, isValidBIC, validateIBAN, ValidationErrorsIBAN as Wrong } from 'ibantools';
import type { NumberFault } from './fault.ts';

/** Upper case, letters and digits only. */
export const normalizeIban = (text: string): string => electronicFormatIBAN(text) ?? '';

/** In groups of four, as it is printed. */
export const formatIban = (iban: string): string => friendlyFormatIBAN(iban) ?? iban;

/** What is wrong with an IBAN: country, length and check digits of the number and of the account within it (A3). */
export function ibanFault(text: string): NumberFault | null {
  const { valid, errorCodes } = validateIBAN(normalizeIban(text));
  if (valid) return null;
  const has = (...codes: Wrong[]) => codes.some((code) => errorCodes.includes(code));
  if (has(Wrong.NoIBANProvided)) return 'FORMAT';
  if (has(Wrong.NoIBANCountry)) return 'COUNTRY';
  if (has(Wrong.WrongBBANLength)) return 'LENGTH';
  return has(Wrong.WrongIBANChecksum, Wrong.WrongAccountBankBranchChecksum) ? 'CHECK_DIGIT' : 'FORMAT';
}

/** Capitals without what banks put between. */
export const normalizeBic = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();

/** What is wrong with a BIC: 8 or 11 letters and digits, of a bank, a country, a place and a branch (ISO 9362). */
export const bicFault = (text: string): NumberFault | null => (isValidBIC(normalizeBic(text)) ? null : 'FORMAT');
