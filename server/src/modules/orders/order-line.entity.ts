import { type Period, toDate } from '@filiera/shared/period';
import { ref, type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { linked, ownTenant } from '../../platform/orm/walls.ts';
import { List } from '../../platform/read/relations.ts';
import { Component, Edition, Product } from '../catalog/index.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { Subscription } from '../subscriptions/index.ts';
import { Tenant } from '../tenants/index.ts';
import { InvoicedToReason } from './order.enums.ts';
import { Order } from './order.entity.ts';

@Entity({ rowLevelSecurity: 'force', policies: linked(ownTenant, 'order_id') })
@Unique({ name: 'order_line_of_tenant', properties: ['tenant', 'id'] })
@Unique({ name: 'order_line_position', properties: ['order', 'position'] })
@Unique({ name: 'order_line_once', properties: ['subscription', 'order'] })
@Index({ name: 'order_line_resulting', expression: 'create index order_line_resulting on order_line (resulting_subscription_id) where resulting_subscription_id is not null' })
@Index({ name: 'order_line_pending_once', expression: 'create unique index order_line_pending_once on order_line (subscription_id) where is_pending' })
@ObjectType({ description: 'One action on one subscription, within an order.' })
export class OrderLine {
  @Id()
  id!: string;

  @ToOne(() => Order, 'Its order.', { hidden: true })
  order!: Ref<Order>;

  @Column(() => Int, 'From 1.')
  position!: number;

  @ToOne(() => Tenant, 'Whose subscription it is.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Subscription, 'What it was ordered for; of a new one null until the order has taken effect.', { nullable: true })
  subscription?: Ref<Subscription> | null;

  @ToOne(() => Subscription, 'After an upgrade: the new subscription.', { nullable: true })
  resultingSubscription?: Ref<Subscription> | null;

  @ToOne(() => Product, 'What it is.')
  product!: Ref<Product>;

  @ToOne(() => Edition, 'The version ordered.')
  edition!: Ref<Edition>;

  @Column(() => Cadence, 'Month or year.')
  cadence!: Cadence;

  @List(() => OrderItem, { by: 'line_id', orderBy: (item) => `${item}.position` }, 'Total quantities ordered.')
  items!: OrderItem[];

  @Part(() => Money, 'Public price of one period.')
  listPrice!: Money;

  @Column(() => InvoicedToReason, 'Why whoever is invoiced is.')
  invoicedToReason!: InvoicedToReason;

  /** by the company itself, not from above (P5) */
  @Property({ type: 'boolean' })
  orderedByCustomer!: boolean;

  /** the order awaits its payment: by trigger, so that the database keeps a second one away (S9) */
  @Property({ type: 'boolean', default: false })
  isPending: boolean = false;

  @Column(() => GraphQLInstant, 'Start of the time it paid.', { nullable: true })
  startsAt?: Date | null;

  @Column(() => GraphQLInstant, 'End of the time it paid.', { nullable: true })
  endsAt?: Date | null;

  /** @param subscription the one that was changed or started */
  settle({ start, end }: Period, subscription: Subscription): void {
    this.startsAt = toDate(start);
    this.endsAt = toDate(end);
    if (!this.subscription) this.subscription = ref(subscription);
    else if (this.subscription.id !== subscription.id) this.resultingSubscription = ref(subscription);
  }
}

/** Those whom an order concerns: the one it stands with, and those of its lines. */
export function companiesOf(order: Order, lines: readonly OrderLine[]): string[] {
  return [...new Set([order.tenant.id, ...lines.map(({ tenant }) => tenant.id)])];
}

@Entity({ rowLevelSecurity: 'force', policies: linked(ownTenant, '(select l.order_id from order_line l where l.id = line_id)') })
@Unique({ name: 'order_item_once', properties: ['line', 'component'] })
@ObjectType({ description: 'A quantity in a line of an order.' })
export class OrderItem {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => OrderLine, 'Its line.', { hidden: true })
  line!: Ref<OrderLine>;

  @ToOne(() => Component, 'What is counted.')
  component!: Ref<Component>;

  @Column(() => Int, 'Total.')
  quantity!: number;

  @Column(() => Int, 'Of a top-up: how many of these it adds.', { nullable: true })
  added?: number | null;

  @Property({ type: 'integer' })
  position!: number;
}
