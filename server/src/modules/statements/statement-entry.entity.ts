import { ref, type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLDay, GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { statementsWall } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Order } from '../orders/index.ts';
import { EntryFit, EntryState } from './statement.enums.ts';

@Listing({
  sorts: { POSITION: 'sortPosition' },
  filters: {
    state: { property: 'state', compare: 'in', type: () => [EntryState], description: 'In one of these states.' },
    fit: { property: 'fit', compare: 'in', type: () => [EntryFit], description: 'That fit so.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: statementsWall })
@Unique({ name: 'statement_entry_of_tenant', properties: ['tenantId', 'id'] })
@Unique({ name: 'statement_entry_once', properties: ['tenantId', 'entryKey'] })
@Index({ name: 'statement_entry_by_position', properties: ['statementId', 'sortPosition', 'id'] })
@Index({ name: 'statement_entry_by_account', expression: `create index "statement_entry_by_account" on "statement_entry" ("tenant_id", "payer_account") where payer_account is not null and state = 'RECORDED'` })
@ObjectType({ description: 'Money that came in, as a bank\'s statement tells it. However many statements tell it, it is there once.' })
export class StatementEntry {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'uuid' })
  statementId!: string;

  @Column(() => Int, 'Its place in the statement.')
  position!: number;

  /** as text, which is what lists sort by */
  @Property({ type: 'text', generated: "(lpad((\"position\")::text, 6, '0'::text)) stored" })
  sortPosition?: string;

  /** what it is known by, in whatever statement: the bank's reference, or all that is said of it */
  @Property({ type: 'text' })
  entryKey!: string;

  @Column(() => GraphQLDay, 'The day of its value.')
  valueDate!: string;

  @Part(() => Money, 'How much.')
  amount!: Money;

  @Column(() => String, 'What its sender wrote.')
  text!: string;

  @Column(() => String, 'Who sent it.', { nullable: true })
  payerName?: string | null;

  @Column(() => String, 'The account it came from, where the statement says.', { nullable: true })
  payerAccount?: string | null;

  @Column(() => EntryFit, 'How it fits the order that it names; as it is, once it is recorded.')
  fit!: EntryFit;

  @Column(() => EntryState, 'Whether it was recorded, or set aside.')
  state: EntryState = EntryState.OPEN;

  @ToOne(() => Order, 'The order whose number it names, or that it was assigned to.', { nullable: true })
  order?: Ref<Order> | null;

  @Property({ type: 'uuid', nullable: true })
  orderTenantId?: string | null;

  @Column(() => GraphQLInstant, 'When it was recorded or set aside.', { nullable: true })
  recordedAt?: Date | null;

  @Column(() => String, 'Who did, as words.', { nullable: true })
  recordedByName?: string | null;

  @Column(() => String, 'Why it is for no order, in the words of who set it aside.', { nullable: true })
  dismissedReason?: string | null;

  /** It is for this order, whatever its sender wrote. */
  assign(order: Order): void {
    Object.assign(this, { order: ref(order), orderTenantId: order.tenant.id });
  }

  /** It is for no order: nothing moves. */
  dismiss(reason: string, byName: string, at: Date): void {
    Object.assign(this, { state: 'DISMISSED', dismissedReason: reason, recordedAt: at, recordedByName: byName });
  }

  /** Its money is where it belongs. */
  record(fit: EntryFit, byName: string, at: Date): void {
    Object.assign(this, { fit, state: 'RECORDED', recordedAt: at, recordedByName: byName });
  }
}
