import { money, type Money } from './money.ts';
import { percentOf, type Percent } from './percent.ts';
import { divideHalfUp, one, ratio, times, type Ratio } from './ratio.ts';

/** The amount times every factor exactly, rounded half-up once (M1). */
export function multiply(amount: Money, ...factors: readonly Ratio[]): Money {
  const { numerator, denominator } = factors.reduce(times, one);
  return money(Number(divideHalfUp(BigInt(amount.minor) * numerator, denominator)), amount.currency);
}

/** `part` of `whole` of the amount, for instance seconds left of a period's seconds (S3). */
export function prorate(amount: Money, part: number | bigint, whole: number | bigint): Money {
  return multiply(amount, ratio(part, whole));
}

/** 22 percent of the amount; a negative amount mirrors the positive one. */
export function percentage(amount: Money, percent: Percent): Money {
  return multiply(amount, percentOf(percent));
}
