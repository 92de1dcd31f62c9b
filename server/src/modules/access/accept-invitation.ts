import { newPasswordSchema } from '@filiera/shared/schemas';
import { hash } from '@node-rs/argon2';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { LinkExpired } from './link-refusal.ts';
import { enterByPassword, SignInEnrolmentPayload } from '../two-factor/index.ts';
import { takeLink } from './take-link.ts';
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

const AcceptInvitationResult = createUnionType({ name: 'AcceptInvitationResult', description: 'The session, or why there is none.', types: () => [AcceptInvitationPayload, SignInEnrolmentPayload, InvalidInput, LinkExpired] as const });
type Result = AcceptInvitationPayload | SignInEnrolmentPayload | InvalidInput | LinkExpired;

/** Sets the first password by a one-time link and signs in. Two who open one link at once: the database lets exactly one through. */
export async function acceptInvitation(context: Context, input: AcceptInvitationInput): Promise<Result> {
  const { language, token: former } = context;
  const wanted = parseInput(newPasswordSchema, { password: input.password }, language);
  if (isRefusal(wanted)) return wanted;
  const taken = await takeLink(context, input.token, ['INVITATION']);
  if (isRefusal(taken)) return taken;

  const { useCase, link } = taken;
  await queryIn(useCase.em, 'select set_password($1, $2)', [await hash(wanted.password), former]);
  recordChange(useCase, { action: 'user:acceptInvitation', area: 'ACCESS', tenantId: link.company, subject: { type: 'User', id: link.person, name: link.person_name } });
  await useCase.em.flush();
  const entered = await enterByPassword(context, link.person);
  if (entered instanceof SignInEnrolmentPayload) return entered;
  // Nobody who was only invited has a second factor.
  if (entered !== 'IN') throw new Error('whoever took a link comes in');
  return Object.assign(new AcceptInvitationPayload(), { viewer: { id: link.person } });
}

@Resolver()
export class AcceptInvitationResolver {
  @Mutation(() => AcceptInvitationResult, { description: 'Sets the first password by a one-time link.' })
  acceptInvitation(@Arg('input', () => AcceptInvitationInput, { description: 'The link and the password.' }) input: AcceptInvitationInput, @Ctx() context: Context): Promise<Result> {
    return acceptInvitation(context, input);
  }
}
