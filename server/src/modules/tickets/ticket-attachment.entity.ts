import { type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { attachmentContentsWall, attachmentsWall } from '../../platform/orm/walls.ts';
import { AuditArea } from '../audit/index.ts';
import { TicketMessage } from './ticket-message.entity.ts';

@Entity({ rowLevelSecurity: 'force', policies: attachmentsWall })
@Unique({ name: 'ticket_attachment_of_tenant', properties: ['tenantId', 'id'] })
@Index({ name: 'ticket_attachment_of_message', properties: ['message'] })
@Index({ name: 'ticket_attachment_waiting', expression: 'create index ticket_attachment_waiting on ticket_attachment (uploaded_by_id) where message_id is null' })
@ObjectType({ description: 'A file of a ticket; its content is at `/attachments/:id`.' })
export class TicketAttachment {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** null until it is sent with a message: then it is its uploader's only */
  @ToOne(() => TicketMessage, 'What it came with.', { hidden: true, nullable: true })
  message?: Ref<TicketMessage> | null;

  /** as its ticket's */
  @Enum({ items: () => Object.values(AuditArea), type: 'string', columnType: 'text', nullable: true })
  area?: AuditArea | null;

  /** a user or a key */
  @Property({ type: 'uuid' })
  uploadedById!: string;

  @Column(() => String, 'The file\'s name.')
  name!: string;

  @Column(() => String, 'What it is, found out from its content.')
  contentType!: string;

  @Column(() => Int, 'Its size.')
  bytes!: number;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;
}

/** What is in a file: in a table of its own, so that lists never touch it. */
@Entity({ rowLevelSecurity: 'force', policies: attachmentContentsWall })
export class AttachmentContent {
  @PrimaryKey({ type: 'uuid' })
  attachmentId!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'blob' })
  content!: Buffer;
}
