import { afterDiscounts, allocate, multiply, ratio, smaller, subtract, sum, zero, type Money, type Percent } from '../money/index.ts';
import { listPrice, type PriceLine } from '../catalog/index.ts';

export type DiscountedLine<Line extends PriceLine = PriceLine> = Line & {
  /** the public price of the line */
  readonly list: Money;
  /** everything taken off it, list less net */
  readonly discount: Money;
  readonly net: Money;
};

/**
 * Each line's net: its stacked percentages multiplied exactly and rounded once (M1), then its part of a fixed discount, spread by largest
 * remainder and never more than the lines are worth (M2).
 */
export function discountLines<Line extends PriceLine>(lines: readonly Line[], percentsOff: readonly Percent[], fixed: Money): DiscountedLine<Line>[] {
  const nets = lines.map(({ unit, quantity, part, whole, percentsOff: own = [] }) =>
    multiply(unit, ratio(quantity, 1), ratio(part, whole), afterDiscounts([...percentsOff, ...own])));
  if (nets.length === 0) return [];

  const off = smaller(fixed, sum(nets, fixed.currency));
  const parts = allocate(off, nets.map(({ minor }) => minor));
  return lines.map((line, index) => {
    const list = listPrice(line);
    const net = subtract(nets[index] ?? zero(fixed.currency), parts[index] ?? zero(fixed.currency));
    return { ...line, list, discount: subtract(list, net), net };
  });
}
