import { type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { ticketsWall } from '../../platform/orm/walls.ts';
import { AuditArea } from '../audit/index.ts';
import { Ticket } from './ticket.entity.ts';
import { PreparedChangeKind } from './ticket.enums.ts';

@Entity({ rowLevelSecurity: 'force', policies: ticketsWall })
@Index({ name: 'prepared_change_once', expression: `create unique index prepared_change_once on prepared_change (tenant_id, kind, coalesce(field, '')) where is_pending` })
@Index({ name: 'prepared_change_of_ticket', properties: ['ticket'] })
@ObjectType({ description: 'One thing that approving a ticket does.' })
export class PreparedChange {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Ticket, 'The request.', { hidden: true })
  ticket!: Ref<Ticket>;

  /** as its ticket's */
  @Enum({ items: () => Object.values(AuditArea), type: 'string', columnType: 'text' })
  area!: AuditArea;

  @Column(() => PreparedChangeKind, 'What is done.')
  kind!: PreparedChangeKind;

  @Column(() => String, 'The Anagrafica\'s field, where it is one.', { nullable: true })
  field?: string | null;

  @Column(() => String, 'The value it replaces: with another one there, it is not made.', { nullable: true })
  replaces?: string | null;

  @Column(() => String, 'The value it is to be.', { nullable: true })
  proposes?: string | null;

  /** until its ticket ends; one of a kind and field waits at most */
  @Property({ type: 'boolean' })
  isPending: boolean = true;

  @Property({ type: 'integer' })
  position!: number;
}
