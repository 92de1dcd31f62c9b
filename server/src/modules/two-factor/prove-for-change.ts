import { Field, InputType, ObjectType } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { forbidden } from '../../platform/graphql/errors.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type WrongPassword } from '../access/index.ts';
import { checkProof, type Own } from './prove-oneself.ts';
import { type WrongCode } from './spend-code.ts';

const freshMinutes = 10;

@InputType({ description: 'That it is oneself, for a change that whoever took a session would want: everything one signs in with. Who has no password, and comes by a provider, has signed in within the last ten minutes.' })
export class OwnProofInput {
  @Field(() => String, { nullable: true, description: 'What one signs in with; left out by who never had a password.' })
  password?: string | null;

  @Field(() => String, { nullable: true, description: 'The six digits of now, or a recovery code; left out by who has no second factor.' })
  code?: string | null;
}

@ObjectType({ implements: UserError, description: 'A session is not enough for this, and the code says what is: PROOF_PASSWORD (the password too), PROOF_CODE (a code of the second factor too), PROOF_SIGN_IN (to sign in again, not more than ten minutes before).' })
export class ProofWanted extends UserError {}

type Proof = 'PASSWORD' | 'CODE' | 'SIGN_IN';
const fields = { PASSWORD: ['password'], CODE: ['code'], SIGN_IN: [] } satisfies Record<Proof, readonly string[]>;

/** Asks a person for all that it signs in with, which a stolen session has not; a code is spent. @throws RATE_LIMITED for who guesses, FORBIDDEN for a key */
export async function proveForChange(useCase: UseCase, said: OwnProofInput | null | undefined, limits: Context['limits']): Promise<ProofWanted | WrongPassword | WrongCode | null> {
  const { em, viewer, now, language } = useCase;
  if (viewer.kind !== 'USER') throw forbidden();
  const since = new Date(now.getTime() - freshMinutes * 60_000);
  const [own] = await queryIn<Own & { fresh: boolean }>(em, 'select own_second_factor() as sealed, own_password() as hash, exists (select from own_session where id = $1 and created_at > $2) as fresh', [viewer.sessionId, since]);
  if (!own) throw forbidden();
  const wanted = wantedOf(own, said ?? {});
  if (wanted) return refuse(ProofWanted, `PROOF_${wanted}`, language, { path: ['proof', ...fields[wanted]] });
  return checkProof(useCase, own, said ?? {}, limits, ['proof']);
}

/** What is missing before anything is tried. A second factor that a taken session could set up by itself does not stand for signing in. */
function wantedOf({ hash, sealed, fresh }: Own & { fresh: boolean }, { password, code }: OwnProofInput): Proof | undefined {
  if (hash && !password) return 'PASSWORD';
  if (!hash && !fresh) return 'SIGN_IN';
  return sealed && !code ? 'CODE' : undefined;
}
