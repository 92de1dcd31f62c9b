import { ref } from '@mikro-orm/core';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { type Order } from '../orders/index.ts';
import { SubscriptionEvent, type Subscription } from './subscription.entity.ts';
import { type SubscriptionEventKind } from './subscription.enums.ts';

/** Adds a line to a subscription's Cronologia. @param by who did it; nobody did what time did */
export function recordEvent({ em, viewer, now }: UseCase, subscription: Subscription, kind: SubscriptionEventKind, order: Order, by: { name: string; company: string } = { name: viewer.name, company: viewer.home.name }): void {
  em.create(SubscriptionEvent, {
    id: newId(now), tenantId: subscription.tenant.id, vendorId: subscription.vendorId, subscription: ref(subscription), kind, at: now, actorName: by.name, actorTenantName: by.company, order: ref(order),
  });
}
