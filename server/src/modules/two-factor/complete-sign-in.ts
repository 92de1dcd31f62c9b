import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { openSession, Viewer } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { spendCode, WrongCode } from './spend-code.ts';
import { tellTwoFactor } from './tell-two-factor.ts';

@InputType({ description: 'The second step of signing in.' })
export class CompleteSignInInput {
  @Field(() => String, { description: 'What the first step answered.' })
  challenge!: string;

  @Field(() => String, { description: 'The six digits of now, or a recovery code.' })
  code!: string;
}

@ObjectType({ description: 'Signed in: the session is in the cookie.' })
export class CompleteSignInPayload {
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer!: Viewer;
}

@ObjectType({ implements: UserError, description: 'Five minutes are over, the question was answered already, or the password is another one by now: sign in from the start.' })
export class ChallengeExpired extends UserError {}

const CompleteSignInResult = createUnionType({ name: 'CompleteSignInResult', description: 'The session, or why there is none.', types: () => [CompleteSignInPayload, WrongCode, ChallengeExpired] as const });
type Result = CompleteSignInPayload | WrongCode | ChallengeExpired;

/** Opens the session that a right password did not. A code is good once, and so is the question. @throws RATE_LIMITED for who guesses */
export async function completeSignIn(context: Context, { challenge, code }: CompleteSignInInput): Promise<Result> {
  const { em, now, language, limits, address, secret } = context;
  if (!em) throw new Error('signing in runs inside a mutation');
  const token = tokenHash(secret, challenge);
  const [asked] = await queryIn<{ person: string; sealed: string }>(em, 'select * from challenged($1, $2)', [token, now]);
  const tried = asked ? `second factor ${asked.person}` : `challenge ${address}`;
  await limits.attempt(tried, address);
  const expired = () => refuse(ChallengeExpired, 'CHALLENGE_EXPIRED', language, { path: ['challenge'] });
  if (!asked) return expired();

  const spent = await spendCode(context, { userId: asked.person, sealed: asked.sealed, challenge: token }, code);
  if (!spent) return WrongCode.at(language);
  await queryIn(em, 'select close_challenge($1)', [token]);
  if (!(await openSession(context, asked.person)) || !context.viewer) return expired();
  await limits.succeeded(tried, address);
  if (spent === 'RECOVERY_CODE') await tellRecovery(context);
  return Object.assign(new CompleteSignInPayload(), { viewer: { id: asked.person } });
}

/** A recovery code is for need: the person hears that one is gone, and notices when it was somebody else. */
async function tellRecovery({ em, viewer, now, language, address, secret }: Context): Promise<void> {
  if (!em || !viewer) throw new Error('whoever spent a code is signed in');
  const useCase = { em, viewer, now, language, address, secret };
  recordChange(useCase, { action: 'user:useRecoveryCode', area: 'ACCESS', tenantId: viewer.home.id, subject: { type: 'User', id: viewer.id, name: viewer.name } });
  const [own] = await queryIn<{ recovery_codes_left: number }>(em, 'select * from own_two_factor');
  await tellTwoFactor(useCase, 'recoveryCodeUsed', { left: String(own?.recovery_codes_left ?? 0) });
}

@Resolver()
export class CompleteSignInResolver {
  @Mutation(() => CompleteSignInResult, { description: 'The second step of signing in, with a code.' })
  completeSignIn(@Arg('input', () => CompleteSignInInput, { description: 'The question and its answer.' }) input: CompleteSignInInput, @Ctx() context: Context): Promise<Result> {
    return completeSignIn(context, input);
  }
}
