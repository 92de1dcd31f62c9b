import { money, negate, type Money } from './money.ts';

/**
 * Spreads an amount over lines by weight, without losing or inventing a cent: each gets the floor of its share, the cents left go to the
 * largest remainders, the earlier line first when equal (M2).
 * @param weights whole numbers, none negative; all zero counts as all equal
 * @throws RangeError when a weight is negative or there is nothing to spread over
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  if (total.minor < 0) return allocate(negate(total), weights).map(negate);
  const shares = weightsOf(weights);
  const whole = shares.reduce((a, b) => a + b, 0n);

  const parts = shares.map((weight, index) => {
    const product = BigInt(total.minor) * weight;
    return { index, floor: product / whole, remainder: product % whole };
  });
  const left = BigInt(total.minor) - parts.reduce((a, { floor }) => a + floor, 0n);
  const lucky = new Set(
    parts.toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, Number(left))
      .map(({ index }) => index),
  );
  return parts.map(({ index, floor }) => money(Number(floor) + (lucky.has(index) ? 1 : 0), total.currency));
}

function weightsOf(weights: readonly number[]): bigint[] {
  if (weights.length === 0) throw new RangeError('No lines to spread an amount over');
  if (weights.some((weight) => weight < 0)) throw new RangeError('A weight is negative');
  return weights.every((weight) => weight === 0) ? weights.map(() => 1n) : weights.map(BigInt);
}
