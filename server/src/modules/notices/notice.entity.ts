import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { moved } from '../../platform/orm/moves.ts';
import { noticesWall } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Connection, Listing } from '../../platform/read/relations.ts';
import { Action } from '../access/index.ts';
import { LocalizedText } from '../catalog/index.ts';
import { Mail } from '../mails/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { noticeMoves, NoticeState, NoticeTopic } from './notice.enums.ts';
import { noticePolicy, type NoticeFacts } from './notice.policy.ts';

@Listing({
  sorts: { DUE_AT: 'dueAt' },
  direction: 'DESC',
  filters: { state: { property: 'state', compare: 'in', type: () => [NoticeState], description: 'In one of these states.' } },
})
@Entity({ rowLevelSecurity: 'force', policies: noticesWall })
@Index({ name: 'notice_by_tenant', properties: ['tenant', 'dueAt', 'id'] })
@Index({ name: 'notice_by_state', properties: ['state', 'dueAt'] })
@ObjectType({ description: 'News that a vendor or a partner sends to the contacts below it, by type (C5).' })
export class Notice {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'Who publishes it.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => NoticeTopic, 'What it is about, and so who reads it.')
  topic!: NoticeTopic;

  @Part(() => LocalizedText, 'Its subject.')
  subject!: LocalizedText;

  @Part(() => LocalizedText, 'What it says; an empty line separates paragraphs.')
  text!: LocalizedText;

  @Column(() => NoticeState, 'How far it is.')
  state: NoticeState = NoticeState.SCHEDULED;

  @Column(() => String, 'Who published it, as words.')
  publishedByName!: string;

  @Column(() => GraphQLInstant, 'When it was published.')
  createdAt!: Date;

  @Column(() => GraphQLInstant, 'When it is to leave.')
  dueAt!: Date;

  @Column(() => Int, 'How many people it goes to; null until it leaves, when they are found.', { nullable: true })
  recipients?: number | null;

  @Column(() => GraphQLInstant, 'When the last of its mails had left or failed.', { nullable: true })
  finishedAt?: Date | null;

  @ComputedField(() => Int, 'How many of its mails have left.', { needs: { progress: (n) => `notice_progress(${n}.id)` }, of: ({ progress }) => (progress as Progress).delivered })
  delivered!: number;

  @ComputedField(() => Int, 'How many of its mails failed for good.', { needs: { progress: (n) => `notice_progress(${n}.id)` }, of: ({ progress }) => (progress as Progress).failed })
  failed!: number;

  @Connection(() => Mail, { by: 'notice_id' }, 'Its mails, as far as the viewer may read mails (T2, M6).')
  mails!: Mail[];

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: { tenant: (n) => tenantFacts(`${n}.tenant_id`), state: (n) => `${n}.state` },
    of: (facts, viewer) => noticePolicy.permitted(viewer, facts as unknown as NoticeFacts),
  })
  viewerCan!: string[];

  cancel(): void {
    this.state = moved(noticeMoves, this.state, 'CANCELLED');
  }
}

interface Progress {
  delivered: number;
  failed: number;
}
