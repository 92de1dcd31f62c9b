import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { CashbackPayout } from './cashback-payout.entity.ts';
import { decidePayout, findPayout, PayoutDecided } from './decide-payout.ts';

@InputType({ description: 'Which payout is approved.' })
export class ApprovePayoutInput {
  @Field(() => ID, { description: 'The payout.' })
  payoutId!: string;
}

@ObjectType({ description: 'It goes into the next file for the bank.' })
export class ApprovePayoutPayload {
  @Field(() => CashbackPayout, { description: 'The payout as it stands now.' })
  payout!: CashbackPayout;
}

const ApprovePayoutResult = createUnionType({ name: 'ApprovePayoutResult', description: 'The approved payout, or why it was not.', types: () => [ApprovePayoutPayload, PayoutDecided] as const });
type Result = ApprovePayoutPayload | PayoutDecided;

/** The vendor has compared the partner's invoice, and verified whose account it goes to. */
async function approvePayout(useCase: UseCase, { payoutId }: ApprovePayoutInput): Promise<Result> {
  const payout = await decidePayout(useCase, await findPayout(useCase, payoutId), 'APPROVED');
  return isRefusal(payout) ? payout : Object.assign(new ApprovePayoutPayload(), { payout });
}

@Resolver()
export class ApprovePayoutResolver {
  @Mutation(() => ApprovePayoutResult, { description: 'Approves a payout of cashback (P10).' })
  approvePayout(@Arg('input', () => ApprovePayoutInput, { description: 'Which.' }) input: ApprovePayoutInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => approvePayout(useCase, input));
  }
}
