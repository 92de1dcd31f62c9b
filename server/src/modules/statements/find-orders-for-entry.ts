import { parseMoney } from '@filiera/shared/money';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { awaitsMoney, dayCounted, fitOf, isTooLate, Order, type OrderState, TransferFit } from '../orders/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { authorizeDeciding, lockEntry } from './find-entry.ts';
import { type StatementEntry } from './statement-entry.entity.ts';
import { CandidateReason } from './statement.enums.ts';

@InputType({ description: 'Which money, and what its order is looked for by.' })
export class FindOrdersForEntryInput {
  @Field(() => ID, { description: 'The entry of a statement.' })
  entryId!: string;

  @Field(() => String, { nullable: true, description: 'A number of an order or a part of it, a company, or an amount; left out, the orders it is most likely for.' })
  text?: string | null;
}

@ObjectType({ description: 'An order that money may be for.' })
export class OrderCandidate {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => TransferFit, { description: 'How the amount fits what is due.' })
  fit!: TransferFit;

  @Field(() => [CandidateReason], { description: 'Why it may be this one.' })
  because!: CandidateReason[];
}

@ObjectType({ description: 'What money may be for, the likeliest first, eight at most.' })
export class FindOrdersForEntryPayload {
  @Field(() => [OrderCandidate], { description: 'Each with the reason.' })
  candidates!: OrderCandidate[];

  @Field(() => [Order], { description: 'These orders.' })
  orders!: Order[];
}

interface Found {
  id: string;
  state: OrderState;
  placed_at: Date;
  expires_at: Date;
  due_minor: string;
  earlier: string;
  is_amount: boolean;
  is_account: boolean;
  is_payer: boolean;
}

/** The orders that an entry is likely for, by what is due, the sender's account and name; or those that a text finds. Nothing changes. */
export async function findOrdersForEntry(useCase: UseCase, { entryId, text }: FindOrdersForEntryInput): Promise<FindOrdersForEntryPayload> {
  const { em, now } = useCase;
  const entry = await lockEntry(useCase, entryId);
  await authorizeDeciding(useCase, entry);
  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: entry.tenantId });
  const asked = text?.trim() ?? '';
  const found = await ordersFor(useCase, entry, asked);
  const candidates = found.map((one): OrderCandidate => {
    const isAwaited = awaitsMoney(one.state) && (one.state === 'ON_ACCOUNT' || !isTooLate(dayCounted(entry.valueDate, { placedAt: new Date(one.placed_at) }, now, timeZone), { expiresAt: new Date(one.expires_at) }, timeZone));
    return {
      orderId: one.id,
      fit: fitOf(isAwaited, { dueMinor: Number(one.due_minor), earlierMinor: Number(one.earlier), receivedMinor: entry.amount.minor }),
      because: [...(asked ? ['SEARCH' as const] : []), ...(one.is_amount ? ['AMOUNT' as const] : []), ...(one.is_account ? ['ACCOUNT' as const] : []), ...(one.is_payer ? ['PAYER' as const] : [])],
    };
  });
  const orders = await em.find(Order, { id: { $in: candidates.map(({ orderId }) => orderId) } });
  return Object.assign(new FindOrdersForEntryPayload(), { candidates, orders: candidates.flatMap(({ orderId }) => orders.find(({ id }) => id === orderId) ?? []) });
}

/** Without a text only what awaits money, and only where something speaks for it. */
async function ordersFor({ em, language }: UseCase, { tenantId, amount: { minor, currency }, payerAccount, payerName }: StatementEntry, asked: string): Promise<Found[]> {
  const typed = parseMoney(asked, language, currency);
  return queryIn<Found>(em, `
    select * from (
      select o.id, o.state, o.expires_at, o.placed_at, a.due_minor, e.earlier, a.due_minor - e.earlier = $2 as is_amount,
        coalesce(a.payer_id in (select p.payer_id from statement_entry k join "order" p on p.id = k.order_id where k.tenant_id = $1 and k.state = 'RECORDED' and k.payer_account = $3), false) as is_account,
        coalesce(similarity(lower($4), lower(o.invoiced_to_name)) > 0.4, false) as is_payer
      from "order" o join amounts a on a.id = o.amounts_id cross join lateral (select transfers_arrived(a.id) as earlier) e
      where o.vendor_id = $1 and a.due_currency = $5 and case when $6 = '' then o.state in ('PENDING_PAYMENT', 'ON_ACCOUNT') else
        position(lower($6) in o.number) > 0 or position(lower($6) in lower(o.invoiced_to_name)) > 0 or a.due_minor = $7
        or exists (select from order_line l join tenant t on t.id = l.tenant_id where l.order_id = o.id and position(lower($6) in lower(t.name)) > 0) end
    ) f
    where $6 <> '' or is_amount or is_account or is_payer
    order by state in ('PENDING_PAYMENT', 'ON_ACCOUNT') desc, is_amount::int + is_account::int + is_payer::int desc, placed_at desc, id limit 8`,
  [tenantId, minor, payerAccount ?? null, payerName ?? null, currency, asked, typeof typed === 'string' ? null : typed.minor]);
}

@Resolver()
export class FindOrdersForEntryResolver {
  @Mutation(() => FindOrdersForEntryPayload, { description: 'Looks for the order that money of a statement is for (S9). Nothing changes.' })
  findOrdersForEntry(@Arg('input', () => FindOrdersForEntryInput, { description: 'Which money.' }) input: FindOrdersForEntryInput, @Ctx() context: Context): Promise<FindOrdersForEntryPayload> {
    return inTransaction(context, (useCase) => findOrdersForEntry(useCase, input));
  }
}
