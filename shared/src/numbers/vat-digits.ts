import { crossSum, digitsOf, isLuhn, weighted } from './check-digit.ts';

/** Bulgaria: nine digits of companies, ten of people, foreigners and others, each with weights of its own. */
export function isBulgarian(number: string): boolean {
  const last = Number(number.slice(-1));
  if (number.length === 9) {
    const first = weighted(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
    return (first < 10 ? first : weighted(number, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10) === last;
  }
  const month = Number(number.slice(2, 4)) % 20;
  const day = Number(number.slice(4, 6));
  const isDate = month >= 1 && month <= 12 && Number(number.slice(2, 4)) <= 52 && day <= 39;
  const other = 11 - (weighted(number, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (isDate && weighted(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 === last)
    || weighted(number, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === last
    || (other !== 10 && other % 11 === last);
}

/** Czechia: eight digits of companies, else a birth number: nine digits until 1953 without a check, nine from 6 special, ten modulo 11. */
export function isCzech(number: string): boolean {
  const weights = [8, 7, 6, 5, 4, 3, 2];
  if (number.length === 8) return (11 - (weighted(number, weights) % 11)) % 10 === Number(number[7]);
  if (/^6\d{8}$/.test(number)) {
    const rest = weighted(number.slice(1), weights) % 11;
    return [8, 7, 6, 5, 4, 3, 2, 1, 0, 9, 8][rest === 0 ? 10 : 10 - rest] === Number(number[8]);
  }
  const month = Number(number.slice(2, 4)) % 50 % 20;
  const day = Number(number.slice(4, 6));
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  if (number.length === 9) return Number(number.slice(0, 2)) <= 53;
  return Number(number) % 11 === 0 || (Number(number.slice(0, 9)) % 11 === 10 && number.endsWith('0'));
}

/** Latvia: companies are checked, of a person's code only the shape: a date of birth, or 32 since 2017. */
export function isLatvian(number: string): boolean {
  if (/^[0-3]/.test(number)) return /^(32|[0-3]\d[01]\d)/.test(number);
  return weighted(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
}

/** Lithuania: nine digits of companies, twelve of the temporarily registered; a remainder of ten is counted again with other weights. */
export function isLithuanian(number: string): boolean {
  const length = number.length - 1;
  const cycle = (from: number) => Array.from({ length }, (_, index) => ((from + index - 1) % 9) + 1);
  const first = weighted(number, cycle(1)) % 11;
  const check = first < 10 ? first : weighted(number, cycle(3)) % 11 % 10;
  return number[length - 1] === '1' && check === Number(number[length]);
}

/** Northern Ireland and Great Britain: modulo 97, older numbers plain and newer ones less 55; departments and health authorities by range. */
export function isBritish(number: string): boolean {
  if (number.startsWith('GD')) return Number(number.slice(2)) < 500;
  if (number.startsWith('HA')) return Number(number.slice(2)) >= 500;
  const body = Number(number.slice(0, 7));
  const check = Number(number.slice(7, 9));
  const rest = (weighted(number, [8, 7, 6, 5, 4, 3, 2]) + check) % 97;
  const isOldRange = body < 9_990_001 && (body < 100_000 || body > 999_999) && (body < 9_490_001 || body > 9_700_000);
  return body > 0 && check < 97 && ((rest === 0 && isOldRange) || (rest === 42 && body > 1_000_000));
}

/** Sweden: Luhn over the ten digits of the organisation, a suffix after it. */
export const isSwedish = (number: string): boolean => isLuhn(number.slice(0, 10));

/** Romania: two to ten digits, weighed from the right. */
export function isRomanian(number: string): boolean {
  const padded = number.padStart(10, '0');
  return (10 * weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11 % 10 === Number(padded[9]);
}

/** Austria: Luhn's doubling with four added before the check digit. */
export function isAustrian(number: string): boolean {
  const total = digitsOf(number.slice(1, 8)).reduce((sum, digit, index) => sum + (index % 2 === 0 ? digit : crossSum(2 * digit)), 0);
  return (10 - ((total + 4) % 10)) % 10 === Number(number[8]);
}

/** Slovenia: modulo 11, no number is issued where nothing remains. */
export function isSlovene(number: string): boolean {
  const rest = weighted(number, [8, 7, 6, 5, 4, 3, 2]) % 11;
  return rest !== 0 && (11 - rest) % 10 === Number(number[7]);
}
