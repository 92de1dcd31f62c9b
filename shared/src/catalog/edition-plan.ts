import type { Money, Percent } from '../money/index.ts';
import type { Cadence } from '../period/cadence.ts';

/** A price for each cadence it is sold at; an annual one is for the year (S1). */
export type CadencePrices = Readonly<Partial<Record<Cadence, Money>>>;

/** An edition as sold at one moment, prices already chosen by their validity (S1). */
export interface EditionPlan {
  readonly key: string;
  /** order within the product: a higher rank is the better edition */
  readonly rank: number;
  readonly prices: CadencePrices;
  readonly components: readonly ComponentPlan[];
}

/** What is counted in an edition: users, storage, domains. All figures are totals, the included amount counts. */
export interface ComponentPlan {
  readonly key: string;
  readonly included: number;
  readonly minimum: number;
  /** null is unlimited */
  readonly maximum: number | null;
  /** how many are bought at a time above the included amount */
  readonly step: number;
  /** nothing at a cadence: no more than the included amount can be had */
  readonly unitPrices: CadencePrices;
  /** what is off its units from which total on; the greatest that is reached counts (P9) */
  readonly volumeDiscounts?: readonly VolumeStep[];
}

export interface VolumeStep {
  readonly from: number;
  readonly percent: Percent;
}

/** Total quantity by component key; a component not named has the least it may have. */
export type Quantities = Readonly<Record<string, number>>;

/** Every component of the edition with its total, the ones not asked for at their least. */
export function totalQuantities(edition: EditionPlan, asked: Quantities): Quantities {
  return Object.fromEntries(edition.components.map((component) => [component.key, quantityOf(component, asked)]));
}

export const quantityOf = (component: ComponentPlan, asked: Quantities): number => asked[component.key] ?? leastOf(component);

export const leastOf = ({ minimum, included }: ComponentPlan): number => Math.max(minimum, included);

/** As much of a component as can be had without more than is wanted, at least its least. */
export function mostWithin(component: ComponentPlan, wanted: number): number {
  const { included, maximum, step } = component;
  const most = Math.min(wanted, maximum ?? Infinity);
  return Math.max(leastOf(component), included + Math.floor((most - included) / step) * step);
}
