/** The digits of a text as numbers; letters are a mistake of the caller. */
export const digitsOf = (text: string): number[] => Array.from(text, Number);

/** Sum of each digit times its weight; digits beyond the weights do not count. */
export function weighted(text: string, weights: readonly number[]): number {
  const digits = digitsOf(text);
  return weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
}

/** Luhn over all digits, the check digit last: every second digit from the right doubles, its cross sum counts. */
export function isLuhn(text: string): boolean {
  const total = digitsOf(text).reverse().reduce((sum, digit, index) => sum + (index % 2 === 0 ? digit : crossSum(2 * digit)), 0);
  return total % 10 === 0;
}

/** ISO 7064 MOD 11,10 over all digits, the check digit last. */
export function isMod11And10(text: string): boolean {
  const digits = digitsOf(text);
  const last = digits.pop() ?? 0;
  const product = digits.reduce((carry, digit) => (2 * ((digit + carry) % 10 || 10)) % 11, 10);
  return (product + last) % 10 === 1;
}

export const crossSum = (number: number): number => Math.floor(number / 10) + (number % 10);

/** The remainder of a number too long for one integer, by digits. */
export const remainder = (text: string, divisor: number): number => digitsOf(text).reduce((rest, digit) => (rest * 10 + digit) % divisor, 0);
