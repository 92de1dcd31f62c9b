import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { forbidden } from '../../platform/graphql/errors.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { Viewer, WrongPassword } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { knownProof, ProofInput, proveOneself } from './prove-oneself.ts';
import { WrongCode } from './spend-code.ts';
import { tellTwoFactor } from './tell-two-factor.ts';
import { TwoFactorState } from './two-factor-state.ts';

@InputType({ description: 'That it is oneself who turns it off.' })
export class DisableTwoFactorInput extends ProofInput {}

@ObjectType({ description: 'From now on a password is enough. The recovery codes open nothing, and every other session has ended.' })
export class DisableTwoFactorPayload {
  @Field(() => Viewer, { description: 'Whose.' })
  viewer!: Viewer;
}

const DisableTwoFactorResult = createUnionType({ name: 'DisableTwoFactorResult', description: 'Whether it is off.', types: () => [DisableTwoFactorPayload, WrongPassword, WrongCode, TwoFactorState] as const });
type Result = DisableTwoFactorPayload | WrongPassword | WrongCode | TwoFactorState;

/** Turns one's own second factor off, unless one's company requires it. */
export async function disableTwoFactor(useCase: UseCase, input: DisableTwoFactorInput, { token, limits }: Pick<Context, 'token' | 'limits'>): Promise<Result> {
  const { em, viewer, language } = useCase;
  if (viewer.kind !== 'USER') throw forbidden();
  const [own] = await queryIn<{ is_required: boolean }>(em, 'select * from own_two_factor');
  if (own?.is_required) return TwoFactorState.of('REQUIRED', language);
  const refused = await proveOneself(useCase, input, limits);
  if (refused) return refused;

  await queryIn(em, 'select drop_two_factor($1, $2)', [viewer.id, token]);
  recordChange(useCase, { action: 'user:turnOffTwoFactor', area: 'ACCESS', tenantId: viewer.home.id, subject: { type: 'User', id: viewer.id, name: viewer.name } });
  await tellTwoFactor(useCase, 'twoFactorOff');
  return Object.assign(new DisableTwoFactorPayload(), { viewer: { id: viewer.id } });
}

const remembered: Remembered<DisableTwoFactorPayload> = {
  forget: ({ viewer }) => ({ viewer: viewer.id }),
  recall: ({ viewer }) => Object.assign(new DisableTwoFactorPayload(), { viewer: { id: viewer } }),
};

@Resolver()
export class DisableTwoFactorResolver {
  @Mutation(() => DisableTwoFactorResult, { description: 'Turns off one\'s own second step of signing in.' })
  disableTwoFactor(@Arg('input', () => DisableTwoFactorInput, { description: 'The proof.' }) input: DisableTwoFactorInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'disableTwoFactor', knownProof(context.secret, input), remembered, (useCase) => disableTwoFactor(useCase, input, context));
  }
}
