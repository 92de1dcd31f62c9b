import { type Contact as StoredContact } from '@filiera/shared/schemas';
import { type Ref } from '@mikro-orm/core';
import { Check, Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { ownPath } from '../../platform/orm/walls.ts';
import { type Subject } from '../../platform/auth/policies.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Listing, One } from '../../platform/read/relations.ts';
import { Action, User } from '../access/index.ts';
import { type AuditArea } from '../audit/index.ts';
import { EmailChange } from '../email-changes/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { Language } from '../tenants/tenant.enums.ts';
import { contactPolicy } from './contact.policy.ts';

export const ContactType = { BILLING: 'BILLING', TECHNICAL: 'TECHNICAL', BUSINESS: 'BUSINESS' } as const;
export type ContactType = keyof typeof ContactType;
describeEnum('ContactType', ContactType, 'What a contact is told about; types add up (C1).');

@Listing({
  sorts: { LAST_NAME: 'sortName', CREATED_AT: 'createdAt' },
  filters: { types: { property: 'types', compare: 'overlaps', type: () => [ContactType], description: 'With at least one of these types.' } },
})
@Entity({ rowLevelSecurity: 'force', policies: ownPath })
@Check({ name: 'contact_types', expression: "types <@ array['BILLING','TECHNICAL','BUSINESS'] and cardinality(types) > 0" })
@Index({ name: 'contact_by_name', properties: ['tenant', 'sortName', 'id'] })
@Index({ name: 'contact_search', expression: `create index contact_search on contact using gin (string_to_array(ltree2text(path), '.'), lower(email) gin_trgm_ops)` })
@ObjectType({ description: 'A person a company is reached through (C1).' })
export class Contact {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'The company whose contact it is.')
  tenant!: Ref<Tenant>;

  /** from its company, by trigger */
  @Property({ type: 'text', columnType: 'ltree' })
  path!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'First name.')
  firstName!: string;

  @Column(() => String, 'Last name.')
  lastName!: string;

  @Property({ type: 'text', generated: "(lower(((last_name || ' '::text) || first_name))) stored" })
  sortName?: string;

  @Column(() => String, 'Business e-mail.')
  email!: string;

  @Column(() => String, 'E.164.', { nullable: true })
  phone?: string | null;

  @Column(() => String, 'Job title.', { nullable: true })
  jobTitle?: string | null;

  @Column(() => Language, 'What it is written to in; null for its user\'s language, else its company\'s (C5).', { nullable: true })
  language?: Language | null;

  @Column(() => [ContactType], 'One or more; they add up.')
  types!: ContactType[];

  @ToOne(() => User, 'The user it was made from; null when from nothing, or when the viewer may not read users (T2).', { nullable: true, unique: true })
  user?: Ref<User> | null;

  @One(() => EmailChange, { where: (change, contact) => `${change}.user_id = ${contact}.user_id and ${change}.state = 'PENDING'` }, 'The new e-mail of the user it was made from, until it is confirmed (C3).')
  emailChange?: EmailChange;

  @Column(() => Int, 'Raised by every save; send back what you read (A4).')
  version: number = 1;

  @Column(() => GraphQLInstant, 'When it was added.')
  createdAt!: Date;

  @Column(() => GraphQLInstant, 'Last saved.')
  updatedAt!: Date;

  @Column(() => String, 'Who saved it last, as words.', { nullable: true })
  updatedByName?: string | null;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: { tenant: (c) => tenantFacts(`${c}.tenant_id`), types: (c) => `${c}.types` },
    of: (facts, viewer) => contactPolicy.permitted(viewer, facts as unknown as Subject, facts.types as ContactType[]),
  })
  viewerCan!: string[];

  fullName(): string {
    return `${this.firstName} ${this.lastName}`;
  }

  /** Takes over what was saved; whoever reads an older version cannot save over it (A4). */
  save(values: StoredContact, byName: string, at: Date): void {
    Object.assign(this, values);
    this.version += 1;
    this.updatedAt = at;
    this.updatedByName = byName;
  }

  /** Its values for the audit log. */
  snapshot(): Record<string, unknown> {
    const { firstName, lastName, email, phone, jobTitle, language, types } = this;
    return { firstName, lastName, email, phone, jobTitle, language, types };
  }

  /** Whose concern a change of it is: a role with an area reads what is wholly of that area (T2). */
  auditArea(): AuditArea {
    const [only, ...more] = this.types;
    return more.length === 0 && (only === 'BILLING' || only === 'TECHNICAL') ? only : 'CONTACTS';
  }
}
