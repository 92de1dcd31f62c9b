import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { Viewer, WrongPassword } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { knownProof, ProofInput, proveOneself } from './prove-oneself.ts';
import { recoveryCodes, recoveryHash } from './recovery-codes.ts';
import { WrongCode } from './spend-code.ts';
import { tellTwoFactor } from './tell-two-factor.ts';
import { TwoFactorState } from './two-factor-state.ts';

@InputType({ description: 'That it is oneself who wants new ones.' })
export class RenewRecoveryCodesInput extends ProofInput {}

@ObjectType({ description: 'New codes; the former ones open nothing.' })
export class RenewRecoveryCodesPayload {
  @Field(() => [String], { description: 'Each lets the person in once without the authenticator. Shown now and never again.' })
  recoveryCodes!: string[];

  @Field(() => Viewer, { description: 'Whose.' })
  viewer!: Viewer;

  /** which codes they are, for the same request sent again */
  batchId!: string;
}

const RenewRecoveryCodesResult = createUnionType({ name: 'RenewRecoveryCodesResult', description: 'The new codes, or why the former ones stay.', types: () => [RenewRecoveryCodesPayload, WrongPassword, WrongCode, TwoFactorState] as const });
type Result = RenewRecoveryCodesPayload | WrongPassword | WrongCode | TwoFactorState;

/** Makes the recovery codes anew, spent and unspent ones alike. */
export async function renewRecoveryCodes(useCase: UseCase, input: RenewRecoveryCodesInput, limits: Context['limits']): Promise<Result> {
  const { em, viewer, now, secret } = useCase;
  const refused = await proveOneself(useCase, input, limits);
  if (refused) return refused;

  const batchId = newId(now);
  const codes = recoveryCodes(secret, batchId);
  await queryIn(em, 'select renew_recovery_codes($1)', [codes.map((code) => recoveryHash(secret, viewer.id, code))]);
  recordChange(useCase, { action: 'user:renewRecoveryCodes', area: 'ACCESS', tenantId: viewer.home.id, subject: { type: 'User', id: viewer.id, name: viewer.name } });
  await tellTwoFactor(useCase, 'recoveryCodesRenewed');
  return Object.assign(new RenewRecoveryCodesPayload(), { recoveryCodes: codes, viewer: { id: viewer.id }, batchId });
}

/** Remembered is which codes they are, not the codes. */
const rememberedUnder = (secret: string): Remembered<RenewRecoveryCodesPayload> => ({
  forget: ({ viewer, batchId }) => ({ viewer: viewer.id, batchId }),
  recall: ({ viewer, batchId }) => Object.assign(new RenewRecoveryCodesPayload(), { recoveryCodes: recoveryCodes(secret, String(batchId)), viewer: { id: viewer }, batchId }),
});

@Resolver()
export class RenewRecoveryCodesResolver {
  @Mutation(() => RenewRecoveryCodesResult, { description: 'Makes one\'s own recovery codes anew.' })
  renewRecoveryCodes(@Arg('input', () => RenewRecoveryCodesInput, { description: 'The proof.' }) input: RenewRecoveryCodesInput, @Ctx() context: Context): Promise<Result> {
    const { secret, limits } = context;
    return once<Result>(context, input.idempotencyKey, 'renewRecoveryCodes', knownProof(secret, input), rememberedUnder(secret), (useCase) => renewRecoveryCodes(useCase, input, limits));
  }
}
