import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { Role, userPolicy } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { queueMails } from '../mails/index.ts';
import { factsOf, findUserLocked, subjectOfUser } from './find-user.ts';
import { LastAdmin, refuseLastAdmin } from './last-admin.ts';
import { roleName } from './role-name.ts';
import { sendInvitation } from './send-invitation.ts';
import { rememberedUser, UserPayload } from './user-answer.ts';

@InputType({ description: 'What a person may do from now on.' })
export class ChangeUserRoleInput {
  @Field(() => ID, { description: 'The person.' })
  userId!: string;

  @Field(() => Role, { description: 'What it may do (T2).' })
  role!: Role;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The person with its new role.' })
export class ChangeUserRolePayload extends UserPayload {}

const ChangeUserRoleResult = createUnionType({ name: 'ChangeUserRoleResult', description: 'The person, or why its role stays.', types: () => [ChangeUserRolePayload, LastAdmin] as const });
type Result = ChangeUserRolePayload | LastAdmin;

/** Gives a person another role; it is told by mail, to somebody invited by a new invitation. @throws RATE_LIMITED */
export async function changeUserRole(useCase: UseCase, { userId, role }: ChangeUserRoleInput): Promise<Result> {
  const { viewer } = useCase;
  const { user, tenant } = await findUserLocked(useCase, userId);
  userPolicy.authorize(viewer, 'user:changeRole', factsOf(user, tenant));
  const before = user.role;
  if (before === role) return Object.assign(new ChangeUserRolePayload(), { user, tenant });
  const refused = await refuseLastAdmin(useCase, user, tenant);
  if (refused) return refused;

  user.takeRole(role);
  recordChange(useCase, { action: 'user:changeRole', area: 'ACCESS', tenantId: tenant.id, subject: subjectOfUser(user), before: { role: before }, after: { role } });
  // Somebody invited has read another role in the invitation: it is written anew, as often as an invitation may be.
  if (user.status === 'INVITED') await sendInvitation(useCase, user, tenant, 'invitationResent');
  else await queueMails(useCase, [{
    letter: 'roleChanged', words: { changer: viewer.name, company: tenant.name, role: roleName(role, user.language), former: roleName(before, user.language) },
    to: { address: user.email, name: user.fullName(), language: user.language }, tenantId: tenant.id, key: `role:${newId(useCase.now)}`, area: 'ACCESS', objectPath: '/',
  }]);
  return Object.assign(new ChangeUserRolePayload(), { user, tenant });
}

@Resolver()
export class ChangeUserRoleResolver {
  @Mutation(() => ChangeUserRoleResult, { description: 'Gives a person another role.' })
  changeUserRole(@Arg('input', () => ChangeUserRoleInput, { description: 'Who, and which role.' }) input: ChangeUserRoleInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'changeUserRole', input, rememberedUser(ChangeUserRolePayload), (useCase) => changeUserRole(useCase, input));
  }
}
