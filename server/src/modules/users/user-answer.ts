import { Field, ObjectType } from 'type-graphql';
import { type Remembered } from '../../platform/graphql/use-case.ts';
import { User } from '../access/index.ts';
import { Tenant } from '../tenants/index.ts';

/** What a change of somebody's access answers. */
@ObjectType()
export abstract class UserPayload {
  @Field(() => User, { description: 'The person as it stands now.' })
  user!: User;

  @Field(() => Tenant, { description: 'The person\'s company.' })
  tenant!: Tenant;
}

/** Remembered by ids: read again, both stand as they are now (S13). */
export function rememberedUser<Payload extends UserPayload>(type: new () => Payload): Remembered<Payload> {
  return {
    forget: ({ user, tenant }) => ({ user: user.id, tenant: tenant.id }),
    recall: ({ user, tenant }) => Object.assign(new type(), { user: { id: user }, tenant: { id: tenant } }),
  };
}
