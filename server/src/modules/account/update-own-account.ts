import { ownAccountSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { User } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { Language } from '../tenants/index.ts';
import { ownAccount } from './own-account.ts';

@InputType({ description: 'What a person says of itself.' })
export class UpdateOwnAccountInput {
  @Field(() => String, { description: 'First name.' })
  firstName!: string;

  @Field(() => String, { description: 'Last name.' })
  lastName!: string;

  @Field(() => Language, { description: 'The language it reads.' })
  language!: Language;
}

@ObjectType({ description: 'The person as it stands now.' })
export class UpdateOwnAccountPayload {
  @Field(() => User, { description: 'Oneself.' })
  user!: User;
}

const UpdateOwnAccountResult = createUnionType({ name: 'UpdateOwnAccountResult', description: 'The saved account, or why it was not saved.', types: () => [UpdateOwnAccountPayload, InvalidInput] as const });
type Result = UpdateOwnAccountPayload | InvalidInput;

/** Saves one's own name and language. */
export async function updateOwnAccount(useCase: UseCase, input: UpdateOwnAccountInput): Promise<Result> {
  const user = await ownAccount(useCase);
  const wanted = parseInput(ownAccountSchema, input, useCase.language);
  if (isRefusal(wanted)) return wanted;

  const before = user.ownWords();
  user.saveOwn(wanted);
  recordChange(useCase, { action: 'user:updateOwn', area: 'ACCESS', tenantId: useCase.viewer.home.id, subject: { type: 'User', id: user.id, name: user.fullName() }, before, after: user.ownWords() });
  return Object.assign(new UpdateOwnAccountPayload(), { user });
}

@Resolver()
export class UpdateOwnAccountResolver {
  @Mutation(() => UpdateOwnAccountResult, { description: 'Saves one\'s own name and language.' })
  updateOwnAccount(@Arg('input', () => UpdateOwnAccountInput, { description: 'What it is to be.' }) input: UpdateOwnAccountInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => updateOwnAccount(useCase, input));
  }
}
