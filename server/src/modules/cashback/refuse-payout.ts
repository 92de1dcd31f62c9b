import { payoutRefusalSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { CashbackPayout } from './cashback-payout.entity.ts';
import { decidePayout, findPayout, PayoutDecided } from './decide-payout.ts';

@InputType({ description: 'Which payout is not made, and why.' })
export class RefusePayoutInput {
  @Field(() => ID, { description: 'The payout, asked for or approved: a bank may have sent it back.' })
  payoutId!: string;

  @Field(() => String, { description: 'Why: the partner reads it.' })
  reason!: string;
}

@ObjectType({ description: 'What was set aside is back in the partner\'s account.' })
export class RefusePayoutPayload {
  @Field(() => CashbackPayout, { description: 'The payout as it stands now.' })
  payout!: CashbackPayout;
}

const RefusePayoutResult = createUnionType({ name: 'RefusePayoutResult', description: 'The refused payout, or why it was not.', types: () => [RefusePayoutPayload, PayoutDecided, InvalidInput] as const });
type Result = RefusePayoutPayload | PayoutDecided | InvalidInput;

/** The vendor does not make a payout, or its bank did not. */
async function refusePayout(useCase: UseCase, { payoutId, ...input }: RefusePayoutInput): Promise<Result> {
  const found = await findPayout(useCase, payoutId);
  const wanted = parseInput(payoutRefusalSchema, input, useCase.language);
  if (isRefusal(wanted)) return wanted;
  const payout = await decidePayout(useCase, found, 'REFUSED', wanted);
  return isRefusal(payout) ? payout : Object.assign(new RefusePayoutPayload(), { payout });
}

@Resolver()
export class RefusePayoutResolver {
  @Mutation(() => RefusePayoutResult, { description: 'Refuses a payout of cashback (P10).' })
  refusePayout(@Arg('input', () => RefusePayoutInput, { description: 'Which, and why.' }) input: RefusePayoutInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => refusePayout(useCase, input));
  }
}
