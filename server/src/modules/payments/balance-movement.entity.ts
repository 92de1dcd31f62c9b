import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { type Ref } from '@mikro-orm/core';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { movementsWall } from '../../platform/orm/walls.ts';
import { Field, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Order } from '../orders/index.ts';
import { BalanceMovementReason } from './payment.enums.ts';

/** One credit or one use of a company's balance, at most one of each kind per order and company, or per transfer received; never changed (M2, S3). */
@Listing({ sorts: { AT: 'at' }, direction: 'DESC' })
@Entity({ rowLevelSecurity: 'force', policies: movementsWall })
@Index({ name: 'balance_movement_once', expression: 'create unique index balance_movement_once on balance_movement (order_id, reason, payer_id) where receipt_id is null' })
@Index({ name: 'balance_movement_of_order', properties: ['order'] })
@Index({ name: 'balance_movement_of_receipt', expression: 'create unique index balance_movement_of_receipt on balance_movement (receipt_id, reason) where receipt_id is not null' })
@ObjectType({ description: 'A credit or a use of a balance; never changed.' })
export class BalanceMovement {
  @Id()
  id!: string;

  /** the company whose order it was */
  @Property({ type: 'uuid' })
  tenantId!: string;

  /** the company whose balance it is */
  @Property({ type: 'uuid', index: true })
  payerId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Order, 'The order that caused it.', { optional: true })
  order!: Ref<Order>;

  @Property({ type: 'text' })
  @Field(() => BalanceMovementReason, { description: 'Why.' })
  reason!: BalanceMovementReason;

  /** of one transfer: an entry of a statement, or one recorded by hand */
  @Property({ type: 'uuid', nullable: true })
  receiptId?: string | null;

  @Part(() => Money, 'Positive in, negative out.')
  amount!: Money;

  @Column(() => GraphQLInstant, 'When.')
  at!: Date;
}
