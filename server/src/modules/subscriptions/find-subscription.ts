import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { isWithin, type Tenant } from '../tenants/index.ts';
import { Subscription } from './subscription.entity.ts';
import { type SubscriptionFacts } from './subscription.policy.ts';

/** A subscription that the viewer sees, with its company and edition. @throws NOT_FOUND for a foreign, a missing and a malformed id alike */
export async function findSubscription({ em, viewer, now }: UseCase, id: string): Promise<{ subscription: Subscription; tenant: Tenant; facts: SubscriptionFacts }> {
  const subscription = isUuid(id) ? await em.findOne(Subscription, { id }, { populate: ['tenant', 'edition'] }) : null;
  if (!subscription || !isWithin(viewer, subscription.path)) throw notFound();
  const tenant = subscription.tenant.getEntity();
  return { subscription, tenant, facts: { tenant, status: subscription.status, endsAt: subscription.endsAt, now } };
}

/** Whoever changes a subscription or orders for it comes one after the other: this row is locked before any order of it. Lock before it is found. */
export async function lockSubscription({ em }: UseCase, id: string): Promise<void> {
  await queryIn(em, 'select from subscription where id = $1 for update', [id]);
}
