import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { userPolicy } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { factsOf, findUserLocked, subjectOfUser } from './find-user.ts';
import { LastAdmin, refuseLastAdmin } from './last-admin.ts';
import { RemovedUserPayload, rememberedRemoval, takeOut } from './removed-user.ts';
import { tellAccessRemoved } from './tell-access-removed.ts';

@InputType({ description: 'Who comes in no more.' })
export class RemoveUserInput {
  @Field(() => ID, { description: 'The person.' })
  userId!: string;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The person is gone. Keys it made are revoked; a contact made from it stays as one from nothing.' })
export class RemoveUserPayload extends RemovedUserPayload {}

const RemoveUserResult = createUnionType({ name: 'RemoveUserResult', description: 'Who was removed, or why it stays.', types: () => [RemoveUserPayload, LastAdmin] as const });
type Result = RemoveUserPayload | LastAdmin;

/** Takes a person's access away for good. What it did keeps its name (T7). */
export async function removeUser(useCase: UseCase, { userId }: RemoveUserInput): Promise<Result> {
  const { user, tenant } = await findUserLocked(useCase, userId);
  userPolicy.authorize(useCase.viewer, 'user:remove', factsOf(user, tenant));
  const refused = await refuseLastAdmin(useCase, user, tenant);
  if (refused) return refused;

  recordChange(useCase, { action: 'user:remove', area: 'ACCESS', tenantId: tenant.id, subject: subjectOfUser(user), before: { email: user.email, role: user.role } });
  await tellAccessRemoved(useCase, user, tenant);
  await takeOut(useCase, user);
  return Object.assign(new RemoveUserPayload(), { userId, tenant });
}

@Resolver()
export class RemoveUserResolver {
  @Mutation(() => RemoveUserResult, { description: 'Takes a person\'s access away for good.' })
  removeUser(@Arg('input', () => RemoveUserInput, { description: 'Who.' }) input: RemoveUserInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'removeUser', input, rememberedRemoval(RemoveUserPayload), (useCase) => removeUser(useCase, input));
  }
}
