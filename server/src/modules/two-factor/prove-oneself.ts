import { verify } from '@node-rs/argon2';
import { Field, InputType } from 'type-graphql';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { forbidden } from '../../platform/graphql/errors.ts';
import { refuse } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { WrongPassword } from '../access/index.ts';
import { spendCode, WrongCode } from './spend-code.ts';
import { TwoFactorState } from './two-factor-state.ts';

@InputType({ description: 'That it is oneself: a session that was left open is not enough.' })
export class ProofInput {
  @Field(() => String, { nullable: true, description: 'What one signs in with; left out by who never had a password.' })
  password?: string | null;

  @Field(() => String, { description: 'The six digits of now, or a recovery code.' })
  code!: string;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again (S13).' })
  idempotencyKey!: string;
}

/** What somebody says to show that it is itself. */
export interface Said {
  password?: string | null;
  code?: string | null;
}

/** What somebody can be asked for: the sealed secret of its second factor, and the hash of its password. */
export interface Own {
  sealed: string | null;
  hash: string | null;
}

/** What is remembered of a proof to know it again: no digest of a password that can be guessed at is kept. */
export const knownProof = (secret: string, { password, code }: Said) => ({ proof: tokenHash(secret, JSON.stringify([password ?? '', code])).toString('base64url') });

/** Asks a person with a second factor for password and code; the code is spent. @throws RATE_LIMITED for who guesses, FORBIDDEN for a key */
export async function proveOneself(useCase: UseCase, said: ProofInput, limits: Context['limits']): Promise<WrongPassword | WrongCode | TwoFactorState | null> {
  const { em, viewer, language } = useCase;
  if (viewer.kind !== 'USER') throw forbidden();
  const [own] = await queryIn<Own>(em, 'select own_second_factor() as sealed, own_password() as hash');
  if (!own?.sealed) return TwoFactorState.of('OFF', language);
  return checkProof(useCase, own, said, limits);
}

/**
 * The password of who has one, then the code of who has a second factor; tries count like those at the door.
 * @param under where in the input they stand
 * @throws RATE_LIMITED for who guesses
 */
export async function checkProof(useCase: UseCase, { hash, sealed }: Own, { password, code }: Said, limits: Context['limits'], under: readonly string[] = []): Promise<WrongPassword | WrongCode | null> {
  const { viewer, language, address } = useCase;
  if (hash) {
    await limits.attempt(`password ${viewer.id}`, address);
    if (!(await verify(hash, password ?? ''))) return refuse(WrongPassword, 'WRONG_PASSWORD', language, { path: [...under, 'password'] });
    await limits.succeeded(`password ${viewer.id}`, address);
  }
  if (sealed) {
    await limits.attempt(`second factor ${viewer.id}`, address);
    if (!(await spendCode(useCase, { userId: viewer.id, sealed, challenge: null }, code ?? ''))) return WrongCode.at(language, under);
    await limits.succeeded(`second factor ${viewer.id}`, address);
  }
  return null;
}
