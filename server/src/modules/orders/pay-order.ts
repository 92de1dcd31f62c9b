import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { recordChange } from '../audit/index.ts';
import { BillingAccount, isOpen, Payment, PaymentMethod, PaymentMethodNotOnFile } from '../payments/index.ts';
import { collectOrder, giveUpPayments, methodToCharge } from './collect-order.ts';
import { lockOrder } from './lock-order.ts';
import { mayPayBy, PaymentMethodNotAllowed } from './may-pay-by.ts';
import { companiesOf } from './order-line.entity.ts';
import { OrderNotPending } from './order-refusals.ts';
import { Order } from './order.entity.ts';
import { awaitsMoney, orderPolicy } from './order.policy.ts';
import { rememberedOrder } from './remembered-order.ts';

@InputType({ description: 'How an order that awaits its money is to be paid.' })
export class PayOrderInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => PaymentMethod, { description: 'By the card or the PayPal account on file; by transfer where that is how the company pays anyway (P1).' })
  method!: PaymentMethod;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is tried once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The money is being collected, or a transfer awaited.' })
export class PayOrderPayload {
  @Field(() => Order, { description: 'The order; the last of its payments tells how far it is.' })
  order!: Order;
}

const PayOrderResult = createUnionType({
  name: 'PayOrderResult', description: 'The order, or why it is not paid so.',
  types: () => [PayOrderPayload, OrderNotPending, PaymentMethodNotOnFile, PaymentMethodNotAllowed] as const,
});
type Result = PayOrderPayload | OrderNotPending | PaymentMethodNotOnFile | PaymentMethodNotAllowed;

/**
 * Pays an order, or tries again otherwise: what was tried before and is not over is given up (S9). Where its bank asks the payer, that one try goes on, also
 * if somebody else had begun it.
 */
export async function payOrder(useCase: UseCase, { orderId, method }: PayOrderInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const { order, lines, facts } = await lockOrder(useCase, orderId);
  orderPolicy.authorizeRole(viewer, 'order:pay', facts);
  if (!awaitsMoney(order.state)) return OrderNotPending.of(order, useCase);
  orderPolicy.authorize(viewer, 'order:pay', facts);
  const account = await em.findOneOrFail(BillingAccount, { id: order.payer.id });
  if (!mayPayBy(useCase, { payerId: order.payer.id, payerMethod: account.method }, method)) return PaymentMethodNotAllowed.of(useCase);

  const open = (await em.find(Payment, { orderId: order.id })).find(isOpen);
  if (open?.kind === method) {
    if (open.state === 'REQUIRES_ACTION') await enqueue(em, 'proceed_payment', { paymentId: open.id }, `proceed ${open.id}`);
    return Object.assign(new PayOrderPayload(), { order });
  }
  if (method !== 'BANK_TRANSFER' && !(await methodToCharge(em, order.payer.id, method))) return refuse(PaymentMethodNotOnFile, 'PAYMENT_METHOD_NOT_ON_FILE', language, { path: ['method'] });
  order.payBy(method);
  await em.flush();
  await giveUpPayments(em, [order.id]);
  await collectOrder(useCase, order);
  for (const tenantId of companiesOf(order, lines)) {
    recordChange(useCase, { action: 'order:pay', area: 'BILLING', tenantId, subject: { type: 'Order', id: order.id, name: order.number }, after: { method } });
  }
  return Object.assign(new PayOrderPayload(), { order });
}

@Resolver()
export class PayOrderResolver {
  @Mutation(() => PayOrderResult, { description: 'Pays an order that awaits its money by what is on file, or by another method than before (S9).' })
  payOrder(@Arg('input', () => PayOrderInput, { description: 'Which, and how.' }) input: PayOrderInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'payOrder', input, rememberedOrder(PayOrderPayload), (useCase) => payOrder(useCase, input));
  }
}
