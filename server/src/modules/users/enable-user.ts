import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { userPolicy } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { factsOf, findUserLocked, subjectOfUser } from './find-user.ts';
import { UserPayload } from './user-answer.ts';

@InputType({ description: 'Who may come in again.' })
export class EnableUserInput {
  @Field(() => ID, { description: 'The person.' })
  userId!: string;
}

@ObjectType({ description: 'The person may sign in again.' })
export class EnableUserPayload extends UserPayload {}

const EnableUserResult = createUnionType({ name: 'EnableUserResult', description: 'The person.', types: () => [EnableUserPayload] as const });
type Result = EnableUserPayload;

/** Lets a person in again, with the role and the keys it had. */
export async function enableUser(useCase: UseCase, { userId }: EnableUserInput): Promise<Result> {
  const { viewer } = useCase;
  const { user, tenant } = await findUserLocked(useCase, userId);
  userPolicy.authorize(viewer, 'user:enable', factsOf(user, tenant));

  user.enable();
  recordChange(useCase, { action: 'user:enable', area: 'ACCESS', tenantId: tenant.id, subject: subjectOfUser(user) });
  return Object.assign(new EnableUserPayload(), { user, tenant });
}

@Resolver()
export class EnableUserResolver {
  @Mutation(() => EnableUserResult, { description: 'Lets a person in again.' })
  enableUser(@Arg('input', () => EnableUserInput, { description: 'Who.' }) input: EnableUserInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => enableUser(useCase, input));
  }
}
