import { secondFactorSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { unseal } from '../../platform/auth/seal.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { signInWithin } from '../../platform/graphql/executor.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { Viewer } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { enrollee } from './enrollee.ts';
import { stepOf } from './one-time-code.ts';
import { recoveryCodes, recoveryHash } from './recovery-codes.ts';
import { factorPurpose, WrongCode } from './spend-code.ts';
import { tellTwoFactor } from './tell-two-factor.ts';
import { TwoFactorState } from './two-factor-state.ts';

@InputType({ description: 'The proof that the authenticator has the secret.' })
export class ConfirmTwoFactorInput {
  @Field(() => String, { description: 'The six digits that it shows now.' })
  code!: string;
}

@ObjectType({ description: 'From now on a code is asked for. Every other session of the person has ended.' })
export class ConfirmTwoFactorPayload {
  @Field(() => [String], { description: 'Each lets the person in once without the authenticator. Shown now and never again.' })
  recoveryCodes!: string[];

  @Field(() => Viewer, { description: 'Whose.' })
  viewer!: Viewer;
}

const ConfirmTwoFactorResult = createUnionType({ name: 'ConfirmTwoFactorResult', description: 'The recovery codes, or why a code is still not asked for.', types: () => [ConfirmTwoFactorPayload, InvalidInput, WrongCode, TwoFactorState] as const });
type Result = ConfirmTwoFactorPayload | InvalidInput | WrongCode | TwoFactorState;

/**
 * Makes the begun second factor count. It happens once by itself: a secret is confirmed once, and of two at the same moment one does it. Whoever could
 * do nothing else before is signed in wholly from here on.
 */
export async function confirmTwoFactor(context: Context, input: ConfirmTwoFactorInput): Promise<Result> {
  const { em, token, now, language, secret } = context;
  if (!em) throw new Error('a second factor is confirmed inside a mutation');
  const userId = enrollee(context);
  const given = parseInput(secondFactorSchema, input, language);
  if (isRefusal(given)) return given;
  const [pending] = await queryIn<{ sealed: string | null }>(em, 'select pending_two_factor($1, $2) as sealed', [token, now]);
  if (!pending?.sealed) return TwoFactorState.of('NOT_BEGUN', language);
  const factorSecret = unseal(secret, factorPurpose(userId), pending.sealed);
  const step = factorSecret === undefined ? null : stepOf(factorSecret, given.code, now);
  if (step === null) return WrongCode.at(language);

  const codes = recoveryCodes(secret, newId(now));
  const [done] = await queryIn<{ confirmed: boolean }>(em, 'select confirm_two_factor($1, $2, $3, $4, $5) as confirmed', [token, pending.sealed, step, codes.map((code) => recoveryHash(secret, userId, code)), now]);
  if (!done?.confirmed) return TwoFactorState.of('ON', language);
  await signInWithin(em, context);
  return inTransaction(context, async (useCase) => {
    const { viewer } = useCase;
    recordChange(useCase, { action: 'user:turnOnTwoFactor', area: 'ACCESS', tenantId: viewer.home.id, subject: { type: 'User', id: viewer.id, name: viewer.name } });
    await tellTwoFactor(useCase, 'twoFactorOn');
    return Object.assign(new ConfirmTwoFactorPayload(), { recoveryCodes: codes, viewer: { id: userId } });
  });
}

@Resolver()
export class ConfirmTwoFactorResolver {
  @Mutation(() => ConfirmTwoFactorResult, { description: 'Turns on one\'s own second step of signing in.' })
  confirmTwoFactor(@Arg('input', () => ConfirmTwoFactorInput, { description: 'The proof.' }) input: ConfirmTwoFactorInput, @Ctx() context: Context): Promise<Result> {
    return confirmTwoFactor(context, input);
  }
}
