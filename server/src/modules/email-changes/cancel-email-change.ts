import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { cancelChange } from './cancel-pending.ts';
import { EmailChange } from './email-change.entity.ts';
import { EmailChangeOver, overNow } from './email-change-refusals.ts';
import { findEmailChange } from './find-email-change.ts';

@InputType({ description: 'Which change is no longer wanted.' })
export class CancelEmailChangeInput {
  @Field(() => ID, { description: 'The change.' })
  emailChangeId!: string;
}

@ObjectType({ description: 'The address stays as it is; every link of the change opens nothing.' })
export class CancelEmailChangePayload {
  @Field(() => EmailChange, { description: 'The change as it stands now.' })
  emailChange!: EmailChange;
}

const CancelEmailChangeResult = createUnionType({ name: 'CancelEmailChangeResult', description: 'The cancelled change, or how it ended instead.', types: () => [CancelEmailChangePayload, EmailChangeOver] as const });

/** Gives a change of e-mail up that nobody has confirmed yet (C3). */
export async function cancelEmailChange(useCase: UseCase, { emailChangeId }: CancelEmailChangeInput): Promise<CancelEmailChangePayload | EmailChangeOver> {
  const { change } = await findEmailChange(useCase, emailChangeId, 'emailChange:cancel');
  if (!change.isPending) return overNow(change, useCase.language);

  await cancelChange(useCase, change);
  return Object.assign(new CancelEmailChangePayload(), { emailChange: change });
}

@Resolver()
export class CancelEmailChangeResolver {
  @Mutation(() => CancelEmailChangeResult, { description: 'Gives a change of e-mail up.' })
  cancelEmailChange(@Arg('input', () => CancelEmailChangeInput, { description: 'Which.' }) input: CancelEmailChangeInput, @Ctx() context: Context): Promise<CancelEmailChangePayload | EmailChangeOver> {
    return inTransaction(context, (useCase) => cancelEmailChange(useCase, input));
  }
}
