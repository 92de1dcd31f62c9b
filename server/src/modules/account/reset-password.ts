import { newPasswordSchema } from '@filiera/shared/schemas';
import { hash } from '@node-rs/argon2';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { LinkExpired, takeLink, Viewer } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { cancelPending } from '../email-changes/index.ts';
import { enterByPassword, SignInChallengePayload, SignInEnrolmentPayload } from '../two-factor/index.ts';
import { tellPasswordChanged } from './tell-password-changed.ts';

@InputType({ description: 'The link\'s token and the password to sign in with from now on.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'From the link.' })
  token!: string;

  @Field(() => String, { description: 'At least 12 characters, and none of those that everybody tries.' })
  password!: string;
}

@ObjectType({ description: 'The password is another one, every other session has ended, and the person is signed in.' })
export class ResetPasswordPayload {
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer!: Viewer;
}

const ResetPasswordResult = createUnionType({ name: 'ResetPasswordResult', description: 'The session, what is still wanted for one, or why there is none.', types: () => [ResetPasswordPayload, SignInChallengePayload, SignInEnrolmentPayload, InvalidInput, LinkExpired] as const });
type Result = ResetPasswordPayload | SignInChallengePayload | SignInEnrolmentPayload | InvalidInput | LinkExpired;

/**
 * Sets a new password by a one-time link; whoever had a session has none any more, and a new e-mail asked for in it is given up. It is no way around the
 * second step (T8).
 */
export async function resetPassword(context: Context, input: ResetPasswordInput): Promise<Result> {
  const wanted = parseInput(newPasswordSchema, { password: input.password }, context.language);
  if (isRefusal(wanted)) return wanted;
  const taken = await takeLink(context, input.token, ['PASSWORD_RESET']);
  if (isRefusal(taken)) return taken;

  const { useCase, link } = taken;
  await queryIn(useCase.em, 'select set_password($1, null)', [await hash(wanted.password)]);
  await cancelPending(useCase, link.person);
  recordChange(useCase, { action: 'user:resetPassword', area: 'ACCESS', tenantId: link.company, subject: { type: 'User', id: link.person, name: link.person_name } });
  await tellPasswordChanged(useCase, { address: link.address, name: link.person_name, language: link.language }, link.company);
  const entered = await enterByPassword(context, link.person);
  if (entered === 'CLOSED') throw new Error('whoever took a link comes in');
  if (entered !== 'IN') return entered;
  return Object.assign(new ResetPasswordPayload(), { viewer: { id: link.person } });
}

@Resolver()
export class ResetPasswordResolver {
  @Mutation(() => ResetPasswordResult, { description: 'Sets a new password by a one-time link.' })
  resetPassword(@Arg('input', () => ResetPasswordInput, { description: 'The link and the password.' }) input: ResetPasswordInput, @Ctx() context: Context): Promise<Result> {
    return resetPassword(context, input);
  }
}
