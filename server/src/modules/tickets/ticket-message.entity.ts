import { type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { ticketsWall } from '../../platform/orm/walls.ts';
import { List, Listing } from '../../platform/read/relations.ts';
import { AuditArea } from '../audit/index.ts';
import { TicketAttachment } from './ticket-attachment.entity.ts';
import { Ticket } from './ticket.entity.ts';

@Listing({ sorts: { AT: 'at' } })
@Entity({ rowLevelSecurity: 'force', policies: ticketsWall })
@Unique({ name: 'ticket_message_of_tenant', properties: ['tenantId', 'id'] })
@Index({ name: 'ticket_message_by_time', properties: ['ticket', 'at', 'id'] })
@ObjectType({ description: 'What somebody wrote in a ticket. Never changed.' })
export class TicketMessage {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Ticket, 'Where it was written.', { hidden: true })
  ticket!: Ref<Ticket>;

  /** as its ticket's */
  @Enum({ items: () => Object.values(AuditArea), type: 'string', columnType: 'text' })
  area!: AuditArea;

  /** a user or a key */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Column(() => String, 'Who wrote it, as words.')
  authorName!: string;

  @Column(() => String, 'From which company, as words.')
  authorTenantName!: string;

  @Column(() => Boolean, 'Whether by somebody of another company: a partner or the vendor.')
  isFromAbove!: boolean;

  @Column(() => String, 'The words.', { cost: 2 })
  text!: string;

  @Column(() => GraphQLInstant, 'When.')
  at!: Date;

  @List(() => TicketAttachment, { by: 'message_id', orderBy: (attachment) => `${attachment}.name, ${attachment}.id` }, 'Files that came with it.')
  attachments!: TicketAttachment[];
}
