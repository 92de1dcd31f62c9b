import { type Context } from '../../platform/graphql/context.ts';
import { forbidden, unauthenticated } from '../../platform/graphql/errors.ts';

/** Who may set up a second factor: whoever is signed in as a person, also when that is all it may do. @returns its id @throws UNAUTHENTICATED, and FORBIDDEN for a key */
export function enrollee({ viewer, enrolling }: Context): string {
  const person = viewer ?? enrolling;
  if (!person) throw unauthenticated();
  if (viewer && viewer.kind !== 'USER') throw forbidden();
  return person.id;
}
