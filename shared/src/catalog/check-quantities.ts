import type { Cadence } from '../period/cadence.ts';
import { leastOf, quantityOf, type ComponentPlan, type EditionPlan, type Quantities } from './edition-plan.ts';

export type QuantityCode = 'NOT_A_WHOLE_NUMBER' | 'BELOW_MINIMUM' | 'ABOVE_MAXIMUM' | 'OFF_STEP' | 'NOT_SOLD' | 'UNKNOWN_COMPONENT';

export interface QuantityRefusal {
  readonly component: string;
  readonly code: QuantityCode;
  /** the least, the most or the step that was missed, for the sentence */
  readonly limit: number | null;
}

/** What is wrong with the totals asked for, at most one refusal per component, none when all is well (S1). */
export function checkQuantities(edition: EditionPlan, cadence: Cadence, asked: Quantities): QuantityRefusal[] {
  const known = new Set(edition.components.map(({ key }) => key));
  const unknown = Object.keys(asked).filter((key) => !known.has(key));
  return [
    ...unknown.map((component) => ({ component, code: 'UNKNOWN_COMPONENT' as const, limit: null })),
    ...edition.components.flatMap((component) => checkQuantity(component, cadence, quantityOf(component, asked)) ?? []),
  ];
}

function checkQuantity(component: ComponentPlan, cadence: Cadence, total: number): QuantityRefusal | null {
  const { key, included, maximum, step, unitPrices } = component;
  const refuse = (code: QuantityCode, limit: number | null = null) => ({ component: key, code, limit });

  if (!Number.isSafeInteger(total)) return refuse('NOT_A_WHOLE_NUMBER');
  if (total < leastOf(component)) return refuse('BELOW_MINIMUM', leastOf(component));
  if (maximum !== null && total > maximum) return refuse('ABOVE_MAXIMUM', maximum);
  if (total > included && !unitPrices[cadence]) return refuse('NOT_SOLD', included);
  if (total > leastOf(component) && (total - included) % step !== 0) return refuse('OFF_STEP', step);
  return null;
}
