import { multiply, ratio, type Money, type Percent } from '../money/index.ts';
import { cadenceMonths, type Cadence } from '../period/cadence.ts';
import { quantityOf, type ComponentPlan, type EditionPlan, type Quantities } from './edition-plan.ts';

/** `quantity` times `part` of `whole` of the unit price: exact until its discounts are known, then rounded once (M1). */
export interface PriceLine {
  readonly kind: 'EDITION' | 'COMPONENT' | 'TOP_UP';
  /** of the edition or the component */
  readonly key: string;
  readonly unit: Money;
  readonly quantity: number;
  readonly part: number;
  readonly whole: number;
  /** off this line, besides what is off all of them: tier and volume, stacked by multiplication (P9) */
  readonly percentsOff?: readonly Percent[];
}

/**
 * What a full period costs: the edition, and for each component the units above the included amount (S1). Quantities are checked before.
 * @returns null when the edition, or a component asked for, is not sold at that cadence
 */
export function priceOf(edition: EditionPlan, cadence: Cadence, quantities: Quantities): PriceLine[] | null {
  const price = edition.prices[cadence];
  if (!price) return null;
  const extras = edition.components
    .map((component) => ({ component, quantity: quantityOf(component, quantities) - component.included }))
    .filter(({ quantity }) => quantity > 0)
    .map(({ component, quantity }) => componentLine(component, cadence, quantity));
  if (!extras.every((line) => line !== null)) return null;
  return [{ kind: 'EDITION', key: edition.key, unit: price, quantity: 1, part: 1, whole: 1 }, ...extras];
}

/**
 * More units to the end of what is paid: unit price per month times whole months left; an annual price counts a twelfth a month (S7).
 * @param added units by component key, beyond those already there
 * @param totals what there is with them, for volume discounts; left out, only what is added counts
 * @returns null when one of them has no unit price at that cadence
 */
export function topUpLines(edition: EditionPlan, cadence: Cadence, added: Quantities, months: number, totals: Quantities = added): PriceLine[] | null {
  const lines = Object.entries(added).filter(([, quantity]) => quantity > 0).map(([key, quantity]): PriceLine | null => {
    const component = edition.components.find((each) => each.key === key);
    const unit = component?.unitPrices[cadence];
    return unit ? { kind: 'TOP_UP', key, unit, quantity, part: months, whole: cadenceMonths[cadence], ...volumeOff(component, totals[key] ?? quantity) } : null;
  });
  return lines.every((line) => line !== null) ? lines : null;
}

/** The public list price of a line, rounded once. */
export function listPrice({ unit, quantity, part, whole }: PriceLine): Money {
  return multiply(unit, ratio(quantity, 1), ratio(part, whole));
}

function componentLine(component: ComponentPlan, cadence: Cadence, quantity: number): PriceLine | null {
  const { key, included, unitPrices } = component;
  const unit = unitPrices[cadence];
  return unit ? { kind: 'COMPONENT', key, unit, quantity, part: 1, whole: 1, ...volumeOff(component, included + quantity) } : null;
}

/** Off a component's line for having so many of it in all: the step reached last. */
function volumeOff({ volumeDiscounts = [] }: ComponentPlan, total: number): Pick<PriceLine, 'percentsOff'> {
  const reached = volumeDiscounts.filter(({ from }) => from <= total).toSorted((one, other) => other.from - one.from)[0];
  return reached ? { percentsOff: [reached.percent] } : {};
}
