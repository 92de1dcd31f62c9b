import { isCurrency, type Currency } from './currency.ts';

/** An amount in whole minor units of one currency (M1). */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

/**
 * The only way to make an amount.
 * @throws RangeError when `minor` is not a safe integer or the currency is unknown: both are our mistake, never a person's
 */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not a whole number of minor units: ${minor}`);
  if (!isCurrency(currency)) throw new RangeError(`Unknown currency: ${currency}`);
  return { minor: minor + 0, currency };
}

export const zero = (currency: string): Money => money(0, currency);

export function add(a: Money, b: Money): Money {
  return money(a.minor + b.minor, sameCurrency(a, b));
}

export function subtract(a: Money, b: Money): Money {
  return money(a.minor - b.minor, sameCurrency(a, b));
}

export function negate(amount: Money): Money {
  return money(0 - amount.minor, amount.currency);
}

/** The currency is asked for because an empty list has none. */
export function sum(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(add, zero(currency));
}

/** Negative, zero or positive, like a comparator. */
export function compare(a: Money, b: Money): number {
  sameCurrency(a, b);
  return a.minor - b.minor;
}

export const smaller = (a: Money, b: Money): Money => (compare(a, b) <= 0 ? a : b);

export const isZero = (amount: Money): boolean => amount.minor === 0;
export const isPositive = (amount: Money): boolean => amount.minor > 0;
export const isNegative = (amount: Money): boolean => amount.minor < 0;

export function equals(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

function sameCurrency(a: Money, b: Money): Currency {
  if (a.currency !== b.currency) throw new RangeError(`Two currencies in one sum: ${a.currency} and ${b.currency}`);
  return a.currency;
}
