import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { isWithin, type Tenant } from '../tenants/index.ts';
import { lockSubscription } from '../subscriptions/index.ts';
import { Order } from './order.entity.ts';
import { type OrderFacts } from './order.policy.ts';

/**
 * An order with its company and subscription, nobody else's to change until we commit. The subscription is locked first, as by all who order.
 * @throws NOT_FOUND for a foreign, a missing and a malformed id alike
 */
export async function lockOrder(useCase: UseCase, id: string): Promise<{ order: Order; tenant: Tenant; facts: OrderFacts }> {
  const { em, viewer } = useCase;
  const [found] = isUuid(id) ? await queryIn<{ subscription_id: string }>(em, 'select subscription_id from "order" where id = $1', [id]) : [];
  if (!found) throw notFound();
  await lockSubscription(useCase, found.subscription_id);
  await queryIn(em, 'select from "order" where id = $1 for update', [id]);
  const order = await em.findOneOrFail(Order, { id }, { populate: ['tenant', 'subscription'], refresh: true });
  const tenant = order.tenant.getEntity();
  if (!isWithin(viewer, tenant.path)) throw notFound();
  return { order, tenant, facts: { tenant, state: order.state } };
}
