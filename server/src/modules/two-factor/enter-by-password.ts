import { Field, ObjectType } from 'type-graphql';
import { newToken, tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { openSession } from '../access/index.ts';
import { Language } from '../tenants/index.ts';

const challengeMinutes = 5;

@ObjectType({ description: 'So far it is right, and nobody is signed in yet: `completeSignIn` wants a code as well (T8).' })
export class SignInChallengePayload {
  @Field(() => String, { description: 'To be sent along with the code. It opens nothing by itself.' })
  challenge!: string;

  @Field(() => GraphQLInstant, { description: 'Until when.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'Signed in to do one thing: the company requires a second step, and the person has to set it up first. Everything else answers FORBIDDEN with the reason TWO_FACTOR_REQUIRED (T8).' })
export class SignInEnrolmentPayload {
  @Field(() => Language, { description: 'The language the person reads.' })
  language!: Language;

  @Field(() => String, { description: 'The company that requires it.' })
  companyName!: string;
}

/**
 * Lets somebody in who gave a right password, or holds the link to choose one: whoever has a second factor gets no session but a question.
 * @returns CLOSED for a person whose company, or one above it, is suspended (T4)
 */
export async function enterByPassword(context: Context, userId: string): Promise<'IN' | 'CLOSED' | SignInChallengePayload | SignInEnrolmentPayload> {
  const { em, now, secret } = context;
  if (!em) throw new Error('somebody comes in inside a mutation');
  const challenge = newToken();
  const expiresAt = new Date(now.getTime() + challengeMinutes * 60_000);
  const [asked] = await queryIn<{ outcome: 'NONE' | 'CLOSED' | 'ASKED' }>(em, 'select open_challenge($1, $2, $3, $4) as outcome', [userId, tokenHash(secret, challenge), now, expiresAt]);
  if (asked?.outcome === 'ASKED') return Object.assign(new SignInChallengePayload(), { challenge, expiresAt });
  if (!(await openSession(context, userId))) return 'CLOSED';
  const { enrolling } = context;
  return enrolling ? Object.assign(new SignInEnrolmentPayload(), { language: enrolling.language, companyName: enrolling.companyName }) : 'IN';
}
