import { crossSum, digitsOf, remainder, weighted } from './check-digit.ts';

/** Cyprus: odd places are translated, the sum modulo 26 is the letter. */
export function isCypriot(number: string): boolean {
  const oddPlace = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  const total = digitsOf(number.slice(0, 8)).reduce((sum, digit, index) => sum + (index % 2 === 0 ? (oddPlace[digit] ?? 0) : digit), 0);
  return !number.startsWith('12') && letter(total % 26) === number[8];
}

/** Ireland: seven digits and a check letter, of late a second letter that counts nine times; before 2013 a sign in second place. */
export function isIrish(number: string): boolean {
  const modern = /^\d[A-Z*+]/.test(number) ? `0${number.slice(2, 7)}${number[0]}${number.slice(7)}` : number;
  const second = modern[8] === undefined ? 0 : 9 * (modern.charCodeAt(8) - 64);
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(weighted(modern, [8, 7, 6, 5, 4, 3, 2]) + second) % 23] === modern[7];
}

/** The Netherlands: companies by eleven test, sole traders since 2020 by modulo 97 over the whole with its prefix. */
export function isDutch(number: string): boolean {
  const byEleven = weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(number[8]);
  const asDigits = Array.from(`NL${number}`, (sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55))).join('');
  return byEleven || remainder(asDigits, 97) === 1;
}

/** Spain: people (DNI, and NIE with X, Y, Z) carry a letter modulo 23, companies a digit or a letter by kind. */
export function isSpanish(number: string): boolean {
  const person = 'TRWAGMYFPDXBNJZSQVHLCKE';
  if (/^[\dXYZ]\d{7}[A-Z]$/.test(number)) {
    const digits = number.slice(0, 8).replace(/^[XYZ]/, (sign) => String('XYZ'.indexOf(sign)));
    return person[Number(digits) % 23] === number[8];
  }
  if (/^[KLM]/.test(number)) return person[Number(number.slice(1, 8)) % 23] === number[8];

  const total = digitsOf(number.slice(1, 8)).reduce((sum, digit, index) => sum + (index % 2 === 0 ? crossSum(2 * digit) : digit), 0);
  const check = (10 - (total % 10)) % 10;
  return number[8] === (/[A-J]$/.test(number) ? 'JABCDEFGHI'[check] : String(check));
}

const letter = (index: number) => String.fromCharCode(65 + index);
