import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { lockOrder, Order, OrderNotPending, recordTransfer, rememberedOrder, TransferDiffers } from '../orders/index.ts';
import { EntryDecided } from './entry-decided.ts';
import { authorizeDeciding, lockEntry } from './find-entry.ts';
import { StatementEntry } from './statement-entry.entity.ts';

@InputType({ description: 'Which order money is for.' })
export class AssignStatementEntryInput {
  @Field(() => ID, { description: 'The entry of a statement.' })
  entryId!: string;

  @Field(() => ID, { description: 'The order that it pays.' })
  orderId!: string;

  @Field(() => Boolean, { nullable: true, description: 'That what does not fit goes to the balance of whoever pays: asked for by TransferDiffers. Also for an order that no longer awaits money.' })
  toBalance?: boolean | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is assigned once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The money is recorded with its order.' })
export class AssignStatementEntryPayload {
  @Field(() => StatementEntry, { description: 'The entry.' })
  entry!: StatementEntry;

  @Field(() => Order, { description: 'The order as it stands now.' })
  order!: Order;
}

const AssignStatementEntryResult = createUnionType({
  name: 'AssignStatementEntryResult', description: 'The entry and its order, or why nothing was recorded.',
  types: () => [AssignStatementEntryPayload, EntryDecided, TransferDiffers, OrderNotPending] as const,
});
type Result = AssignStatementEntryPayload | EntryDecided | TransferDiffers | OrderNotPending;

/** The vendor says which order an entry is for: it is recorded as a transfer of it, once, by the rules of any other (S9). */
export async function assignStatementEntry(useCase: UseCase, { entryId, orderId, toBalance }: AssignStatementEntryInput): Promise<Result> {
  const { viewer, now } = useCase;
  const entry = await lockEntry(useCase, entryId);
  const held = await lockOrder(useCase, orderId);
  await authorizeDeciding(useCase, entry);
  if (entry.state !== 'OPEN') return EntryDecided.of(entry, useCase);
  const { amount: { minor }, valueDate } = entry;
  const recorded = await recordTransfer(useCase, held, { valueDate, minor, receiptId: entry.id, isAgreed: toBalance ?? false });
  if (isRefusal(recorded)) return recorded;
  const { order } = recorded;
  entry.assign(order);
  entry.record(recorded.fit, viewer.name, now);
  return Object.assign(new AssignStatementEntryPayload(), { entry, order });
}

@Resolver()
export class AssignStatementEntryResolver {
  @Mutation(() => AssignStatementEntryResult, { description: 'Records money that a bank\'s statement tells of with the order that it is for (S9).' })
  assignStatementEntry(@Arg('input', () => AssignStatementEntryInput, { description: 'Which entry, which order.' }) input: AssignStatementEntryInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'assignStatementEntry', input, rememberedOrder(AssignStatementEntryPayload), (useCase) => assignStatementEntry(useCase, input));
  }
}
