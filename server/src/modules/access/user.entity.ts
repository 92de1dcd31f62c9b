import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { moved } from '../../platform/orm/moves.ts';
import { usersWall } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Listing, One } from '../../platform/read/relations.ts';
import { Contact } from '../contacts/index.ts';
import { EmailChange } from '../email-changes/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { Language } from '../tenants/tenant.enums.ts';
import { Action, Role, UserStatus } from './access.enums.ts';
import { userPolicy, type UserFacts } from './user.policy.ts';

@Listing({
  sorts: { LAST_NAME: 'sortName', EMAIL: 'email', CREATED_AT: 'createdAt' },
  filters: {
    role: { property: 'role', compare: 'in', type: () => [Role], description: 'With one of these roles.' },
    status: { property: 'status', compare: 'in', type: () => [UserStatus], description: 'In one of these states.' },
    hasTwoFactor: { property: 'twoFactorSince', compare: 'isSet', type: () => Boolean, description: 'With a second step of signing in, or without.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: usersWall })
@Unique({ name: 'user_email', properties: ['vendorId', 'email'], where: "status <> 'INVITED'" })
@Unique({ name: 'user_email_of_tenant', properties: ['tenant', 'email'] })
@Unique({ name: 'user_of_tenant', properties: ['tenant', 'id'] })
@Index({ name: 'user_by_name', properties: ['tenant', 'sortName', 'id'] })
@Index({ name: 'user_search', expression: `create index user_search on "user" using gin (string_to_array(ltree2text(path), '.'), lower(email) gin_trgm_ops)` })
@ObjectType({ description: 'A person who signs in, with one role over its company and all below (T2).' })
export class User {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'The company it belongs to.')
  tenant!: Ref<Tenant>;

  /** from its company, by trigger */
  @Property({ type: 'text', columnType: 'ltree' })
  path!: string;

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

  /** set by definer functions only */
  @Column(() => GraphQLInstant, 'Since when a code is asked for when it signs in; null while a password is enough (T8).', { nullable: true })
  twoFactorSince?: Date | null;

  @Column(() => GraphQLInstant, 'When it was added.')
  createdAt!: Date;

  @One(() => Contact, { by: 'user_id' }, 'The contact made from it, with its types; null when it is none (C1).')
  contact?: Contact;

  @One(() => EmailChange, { where: (change, user) => `${change}.user_id = ${user}.id and ${change}.state = 'PENDING'` }, 'The new e-mail that waits for its confirmation (C3).')
  emailChange?: EmailChange;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: { tenant: (u) => tenantFacts(`${u}.tenant_id`), userId: (u) => `${u}.id`, status: (u) => `${u}.status`, hasTwoFactor: (u) => `${u}.two_factor_since is not null` },
    of: (facts, viewer) => userPolicy.permitted(viewer, facts as unknown as UserFacts),
  })
  viewerCan!: string[];

  fullName(): string {
    return `${this.firstName} ${this.lastName}`;
  }

  /** What it says of itself, for the audit log. */
  ownWords(): { firstName: string; lastName: string; language: Language } {
    const { firstName, lastName, language } = this;
    return { firstName, lastName, language };
  }

  saveOwn(words: { firstName: string; lastName: string; language: Language }): void {
    Object.assign(this, words);
  }

  takeRole(role: Role): void {
    this.role = role;
  }

  disable(): void {
    this.status = moved<UserStatus>(moves, this.status, 'DISABLED');
  }

  enable(): void {
    this.status = moved<UserStatus>(moves, this.status, 'ACTIVE');
  }
}

const moves = { INVITED: ['ACTIVE'], ACTIVE: ['DISABLED'], DISABLED: ['ACTIVE'] } satisfies Record<UserStatus, readonly UserStatus[]>;
