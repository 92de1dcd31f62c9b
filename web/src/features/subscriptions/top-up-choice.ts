import type { Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { editionOf } from './upgrade-choice.ts';

/** What the dialog asks for: how many more of each, and how they are had. */
export type TopUpChoice = { way: 'TOP_UP' | 'UPGRADE'; added: { componentId: string; quantity: number }[] };

/** Of everything that is sold by the unit nothing, but so many licences as are wanted. */
export function firstAdded(subscription: Subscription, wanted: number, now: number): TopUpChoice['added'] {
  const sold = editionOf(subscription, subscription.edition.id)?.components.filter(({ prices }) => priceNow(prices, subscription.cadence, now)) ?? [];
  const lead = sold.find(({ component }) => component.isLicence) ?? sold[0];
  return sold.map((planned) => ({ componentId: planned.component.id, quantity: planned === lead ? roundedUp(wanted, planned.step) : 0 }));
}

const roundedUp = (wanted: number, step: number) => Math.ceil(wanted / step) * step;

/** What is added at all, null while that cannot be priced. */
export function addedNow(added: TopUpChoice['added']): TopUpChoice['added'] | null {
  const more = added.filter(({ quantity }) => quantity !== 0);
  return more.length > 0 && more.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0) ? more : null;
}

/** The same as totals, which an upgrade asks for. */
export function totalsOf({ components }: Pick<Subscription, 'components'>, added: TopUpChoice['added']): TopUpChoice['added'] {
  return added.map(({ componentId, quantity }) => ({ componentId, quantity: quantity + (components.find(({ component }) => component.id === componentId)?.quantity ?? 0) }));
}
