import { afterDiscounts, divideHalfUp, percentOf, type Percent } from '@filiera/shared/money';

/** The digits after the point that the widest numbers of the schema have. */
export const finest = 8;
const unit = 10n ** BigInt(finest);

/** An exact decimal as hundred millionths. */
export type Fine = bigint;

/** 1234 hundredths are "12.34". @throws RangeError for what is not whole, or has more digits before the point than the schema's eleven */
export function hundredths(minor: number): string {
  if (!Number.isSafeInteger(minor) || Math.abs(minor) >= 1e13) throw new RangeError(`Not an amount of the schema: ${minor}`);
  return printed(BigInt(minor) * 1_000_000n, 2);
}

/** 22 is "22.00". @throws RangeError for a percentage that two decimals cannot tell, or above 100 */
export function rate(percent: Percent): string {
  const { numerator, denominator } = percentOf(percent);
  if (numerator < 0n || numerator > denominator || (numerator * 10_000n) % denominator !== 0n) throw new RangeError(`Not a rate of the schema: ${percent}`);
  return printed((numerator * 100n * unit) / denominator, 2);
}

export const isRate = (percent: Percent): boolean => {
  const { numerator, denominator } = percentOf(percent);
  return (numerator * 10_000n) % denominator === 0n;
};

/** The price of one when that many cost so much, to the eighth decimal: times the quantity it is the total again to the cent, for less than a million. */
export function unitPrice(totalMinor: number, quantity: number): string {
  return printed(divideHalfUp(BigInt(totalMinor) * 1_000_000n, BigInt(quantity)), 2);
}

/** What discounts, one after the other, take off a price, to the eighth decimal. */
export function amountOff(priceMinor: number, percents: readonly Percent[]): string {
  const { numerator, denominator } = afterDiscounts(percents);
  return printed(divideHalfUp(BigInt(priceMinor) * 1_000_000n * (denominator - numerator), denominator), 2);
}

/** "12.34" as hundred millionths; null for what is no decimal of at most eight digits after its point. */
export function fine(text: string): Fine | null {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,8}))?$/.exec(text) ?? [];
  return whole === '' ? null : BigInt(`${sign}${whole}${decimals.padEnd(finest, '0')}`);
}

/** With as many decimals as it needs, and no fewer than asked for. */
function printed(value: Fine, fewest: number): string {
  const digits = String(value < 0n ? -value : value).padStart(finest + 1, '0');
  const decimals = digits.slice(-finest).replace(/0+$/, '').padEnd(fewest, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -finest)}.${decimals}`;
}
