/** An exact share; the denominator is positive. Products of ratios stay exact, so an amount is rounded once at the end (M1). */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const one: Ratio = { numerator: 1n, denominator: 1n };

/** @throws RangeError when `whole` is not positive or either is not an integer */
export function ratio(part: number | bigint, whole: number | bigint): Ratio {
  const denominator = BigInt(whole);
  if (denominator <= 0n) throw new RangeError(`A whole must be positive: ${whole}`);
  return { numerator: BigInt(part), denominator };
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Integer division, half-up with ties away from zero, alike for both signs (M1). The denominator is positive. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
