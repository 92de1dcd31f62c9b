import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput } from '../../platform/graphql/refusals.ts';
import { GraphQLDay } from '../../platform/graphql/scalars.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { Subscription } from '../subscriptions/index.ts';
import { lockOrder } from './lock-order.ts';
import { OrderNotPending } from './order-refusals.ts';
import { Order } from './order.entity.ts';
import { awaitsMoney, orderPolicy } from './order.policy.ts';
import { companiesOf } from './order-line.entity.ts';
import { lapseOrder } from './lapse-order.ts';
import { rememberedOrder } from './remembered-order.ts';
import { settleOrder } from './settle-order.ts';
import { isTooLate, paidOn, valueDateIssue } from './value-date.ts';

@InputType({ description: 'The money of an order arrived.' })
export class RecordPaymentInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => GraphQLDay, { description: 'Value date of the bank transfer: not in the future, not before the order.' })
  valueDate!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is recorded once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The payment is recorded, and the order has taken effect.' })
export class RecordPaymentPayload {
  @Field(() => Order, { description: 'The settled order.' })
  order!: Order;

  @Field(() => [Subscription], { description: 'The subscriptions of its lines as they are now; after an upgrade the new one.' })
  subscriptions!: Subscription[];
}

const RecordPaymentResult = createUnionType({
  name: 'RecordPaymentResult', description: 'The settled order, or why nothing was recorded.',
  types: () => [RecordPaymentPayload, OrderNotPending, InvalidInput] as const,
});
type Result = RecordPaymentPayload | OrderNotPending | InvalidInput;

/**
 * The vendor records that an order's due arrived by bank transfer, and only then its subscriptions change, once (S9, S13). Money valued after
 * the order's last day comes too late: the order lapses, and the refusal says so.
 */
export async function recordPayment(useCase: UseCase, { orderId, valueDate }: RecordPaymentInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { order, lines, facts } = await lockOrder(useCase, orderId);
  orderPolicy.authorizeRole(viewer, 'order:recordPayment', facts);
  if (!awaitsMoney(order.state)) return OrderNotPending.of(order, useCase);

  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: order.vendorId });
  const issue = valueDateIssue(valueDate, order, now, timeZone);
  if (issue) return InvalidInput.of([FieldIssue.of(['valueDate'], `valueDate.${issue}`, language)], language);
  const { state } = order;
  if (state === 'PENDING_PAYMENT' && isTooLate(valueDate, order, timeZone)) {
    await lapseOrder(useCase, order);
    return OrderNotPending.of(order, useCase);
  }

  order.pay(valueDate);
  const subscriptions = state === 'ON_ACCOUNT' ? lines.flatMap((line) => line.resultingSubscription ?? line.subscription ?? []) : await settleOrder(useCase, order, paidOn(valueDate, order, now, timeZone));
  for (const tenantId of companiesOf(order, lines)) {
    recordChange(useCase, {
      action: 'order:recordPayment', area: 'BILLING', tenantId, subject: { type: 'Order', id: order.id, name: order.number }, before: { state, valueDate: null }, after: { state: order.state, valueDate },
    });
  }
  return Object.assign(new RecordPaymentPayload(), { order, subscriptions });
}

@Resolver()
export class RecordPaymentResolver {
  @Mutation(() => RecordPaymentResult, { description: 'Records that the money of an order arrived (S9).' })
  recordPayment(@Arg('input', () => RecordPaymentInput, { description: 'Which order, and when.' }) input: RecordPaymentInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'recordPayment', input, rememberedOrder(RecordPaymentPayload), (useCase) => recordPayment(useCase, input));
  }
}
