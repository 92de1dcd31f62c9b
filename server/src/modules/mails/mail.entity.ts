import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { mailsWall } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Action } from '../access/index.ts';
import { AuditArea } from '../audit/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { Language } from '../tenants/tenant.enums.ts';
import { MailState } from './mail.enums.ts';
import { mailPolicy, type MailFacts } from './mail.policy.ts';

@Listing({
  sorts: { AT: 'createdAt' },
  direction: 'DESC',
  filters: {
    state: { property: 'state', compare: 'in', type: () => [MailState], description: 'In one of these states.' },
    area: { property: 'area', compare: 'in', type: () => [AuditArea], description: 'Of one of these areas.' },
    toAddress: { property: 'toAddress', compare: 'contains', type: () => String, description: 'To an address that has this in it; case does not matter.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: mailsWall })
@Unique({ name: 'mail_once', properties: ['vendorId', 'key'] })
@Index({ name: 'mail_by_time', properties: ['tenant', 'createdAt', 'id'] })
@Index({ name: 'mail_by_vendor_time', properties: ['vendorId', 'createdAt', 'id'] })
@Index({ name: 'mail_by_vendor_state', properties: ['vendorId', 'state', 'createdAt', 'id'] })
@Index({ name: 'mail_by_notice', expression: 'create index mail_by_notice on mail (notice_id, created_at, id) where notice_id is not null' })
@Index({ name: 'mail_of_notice_left', expression: `create index mail_of_notice_left on mail (notice_id, state, id) where notice_id is not null and state <> 'SENT'` })
@Index({ name: 'mail_by_state', properties: ['state', 'createdAt'] })
@ObjectType({ description: 'A mail, as its reader gets it. Whoever may see what it is about may see it (M6); links that let somebody in are masked but in the demo world.' })
export class Mail {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'The company of whoever it is for.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** natural: one mail per key and vendor, however often it is asked for (S13) */
  @Property({ type: 'text' })
  key!: string;

  @Column(() => String, 'Which letter it is.')
  letter!: string;

  @Column(() => AuditArea, 'Whose concern it is.')
  area!: AuditArea;

  /** where its amounts are for whoever is invoiced only (M6) */
  @Property({ type: 'uuid', nullable: true })
  payerId?: string | null;

  @Column(() => String, 'The address it goes to.')
  toAddress!: string;

  @Column(() => String, 'The name beside the address.')
  toName!: string;

  @Column(() => Language, 'The language it is written in.')
  language!: Language;

  @Column(() => String, 'Its subject.')
  subject!: string;

  /** what its sentences mention */
  @Property({ type: 'json', columnType: 'jsonb' })
  words!: Record<string, string>;

  /** the one-time link behind its button, whose token is made from this id and the instance's secret and stored nowhere */
  @Property({ type: 'uuid', nullable: true })
  linkId?: string | null;

  /** where that link leads; `{token}` stands for the token */
  @Property({ type: 'text', nullable: true })
  linkPath?: string | null;

  /** the notice it carries: its words are there, and its mails are sent together (C5) */
  @Property({ type: 'uuid', nullable: true })
  noticeId?: string | null;

  @Column(() => String, 'Where in the console what it is about stands.', { nullable: true })
  objectPath?: string | null;

  @Column(() => MailState, 'How far it is.')
  state: MailState = MailState.QUEUED;

  @Column(() => Int, 'How often it was tried.', { default: 0 })
  attempts: number = 0;

  @Column(() => String, 'What the mail server said last.', { nullable: true })
  lastError?: string | null;

  @Column(() => GraphQLInstant, 'When it was written.')
  createdAt!: Date;

  @Column(() => GraphQLInstant, 'When it left.', { nullable: true })
  sentAt?: Date | null;

  @Column(() => String, 'What the reader sees; null until it was rendered for sending.', { nullable: true, cost: 20 })
  html?: string | null;

  @Column(() => String, 'The same for readers without HTML.', { nullable: true, cost: 5 })
  text?: string | null;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: { tenant: (m) => tenantFacts(`${m}.tenant_id`), state: (m) => `${m}.state` },
    of: (facts, viewer) => mailPolicy.permitted(viewer, facts as unknown as MailFacts),
  })
  viewerCan!: string[];
}
