import { z } from 'zod';
import { defaultTimeZone, languages, maxLength } from '../limits/index.ts';
import {
  emailFault, isCountry, isTimeZone, normalizeEmail, normalizeSdiCode, normalizeWebsite, sdiCodeFault, websiteFault,
} from '../numbers/index.ts';
import { bicFault, ibanFault, normalizeBic, normalizeIban } from '../numbers/iban.ts';
import { normalizePhone, phoneFault } from '../numbers/phone.ts';
import type { ReasonCode } from './reason-code.ts';
import { choice, numberText, optionalText, requiredText } from './text.ts';

export const email = numberText(requiredText(maxLength.email), 'email', emailFault, normalizeEmail);
export const optionalEmail = numberText(optionalText(maxLength.email), 'email', emailFault, normalizeEmail);
export const pec = numberText(optionalText(maxLength.email), 'pec', emailFault, normalizeEmail);
export const website = numberText(optionalText(maxLength.website), 'website', websiteFault, normalizeWebsite);
export const sdiCode = numberText(optionalText(16), 'sdiCode', (text) => sdiCodeFault(text), normalizeSdiCode);
export const iban = numberText(requiredText(42), 'iban', ibanFault, normalizeIban);

export const bic = numberText(optionalText(16), 'bic', bicFault, normalizeBic);

/** A phone on its own, with its international prefix. */
export const phone = phoneIn(undefined);

/** A phone that may be written as it is dialled in a country. */
export function phoneIn(state: string | undefined) {
  return numberText(optionalText(maxLength.phone), 'phone', (text) => phoneFault(text, state), (text) => normalizePhone(text, state));
}

export const country = requiredText(2).toUpperCase().refine(isCountry, 'country.unknown' satisfies ReasonCode);

export const timeZone = z.string().trim().default(defaultTimeZone).refine(isTimeZone, 'timeZone.unknown' satisfies ReasonCode);

export const language = choice(languages);
