import { type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { moved } from '../../platform/orm/moves.ts';
import { ticketsWall } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Connection, List, Listing } from '../../platform/read/relations.ts';
import { Action } from '../access/index.ts';
import { AuditArea } from '../audit/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { PreparedChange } from './prepared-change.entity.ts';
import { TicketMessage } from './ticket-message.entity.ts';
import { ticketMoves, TicketCategory, TicketPriority, TicketState } from './ticket.enums.ts';
import { areasOf, ticketPolicy, type TicketFacts } from './ticket.policy.ts';
import { unread } from './unread.ts';

@Listing({
  sorts: { LAST_MESSAGE_AT: 'lastMessageAt', CREATED_AT: 'createdAt' },
  direction: 'DESC',
  filters: {
    state: { property: 'state', compare: 'in', type: () => [TicketState], description: 'In one of these states.' },
    category: { property: 'category', compare: 'in', type: () => [TicketCategory], description: 'Of one of these categories.' },
    priority: { property: 'priority', compare: 'in', type: () => [TicketPriority], description: 'Of one of these priorities.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: ticketsWall })
@Unique({ name: 'ticket_of_tenant', properties: ['tenant', 'id'] })
@Index({ name: 'ticket_by_answer', properties: ['tenant', 'lastMessageAt', 'id'] })
@Index({ name: 'ticket_by_vendor', properties: ['vendorId', 'state', 'lastMessageAt', 'id'] })
@Index({ name: 'ticket_by_waiting', properties: ['waitsForId', 'lastMessageAt', 'id'] })
@Index({ name: 'ticket_by_age', properties: ['tenant', 'createdAt', 'id'] })
@ObjectType({ description: 'A question or a request to those who look after a company. A request carries a change that approving makes (A2, P1, T6).' })
export class Ticket {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'Whose ticket it is.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** whose people are to answer, while it is open. Set by trigger. */
  @Property({ type: 'uuid', nullable: true })
  waitsForId?: string | null;

  @Column(() => TicketCategory, 'What it is about.')
  category!: TicketCategory;

  /** whose it is to read, from its category (T2) */
  @Enum({ items: () => Object.values(AuditArea), type: 'string', columnType: 'text' })
  area!: AuditArea;

  @Column(() => String, 'In one line.')
  subject!: string;

  @Column(() => TicketState, 'Whom it waits for, or how it ended.')
  state: TicketState = TicketState.OPEN;

  @Column(() => TicketPriority, 'How soon an answer is needed.')
  priority: TicketPriority = TicketPriority.NORMAL;

  @Column(() => String, 'Who opened it, as words.')
  openedByName!: string;

  @Column(() => String, 'From which company.')
  openedByTenantName!: string;

  @Column(() => GraphQLInstant, 'When it was opened.')
  createdAt!: Date;

  @Column(() => GraphQLInstant, 'When somebody wrote last.')
  lastMessageAt!: Date;

  /** a user or a key; its own words are not unread to it */
  @Property({ type: 'uuid' })
  lastMessageById!: string;

  @Column(() => String, 'Who wrote last, as words.')
  lastMessageByName!: string;

  @Column(() => GraphQLInstant, 'When it ended.', { nullable: true })
  decidedAt?: Date | null;

  @Column(() => String, 'Who ended it, as words.', { nullable: true })
  decidedByName?: string | null;

  @List(() => PreparedChange, { by: 'ticket_id', orderBy: (change) => `${change}.position` }, 'What approving it does; empty for a question.')
  changes!: PreparedChange[];

  @Connection(() => TicketMessage, { by: 'ticket_id' }, 'What was written, in order.')
  messages!: TicketMessage[];

  @ComputedField(() => Boolean, 'Whether somebody else wrote since the viewer last looked.', {
    needs: { isUnread: (t) => unread(t) },
    of: ({ isUnread }) => isUnread,
  })
  isUnread!: boolean;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: {
      tenant: (t) => tenantFacts(`${t}.tenant_id`), state: (t) => `${t}.state`, category: (t) => `${t}.category`,
      changes: (t) => `array(select distinct c.kind from prepared_change c where c.ticket_id = ${t}.id)`,
    },
    of: (facts, viewer) => ticketPolicy.permitted(viewer, facts as unknown as TicketFacts, areasOf(facts.category as TicketCategory)),
  })
  viewerCan!: string[];

  /** Somebody wrote: it waits for the other side. @param isFromAbove from another company than its own */
  answered(by: { id: string; name: string }, isFromAbove: boolean, at: Date): void {
    this.state = moved(ticketMoves, this.state, isFromAbove ? 'WAITING_FOR_CUSTOMER' : 'OPEN');
    this.decidedAt = null;
    this.decidedByName = null;
    this.spoken(by, at);
  }

  /** Somebody wrote. */
  spoken({ id, name }: { id: string; name: string }, at: Date): void {
    this.lastMessageAt = at;
    this.lastMessageById = id;
    this.lastMessageByName = name;
  }

  /** It is over. */
  end(state: Exclude<TicketState, 'OPEN' | 'WAITING_FOR_CUSTOMER'>, byName: string, at: Date): void {
    this.state = moved(ticketMoves, this.state, state);
    this.decidedAt = at;
    this.decidedByName = byName;
  }
}
