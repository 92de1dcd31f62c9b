import { type Ref } from '@mikro-orm/core';
import { Check, Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { ownTenant } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Order } from '../orders/index.ts';
import { Subscription } from './subscription.entity.ts';
import { MoveReason, SubscriptionEventKind, SubscriptionStatus } from './subscription.enums.ts';

@Listing({ sorts: { AT: 'at' }, direction: 'DESC' })
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Index({ name: 'subscription_event_by_time', properties: ['subscription', 'at', 'id'] })
@Check({ name: 'subscription_event_moves', expression: '(to_status is null) = (reason is null)' })
@ObjectType({ description: 'One line of a subscription\'s Cronologia.' })
export class SubscriptionEvent {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Subscription, 'Its subscription.', { hidden: true })
  subscription!: Ref<Subscription>;

  @Column(() => SubscriptionEventKind, 'What happened.')
  kind!: SubscriptionEventKind;

  @Column(() => GraphQLInstant, 'When.')
  at!: Date;

  @Column(() => String, 'Who did it, as words.')
  actorName!: string;

  @Column(() => String, 'From which company.')
  actorTenantName!: string;

  @ToOne(() => Order, 'The order it belongs to; null for who may not see orders.', { nullable: true })
  order?: Ref<Order> | null;

  @Column(() => SubscriptionStatus, 'Of a move: where it stood before; null where it begins.', { nullable: true })
  fromStatus?: SubscriptionStatus | null;

  @Column(() => SubscriptionStatus, 'Of a move: where it stands since.', { nullable: true })
  toStatus?: SubscriptionStatus | null;

  @Column(() => MoveReason, 'Of a move: why it was made.', { nullable: true })
  reason?: MoveReason | null;
}
