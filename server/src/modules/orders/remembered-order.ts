import { type Remembered } from '../../platform/graphql/use-case.ts';
import { type Subscription } from '../subscriptions/index.ts';
import { type Order } from './order.entity.ts';

interface OrderAnswer {
  order: Order;
  subscription: Subscription;
}

/** An answer that names an order and a subscription, remembered by their ids: read again, they stand as they are now (S13). */
export function rememberedOrder<Answer extends OrderAnswer>(type: new () => Answer): Remembered<Answer> {
  return {
    forget: ({ order, subscription }) => ({ order: order.id, subscription: subscription.id }),
    recall: ({ order, subscription }) => Object.assign(new type(), { order: { id: order }, subscription: { id: subscription } }),
  };
}
