import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { type Choice } from '../orders/index.ts';
import { isWithin, type Tenant } from '../tenants/index.ts';
import { Subscription } from './subscription.entity.ts';
import { type SubscriptionFacts } from './subscription.policy.ts';

export interface FoundSubscription {
  subscription: Subscription;
  tenant: Tenant;
  facts: SubscriptionFacts;
}

/** Subscriptions that the viewer sees, in the order of their ids as given, with company and edition. @throws NOT_FOUND for a foreign, a missing and a malformed id alike */
export async function findSubscriptions({ em, viewer, now }: UseCase, ids: readonly string[]): Promise<FoundSubscription[]> {
  const wanted = ids.map((id) => id.toLowerCase());
  if (!wanted.every(isUuid)) throw notFound();
  const found = new Map((await em.find(Subscription, { id: { $in: wanted } }, { populate: ['tenant', 'edition'] })).map((subscription) => [subscription.id, subscription]));
  return wanted.map((id) => {
    const subscription = found.get(id);
    if (!subscription || !isWithin(viewer, subscription.path)) throw notFound();
    const tenant = subscription.tenant.getEntity();
    return { subscription, tenant, facts: { tenant, status: subscription.status, isTrial: subscription.isTrial, cancelAtEnd: subscription.cancelAtEnd, isParked: Boolean(subscription.parkedAt), endsAt: subscription.endsAt, now } };
  });
}

export async function findSubscription(useCase: UseCase, id: string): Promise<FoundSubscription> {
  const [found] = await findSubscriptions(useCase, [id]);
  if (!found) throw notFound();
  return found;
}

/** What a choice says of the subscription it changes. */
export const standingOf = (subscription: Subscription): Pick<Choice, 'tenantId' | 'subscription'> =>
  ({ tenantId: subscription.tenant.id, subscription: { id: subscription.id, version: subscription.version, editionName: subscription.edition.getEntity().name } });

/** Whoever changes subscriptions comes one after the other: their rows are locked before any order of them, in the order of their ids. Lock before they are found. */
export async function lockSubscriptions({ em }: Pick<UseCase, 'em'>, ids: readonly string[]): Promise<void> {
  await queryIn(em, 'select from subscription where id = any ($1::uuid[]) order by id for update', [ids]);
}

/** The same for whoever is about to order; orders of them whose days are over are cancelled, also those that stand with a company above (S9). */
export async function holdSubscriptions({ em, now }: UseCase, ids: readonly string[]): Promise<void> {
  await queryIn(em, 'select hold_subscriptions($1::uuid[], $2)', [ids, now]);
}

/** For whoever changes one without ordering: nobody else's until we commit. @throws NOT_FOUND as `findSubscription` */
export async function lockSubscription(useCase: UseCase, id: string): Promise<FoundSubscription> {
  await findSubscription(useCase, id);
  await lockSubscriptions(useCase, [id]);
  const found = await findSubscription(useCase, id);
  await useCase.em.refresh(found.subscription);
  return findSubscription(useCase, id);
}
