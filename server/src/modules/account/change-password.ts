import { changePasswordSchema } from '@filiera/shared/schemas';
import { hash, verify } from '@node-rs/argon2';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal, parseInput, refuse } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { Viewer, WrongPassword } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { cancelPending } from '../email-changes/index.ts';
import { ownAccount } from './own-account.ts';
import { tellPasswordChanged } from './tell-password-changed.ts';

@InputType({ description: 'The password of now and the one to come.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'What one signs in with now.' })
  currentPassword!: string;

  @Field(() => String, { description: 'At least 12 characters, and none of those that everybody tries.' })
  newPassword!: string;

  @Field(() => String, { description: 'The same key gets the first answer again (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The password is another one; every other session has ended.' })
export class ChangePasswordPayload {
  @Field(() => Viewer, { description: 'Whose.' })
  viewer!: Viewer;
}

const ChangePasswordResult = createUnionType({ name: 'ChangePasswordResult', description: 'Whether the password was changed.', types: () => [ChangePasswordPayload, InvalidInput, WrongPassword] as const });
type Result = ChangePasswordPayload | InvalidInput | WrongPassword;

/** Changes one's own password; this session goes on, every other one ends. @throws RATE_LIMITED for who guesses */
export async function changePassword(useCase: UseCase, input: ChangePasswordInput, { token, limits }: Pick<Context, 'token' | 'limits'>): Promise<Result> {
  const { em, viewer, language, address } = useCase;
  const user = await ownAccount(useCase);
  const wanted = parseInput(changePasswordSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  await limits.attempt(`password ${viewer.id}`, address);
  const [stored] = await queryIn<{ hash: string | null }>(em, 'select own_password() as hash');
  if (!stored?.hash || !(await verify(stored.hash, wanted.currentPassword))) return refuse(WrongPassword, 'WRONG_PASSWORD', language, { path: ['currentPassword'] });

  await limits.succeeded(`password ${viewer.id}`, address);
  await queryIn(em, 'select set_password($1, $2)', [await hash(wanted.newPassword), token]);
  await cancelPending(useCase, viewer.id);
  recordChange(useCase, { action: 'user:changePassword', area: 'ACCESS', tenantId: viewer.home.id, subject: { type: 'User', id: user.id, name: user.fullName() } });
  await tellPasswordChanged(useCase, { address: user.email, name: user.fullName(), language: user.language }, viewer.home.id);
  return Object.assign(new ChangePasswordPayload(), { viewer: { id: viewer.id } });
}

const remembered = {
  forget: ({ viewer }: ChangePasswordPayload) => ({ viewer: viewer.id }),
  recall: ({ viewer }: Record<string, unknown>) => Object.assign(new ChangePasswordPayload(), { viewer: { id: viewer } }) as ChangePasswordPayload,
};

@Resolver()
export class ChangePasswordResolver {
  @Mutation(() => ChangePasswordResult, { description: 'Changes one\'s own password.' })
  changePassword(@Arg('input', () => ChangePasswordInput, { description: 'The old and the new one.' }) input: ChangePasswordInput, @Ctx() context: Context): Promise<Result> {
    // A plain digest of a password is kept nowhere, not even to know the input again.
    const known = { newPassword: tokenHash(context.secret, input.newPassword).toString('base64url') };
    return once<Result>(context, input.idempotencyKey, 'changePassword', known, remembered, (useCase) => changePassword(useCase, input, context));
  }
}
