import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ID, ObjectType } from 'type-graphql';
import { GraphQLDay, GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { moved } from '../../platform/orm/moves.ts';
import { linked, ordersWall } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { List, Listing, One } from '../../platform/read/relations.ts';
import { Action } from '../access/index.ts';
import { Invoice } from '../invoices/index.ts';
import { BalanceMovement, Payment, TransferAccount } from '../payments/index.ts';
import { PaymentMethod } from '../payments/payment.enums.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { Amounts } from './amounts.entity.ts';
import { OrderKind, orderMoves, OrderState, OrderStateReason } from './order.enums.ts';
import { OrderLine } from './order-line.entity.ts';
import { orderPolicy, type OrderFacts } from './order.policy.ts';
import { Quote } from './quote.entity.ts';

@Listing({
  sorts: { PLACED_AT: 'placedAt', NUMBER: 'number' },
  direction: 'DESC',
  filters: {
    state: { property: 'state', compare: 'in', type: () => [OrderState], description: 'In one of these states.' },
    kind: { property: 'kind', compare: 'in', type: () => [OrderKind], description: 'Of one of these kinds.' },
    settledMonth: { property: 'settledMonth', compare: 'in', type: () => [String], description: 'That took effect in one of these months, `2026-11`, by the calendar of the vendor\'s zone: those that the totals of a month count.' },
    invoicedTo: { property: 'payer', compare: 'id', type: () => ID, description: 'Invoiced to this company.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: linked(ordersWall, 'id') })
@Unique({ name: 'order_of_tenant', properties: ['tenant', 'id'] })
@Unique({ name: 'order_of_vendor', properties: ['vendorId', 'id'] })
@Unique({ name: 'order_number', properties: ['vendorId', 'number'] })
@Index({ name: 'order_by_vendor', properties: ['vendorId', 'state', 'placedAt', 'id'] })
@Index({ name: 'order_retried', expression: 'create index order_retried on "order" (retry_at) where retry_at is not null' })
@Index({ name: 'order_by_time', properties: ['vendorId', 'placedAt', 'id'] })
@Index({ name: 'order_by_settled_month', properties: ['vendorId', 'settledMonth', 'placedAt', 'id'] })
@Index({ name: 'order_overdue', expression: `create index order_overdue on "order" (expires_at) where state = 'PENDING_PAYMENT'` })
@ObjectType({ description: 'One checkout: actions of one kind on one or more subscriptions, paid together. It takes effect when it is settled (S9).' })
export class Order {
  @Id()
  id!: string;

  @Column(() => String, 'Its number, also the reference of a bank transfer.')
  number!: string;

  @Column(() => OrderKind, 'What was ordered, in all its lines.')
  kind!: OrderKind;

  @Column(() => OrderState, 'Where it stands.')
  state!: OrderState;

  @Column(() => OrderStateReason, 'Why it was cancelled.', { nullable: true })
  stateReason?: OrderStateReason | null;

  @ToOne(() => Tenant, 'In whose orders it stands: the company of all its lines, of several companies whoever pays; null where that one is above.', { optional: true })
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @List(() => OrderLine, { by: 'order_id', orderBy: (line) => `${line}.position` }, 'What was ordered, of the companies that the viewer sees.')
  lines!: OrderLine[];

  /** of all companies: whoever sees fewer does not decide about the whole */
  @Property({ type: 'integer' })
  lineCount!: number;

  /** a quote is redeemed once (S8); null for what nobody asked the price of */
  @ToOne(() => Quote, 'The quote it was made from.', { hidden: true, nullable: true, unique: true })
  quote?: Ref<Quote> | null;

  @ToOne(() => Tenant, 'Who is invoiced; null where that one is above.', { optional: true })
  payer!: Ref<Tenant>;

  @Column(() => String, 'Who is invoiced.')
  invoicedToName!: string;

  @Column(() => PaymentMethod, 'How it is paid.')
  method!: PaymentMethod;

  @Column(() => GraphQLInstant, 'When it was placed.')
  placedAt!: Date;

  @Column(() => String, 'Who placed it, as words.')
  placedByName!: string;

  @Column(() => String, 'From which company.')
  placedByTenantName!: string;

  @Column(() => GraphQLInstant, 'Until when its money is awaited (S9).')
  expiresAt!: Date;

  /** of an automatic renewal that was refused: when the method on file is charged again (S5) */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  retryAt?: Date | null;

  @Column(() => GraphQLInstant, 'When it took effect.', { nullable: true })
  settledAt?: Date | null;

  /** the month that counts it, `2026-11`, by the calendar of the vendor's zone; by trigger */
  @Property({ type: 'text', nullable: true })
  settledMonth?: string | null;

  @Column(() => GraphQLInstant, 'With payment terms: until when it is to be paid (P2).', { nullable: true })
  dueAt?: Date | null;

  @Column(() => GraphQLDay, 'Value date of the bank transfer.', { nullable: true })
  valueDate?: string | null;

  @ToOne(() => Amounts, 'Null for who is neither invoiced nor the vendor (M6).', { optional: true, unique: true })
  amounts!: Ref<Amounts>;

  @One(() => Invoice, { where: (invoice, order) => `${invoice}.order_id = ${order}.id and ${invoice}.kind = 'INVOICE' and not ${invoice}.is_replaced` }, 'Its invoice, of two the one in force; null until it has taken effect, and for who is neither invoiced nor the vendor (M6).')
  invoice?: Invoice;

  @List(() => Payment, { by: 'order_id', orderBy: (payment) => `${payment}.started_at, ${payment}.id` }, 'Tries to collect it by card or PayPal, the last at the end; empty for who is neither invoiced nor the vendor (M6).')
  payments!: Payment[];

  @List(() => BalanceMovement, { where: (movement, order) => `${movement}.order_id = ${order}.id and ${movement}.reason in ('RECEIVED', 'APPLIED') and ${movement}.receipt_id is not null`, orderBy: (movement) => `${movement}.at, ${movement}.id` },
    'What transfers for it brought to the balance, positive, and what the last of them took from there to settle it, negative; the last at the end. Empty for who is neither invoiced nor the vendor (M6).')
  transfers!: BalanceMovement[];

  @One(() => TransferAccount, { where: (account, order) => `${account}.tenant_id = ${order}.vendor_id` }, 'Where its transfer goes; null until its vendor has said it.')
  transferAccount?: TransferAccount;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: {
      tenant: (o) => tenantFacts(`${o}.tenant_id`), state: (o) => `${o}.state`, payerId: (o) => `${o}.payer_id`,
      isWhole: (o) => `(select count(*) from order_line w where w.order_id = ${o}.id) = ${o}.line_count`,
    },
    of: (facts, viewer) => (facts.tenant ? orderPolicy.permitted(viewer, facts as unknown as OrderFacts) : []),
    ofNobody: () => [],
  })
  viewerCan!: string[];

  /** It took effect: only now its subscriptions have changed (S9). */
  settle(at: Date): void {
    this.settledAt = at;
  }

  /** @param valueDate of the bank transfer; null when nothing was due, or it was paid otherwise */
  pay(valueDate: string | null): void {
    this.state = moved(orderMoves, this.state, 'PAID');
    this.valueDate = valueDate;
  }

  /** Somebody chose how it is paid. */
  payBy(method: PaymentMethod): void {
    this.method = method;
  }

  /** Its money was refused for the last time (S5). */
  fail(): void {
    this.state = moved(orderMoves, this.state, 'FAILED');
  }

  cancel(reason: OrderStateReason): void {
    this.state = moved(orderMoves, this.state, 'CANCELLED');
    this.stateReason = reason;
  }
}
