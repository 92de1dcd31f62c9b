import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { userPolicy } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { queueMails } from '../mails/index.ts';
import { factsOf, findUserLocked, subjectOfUser } from './find-user.ts';
import { rememberedUser, UserPayload } from './user-answer.ts';

@InputType({ description: 'Who has lost telephone and codes.' })
export class ResetTwoFactorInput {
  @Field(() => ID, { description: 'The person.' })
  userId!: string;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The person signs in with the password alone, and sets up a new second step if its company requires one. It is out of every session.' })
export class ResetTwoFactorPayload extends UserPayload {}

const ResetTwoFactorResult = createUnionType({ name: 'ResetTwoFactorResult', description: 'The person.', types: () => [ResetTwoFactorPayload] as const });

/** Takes away the second factor of somebody who cannot use it any more; one's own is turned off with a code. The person is told by mail. */
export async function resetTwoFactor(useCase: UseCase, { userId }: ResetTwoFactorInput): Promise<ResetTwoFactorPayload> {
  const { em, viewer, now } = useCase;
  const { user, tenant } = await findUserLocked(useCase, userId);
  userPolicy.authorize(viewer, 'user:resetTwoFactor', factsOf(user, tenant));

  await queryIn(em, 'select drop_two_factor($1, null)', [user.id]);
  recordChange(useCase, { action: 'user:resetTwoFactor', area: 'ACCESS', tenantId: tenant.id, subject: subjectOfUser(user) });
  await queueMails(useCase, [{
    letter: 'twoFactorReset', words: { changer: viewer.name }, to: { address: user.email, name: user.fullName(), language: user.language },
    tenantId: tenant.id, key: `twoFactor:${newId(now)}`, area: 'ACCESS', objectPath: '/sign-in',
  }]);
  return Object.assign(new ResetTwoFactorPayload(), { user, tenant });
}

@Resolver()
export class ResetTwoFactorResolver {
  @Mutation(() => ResetTwoFactorResult, { description: 'Takes away the second step of somebody who cannot use it any more.' })
  resetTwoFactor(@Arg('input', () => ResetTwoFactorInput, { description: 'Whose.' }) input: ResetTwoFactorInput, @Ctx() context: Context): Promise<ResetTwoFactorPayload> {
    return once<ResetTwoFactorPayload>(context, input.idempotencyKey, 'resetTwoFactor', input, rememberedUser(ResetTwoFactorPayload), (useCase) => resetTwoFactor(useCase, input));
  }
}
