import { compareForUpgrade } from '@filiera/shared/upgrade';
import type { Cadence, Change_editionFragment as Edition, Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';

/** What the dialog asks for; quantities are totals. */
export type UpgradeChoice = { editionId: string; cadence: Cadence; quantities: { componentId: string; quantity: number }[] };

/** The next edition up, as it comes; on the highest the subscription as it is. */
export function firstChoice(subscription: Subscription, now: number): UpgradeChoice {
  const edition = editionsByRank(subscription).find(({ rank }) => rank > subscription.edition.rank) ?? currentEdition(subscription);
  const { cadence } = subscription;
  return { editionId: edition?.id ?? subscription.edition.id, cadence, quantities: edition ? quantitiesOf(edition, cadence, subscription, now) : [] };
}

/** The same choice for another edition or cadence: what was asked for beyond the least is kept. */
export function changeChoice(subscription: Subscription, choice: UpgradeChoice, change: Partial<UpgradeChoice>, now: number): UpgradeChoice {
  const { editionId, cadence } = { ...choice, ...change };
  const edition = editionOf(subscription, editionId);
  const before = editionOf(subscription, choice.editionId);
  if (!edition || !before) return choice;
  const kept = choice.quantities.filter(({ componentId, quantity }) => quantity > leastOf(before, componentId, subscription));
  const quantities = quantitiesOf(edition, cadence, subscription, now).map(({ componentId, quantity }) => ({
    componentId,
    quantity: Math.max(quantity, kept.find((one) => one.componentId === componentId)?.quantity ?? 0),
  }));
  return { editionId, cadence, quantities };
}

/** Whether it asks for at least something more, so that a quote makes sense (S3). */
export function isMore(subscription: Subscription, { editionId, cadence, quantities }: UpgradeChoice): boolean {
  const edition = editionOf(subscription, editionId);
  if (!edition || quantities.some(({ quantity }) => !Number.isInteger(quantity))) return false;
  const current = Object.fromEntries(subscription.components.map(({ component, quantity }) => [component.id, quantity]));
  const least = Object.fromEntries(edition.components.map(({ component }) => [component.id, leastOf(edition, component.id, subscription)]));
  const wanted = { ...least, ...Object.fromEntries(quantities.map(({ componentId, quantity }) => [componentId, quantity])) };
  const { gains } = compareForUpgrade(
    { rank: subscription.edition.rank, cadence: subscription.cadence, quantities: current },
    { rank: edition.rank, cadence, quantities: wanted },
  );
  return gains.edition || gains.cadence || gains.components.length > 0;
}

/** What one has at least: what it has, what the edition includes, and what it cannot go below. */
export function leastOf(edition: Edition, componentId: string, subscription: Subscription): number {
  const planned = edition.components.find(({ component }) => component.id === componentId);
  const owned = subscription.components.find(({ component }) => component.id === componentId)?.quantity ?? 0;
  return Math.max(owned, planned?.included ?? 0, planned?.minimum ?? 0);
}

export const editionOf = (subscription: Pick<Subscription, 'product'>, id: string) => subscription.product.editions.find((edition) => edition.id === id);

/** Those that are sold, and the one there is. */
export const editionsByRank = ({ product, edition }: Subscription) => product.editions.filter(({ id, withdrawnAt }) => !withdrawnAt || id === edition.id).sort((a, b) => a.rank - b.rank);

const currentEdition = (subscription: Subscription) => editionOf(subscription, subscription.edition.id);

/** The components of which more can be bought at that cadence, at their least. */
function quantitiesOf(edition: Edition, cadence: Cadence, subscription: Subscription, now: number) {
  return edition.components
    .filter(({ prices }) => priceNow(prices, cadence, now))
    .map(({ component }) => ({ componentId: component.id, quantity: leastOf(edition, component.id, subscription) }));
}
