import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';

/** People keep their licences through an upgrade: they are those of the subscription that took the other's place (S3). */
export async function moveLicences({ em }: Pick<UseCase, 'em'>, formerId: string, nextId: string): Promise<void> {
  await em.flush();
  await queryIn(em, 'select move_licences($1, $2)', [formerId, nextId]);
}
