import type { Change_editionFragment as Edition, Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { editionOf, type UpgradeChoice } from './upgrade-choice.ts';

/** The least that an edition lets one have. */
export function leastIn(edition: Edition, componentId: string): number {
  const planned = edition.components.find(({ component }) => component.id === componentId);
  return Math.max(planned?.included ?? 0, planned?.minimum ?? 0);
}

/** What is scheduled for a subscription, else what it is: where a choice of anything begins. */
export function presentContent(subscription: Subscription, now: number): UpgradeChoice {
  const scheduled = subscription.scheduledChange;
  const edition = editionOf(subscription, scheduled?.edition.id ?? subscription.edition.id);
  const cadence = scheduled?.cadence ?? subscription.cadence;
  return { editionId: edition?.id ?? subscription.edition.id, cadence, quantities: edition ? quantitiesIn(edition, cadence, scheduled?.items ?? subscription.components, now) : [] };
}

/** The same for another edition or cadence: what was asked for beyond the least is kept, as far as that edition goes. */
export function changeContent(subscription: Subscription, choice: UpgradeChoice, change: Partial<UpgradeChoice>, now: number): UpgradeChoice {
  const { editionId, cadence } = { ...choice, ...change };
  const edition = editionOf(subscription, editionId);
  const before = editionOf(subscription, choice.editionId);
  if (!edition || !before) return choice;
  const kept = choice.quantities.filter(({ componentId, quantity }) => quantity > leastIn(before, componentId)).map(({ componentId, quantity }) => ({ component: { id: componentId }, quantity }));
  return { editionId, cadence, quantities: quantitiesIn(edition, cadence, kept, now) };
}

function quantitiesIn(edition: Edition, cadence: UpgradeChoice['cadence'], wanted: readonly { component: { id: string }; quantity: number }[], now: number) {
  return edition.components
    .filter(({ prices }) => priceNow(prices, cadence, now))
    .map(({ component, maximum }) => {
      const quantity = wanted.find((one) => one.component.id === component.id)?.quantity ?? 0;
      return { componentId: component.id, quantity: Math.max(leastIn(edition, component.id), Math.min(quantity, maximum ?? Infinity)) };
    });
}
