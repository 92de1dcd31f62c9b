import { newEmailSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { User, WrongPassword } from '../access/index.ts';
import { startEmailChange } from '../email-changes/index.ts';
import { knownProof, OwnProofInput, proveForChange, ProofWanted, WrongCode } from '../two-factor/index.ts';
import { ownAccount } from './own-account.ts';

@InputType({ description: 'What one wants to sign in with.' })
export class ChangeOwnEmailInput {
  @Field(() => String, { description: 'The new address.' })
  email!: string;

  @Field(() => OwnProofInput, { nullable: true, description: 'That it is oneself.' })
  proof?: OwnProofInput | null;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'A link is on its way to the new address; until it is opened the old one stays (C3).' })
export class ChangeOwnEmailPayload {
  @Field(() => User, { description: 'Oneself, with the change that waits.' })
  user!: User;
}

const ChangeOwnEmailResult = createUnionType({ name: 'ChangeOwnEmailResult', description: 'The change, or why there is none.', types: () => [ChangeOwnEmailPayload, InvalidInput, ProofWanted, WrongPassword, WrongCode] as const });
type Result = ChangeOwnEmailPayload | InvalidInput | ProofWanted | WrongPassword | WrongCode;

/** Asks for another address to sign in with. Whether it is somebody's already is told behind the link only (T8). */
export async function changeOwnEmail(useCase: UseCase, { proof, ...input }: ChangeOwnEmailInput, { limits }: Pick<Context, 'limits'>): Promise<Result> {
  const user = await ownAccount(useCase);
  const wanted = parseInput(newEmailSchema, input, useCase.language);
  if (isRefusal(wanted)) return wanted;
  if (wanted.email === user.email) return InvalidInput.of([FieldIssue.of(['email'], 'email.same', useCase.language)], useCase.language);
  const unproven = await proveForChange(useCase, proof, limits);
  if (unproven) return unproven;

  await startEmailChange(useCase, user.id, await user.tenant.loadOrFail(), wanted.email);
  return Object.assign(new ChangeOwnEmailPayload(), { user });
}

const remembered: Remembered<ChangeOwnEmailPayload> = {
  forget: ({ user }) => ({ user: user.id }),
  recall: ({ user }) => Object.assign(new ChangeOwnEmailPayload(), { user: { id: user } }),
};

@Resolver()
export class ChangeOwnEmailResolver {
  @Mutation(() => ChangeOwnEmailResult, { description: 'Asks for another address to sign in with.' })
  changeOwnEmail(@Arg('input', () => ChangeOwnEmailInput, { description: 'Which.' }) input: ChangeOwnEmailInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'changeOwnEmail', { ...input, ...knownProof(context.secret, input.proof ?? {}) }, remembered, (useCase) => changeOwnEmail(useCase, input, context));
  }
}
