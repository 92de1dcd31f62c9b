import { type UseCase } from '../../platform/graphql/use-case.ts';
import { holdSubscriptions } from '../subscriptions/index.ts';
import { type Order } from './order.entity.ts';
import { OrderLine } from './order-line.entity.ts';

/**
 * The order that awaits its money for one of these subscriptions, and for which of them. Those whose days are over are cancelled on the way: they
 * stand in nobody's way (S9).
 */
export async function pendingOrder(useCase: UseCase, subscriptionIds: readonly string[]): Promise<{ order: Order; subscriptionId: string } | undefined> {
  const { em, now } = useCase;
  const lines = await em.find(OrderLine, { subscription: { $in: [...subscriptionIds] }, isPending: true }, { populate: ['order'] });
  const pending = lines.map((line) => ({ order: line.order.getEntity(), subscriptionId: line.subscription?.id ?? '' }));
  const lapsed = pending.filter(({ order }) => now >= order.expiresAt);
  if (lapsed.length > 0) await holdSubscriptions(useCase, lapsed.map(({ subscriptionId }) => subscriptionId));
  const standing = pending.filter(({ order }) => now < order.expiresAt);
  return standing.toSorted((one, other) => subscriptionIds.indexOf(one.subscriptionId) - subscriptionIds.indexOf(other.subscriptionId))[0];
}
