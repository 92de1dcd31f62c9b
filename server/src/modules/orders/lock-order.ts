import { type EntityManager } from '@mikro-orm/postgresql';
import { forbidden, notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { lockSubscriptions } from '../subscriptions/index.ts';
import { isWithin, Tenant } from '../tenants/index.ts';
import { Order } from './order.entity.ts';
import { OrderLine } from './order-line.entity.ts';
import { type OrderFacts } from './order.policy.ts';

/**
 * An order with its lines and their subscriptions, nobody else's to change until we commit. The subscriptions are locked first, as by all who order.
 * @throws NOT_FOUND for a foreign, a missing and a malformed id alike, FORBIDDEN where it stands with a company above
 */
export async function lockOrder(useCase: UseCase, id: string): Promise<{ order: Order; lines: OrderLine[]; facts: OrderFacts }> {
  const { em, viewer } = useCase;
  if (!isUuid(id) || (await em.count(Order, { id })) === 0) throw notFound();
  const { order, lines } = await holdOrder(em, id);
  const tenant = await em.findOne(Tenant, { id: order.tenant.id });
  if (!tenant) throw forbidden();
  if (!isWithin(viewer, tenant.path)) throw notFound();
  return { order, lines, facts: { tenant, state: order.state, payerId: order.payer.id, isWhole: lines.length === order.lineCount } };
}

/** An order with what the session sees of its lines, and their subscriptions, nobody else's until we commit: the subscriptions first, as by all who order. */
export async function holdOrder(em: EntityManager, id: string): Promise<{ order: Order; lines: OrderLine[] }> {
  const [held] = await holdOrders(em, [id]);
  if (!held) throw notFound();
  return held;
}

/** The same for several, in the order of their ids. */
export async function holdOrders(em: EntityManager, ids: readonly string[]): Promise<{ order: Order; lines: OrderLine[] }[]> {
  const wanted = [...ids];
  const found = await em.find(OrderLine, { order: { $in: wanted } });
  await lockSubscriptions({ em }, found.flatMap(({ subscription }) => subscription?.id ?? []));
  await queryIn(em, 'select from "order" where id = any ($1::uuid[]) order by id for update', [wanted]);
  const orders = await em.find(Order, { id: { $in: wanted } }, { refresh: true, orderBy: { id: 'asc' } });
  const lines = await em.find(OrderLine, { order: { $in: wanted } }, { populate: ['subscription', 'resultingSubscription'], orderBy: { position: 'asc' }, refresh: true });
  return orders.map((order) => ({ order, lines: lines.filter((line) => line.order.id === order.id) }));
}
