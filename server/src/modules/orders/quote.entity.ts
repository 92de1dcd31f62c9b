import { type Ref } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { ownTenant } from '../../platform/orm/walls.ts';
import { List } from '../../platform/read/relations.ts';
import { Component, Edition } from '../catalog/index.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { Subscription } from '../subscriptions/index.ts';
import { Amounts } from './amounts.entity.ts';
import { InvoicedToReason, OrderKind } from './order.enums.ts';

@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'quote_of_tenant', properties: ['tenantId', 'id'] })
@ObjectType({ description: 'A price that is honoured for 60 minutes (S8).' })
export class Quote {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => OrderKind, 'What is quoted.')
  kind!: OrderKind;

  @ToOne(() => Subscription, 'What it changes.')
  subscription!: Ref<Subscription>;

  @ToOne(() => Edition, 'The version it would have.')
  edition!: Ref<Edition>;

  @Column(() => Cadence, 'Month or year.')
  cadence!: Cadence;

  @List(() => QuoteItem, { by: 'quote_id', orderBy: (item) => `${item}.position` }, 'Total quantities it would have.')
  items!: QuoteItem[];

  @Part(() => Money, 'Public price of one period.')
  listPrice!: Money;

  @Property({ type: 'uuid' })
  payerId!: string;

  @Column(() => String, 'Who will be invoiced.')
  invoicedToName!: string;

  @Column(() => InvoicedToReason, 'And why.')
  invoicedToReason!: InvoicedToReason;

  @Column(() => GraphQLInstant, 'The new period starts, if you pay now.')
  startsAt!: Date;

  @Column(() => GraphQLInstant, 'The new expiry, if you pay now.')
  endsAt!: Date;

  @Column(() => GraphQLInstant, 'Honoured until.')
  expiresAt!: Date;

  @ToOne(() => Amounts, 'Null for who is neither invoiced nor the vendor (M6).', { optional: true, unique: true })
  amounts!: Ref<Amounts>;

  /** of everything that decided the price: subscription, payer, balance, VAT status; another one means it has expired (S8) */
  @Property({ type: 'text' })
  fingerprint!: string;

  @Column(() => GraphQLInstant, 'When it was made.')
  createdAt!: Date;
}

@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'quote_item_once', properties: ['quote', 'component'] })
@ObjectType({ description: 'A quantity in a quote.' })
export class QuoteItem {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Quote, 'Its quote.', { hidden: true })
  quote!: Ref<Quote>;

  @ToOne(() => Component, 'What is counted.')
  component!: Ref<Component>;

  @Column(() => Int, 'Total.')
  quantity!: number;

  @Property({ type: 'integer' })
  position!: number;
}
