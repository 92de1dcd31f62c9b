import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { dismissalSchema } from '@filiera/shared/schemas';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { EntryDecided } from './entry-decided.ts';
import { authorizeDeciding, lockEntry } from './find-entry.ts';
import { StatementEntry } from './statement-entry.entity.ts';

@InputType({ description: 'Money that is for no order.' })
export class DismissStatementEntryInput {
  @Field(() => ID, { description: 'The entry of a statement.' })
  entryId!: string;

  @Field(() => String, { description: 'What it is instead, 500 characters at most.' })
  reason!: string;
}

@ObjectType({ description: 'The entry is set aside.' })
export class DismissStatementEntryPayload {
  @Field(() => StatementEntry, { description: 'The entry.' })
  entry!: StatementEntry;
}

const DismissStatementEntryResult = createUnionType({
  name: 'DismissStatementEntryResult', description: 'The entry, or why it was not set aside.', types: () => [DismissStatementEntryPayload, EntryDecided, InvalidInput] as const,
});
type Result = DismissStatementEntryPayload | EntryDecided | InvalidInput;

/** The vendor says that an entry is for no order: it is set aside with the reason, and nothing moves (S9). */
export async function dismissStatementEntry(useCase: UseCase, { entryId, reason }: DismissStatementEntryInput): Promise<Result> {
  const { viewer, now, language } = useCase;
  const entry = await lockEntry(useCase, entryId);
  await authorizeDeciding(useCase, entry);
  const wanted = parseInput(dismissalSchema, { reason }, language);
  if (isRefusal(wanted)) return wanted;
  if (entry.state !== 'OPEN') return EntryDecided.of(entry, useCase);

  entry.dismiss(wanted.reason, viewer.name, now);
  recordChange(useCase, { action: 'statement:dismissEntry', area: 'BILLING', tenantId: entry.tenantId, subject: { type: 'StatementEntry', id: entry.id, name: entry.text || entry.valueDate }, after: { reason: wanted.reason } });
  return Object.assign(new DismissStatementEntryPayload(), { entry });
}

@Resolver()
export class DismissStatementEntryResolver {
  @Mutation(() => DismissStatementEntryResult, { description: 'Sets money aside that a bank\'s statement tells of and that is for no order (S9).' })
  dismissStatementEntry(@Arg('input', () => DismissStatementEntryInput, { description: 'Which entry, and why.' }) input: DismissStatementEntryInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => dismissStatementEntry(useCase, input));
  }
}
