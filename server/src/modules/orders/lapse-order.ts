import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Order } from './order.entity.ts';

/** An order whose days are over is cancelled, and what it took of the balance goes back (S9). Time did it, whoever found out. @param order locked with its subscriptions */
export async function lapseOrder({ em, now }: Pick<UseCase, 'em' | 'now'>, order: Order): Promise<void> {
  await queryIn(em, 'select lapse_orders(array[$1]::uuid[], $2)', [order.id, now]);
  await em.refresh(order);
}
