import { type Period, toDate } from '@filiera/shared/period';
import { ref, type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLDay, GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { moved } from '../../platform/orm/moves.ts';
import { ownTenant } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { List, Listing } from '../../platform/read/relations.ts';
import { Action } from '../access/index.ts';
import { Component, Edition } from '../catalog/index.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { PaymentMethod } from '../payments/payment.enums.ts';
import { Subscription } from '../subscriptions/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { Amounts } from './amounts.entity.ts';
import { InvoicedToReason, OrderKind, orderMoves, OrderState, OrderStateReason } from './order.enums.ts';
import { orderPolicy, type OrderFacts } from './order.policy.ts';
import { Quote } from './quote.entity.ts';

@Listing({
  sorts: { PLACED_AT: 'placedAt', NUMBER: 'number' },
  direction: 'DESC',
  filters: {
    state: { property: 'state', compare: 'in', type: () => [OrderState], description: 'In one of these states.' },
    kind: { property: 'kind', compare: 'in', type: () => [OrderKind], description: 'Of one of these kinds.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'order_of_tenant', properties: ['tenant', 'id'] })
@Unique({ name: 'order_number', properties: ['vendorId', 'number'] })
@Index({ name: 'order_pending_once', expression: `create unique index order_pending_once on "order" (subscription_id) where state = 'PENDING_PAYMENT'` })
@Index({ name: 'order_by_tenant', properties: ['tenant', 'placedAt', 'id'] })
@Index({ name: 'order_by_subscription', properties: ['subscription', 'placedAt', 'id'] })
@Index({ name: 'order_by_vendor', properties: ['vendorId', 'state', 'placedAt', 'id'] })
@ObjectType({ description: 'One priced action on a subscription; it takes effect when it is settled (S9).' })
export class Order {
  @Id()
  id!: string;

  @Column(() => String, 'Its number, also the reference of a bank transfer.')
  number!: string;

  @Column(() => OrderKind, 'What was ordered.')
  kind!: OrderKind;

  @Column(() => OrderState, 'Where it stands.')
  state!: OrderState;

  @Column(() => OrderStateReason, 'Why it was cancelled.', { nullable: true })
  stateReason?: OrderStateReason | null;

  @ToOne(() => Tenant, 'Whose subscription it is.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Subscription, 'What it was ordered for.')
  subscription!: Ref<Subscription>;

  @ToOne(() => Subscription, 'After an upgrade: the new subscription.', { nullable: true })
  resultingSubscription?: Ref<Subscription> | null;

  @ToOne(() => Edition, 'The version ordered.')
  edition!: Ref<Edition>;

  @Column(() => Cadence, 'Month or year.')
  cadence!: Cadence;

  @List(() => OrderItem, { by: 'order_id', orderBy: (item) => `${item}.position` }, 'Total quantities ordered.')
  items!: OrderItem[];

  @Part(() => Money, 'Public price of one period.')
  listPrice!: Money;

  /** a quote is redeemed once (S8) */
  @ToOne(() => Quote, 'The quote it was made from.', { hidden: true, unique: true })
  quote!: Ref<Quote>;

  @Property({ type: 'uuid' })
  payerId!: string;

  @Column(() => String, 'Who is invoiced.')
  invoicedToName!: string;

  @Column(() => InvoicedToReason, 'And why.')
  invoicedToReason!: InvoicedToReason;

  @Column(() => PaymentMethod, 'How it is paid.')
  method!: PaymentMethod;

  @Column(() => GraphQLInstant, 'When it was placed.')
  placedAt!: Date;

  @Column(() => String, 'Who placed it, as words.')
  placedByName!: string;

  @Column(() => String, 'From which company.')
  placedByTenantName!: string;

  /** placed by the customer itself, not from above (P5) */
  @Property({ type: 'boolean' })
  placedByCustomer!: boolean;

  @Column(() => GraphQLInstant, 'Until when a bank transfer is awaited (S9).')
  expiresAt!: Date;

  @Column(() => GraphQLInstant, 'When it took effect.', { nullable: true })
  settledAt?: Date | null;

  @Column(() => GraphQLDay, 'Value date of the bank transfer.', { nullable: true })
  valueDate?: string | null;

  @Column(() => GraphQLInstant, 'Start of the period it paid.', { nullable: true })
  startsAt?: Date | null;

  @Column(() => GraphQLInstant, 'End of the period it paid.', { nullable: true })
  endsAt?: Date | null;

  @ToOne(() => Amounts, 'Null for who is neither invoiced nor the vendor (M6).', { optional: true, unique: true })
  amounts!: Ref<Amounts>;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: { tenant: (o) => tenantFacts(`${o}.tenant_id`), state: (o) => `${o}.state` },
    of: (facts, viewer) => orderPolicy.permitted(viewer, facts as unknown as OrderFacts),
  })
  viewerCan!: string[];

  /** It took effect: only now the subscription has changed (S9). */
  settle(period: Period, at: Date, resulting: Subscription | null = null): void {
    this.settledAt = at;
    this.startsAt = toDate(period.start);
    this.endsAt = toDate(period.end);
    this.resultingSubscription = resulting && ref(resulting);
  }

  /** @param valueDate of the bank transfer; null when nothing was due */
  pay(valueDate: string | null): void {
    this.state = moved(orderMoves, this.state, 'PAID');
    this.valueDate = valueDate;
  }

  cancel(reason: OrderStateReason): void {
    this.state = moved(orderMoves, this.state, 'CANCELLED');
    this.stateReason = reason;
  }
}

@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'order_item_once', properties: ['order', 'component'] })
@ObjectType({ description: 'A quantity in an order.' })
export class OrderItem {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Order, 'Its order.', { hidden: true })
  order!: Ref<Order>;

  @ToOne(() => Component, 'What is counted.')
  component!: Ref<Component>;

  @Column(() => Int, 'Total.')
  quantity!: number;

  @Property({ type: 'integer' })
  position!: number;
}
