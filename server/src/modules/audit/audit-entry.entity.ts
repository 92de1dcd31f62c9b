import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { ID, ObjectType } from 'type-graphql';
import { GraphQLInstant, GraphQLJson } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { auditWall } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';

export const AuditArea = { COMPANY: 'COMPANY', CONTACTS: 'CONTACTS', ACCESS: 'ACCESS', BILLING: 'BILLING', TECHNICAL: 'TECHNICAL' } as const;
export type AuditArea = keyof typeof AuditArea;
describeEnum('AuditArea', AuditArea, 'Whose concern a change is: BILLING and TECHNICAL roles read their own area (T2).');

@Listing({
  sorts: { AT: 'at' },
  direction: 'DESC',
  filters: {
    area: { property: 'area', compare: 'in', type: () => [AuditArea], description: 'Of one of these areas.' },
    action: { property: 'action', compare: 'in', type: () => [String], description: 'One of these actions, as resource:verb.' },
    actorName: { property: 'actorName', compare: 'contains', type: () => String, description: 'By whoever has this in the name; case does not matter.' },
    from: { property: 'at', compare: '>=', type: () => GraphQLInstant, description: 'At this instant or later.' },
    to: { property: 'at', compare: '<', type: () => GraphQLInstant, description: 'Before this instant.' },
    fromAbove: { property: 'fromAbove', compare: 'is', type: () => Boolean, description: 'Whether by somebody of another company: a partner or the vendor (T7).' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: auditWall })
@Index({ name: 'audit_entry_by_time', properties: ['tenantId', 'at', 'id'] })
@Index({ name: 'audit_entry_by_action', properties: ['tenantId', 'action', 'at', 'id'] })
@Index({ name: 'audit_entry_from_above', properties: ['tenantId', 'fromAbove', 'at', 'id'] })
@ObjectType({ description: 'One change: who, from which company, on what, before and after. Written in the change\'s transaction and never altered (T7).' })
export class AuditEntry {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => GraphQLInstant, 'When.')
  at!: Date;

  /** the user or API key; kept when it is gone */
  @Property({ type: 'uuid', nullable: true })
  actorId?: string | null;

  @Column(() => String, 'Who, as words that stay when the person goes.')
  actorName!: string;

  @Column(() => String, 'From which company.')
  actorTenantName!: string;

  /** its company then, by trigger unless told; null for what nobody did */
  @Property({ type: 'uuid', nullable: true })
  actorTenantId?: string | null;

  @Column(() => Boolean, 'Whether by somebody of another company: a partner or the vendor. Set by trigger.')
  fromAbove?: boolean;

  @Column(() => String, 'What was done, as resource:verb.')
  action!: string;

  @Column(() => AuditArea, 'Whose concern it is.')
  area!: AuditArea;

  @Column(() => String, 'The kind of thing that changed.')
  subjectType!: string;

  @Column(() => ID, 'Its id.')
  subjectId!: string;

  @Column(() => String, 'Its name at the time.')
  subjectName!: string;

  @Column(() => GraphQLJson, 'The changed values before; no amounts (M6).', { nullable: true })
  before?: Record<string, unknown> | null;

  @Column(() => GraphQLJson, 'The changed values after; no amounts (M6).', { nullable: true })
  after?: Record<string, unknown> | null;

  @Column(() => String, 'The network address it came from.', { nullable: true })
  address?: string | null;
}
