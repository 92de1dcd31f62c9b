import { recoveryCodeSchema, secondFactorSchema } from '@filiera/shared/schemas';
import { ObjectType } from 'type-graphql';
import { unseal } from '../../platform/auth/seal.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { stepOf } from './one-time-code.ts';
import { recoveryHash } from './recovery-codes.ts';

@ObjectType({ implements: UserError, description: 'It is no code of now, or was taken already; which of them is not told.' })
export class WrongCode extends UserError {
  /** @param under where in the input the code stands */
  static at(language: Language, under: readonly string[] = []): WrongCode {
    return refuse(WrongCode, 'WRONG_CODE', language, { path: [...under, 'code'] });
  }
}

/** What a person's secret is sealed for. */
export const factorPurpose = (userId: string): string => `second factor ${userId}`;

interface Owner {
  userId: string;
  sealed: string;
  /** the hash of the challenge's token, where somebody is at the door; null for whoever is signed in */
  challenge: Buffer | null;
}

/** Takes a code, once: of two requests with the same one the database lets one through. @returns which kind it was, or undefined for none */
export async function spendCode({ em, now, secret }: Pick<Context, 'em' | 'now' | 'secret'>, { userId, sealed, challenge }: Owner, typed: string): Promise<'CODE' | 'RECOVERY_CODE' | undefined> {
  if (!em) throw new Error('a code is taken inside a mutation');
  const spent = async (sql: string, values: unknown[]) => (await queryIn<{ spent: boolean }>(em, sql, values))[0]?.spent ?? false;
  const digits = secondFactorSchema.safeParse({ code: typed });
  if (digits.success) {
    // Sealed under a secret of the instance that has been changed since, it takes no code any more.
    const plain = unseal(secret, factorPurpose(userId), sealed);
    const step = plain === undefined ? null : stepOf(plain, digits.data.code, now);
    return step !== null && (await spent('select spend_code($1, $2) as spent', [challenge, step])) ? 'CODE' : undefined;
  }
  const recovery = recoveryCodeSchema.safeParse({ code: typed });
  if (!recovery.success) return undefined;
  return (await spent('select spend_recovery_code($1, $2, $3) as spent', [challenge, recoveryHash(secret, userId, recovery.data.code), now])) ? 'RECOVERY_CODE' : undefined;
}
