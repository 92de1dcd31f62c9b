import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { lockOrder } from './lock-order.ts';
import { OrderNotPending } from './order-refusals.ts';
import { Order } from './order.entity.ts';
import { orderPolicy } from './order.policy.ts';
import { withdrawOrder } from './withdraw-order.ts';

@InputType({ description: 'Which order is no longer wanted.' })
export class CancelOrderInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;
}

@ObjectType({ description: 'The order is cancelled.' })
export class CancelOrderPayload {
  @Field(() => Order, { description: 'As it stands now.' })
  order!: Order;
}

const CancelOrderResult = createUnionType({ name: 'CancelOrderResult', description: 'The cancelled order, or how it stands instead.', types: () => [CancelOrderPayload, OrderNotPending] as const });

/** Cancels an order that awaits its payment; the balance it used comes back (S9). */
export async function cancelOrder(useCase: UseCase, { orderId }: CancelOrderInput): Promise<CancelOrderPayload | OrderNotPending> {
  const { order, lines, facts } = await lockOrder(useCase, orderId);
  orderPolicy.authorizeRole(useCase.viewer, 'order:cancel', facts);
  if (order.state !== 'PENDING_PAYMENT') return OrderNotPending.of(order, useCase);
  orderPolicy.authorize(useCase.viewer, 'order:cancel', facts);

  await withdrawOrder(useCase, order, lines);
  return Object.assign(new CancelOrderPayload(), { order });
}

@Resolver()
export class CancelOrderResolver {
  @Mutation(() => CancelOrderResult, { description: 'Cancels an order that awaits its payment.' })
  cancelOrder(@Arg('input', () => CancelOrderInput, { description: 'Which order.' }) input: CancelOrderInput, @Ctx() context: Context): Promise<CancelOrderPayload | OrderNotPending> {
    return inTransaction(context, (useCase) => cancelOrder(useCase, input));
  }
}
