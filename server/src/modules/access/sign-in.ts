import { signInSchema } from '@filiera/shared/schemas';
import { hash, verify } from '@node-rs/argon2';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal, parseInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { enterByPassword, SignInChallengePayload, SignInEnrolmentPayload } from '../two-factor/index.ts';
import { Viewer } from './viewer.entity.ts';

/** What an unknown address is compared with, so that it takes as long as a known one. */
const nobodysHash = hash('nobody has this password');

@InputType({ description: 'Who signs in, and where.' })
export class SignInInput {
  @Field(() => String, { description: 'The address the person signs in with.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => String, { nullable: true, description: 'The vendor\'s name in its address; may be left out where there is only one (T8).' })
  vendor?: string | null;
}

@ObjectType({ description: 'Signed in: the session is in the cookie.' })
export class SignInPayload {
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer!: Viewer;
}

@ObjectType({ implements: UserError, description: 'The address or the password is wrong; which of them is not told.' })
export class InvalidCredentials extends UserError {}

const SignInResult = createUnionType({ name: 'SignInResult', description: 'The session, what is still wanted for one, or why there is none.', types: () => [SignInPayload, SignInChallengePayload, SignInEnrolmentPayload, InvalidCredentials] as const });
type Result = SignInPayload | SignInChallengePayload | SignInEnrolmentPayload | InvalidCredentials;

/** Opens a session, or asks whoever has a second factor for a code. Unknown, disabled, suspended and wrong password are one answer, after the same work. @throws RATE_LIMITED */
export async function signIn(context: Context, input: SignInInput): Promise<Result> {
  const { em, language, limits, address } = context;
  if (!em) throw new Error('signing in runs inside a mutation');
  const refused = () => refuse(InvalidCredentials, 'INVALID_CREDENTIALS', language, { path: ['email'] });
  const given = parseInput(signInSchema, input, language);
  if (isRefusal(given)) return refused();

  // Counted by the address alone: however the vendor is written, or left out, it is one account that is tried.
  await limits.attempt(given.email, address);
  const vendor = input.vendor ?? null;
  if (vendor !== null && !/^[a-z0-9-]{1,100}$/.test(vendor)) return refused();
  const [known] = await queryIn<{ user_id: string; password_hash: string }>(em, 'select * from find_credential($1, $2)', [vendor, given.email]);
  const isRight = await verify(known?.password_hash ?? (await nobodysHash), given.password);
  if (!known || !isRight) return refused();

  const entered = await enterByPassword(context, known.user_id);
  if (entered === 'CLOSED') return refused();
  await limits.succeeded(given.email, address);
  if (entered !== 'IN') return entered;
  return Object.assign(new SignInPayload(), { viewer: { id: known.user_id } });
}

@Resolver()
export class SignInResolver {
  @Mutation(() => SignInResult, { description: 'Opens a session for a person, at once or after a second step.' })
  signIn(@Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput, @Ctx() context: Context): Promise<Result> {
    return signIn(context, input);
  }
}
