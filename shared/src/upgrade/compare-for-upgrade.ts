import { cadences, type Cadence } from '../period/cadence.ts';
import type { Quantities } from '../catalog/index.ts';

/** What is compared of a subscription: within one product, totals of every component. */
export interface UpgradeSide {
  readonly rank: number;
  readonly cadence: Cadence;
  readonly quantities: Quantities;
}

export type UpgradeObstacle =
  | { readonly code: 'LOWER_EDITION' | 'SHORTER_CADENCE' | 'NOTHING_MORE' }
  | { readonly code: 'FEWER_UNITS'; readonly component: string };

export interface UpgradeComparison {
  readonly isUpgrade: boolean;
  /** why it is not one, empty when it is */
  readonly obstacles: readonly UpgradeObstacle[];
  readonly gains: { readonly edition: boolean; readonly cadence: boolean; readonly components: readonly string[] };
}

/** An upgrade has rank, cadence and every total the same or more, and at least one of them more; anything else waits for the end (S3). */
export function compareForUpgrade(current: UpgradeSide, wanted: UpgradeSide): UpgradeComparison {
  const components = [...new Set([...Object.keys(current.quantities), ...Object.keys(wanted.quantities)])];
  const change = (component: string) => (wanted.quantities[component] ?? 0) - (current.quantities[component] ?? 0);
  const cadenceChange = cadences.indexOf(wanted.cadence) - cadences.indexOf(current.cadence);
  const gains = {
    edition: wanted.rank > current.rank,
    cadence: cadenceChange > 0,
    components: components.filter((component) => change(component) > 0),
  };

  const obstacles: UpgradeObstacle[] = components
    .filter((component) => change(component) < 0)
    .map((component) => ({ code: 'FEWER_UNITS', component }));
  if (cadenceChange < 0) obstacles.unshift({ code: 'SHORTER_CADENCE' });
  if (wanted.rank < current.rank) obstacles.unshift({ code: 'LOWER_EDITION' });
  if (obstacles.length === 0 && !gains.edition && !gains.cadence && gains.components.length === 0) obstacles.push({ code: 'NOTHING_MORE' });
  return { isUpgrade: obstacles.length === 0, obstacles, gains };
}
