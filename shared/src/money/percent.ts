import { one, ratio, times, type Ratio } from './ratio.ts';

/** A plain decimal, `22`, `12.5` or `"7.25"` as the database gives it; read digit by digit, so never a float error. */
export type Percent = number | string;

/** 22 is 22/100. @throws RangeError for anything but a plain decimal */
export function percentOf(percent: Percent): Ratio {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(percent));
  if (!match) throw new RangeError(`Not a decimal percentage: ${percent}`);
  const [, sign = '', whole = '', decimals = ''] = match;
  return ratio(BigInt(`${sign}${whole}${decimals}`), 100n * 10n ** BigInt(decimals.length));
}

/** What stays after taking a percentage off: 20 leaves 80/100. */
export function percentOff(percent: Percent): Ratio {
  const { numerator, denominator } = percentOf(percent);
  return { numerator: denominator - numerator, denominator };
}

/** Stacked discounts multiply, they never add (M1, M2): 20 and 25 leave 60/100. */
export function afterDiscounts(percents: readonly Percent[]): Ratio {
  return percents.map(percentOff).reduce(times, one);
}
