import { type Content } from '@filiera/shared/subscription';
import { type EntityManager } from '@mikro-orm/postgresql';
import { ScheduledChange, ScheduledItem } from './scheduled-change.entity.ts';
import { SubscriptionComponent } from './subscription-component.entity.ts';
import { type Subscription } from './subscription.entity.ts';

export interface FoundChange {
  change: ScheduledChange;
  items: ScheduledItem[];
  content: Content;
}

/** What is scheduled for these subscriptions, by their ids. */
export async function scheduledChanges(em: EntityManager, subscriptionIds: readonly string[]): Promise<Map<string, FoundChange>> {
  const changes = await em.find(ScheduledChange, { subscription: { $in: [...subscriptionIds] } });
  const items = changes.length > 0 ? await em.find(ScheduledItem, { change: { $in: changes.map(({ id }) => id) } }, { orderBy: { position: 'asc' } }) : [];
  return new Map(changes.map((change) => {
    const own = items.filter((item) => item.change.id === change.id);
    return [change.subscription.id, { change, items: own, content: { editionId: change.edition.id, cadence: change.cadence, quantities: quantitiesIn(own) } }];
  }));
}

/** What subscriptions comprise now, by their ids. */
export async function contentsOf(em: EntityManager, subscriptions: readonly Subscription[]): Promise<Map<string, Content>> {
  const owned = await em.find(SubscriptionComponent, { subscription: { $in: subscriptions.map(({ id }) => id) } });
  return new Map(subscriptions.map(({ id, edition, cadence }) => [id, { editionId: edition.id, cadence, quantities: quantitiesIn(owned.filter(({ subscription }) => subscription.id === id)) }]));
}

const quantitiesIn = (items: readonly { component: { id: string }; quantity: number }[]) => Object.fromEntries(items.map(({ component, quantity }) => [component.id, quantity]));
