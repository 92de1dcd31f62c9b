import { type Ref } from '@mikro-orm/core';
import { Check, Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { ownTenant } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { Order } from '../orders/index.ts';
import { Subscription } from './subscription.entity.ts';

@Listing({ sorts: { STARTS_AT: 'startsAt' } })
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Unique({ name: 'subscription_period_once', properties: ['subscription', 'startsAt', 'reason'] })
@Check({ name: 'subscription_period_runs', expression: 'ends_at > starts_at' })
@ObjectType({ description: 'One paid period [startsAt, endsAt) (S2).' })
export class SubscriptionPeriod {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Subscription, 'Its subscription.', { hidden: true })
  subscription!: Ref<Subscription>;

  /** NEW, UPGRADE or RENEWAL: with subscription and start the natural key of a charge (S13) */
  @Property({ type: 'text' })
  reason!: string;

  @Column(() => GraphQLInstant, 'Belongs to it.')
  startsAt!: Date;

  @Column(() => GraphQLInstant, 'No longer belongs to it.')
  endsAt!: Date;

  @Column(() => Cadence, 'Month or year.')
  cadence!: Cadence;

  @Part(() => Money, 'Public price it had.')
  listPrice!: Money;

  @ToOne(() => Order, 'The order that paid it; null for who may not see orders.', { nullable: true })
  order?: Ref<Order> | null;
}
