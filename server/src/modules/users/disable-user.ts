import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { userPolicy } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { cancelPending } from '../email-changes/index.ts';
import { factsOf, findUserLocked, subjectOfUser } from './find-user.ts';
import { LastAdmin, refuseLastAdmin } from './last-admin.ts';
import { tellAccessRemoved } from './tell-access-removed.ts';
import { rememberedUser, UserPayload } from './user-answer.ts';

@InputType({ description: 'Who may not come in for now.' })
export class DisableUserInput {
  @Field(() => ID, { description: 'The person.' })
  userId!: string;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The person is out with its next request, and every key it made.' })
export class DisableUserPayload extends UserPayload {}

const DisableUserResult = createUnionType({ name: 'DisableUserResult', description: 'The person, or why it stays.', types: () => [DisableUserPayload, LastAdmin] as const });
type Result = DisableUserPayload | LastAdmin;

/** Shuts a person out until it is let in again: its sessions end, keys it made stand still, a new e-mail under way is given up (T2, C3). */
export async function disableUser(useCase: UseCase, { userId }: DisableUserInput): Promise<Result> {
  const { em, viewer } = useCase;
  const { user, tenant } = await findUserLocked(useCase, userId);
  userPolicy.authorize(viewer, 'user:disable', factsOf(user, tenant));
  const refused = await refuseLastAdmin(useCase, user, tenant);
  if (refused) return refused;

  user.disable();
  await em.flush();
  await queryIn(em, 'select end_sessions($1, null)', [user.id]);
  await cancelPending(useCase, user.id);
  recordChange(useCase, { action: 'user:disable', area: 'ACCESS', tenantId: tenant.id, subject: subjectOfUser(user) });
  await tellAccessRemoved(useCase, user, tenant);
  return Object.assign(new DisableUserPayload(), { user, tenant });
}

@Resolver()
export class DisableUserResolver {
  @Mutation(() => DisableUserResult, { description: 'Shuts a person out until it is let in again.' })
  disableUser(@Arg('input', () => DisableUserInput, { description: 'Who.' }) input: DisableUserInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'disableUser', input, rememberedUser(DisableUserPayload), (useCase) => disableUser(useCase, input));
  }
}
