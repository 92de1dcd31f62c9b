import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type Subscription } from '../subscriptions/index.ts';
import { lockOrder } from './lock-order.ts';
import { Order } from './order.entity.ts';
import { withdrawOrder } from './withdraw-order.ts';

/** The order of this subscription that awaits its money. One whose seven days are over is cancelled on the way: it stands in nobody's way (S9). */
export async function pendingOrder(useCase: UseCase, subscription: Subscription): Promise<Order | undefined> {
  const { em, now } = useCase;
  const pending = await em.findOne(Order, { subscription: subscription.id, state: 'PENDING_PAYMENT' });
  if (!pending || now < pending.expiresAt) return pending ?? undefined;

  const { order } = await lockOrder(useCase, pending.id);
  if (order.state === 'PENDING_PAYMENT') await withdrawOrder(useCase, order, 'LAPSED');
  await em.flush();
  return undefined;
}
