import { createHash } from 'node:crypto';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type Viewer } from '../auth/viewer.ts';
import { type Language } from '../i18n/translate.ts';
import { queryIn } from '../orm/query.ts';
import { type Context } from './context.ts';
import { enrolmentWanted, failure, unauthenticated } from './errors.ts';
import { UserError } from './refusals.ts';

/** What a use case works with: the transaction, who asks, when, and in which language it answers. */
export interface UseCase {
  em: EntityManager;
  viewer: Viewer;
  now: Date;
  language: Language;
  /** the network address, for the audit log */
  address: string;
  /** keys the hashes of tokens */
  secret: string;
}

/** A mutation by somebody who is signed in. The executor holds the transaction; what is written goes to the database before the payload is read. */
export async function inTransaction<Result>(context: Context, run: (useCase: UseCase) => Promise<Result>): Promise<Result> {
  const { em, viewer, enrolling, now, language, address, secret } = context;
  if (!em) throw new Error('a use case runs inside a mutation');
  if (!viewer) throw enrolling ? enrolmentWanted() : unauthenticated();
  const result = await run({ em, viewer, now, language, address, secret });
  await em.flush();
  return result;
}

/** How an answer is remembered: its class and the ids of the entities it names. */
export interface Remembered<Result> {
  forget(result: Result): Record<string, unknown>;
  recall(answer: Record<string, unknown>): Result;
}

/**
 * A mutation that moves money or sends mail: under one key it happens once, and the same input gets the first answer again (S13).
 * A refusal is not remembered: nothing happened, and the reader may try again.
 * @throws CONFLICT when the key was used with another input
 */
export async function once<Result>(context: Context, key: string, mutation: string, input: object, remembered: Remembered<Exclude<Result, UserError>>, run: (useCase: UseCase) => Promise<Result>): Promise<Result> {
  return inTransaction(context, async (useCase) => {
    const { em, viewer, now } = useCase;
    if (key.length < 8 || key.length > 200) throw failure('BAD_USER_INPUT', 'An idempotency key has 8 to 200 characters.');
    const inputHash = createHash('sha256').update(JSON.stringify([mutation, input])).digest('hex');
    // The unique key decides: whoever comes second waits here for the first to commit.
    const [mine] = await queryIn(em, 'insert into idempotency_key (actor_id, key, tenant_id, input_hash, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning key', [viewer.id, key, viewer.place.id, inputHash, now]);
    if (!mine) {
      const [first] = await queryIn<{ input_hash: string; answer: Record<string, unknown> | null }>(em, 'select input_hash, answer from idempotency_key where actor_id = $1 and key = $2', [viewer.id, key]);
      if (first?.input_hash !== inputHash || !first.answer) throw failure('CONFLICT', 'This idempotency key was used for something else.');
      return remembered.recall(first.answer);
    }
    const result = await run(useCase);
    if (result instanceof UserError) await queryIn(em, 'delete from idempotency_key where actor_id = $1 and key = $2', [viewer.id, key]);
    else {
      await em.flush();
      await queryIn(em, 'update idempotency_key set answer = $3 where actor_id = $1 and key = $2', [viewer.id, key, JSON.stringify(remembered.forget(result as Exclude<Result, UserError>))]);
    }
    return result;
  });
}
