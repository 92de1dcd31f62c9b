import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { userPolicy } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { factsOf, findUserLocked, subjectOfUser } from './find-user.ts';
import { sendInvitation } from './send-invitation.ts';
import { rememberedUser, UserPayload } from './user-answer.ts';

@InputType({ description: 'Whom to write to once more.' })
export class ResendInvitationInput {
  @Field(() => ID, { description: 'The person.' })
  userId!: string;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'A new link is on its way; the former one opens nothing.' })
export class ResendInvitationPayload extends UserPayload {}

const ResendInvitationResult = createUnionType({ name: 'ResendInvitationResult', description: 'The invited person.', types: () => [ResendInvitationPayload] as const });
type Result = ResendInvitationPayload;

/** Writes to an invited person once more; the seven days start anew. */
export async function resendInvitation(useCase: UseCase, { userId }: ResendInvitationInput): Promise<Result> {
  const { viewer } = useCase;
  const { user, tenant } = await findUserLocked(useCase, userId);
  userPolicy.authorize(viewer, 'user:resendInvitation', factsOf(user, tenant));

  await sendInvitation(useCase, user, tenant, 'invitationResent');
  recordChange(useCase, { action: 'user:resendInvitation', area: 'ACCESS', tenantId: tenant.id, subject: subjectOfUser(user) });
  return Object.assign(new ResendInvitationPayload(), { user, tenant });
}

@Resolver()
export class ResendInvitationResolver {
  @Mutation(() => ResendInvitationResult, { description: 'Sends an invitation again.' })
  resendInvitation(@Arg('input', () => ResendInvitationInput, { description: 'Who.' }) input: ResendInvitationInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'resendInvitation', input, rememberedUser(ResendInvitationPayload), (useCase) => resendInvitation(useCase, input));
  }
}
