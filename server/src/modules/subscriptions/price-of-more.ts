import { listPrice, priceOf, type EditionPlan, type Quantities } from '@filiera/shared/catalog';
import { add, subtract, sum, type Money as Sum } from '@filiera/shared/money';
import { type Cadence } from '@filiera/shared/period';
import { Money } from '../../platform/orm/money.ts';

/** The list price that was kept, and what a period of an edition costs more with more of its components (S1): whatever of it costs nothing there adds nothing. */
export function withPriceOfMore(kept: Money, edition: EditionPlan, cadence: Cadence, before: Quantities, added: Quantities): Money {
  const after = Object.fromEntries(Object.keys({ ...before, ...added }).map((component) => [component, (before[component] ?? 0) + (added[component] ?? 0)]));
  const [less, more] = [before, after].map((quantities) => listed(edition, cadence, quantities, kept.currency));
  return less && more ? Money.of(add(kept, subtract(more, less))) : kept;
}

function listed(edition: EditionPlan, cadence: Cadence, quantities: Quantities, currency: string): Sum | undefined {
  const lines = priceOf(edition, cadence, quantities);
  return lines ? sum(lines.map(listPrice), currency) : undefined;
}
