import type { NumberFault } from '../numbers/index.ts';

/** Everything a form can say is wrong with a field; both sides hold a sentence for each in every language. */
export const reasonCodes = [
  'required', 'tooLong', 'unknownChoice', 'notText', 'badCharacters',
  'vatNumber.format', 'vatNumber.length', 'vatNumber.checkDigit',
  'taxCode.format', 'taxCode.length', 'taxCode.checkDigit',
  'iban.format', 'iban.length', 'iban.checkDigit', 'iban.country', 'bic.format',
  'sdiCode.format', 'sdiCode.length',
  'phone.format', 'phone.length', 'phone.country',
  'postalCode.format', 'postalCode.length',
  'email.format', 'email.length', 'pec.format', 'pec.length', 'website.format', 'website.length',
  'rea.office', 'rea.number', 'series.letters', 'days.order', 'days.oneYear', 'declaration.number', 'payout.vat',
  'country.unknown', 'timeZone.unknown', 'province.format',
  'contactTypes.required', 'scopes.required', 'scopes.beyondRole', 'expiry.format',
  'password.tooShort', 'password.guessable', 'secondFactor.format', 'recoveryCode.format', 'issuer.format',
  'licence.repeated', 'licence.none', 'licence.tooMany',
  'number.notWhole', 'number.tooSmall', 'number.tooLarge', 'list.tooMany', 'list.repeated', 'catalog.code', 'catalog.belowLeast', 'catalog.limitsMissing',
  'import.repeated', 'import.differs', 'import.contactRepeated',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

export const isReasonCode = (text: string): text is ReasonCode => (reasonCodes as readonly string[]).includes(text);

const faultNames: Record<NumberFault, string> = { FORMAT: 'format', LENGTH: 'length', CHECK_DIGIT: 'checkDigit', COUNTRY: 'country' };

/** `vatNumber` and CHECK_DIGIT are `vatNumber.checkDigit`. */
export const reasonOf = (number: string, fault: NumberFault): string => `${number}.${faultNames[fault]}`;
