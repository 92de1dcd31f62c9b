import { forbidden } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { User } from '../access/index.ts';

/** The person who asks. What it does to its own account needs no role; a key has none. @throws FORBIDDEN */
export async function ownAccount({ em, viewer }: UseCase): Promise<User> {
  if (viewer.kind !== 'USER') throw forbidden();
  return em.findOneOrFail(User, { id: viewer.id });
}
