import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { GraphQLDay, GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { Subscription } from '../subscriptions/index.ts';
import { lockOrder } from './lock-order.ts';
import { OrderNotPending } from './order-refusals.ts';
import { Order } from './order.entity.ts';
import { awaitsMoney, orderPolicy } from './order.policy.ts';
import { rememberedOrder } from './remembered-order.ts';
import { mostReceivedMinor, type Received, receiveTransfer, type Transfer, TransferFit } from './receive-transfer.ts';
import { valueDateIssue } from './value-date.ts';

@InputType({ description: 'The money of an order arrived.' })
export class RecordPaymentInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => GraphQLDay, { description: 'Value date of the bank transfer: not in the future, not before the order.' })
  valueDate!: string;

  @Field(() => GraphQLSafeInteger, { nullable: true, description: 'What arrived, in minor units of the order\'s currency; left out, exactly what is due.' })
  amountMinor?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'That what does not fit goes to the balance of whoever pays: asked for by TransferDiffers. Also for money of an order that no longer awaits any.' })
  toBalance?: boolean | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is recorded once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The payment is recorded; the order has taken effect, unless its money went to the balance.' })
export class RecordPaymentPayload {
  @Field(() => Order, { description: 'The order as it stands now.' })
  order!: Order;

  @Field(() => [Subscription], { description: 'The subscriptions of its lines as they are now; after an upgrade the new one.' })
  subscriptions!: Subscription[];
}

@ObjectType({ implements: UserError, description: 'What arrived is not what is due: nothing was recorded. Recorded with `toBalance`, too much settles the order and the rest goes to the balance; too little goes there until the rest has come (S9).' })
export class TransferDiffers extends UserError {
  @Field(() => Order, { description: 'The order.' })
  order!: Order;

  @Field(() => TransferFit, { description: 'PARTIAL or OVER.' })
  fit!: TransferFit;

  @Field(() => GraphQLSafeInteger, { description: 'What is due, in minor units of the order\'s currency.' })
  dueMinor!: number;

  @Field(() => GraphQLSafeInteger, { description: 'What arrived, as well.' })
  receivedMinor!: number;

  static of(order: Order, { fit, dueMinor, receivedMinor }: Received, { language }: UseCase): TransferDiffers {
    return refuse(TransferDiffers, `TRANSFER_${fit}`, language, { order, fit, dueMinor, receivedMinor, path: ['amountMinor'] }, { number: order.number });
  }
}

const RecordPaymentResult = createUnionType({
  name: 'RecordPaymentResult', description: 'The settled order, or why nothing was recorded.',
  types: () => [RecordPaymentPayload, TransferDiffers, OrderNotPending, InvalidInput] as const,
});
type Result = RecordPaymentPayload | TransferDiffers | OrderNotPending | InvalidInput;

type Held = Awaited<ReturnType<typeof lockOrder>>;

/**
 * The vendor records that money of an order arrived by bank transfer, and only then its subscriptions change, once (S9, S13). Money valued after
 * the order's last day comes too late: the order lapses, and the refusal says so. What does not fit goes to the balance when the vendor says so.
 * @param held the order and all that goes with it, as `lockOrder` has it
 */
export async function recordTransfer(useCase: UseCase, held: Held, transfer: Transfer): Promise<{ order: Order; subscriptions: Subscription[]; fit: TransferFit } | TransferDiffers | OrderNotPending> {
  const { order, lines } = held;
  const refused = whyNotRecorded(useCase, held, transfer.isAgreed === true);
  if (refused) return refused;
  const { timeZone } = await useCase.em.findOneOrFail(CompanyProfile, { id: order.vendorId });
  const received = await receiveTransfer(useCase, order, lines, transfer, timeZone);
  if (received.subscriptions) return { order, subscriptions: received.subscriptions, fit: received.fit };
  return received.fit === 'NOT_AWAITED' ? OrderNotPending.of(order, useCase) : TransferDiffers.of(order, received, useCase);
}

/** What an order that awaits no money gets goes to the balance, which the vendor has to agree to. */
function whyNotRecorded(useCase: UseCase, { order, facts }: Held, isAgreed: boolean): OrderNotPending | undefined {
  orderPolicy.authorizeRole(useCase.viewer, 'order:recordPayment', facts);
  return awaitsMoney(order.state) || isAgreed ? undefined : OrderNotPending.of(order, useCase);
}

export async function recordPayment(useCase: UseCase, { orderId, valueDate, amountMinor = null, toBalance }: RecordPaymentInput): Promise<Result> {
  const { em, now, language } = useCase;
  const held = await lockOrder(useCase, orderId);
  const isAgreed = toBalance ?? false;
  const refused = whyNotRecorded(useCase, held, isAgreed);
  if (refused) return refused;

  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: held.order.vendorId });
  const issue = valueDateIssue(valueDate, held.order, now, timeZone);
  const issues = [
    ...(issue ? [FieldIssue.of(['valueDate'], `valueDate.${issue}`, language)] : []),
    ...(amountMinor !== null && amountMinor <= 0 ? [FieldIssue.of(['amountMinor'], 'transfer.nothing', language)] : []),
    ...(amountMinor !== null && amountMinor > mostReceivedMinor ? [FieldIssue.of(['amountMinor'], 'transfer.tooMuch', language)] : []),
  ];
  if (issues.length > 0) return InvalidInput.of(issues, language);

  const recorded = await recordTransfer(useCase, held, { minor: amountMinor, valueDate, receiptId: newId(now), isAgreed });
  if (isRefusal(recorded)) return recorded;
  return Object.assign(new RecordPaymentPayload(), { order: recorded.order, subscriptions: recorded.subscriptions });
}

@Resolver()
export class RecordPaymentResolver {
  @Mutation(() => RecordPaymentResult, { description: 'Records that the money of an order arrived (S9).' })
  recordPayment(@Arg('input', () => RecordPaymentInput, { description: 'Which order, and when.' }) input: RecordPaymentInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'recordPayment', input, rememberedOrder(RecordPaymentPayload), (useCase) => recordPayment(useCase, input));
  }
}
