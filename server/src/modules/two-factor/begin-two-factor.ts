import { createUnionType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { seal } from '../../platform/auth/seal.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { enrollee } from './enrollee.ts';
import { factorUri, newFactorSecret } from './one-time-code.ts';
import { factorPurpose } from './spend-code.ts';
import { TwoFactorState } from './two-factor-state.ts';

@ObjectType({ description: 'A secret for an authenticator. It does not count before `confirmTwoFactor`.' })
export class BeginTwoFactorPayload {
  @Field(() => String, { description: 'For a QR code: `otpauth://totp/...`.' })
  uri!: string;

  @Field(() => String, { description: 'The same secret to be typed, Base32.' })
  secret!: string;
}

const BeginTwoFactorResult = createUnionType({ name: 'BeginTwoFactorResult', description: 'The secret, or why there is none.', types: () => [BeginTwoFactorPayload, TwoFactorState] as const });
type Result = BeginTwoFactorPayload | TwoFactorState;

/** Makes a secret for the person who asks; a former one that was not confirmed is forgotten. */
export async function beginTwoFactor(context: Context): Promise<Result> {
  const { em, token, now, language, secret } = context;
  if (!em) throw new Error('a second factor is begun inside a mutation');
  const factorSecret = newFactorSecret();
  const [begun] = await queryIn<{ address: string; vendor_name: string }>(em, 'select * from begin_two_factor($1, $2, $3)', [token, seal(secret, factorPurpose(enrollee(context)), factorSecret), now]);
  if (!begun) return TwoFactorState.of('ON', language);
  return Object.assign(new BeginTwoFactorPayload(), { uri: factorUri(factorSecret, begun.vendor_name, begun.address), secret: factorSecret });
}

@Resolver()
export class BeginTwoFactorResolver {
  @Mutation(() => BeginTwoFactorResult, { description: 'Begins to set up one\'s own second step of signing in.' })
  beginTwoFactor(@Ctx() context: Context): Promise<Result> {
    return beginTwoFactor(context);
  }
}
