import { ref } from '@mikro-orm/core';
import { type Acting } from '../audit/index.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { type OrderItem } from '../orders/index.ts';
import { SubscriptionComponent } from './subscription-component.entity.ts';
import { type Subscription } from './subscription.entity.ts';

/** A subscription has these quantities from now on, and no others. */
export async function haveComponents({ em, now }: Acting, subscription: Subscription, items: readonly Pick<OrderItem, 'component' | 'quantity' | 'position'>[]): Promise<void> {
  const owned = await em.find(SubscriptionComponent, { subscription: subscription.id });
  for (const gone of owned.filter(({ component }) => !items.some((item) => item.component.id === component.id))) em.remove(gone);
  for (const { component, quantity, position } of items) {
    const known = owned.find((each) => each.component.id === component.id);
    if (known) Object.assign(known, { quantity, position });
    else em.create(SubscriptionComponent, { id: newId(now), tenantId: subscription.tenant.id, path: subscription.path, vendorId: subscription.vendorId, subscription: ref(subscription), component, quantity, position });
  }
}
