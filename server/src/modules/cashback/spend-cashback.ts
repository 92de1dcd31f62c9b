import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { forbidden } from '../../platform/graphql/errors.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { amountsFacts, awaitsMoney, dayOf, isTooLate, lockOrder, Order, OrderNotPending, receiveTransfer, rememberedOrder } from '../orders/index.ts';
import { lockBalances } from '../payments/index.ts';
import { subjectOf, Tenant } from '../tenants/index.ts';
import { CashbackAccount } from './cashback-account.entity.ts';
import { cashbackPolicy } from './cashback.policy.ts';
import { cashbackOf, NotEnoughCashback } from './not-enough-cashback.ts';

@InputType({ description: 'Which order is paid with cashback.' })
export class SpendCashbackInput {
  @Field(() => ID, { description: 'An order that awaits its money, invoiced to the partner itself.' })
  orderId!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is paid once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'All that is still due was paid, or as much of it as there was: then the order awaits the rest.' })
export class SpendCashbackPayload {
  @Field(() => Order, { description: 'The order as it stands now.' })
  order!: Order;

  @Field(() => CashbackAccount, { description: 'What is left of the account.' })
  cashback!: CashbackAccount;
}

const SpendCashbackResult = createUnionType({ name: 'SpendCashbackResult', description: 'The order, or why it was not paid.', types: () => [SpendCashbackPayload, NotEnoughCashback, OrderNotPending] as const });
type Result = SpendCashbackPayload | NotEnoughCashback | OrderNotPending;

/**
 * A partner pays an order of its own with cashback: what the balance left of it, after VAT (M2, P10). It is asked for order by order, for what is spent cannot be paid out any more. Less than is due goes
 * to the order as a part does that comes by transfer (S9).
 */
export async function spendCashback(useCase: UseCase, { orderId }: SpendCashbackInput): Promise<Result> {
  const { em, viewer, now } = useCase;
  const { order, lines } = await lockOrder(useCase, orderId);
  const payer = await em.findOne(Tenant, { id: order.payer.id });
  if (!payer || payer.id !== viewer.home.id) throw forbidden();
  cashbackPolicy.authorize(viewer, 'cashback:spend', { ...subjectOf(payer), state: null });

  const [seller] = await queryIn<{ zone: string | null }>(em, 'select seller_zone() as zone');
  const timeZone = seller?.zone ?? 'UTC';
  const today = dayOf(now, timeZone);
  if (!awaitsMoney(order.state) || (order.state === 'PENDING_PAYMENT' && isTooLate(today, order, timeZone))) return OrderNotPending.of(order, useCase);

  await lockBalances(useCase);
  const { dueMinor, currency } = await amountsFacts(em, order.amounts.id);
  const [earlier] = await queryIn<{ minor: string }>(em, 'select transfers_arrived($1) as minor', [order.amounts.id]);
  const balance = await cashbackOf(useCase, payer.id, currency);
  const spentMinor = Math.min(balance.minor, dueMinor - Number(earlier?.minor ?? 0));
  if (spentMinor <= 0) return NotEnoughCashback.of(balance, ['orderId'], useCase);

  await queryIn(em, 'select spend_cashback($1, $2, $3)', [order.id, spentMinor, now]);
  await receiveTransfer(useCase, order, lines, { minor: spentMinor, valueDate: today, receiptId: newId(now), isAgreed: true }, timeZone);
  recordChange(useCase, { action: 'cashback:spend', area: 'BILLING', tenantId: payer.id, subject: { type: 'Order', id: order.id, name: order.number } });
  return Object.assign(new SpendCashbackPayload(), { order, cashback: await em.findOneOrFail(CashbackAccount, { id: payer.id }, { refresh: true }) });
}

@Resolver()
export class SpendCashbackResolver {
  @Mutation(() => SpendCashbackResult, { description: 'Pays an order of one\'s own with cashback (M2, P10).' })
  spendCashback(@Arg('input', () => SpendCashbackInput, { description: 'Which order.' }) input: SpendCashbackInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'spendCashback', input, rememberedOrder(SpendCashbackPayload), (useCase) => spendCashback(useCase, input));
  }
}
