import { type Member } from '@filiera/shared/schemas';
import { type Ref } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { ownTenant } from '../../platform/orm/walls.ts';
import { ComputedField, requestNow } from '../../platform/read/computed.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Action } from '../access/index.ts';
import { Subscription } from '../subscriptions/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { Language } from '../tenants/tenant.enums.ts';
import { licencePolicy, type LicenceFacts } from './licence.policy.ts';

@Listing({
  sorts: { EMAIL: 'email', ASSIGNED_AT: 'assignedAt' },
  filters: {
    text: { property: 'sought', compare: 'contains', type: () => String, description: 'With this in address or name; case does not matter.' },
    isActivated: { property: 'activatedAt', compare: 'isSet', type: () => Boolean, description: 'Activated ones only, or only those whose invitation was not followed yet.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'licence_once', properties: ['subscription', 'email'] })
@Unique({ name: 'licence_of_tenant', properties: ['tenant', 'id'] })
@Index({ name: 'licence_by_time', properties: ['subscription', 'assignedAt', 'id'] })
@Index({ name: 'licence_by_email', properties: ['vendorId', 'email'] })
@ObjectType({ description: 'A seat of a subscription, given to a person by e-mail; the person need not be a user (S11, T8).' })
export class Licence {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'Whose licence it is.', { hidden: true })
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** after an upgrade the one that took its place, which the database sees to (S3) */
  @ToOne(() => Subscription, 'What it is a seat of.')
  subscription!: Ref<Subscription>;

  @Column(() => String, 'Who has it, lower case.')
  email!: string;

  @Column(() => String, 'Name of the person, if it was told.', { nullable: true })
  name?: string | null;

  @Property({ type: 'text', generated: "(lower(((email || ' '::text) || COALESCE(name, ''::text)))) stored" })
  sought?: string;

  @Column(() => Language, 'The language the person is written to in.')
  language!: Language;

  @Column(() => GraphQLInstant, 'When it was given to this person.')
  assignedAt!: Date;

  @Column(() => String, 'Who gave it, as words.')
  assignedByName!: string;

  @Column(() => GraphQLInstant, 'When the invitation was last sent.')
  invitedAt!: Date;

  @Column(() => GraphQLInstant, 'When the person followed the invitation; null while it has not, and the licence lies unused.', { nullable: true })
  activatedAt?: Date | null;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: {
      tenant: (l) => tenantFacts(`${l}.tenant_id`), isActivated: (l) => `${l}.activated_at is not null`,
      standing: (l) => `(select row_to_json(j$) from (select s.status, s.is_trial as "isTrial", s.cancel_at_end as "cancelAtEnd", s.ends_at as "endsAt", ${requestNow()} as now from subscription s where s.id = ${l}.subscription_id) j$)`,
    },
    of: ({ tenant, isActivated, standing }, viewer) => {
      const { endsAt, now, ...state } = standing as Record<string, unknown>;
      return licencePolicy.permitted(viewer, { tenant, isActivated, ...state, endsAt: new Date(String(endsAt)), now: new Date(String(now)) } as unknown as LicenceFacts);
    },
  })
  viewerCan!: string[];

  /** Another person has it from now on, and is invited. */
  giveTo({ email, name }: Member, by: { at: Date; name: string; language: Language }): void {
    Object.assign(this, { email, name, language: by.language, assignedAt: by.at, assignedByName: by.name, invitedAt: by.at, activatedAt: null });
  }

  invite(at: Date): void {
    this.invitedAt = at;
  }

  activate(at: Date): void {
    this.activatedAt = at;
  }
}

/**
 * How many licences of a subscription there are and how many are given away, kept by triggers: its check is what keeps two people from the last one
 * (S11). Of products whose components are no licences there is none.
 */
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'licence_count_of_tenant', properties: ['tenantId', 'subscriptionId'] })
@Check({ name: 'licence_count_suffices', expression: 'assigned >= 0 and assigned <= total' })
@ObjectType({ description: 'How many licences a subscription has (S11).' })
export class LicenceCount {
  @PrimaryKey({ type: 'uuid' })
  subscriptionId!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => Int, 'Bought.')
  total!: number;

  @Column(() => Int, 'Given to somebody.')
  assigned!: number;

  @ComputedField(() => Int, 'Left to give.', { needs: { total: (c) => `${c}.total`, assigned: (c) => `${c}.assigned` }, of: ({ total, assigned }) => Number(total) - Number(assigned) })
  free!: number;
}
