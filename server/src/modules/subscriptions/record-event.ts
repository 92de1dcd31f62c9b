import { type SubscriptionMove } from '@filiera/shared/subscription';
import { ref } from '@mikro-orm/core';
import { newId } from '../../platform/orm/new-id.ts';
import { type Acting } from '../audit/index.ts';
import { type Order } from '../orders/index.ts';
import { SubscriptionEvent } from './subscription-event.entity.ts';
import { type Subscription } from './subscription.entity.ts';
import { eventOfMove, type SubscriptionEventKind } from './subscription.enums.ts';

/** Adds a line to a subscription's Cronologia. @param by who did it and when, if not the viewer now */
export function recordEvent({ em, viewer, now }: Acting, subscription: Subscription, kind: SubscriptionEventKind, order: Order | null, by: { at: Date; name: string; company: string } = { at: now, name: viewer.name, company: viewer.home.name }, move?: SubscriptionMove): void {
  em.create(SubscriptionEvent, {
    id: newId(now), tenantId: subscription.tenant.id, vendorId: subscription.vendorId, subscription: ref(subscription), kind, at: by.at, actorName: by.name, actorTenantName: by.company, order: order && ref(order),
    fromStatus: move?.from ?? null, toStatus: move?.to ?? null, reason: move?.reason ?? null,
  });
}

/** The line of a move, made by the viewer now. */
export function recordMove(useCase: Acting, subscription: Subscription, move: SubscriptionMove, order: Order | null): void {
  recordEvent(useCase, subscription, eventOfMove[move.reason], order, undefined, move);
}
