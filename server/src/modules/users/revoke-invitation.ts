import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { userPolicy } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { factsOf, findUserLocked, subjectOfUser } from './find-user.ts';
import { RemovedUserPayload, takeOut } from './removed-user.ts';

@InputType({ description: 'Who is not invited any more.' })
export class RevokeInvitationInput {
  @Field(() => ID, { description: 'The invited person.' })
  userId!: string;
}

@ObjectType({ description: 'The invitation is withdrawn; its link opens nothing.' })
export class RevokeInvitationPayload extends RemovedUserPayload {}

const RevokeInvitationResult = createUnionType({ name: 'RevokeInvitationResult', description: 'What was withdrawn.', types: () => [RevokeInvitationPayload] as const });

/** Withdraws an invitation that nobody has accepted yet. */
export async function revokeInvitation(useCase: UseCase, { userId }: RevokeInvitationInput): Promise<RevokeInvitationPayload> {
  const { user, tenant } = await findUserLocked(useCase, userId);
  userPolicy.authorize(useCase.viewer, 'user:revokeInvitation', factsOf(user, tenant));

  recordChange(useCase, { action: 'user:revokeInvitation', area: 'ACCESS', tenantId: tenant.id, subject: subjectOfUser(user), before: { email: user.email, role: user.role } });
  await takeOut(useCase, user);
  return Object.assign(new RevokeInvitationPayload(), { userId, tenant });
}

@Resolver()
export class RevokeInvitationResolver {
  @Mutation(() => RevokeInvitationResult, { description: 'Withdraws an invitation.' })
  revokeInvitation(@Arg('input', () => RevokeInvitationInput, { description: 'Whose.' }) input: RevokeInvitationInput, @Ctx() context: Context): Promise<RevokeInvitationPayload> {
    return inTransaction(context, (useCase) => revokeInvitation(useCase, input));
  }
}
