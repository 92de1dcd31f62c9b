import { isLuhn, isMod11And10, weighted } from './check-digit.ts';
import { isAustrian, isBritish, isBulgarian, isCzech, isLatvian, isLithuanian, isRomanian, isSlovene, isSwedish } from './vat-digits.ts';
import { isCypriot, isDutch, isIrish, isSpanish } from './vat-letters.ts';

export interface VatRule {
  /** the number without its prefix */
  readonly pattern: RegExp;
  readonly isRight: (number: string) => boolean;
}

const at = (number: string, index: number) => Number(number[index]);
const last2 = (number: string) => Number(number.slice(-2));

/** VAT numbers of the 27 EU states, Northern Ireland (XI) and Great Britain, by the prefix they are written with (A3). */
export const vatRules: Readonly<Record<string, VatRule>> = {
  AT: { pattern: /^U\d{8}$/, isRight: isAustrian },
  BE: { pattern: /^[01]\d{9}$/, isRight: (n) => 97 - (Number(n.slice(0, 8)) % 97) === last2(n) },
  BG: { pattern: /^\d{9,10}$/, isRight: isBulgarian },
  CY: { pattern: /^[0-69]\d{7}[A-Z]$/, isRight: isCypriot },
  CZ: { pattern: /^\d{8,10}$/, isRight: isCzech },
  DE: { pattern: /^[1-9]\d{8}$/, isRight: isMod11And10 },
  DK: { pattern: /^[1-9]\d{7}$/, isRight: (n) => weighted(n, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  EE: { pattern: /^10\d{7}$/, isRight: (n) => weighted(n, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 },
  EL: { pattern: /^\d{9}$/, isRight: (n) => weighted(n, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 === at(n, 8) },
  ES: { pattern: /^([A-HJUV]\d{8}|[A-HNP-SW]\d{7}[A-J]|[\dKLMXYZ]\d{7}[A-Z])$/, isRight: isSpanish },
  FI: { pattern: /^\d{8}$/, isRight: (n) => weighted(n, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0 },
  FR: { pattern: /^[\dA-HJ-NP-Z]{2}\d{9}$/, isRight: (n) => /^\D|^.\D/.test(n) || (Number(n.slice(2)) * 100 + 12) % 97 === Number(n.slice(0, 2)) },
  GB: { pattern: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/, isRight: isBritish },
  HR: { pattern: /^\d{11}$/, isRight: isMod11And10 },
  HU: { pattern: /^\d{8}$/, isRight: (n) => weighted(n, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0 },
  IE: { pattern: /^(\d{7}[A-W][A-I]?|[7-9][A-Z*+]\d{5}[A-W])$/, isRight: isIrish },
  IT: { pattern: /^\d{11}$/, isRight: (n) => isLuhn(n) && !n.startsWith('0000000') },
  LT: { pattern: /^(\d{9}|\d{12})$/, isRight: isLithuanian },
  LU: { pattern: /^\d{8}$/, isRight: (n) => Number(n.slice(0, 6)) % 89 === last2(n) },
  LV: { pattern: /^\d{11}$/, isRight: isLatvian },
  MT: { pattern: /^[1-9]\d{7}$/, isRight: (n) => 37 - (weighted(n, [3, 4, 6, 7, 8, 9]) % 37) === last2(n) },
  NL: { pattern: /^\d{9}B\d{2}$/, isRight: isDutch },
  PL: { pattern: /^\d{10}$/, isRight: (n) => weighted(n, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === at(n, 9) },
  PT: { pattern: /^[1-9]\d{8}$/, isRight: (n) => (11 - (weighted(n, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 % 10 === at(n, 8) },
  RO: { pattern: /^[1-9]\d{1,9}$/, isRight: isRomanian },
  SE: { pattern: /^\d{10}(0[1-9]|[1-8]\d|9[0-4])$/, isRight: isSwedish },
  SI: { pattern: /^[1-9]\d{7}$/, isRight: isSlovene },
  SK: { pattern: /^[1-9]\d[2346-9]\d{7}$/, isRight: (n) => Number(n) % 11 === 0 },
  XI: { pattern: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/, isRight: isBritish },
};
