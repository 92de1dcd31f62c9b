import { userInvitationSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { Role, User } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, Language, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { lockPeople, subjectOfUser } from './find-user.ts';
import { sendInvitation } from './send-invitation.ts';
import { rememberedUser, UserPayload } from './user-answer.ts';

@InputType({ description: 'Who is invited, and to do what.' })
export class InviteUserInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => String, { description: 'Where the invitation goes; what the person signs in with from then on.' })
  email!: string;

  @Field(() => String, { description: 'First name.' })
  firstName!: string;

  @Field(() => String, { description: 'Last name.' })
  lastName!: string;

  @Field(() => Role, { description: 'What it may do (T2).' })
  role!: Role;

  @Field(() => Language, { description: 'The language it is written to in.' })
  language!: Language;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The invitation is on its way; its link is good for seven days.' })
export class InviteUserPayload extends UserPayload {}

@ObjectType({ implements: UserError, description: 'The address already is somebody of this company.' })
export class AlreadyUser extends UserError {
  @Field(() => ID, { description: 'Who.' })
  userId!: string;
}

const InviteUserResult = createUnionType({ name: 'InviteUserResult', description: 'The invited person, or why nobody was invited.', types: () => [InviteUserPayload, InvalidInput, AlreadyUser] as const });
type Result = InviteUserPayload | InvalidInput | AlreadyUser;

/** Invites somebody by e-mail. Whether the address signs in at another company is told to nobody but its owner, behind the link (T8). */
export async function inviteUser(useCase: UseCase, { tenantId, ...input }: InviteUserInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'user:invite', subjectOf(tenant));

  const wanted = parseInput(userInvitationSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  await lockPeople(em, tenant.id);
  const known = await em.findOne(User, { tenant: tenant.id, email: wanted.email });
  if (known) return refuse(AlreadyUser, known.status === 'INVITED' ? 'ALREADY_INVITED' : 'ALREADY_USER', language, { path: ['email'], userId: known.id }, { name: known.fullName() });

  const user = em.create(User, { id: newId(now), ...wanted, tenant, path: tenant.path, vendorId: tenant.vendorId, status: 'INVITED', createdAt: now } as never) as User;
  await sendInvitation(useCase, user, tenant, 'invitation');
  const { email, role } = wanted;
  recordChange(useCase, { action: 'user:invite', area: 'ACCESS', tenantId: tenant.id, subject: subjectOfUser(user), after: { email, role } });
  return Object.assign(new InviteUserPayload(), { user, tenant });
}

@Resolver()
export class InviteUserResolver {
  @Mutation(() => InviteUserResult, { description: 'Invites somebody by e-mail.' })
  inviteUser(@Arg('input', () => InviteUserInput, { description: 'Who.' }) input: InviteUserInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'inviteUser', input, rememberedUser(InviteUserPayload), (useCase) => inviteUser(useCase, input));
  }
}
