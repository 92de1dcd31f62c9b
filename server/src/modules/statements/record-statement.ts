import { LockMode } from '@mikro-orm/core';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { holdOrders, receiveTransfer } from '../orders/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { BankStatement } from './bank-statement.entity.ts';
import { StatementEntry } from './statement-entry.entity.ts';

@InputType({ description: 'Which entries of a statement are recorded.' })
export class RecordStatementInput {
  @Field(() => ID, { description: 'The statement.' })
  statementId!: string;

  @Field(() => [ID], { description: 'Its entries that name an order, at most 500: what fits settles it; of the others the vendor agrees that their money goes to the balance of whoever pays (S9).' })
  entryIds!: string[];

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is recorded once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What was recorded.' })
export class RecordStatementPayload {
  @Field(() => BankStatement, { description: 'The statement.' })
  statement!: BankStatement;

  @Field(() => Int, { description: 'How many of its entries were recorded now.' })
  recorded!: number;

  @Field(() => Int, { description: 'How many fit otherwise than when they were looked at, and are asked about again.' })
  changed!: number;
}

/** Records entries of a statement, each once, in the order of the statement: all of them or none (S9, S13). One that fits otherwise by now is left, for the vendor to look at. */
export async function recordStatement(useCase: UseCase, { statementId, entryIds }: RecordStatementInput): Promise<RecordStatementPayload> {
  const { em, viewer, now } = useCase;
  const statement = isUuid(statementId) ? await em.findOne(BankStatement, { id: statementId }) : null;
  if (!statement || entryIds.length > 500 || !entryIds.every(isUuid)) throw notFound();
  const tenant = await findTenant(em, viewer, statement.tenant.id);
  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: tenant.id });

  const wanted = [...new Set(entryIds)];
  const entries = await em.find(StatementEntry, { id: { $in: wanted }, statementId }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { position: 'asc' } });
  if (entries.length < wanted.length) throw notFound();
  tenantPolicy.authorize(viewer, 'order:recordPayment', subjectOf(tenant));
  const open = entries.filter(({ state, order }) => state === 'OPEN' && order);
  const held = await holdOrders(em, [...new Set(open.flatMap(({ order }) => order?.id ?? []))]);
  const payload = { statement, recorded: 0, changed: 0 };
  for (const entry of open) {
    const found = held.find(({ order }) => order.id === entry.order?.id);
    if (!found) throw notFound();
    const { fit, subscriptions } = await receiveTransfer(useCase, found.order, found.lines, { minor: entry.amount.minor, valueDate: entry.valueDate, receiptId: entry.id, isAgreed: entry.fit !== 'UNKNOWN' && entry.fit }, timeZone);
    if (subscriptions) {
      entry.record(fit, viewer.name, now);
      payload.recorded += 1;
    } else {
      entry.fit = fit;
      payload.changed += 1;
    }
    await em.flush();
  }
  return Object.assign(new RecordStatementPayload(), payload);
}

const remembered: Remembered<RecordStatementPayload> = {
  forget: ({ statement, recorded, changed }) => ({ statement: statement.id, recorded, changed }),
  recall: ({ statement, recorded, changed }) => Object.assign(new RecordStatementPayload(), { statement: { id: statement }, recorded, changed }),
};

@Resolver()
export class RecordStatementResolver {
  @Mutation(() => RecordStatementPayload, { description: 'Records what a bank\'s statement tells (S9).' })
  recordStatement(@Arg('input', () => RecordStatementInput, { description: 'Which entries.' }) input: RecordStatementInput, @Ctx() context: Context): Promise<RecordStatementPayload> {
    return once(context, input.idempotencyKey, 'recordStatement', input, remembered, (useCase) => recordStatement(useCase, input));
  }
}
