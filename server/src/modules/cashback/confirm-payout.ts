import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { GraphQLDay } from '../../platform/graphql/scalars.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { dayOf } from '../orders/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { CashbackPayout } from './cashback-payout.entity.ts';
import { decidePayout, findPayout, PayoutDecided } from './decide-payout.ts';

@InputType({ description: 'Which payout the bank has made, and when.' })
export class ConfirmPayoutInput {
  @Field(() => ID, { description: 'The payout.' })
  payoutId!: string;

  @Field(() => GraphQLDay, { description: 'The day on which it was made, where the vendor is: not in the future, and not before it was asked for.' })
  paidOn!: string;
}

@ObjectType({ description: 'It is paid.' })
export class ConfirmPayoutPayload {
  @Field(() => CashbackPayout, { description: 'The payout as it stands now.' })
  payout!: CashbackPayout;
}

const ConfirmPayoutResult = createUnionType({ name: 'ConfirmPayoutResult', description: 'The paid payout, or why it is not.', types: () => [ConfirmPayoutPayload, PayoutDecided, InvalidInput] as const });
type Result = ConfirmPayoutPayload | PayoutDecided | InvalidInput;

/** The vendor's bank has made an approved payout. */
async function confirmPayout(useCase: UseCase, { payoutId, paidOn }: ConfirmPayoutInput): Promise<Result> {
  const { em, now, language } = useCase;
  const found = await findPayout(useCase, payoutId);
  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: found.payout.vendorId });
  if (paidOn > dayOf(now, timeZone)) return InvalidInput.of([FieldIssue.of(['paidOn'], 'valueDate.inFuture', language)], language);
  if (paidOn < dayOf(found.payout.requestedAt, timeZone)) return InvalidInput.of([FieldIssue.of(['paidOn'], 'payout.beforeRequest', language)], language);
  const payout = await decidePayout(useCase, found, 'PAID', { paidOn });
  return isRefusal(payout) ? payout : Object.assign(new ConfirmPayoutPayload(), { payout });
}

@Resolver()
export class ConfirmPayoutResolver {
  @Mutation(() => ConfirmPayoutResult, { description: 'Records that a payout of cashback was transferred (P10).' })
  confirmPayout(@Arg('input', () => ConfirmPayoutInput, { description: 'Which, and when.' }) input: ConfirmPayoutInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => confirmPayout(useCase, input));
  }
}
