import type { Quantities } from '../catalog/index.ts';
import type { Cadence } from '../period/index.ts';

/** What a subscription comprises, or will. */
export interface Content {
  readonly editionId: string;
  readonly cadence: Cadence;
  readonly quantities: Quantities;
}

/** What the next renewal buys: what was scheduled for the end of what is paid, else what there is (S3). */
export function renewalContent(current: Content, scheduled: Content | null): Content {
  return scheduled ?? current;
}

export function isSameContent(one: Content, other: Content): boolean {
  const components = [...new Set([...Object.keys(one.quantities), ...Object.keys(other.quantities)])];
  return one.editionId === other.editionId && one.cadence === other.cadence && components.every((component) => (one.quantities[component] ?? 0) === (other.quantities[component] ?? 0));
}

/**
 * A scheduled change survives a top-up (S3). A component that it reduces stays at the total it asks for; of one that it leaves or raises, what was
 * added now is there then too, up to what its edition allows. One already paid for has all of it: the top-up pays to that end (S7).
 * @param before what there was before the top-up
 * @param maxima of the edition that it becomes, null for no limit
 */
export function scheduledAfterTopUp(scheduled: Quantities, before: Quantities, added: Quantities, maxima: Readonly<Record<string, number | null>>, isPaid: boolean): Quantities {
  return Object.fromEntries(Object.entries(scheduled).map(([component, quantity]) => {
    const more = isPaid || quantity >= (before[component] ?? 0) ? (added[component] ?? 0) : 0;
    return [component, more === 0 ? quantity : Math.min(quantity + more, maxima[component] ?? Infinity)];
  }));
}
