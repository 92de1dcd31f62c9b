import { newPasswordSchema } from '@filiera/shared/schemas';
import { hash } from '@node-rs/argon2';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { openSession } from './open-session.ts';
import { Viewer } from './viewer.entity.ts';

@InputType({ description: 'The link\'s token and the password to sign in with from now on.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'From the link.' })
  token!: string;

  @Field(() => String, { description: 'At least 12 characters.' })
  password!: string;
}

@ObjectType({ description: 'Accepted and signed in.' })
export class AcceptInvitationPayload {
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer!: Viewer;
}

@ObjectType({ implements: UserError, description: 'The link was used, has expired, or never was.' })
export class LinkExpired extends UserError {}

const AcceptInvitationResult = createUnionType({ name: 'AcceptInvitationResult', description: 'The session, or why there is none.', types: () => [AcceptInvitationPayload, InvalidInput, LinkExpired] as const });
type Result = AcceptInvitationPayload | InvalidInput | LinkExpired;

/** Sets the first password by a one-time link and signs in. Two who open one link at once: the database lets exactly one through. */
export async function acceptInvitation(context: Context, input: AcceptInvitationInput): Promise<Result> {
  const { em, now, language, secret, limits, address } = context;
  if (!em) throw new Error('accepting runs inside a mutation');
  await limits.attempt(`link ${address}`, address);
  const wanted = parseInput(newPasswordSchema, { password: input.password }, language);
  if (isRefusal(wanted)) return wanted;

  const [{ person } = { person: null }] = await queryIn<{ person: string | null }>(em, 'select redeem_link($1, $2, $3) as person', [tokenHash(secret, input.token), await hash(wanted.password), now]);
  if (!person || !(await openSession(context, person))) return refuse(LinkExpired, 'LINK_EXPIRED', language, { path: ['token'] });
  await limits.succeeded(`link ${address}`);
  return Object.assign(new AcceptInvitationPayload(), { viewer: { id: person } });
}

@Resolver()
export class AcceptInvitationResolver {
  @Mutation(() => AcceptInvitationResult, { description: 'Sets the first password by a one-time link.' })
  acceptInvitation(@Arg('input', () => AcceptInvitationInput, { description: 'The link and the password.' }) input: AcceptInvitationInput, @Ctx() context: Context): Promise<Result> {
    return acceptInvitation(context, input);
  }
}
