import { parseScaled, type AmountRefusal } from '@filiera/shared/money';

/** 2 for amounts in cents and hundredths of a percent, 0 for what is counted */
export type Digits = 0 | 2;
export type NumberProblem = AmountRefusal | 'NEGATIVE';

/**
 * What was typed into a field for a number, not below zero, with or without its unit behind it.
 * @returns the number times ten to the power of `digits`, null for nothing, or why it cannot be read
 */
export function readNumber(text: string, language: string, digits: Digits, unit = ''): number | null | NumberProblem {
  const bare = text.trim();
  const typed = (unit && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare).trim();
  if (typed === '') return null;
  const read = parseScaled(typed, language, digits);
  return typeof read === 'number' && (read < 0 || Object.is(read, -0)) ? 'NEGATIVE' : read;
}

/** As it is shown before anything is typed: with two decimals where these are cents, else with as many as there are. */
export function writeNumber(value: number | null, language: string, digits: Digits, isMoney = false): string {
  if (value === null || Number.isNaN(value)) return '';
  return new Intl.NumberFormat(language, { minimumFractionDigits: isMoney ? 2 : 0, maximumFractionDigits: 2 }).format(value / 10 ** digits);
}
