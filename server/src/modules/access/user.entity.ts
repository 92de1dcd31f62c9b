import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { usersWall } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Tenant } from '../tenants/index.ts';
import { Language } from '../tenants/tenant.enums.ts';
import { Role, UserStatus } from './access.enums.ts';

@Listing({
  sorts: { LAST_NAME: 'sortName', EMAIL: 'email', CREATED_AT: 'createdAt' },
  filters: {
    role: { property: 'role', compare: 'in', type: () => [Role], description: 'With one of these roles.' },
    status: { property: 'status', compare: 'in', type: () => [UserStatus], description: 'In one of these states.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: usersWall })
@Unique({ name: 'user_email', properties: ['vendorId', 'email'] })
@Unique({ name: 'user_of_tenant', properties: ['tenant', 'id'] })
@Index({ name: 'user_by_name', properties: ['tenant', 'sortName', 'id'] })
@ObjectType({ description: 'A person who signs in, with one role over its company and all below (T2).' })
export class User {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'The company it belongs to.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'What it signs in with, lower case, unique per vendor (T8).')
  email!: string;

  @Column(() => String, 'First name.')
  firstName!: string;

  @Column(() => String, 'Last name.')
  lastName!: string;

  @Property({ type: 'text', generated: "(lower(((last_name || ' '::text) || first_name))) stored" })
  sortName?: string;

  @Column(() => Role, 'What it may do.')
  role!: Role;

  @Column(() => UserStatus, 'Whether it may sign in.')
  status: UserStatus = UserStatus.ACTIVE;

  @Column(() => Language, 'The language it reads.')
  language: Language = Language.it;

  @Column(() => GraphQLInstant, 'When it last signed in.', { nullable: true })
  lastSignInAt?: Date | null;

  @Column(() => GraphQLInstant, 'When it was added.')
  createdAt!: Date;
}
