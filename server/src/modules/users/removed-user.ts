import { Field, ID, ObjectType } from 'type-graphql';
import { queryIn } from '../../platform/orm/query.ts';
import { type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { type User } from '../access/index.ts';
import { Tenant } from '../tenants/index.ts';

@ObjectType()
export abstract class RemovedUserPayload {
  @Field(() => ID, { description: 'Whose id it was.' })
  userId!: string;

  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

export function rememberedRemoval<Payload extends RemovedUserPayload>(type: new () => Payload): Remembered<Payload> {
  return {
    forget: ({ userId, tenant }) => ({ userId, tenant: tenant.id }),
    recall: ({ userId, tenant }) => Object.assign(new type(), { userId, tenant: { id: tenant } }),
  };
}

/** Takes a person out of the database: keys it made stop for good, the contact made from it stays, the audit log keeps its name (T7). */
export async function takeOut({ em, now }: UseCase, user: User): Promise<void> {
  await em.flush();
  await queryIn(em, 'select remove_person($1, $2)', [user.id, now]);
  em.getUnitOfWork().unsetIdentity(user);
}
