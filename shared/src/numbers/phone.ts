import { isSupportedCountry, parsePhoneNumberFromString, parsePhoneNumberWithError, ParseError } from 'libphonenumber-js/min';
import type { NumberFault } from './fault.ts';

/** E.164, `+390551234567`; a number without prefix is read in the country given. A text that is no number comes back as it was. */
export function normalizePhone(text: string, country?: string): string {
  return parsePhoneNumberFromString(international(text), options(country))?.number ?? text.trim();
}

/** As one dials it abroad: `+39 055 123 4567`. */
export const formatPhone = (phone: string): string => parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;

/** What is wrong with a phone number; without a country it must begin with + or 00 (A3). */
export function phoneFault(text: string, country?: string): NumberFault | null {
  try {
    return parsePhoneNumberWithError(international(text), options(country)).isPossible() ? null : 'LENGTH';
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (error.message === 'INVALID_COUNTRY') return 'COUNTRY';
    return error.message === 'NOT_A_NUMBER' ? 'FORMAT' : 'LENGTH';
  }
}

const international = (text: string) => text.trim().replace(/^00/, '+');

const options = (country?: string) => ({ extract: false, ...(country && isSupportedCountry(country) ? { defaultCountry: country } : {}) });
