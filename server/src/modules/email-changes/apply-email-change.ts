import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type EmailChange } from './email-change.entity.ts';

/**
 * Person and contact get the new address together, once it is confirmed and agreed to; the person's other sessions end (C3).
 * @param keep the session that goes on
 * @returns false when somebody signs in with that address by now
 */
export async function applyEmailChange({ em, viewer, now }: UseCase, change: EmailChange, keep: Buffer | null): Promise<boolean> {
  await em.flush();
  const [{ isDone } = { isDone: false }] = await queryIn<{ isDone: boolean }>(em, 'select apply_email($1, $2, $3, $4) as "isDone"', [change.id, viewer.name, keep, now]);
  return isDone;
}
