import type { NumberFault } from './fault.ts';
import { partitaIvaFault } from './partita-iva.ts';

/** Upper case without spaces, dots or dashes; a company's may come with IT before it. */
export function normalizeCodiceFiscale(text: string): string {
  return text.toUpperCase().replace(/[\s.-]/g, '').replace(/^IT(?=\d{11}$)/, '');
}

/** What is wrong with a codice fiscale: sixteen characters of a person, omocodia included, or eleven digits of a company (A3). */
export function codiceFiscaleFault(text: string): NumberFault | null {
  const code = normalizeCodiceFiscale(text);
  if (/^\d+$/.test(code)) return partitaIvaFault(code);
  if (code.length !== 16) return 'LENGTH';
  if (!shape.test(code) || !isBirthDay(code)) return 'FORMAT';
  return checkLetter(code) === code[15] ? null : 'CHECK_DIGIT';
}

/** Where two people would share a code, digits are replaced by these letters from the right: L is 0, V is 9. */
const omocodia = 'LMNPQRSTUV';
const digit = `[\\d${omocodia}]`;
const shape = new RegExp(`^[A-Z]{6}${digit}{2}[ABCDEHLMPRST]${digit}{2}[A-Z]${digit}{3}[A-Z]$`);

/** Women count their day of birth from 41. */
function isBirthDay(code: string): boolean {
  const day = Number(Array.from(code.slice(9, 11), (sign) => (omocodia.includes(sign) ? omocodia.indexOf(sign) : sign)).join(''));
  return (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
}

/** Values of 0 to 9 and of A to Z in the odd places; in the even ones they are the digit or the place in the alphabet. */
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function checkLetter(code: string): string {
  const values = Array.from(code.slice(0, 15), (sign) => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65));
  const total = values.reduce((sum, value, index) => sum + (index % 2 === 0 ? (oddValues[value] ?? 0) : value), 0);
  return String.fromCharCode(65 + (total % 26));
}
