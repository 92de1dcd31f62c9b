import { type Ref } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
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
import { Quote } from './quote.entity.ts';

@Entity({ rowLevelSecurity: 'force', policies: linked(ownTenant, 'quote_id') })
@Unique({ name: 'quote_line_of_tenant', properties: ['tenant', 'id'] })
@Unique({ name: 'quote_line_position', properties: ['quote', 'position'] })
@ObjectType({ description: 'One action on one subscription, within a quote.' })
export class QuoteLine {
  @Id()
  id!: string;

  @ToOne(() => Quote, 'Its quote.', { hidden: true })
  quote!: Ref<Quote>;

  @Column(() => Int, 'From 1.')
  position!: number;

  @ToOne(() => Tenant, 'Whose subscription it is.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Subscription, 'What it changes; null for a new one.', { nullable: true })
  subscription?: Ref<Subscription> | null;

  @ToOne(() => Product, 'What it is.')
  product!: Ref<Product>;

  @ToOne(() => Edition, 'The version it would have.')
  edition!: Ref<Edition>;

  @Column(() => Cadence, 'Month or year.')
  cadence!: Cadence;

  @List(() => QuoteItem, { by: 'line_id', orderBy: (item) => `${item}.position` }, 'Total quantities it would have.')
  items!: QuoteItem[];

  @Part(() => Money, 'Public price of one period.')
  listPrice!: Money;

  @Column(() => InvoicedToReason, 'Why whoever will be invoiced is.')
  invoicedToReason!: InvoicedToReason;

  @Column(() => Boolean, 'Whether the partner discount is lost because the customer has an administrator of its own and the product wants the partner to be the only one (P8).')
  hasLostDiscount: boolean = false;

  @Column(() => GraphQLInstant, 'The time it pays starts, if you pay now.')
  startsAt!: Date;

  @Column(() => Int, 'Of a top-up: whole months that it pays for, counted back from the end (S7).', { nullable: true })
  months?: number | null;

  @Column(() => GraphQLInstant, 'The new expiry, if you pay now.')
  endsAt!: Date;
}

@Entity({ rowLevelSecurity: 'force', policies: linked(ownTenant, '(select l.quote_id from quote_line l where l.id = line_id)') })
@Unique({ name: 'quote_item_once', properties: ['line', 'component'] })
@ObjectType({ description: 'A quantity in a line of a quote.' })
export class QuoteItem {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => QuoteLine, 'Its line.', { hidden: true })
  line!: Ref<QuoteLine>;

  @ToOne(() => Component, 'What is counted.')
  component!: Ref<Component>;

  @Column(() => Int, 'Total.')
  quantity!: number;

  @Column(() => Int, 'Of a top-up: how many of these it adds.', { nullable: true })
  added?: number | null;

  @Property({ type: 'integer' })
  position!: number;
}
