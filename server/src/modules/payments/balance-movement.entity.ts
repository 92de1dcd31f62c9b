import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Ref } from '@mikro-orm/core';
import { Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { amountsWall } from '../../platform/orm/walls.ts';
import { ObjectType } from 'type-graphql';
import { Order } from '../orders/index.ts';

export type BalanceMovementReason = 'USED' | 'RETURNED' | 'CREDIT_LEFT' | 'CREDIT_USED';

/** One credit or one use of a company's balance, at most one of each kind per order and company; never changed (M2, S3). */
@Entity({ rowLevelSecurity: 'force', policies: amountsWall })
@Unique({ name: 'balance_movement_once', properties: ['order', 'reason', 'payerId'] })
@ObjectType({ description: 'A movement of a balance.' })
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

  @ToOne(() => Order, 'The order that caused it.')
  order!: Ref<Order>;

  /** USED when an order takes from it, RETURNED when that order is cancelled; when one settles, CREDIT_LEFT for what it gives back and CREDIT_USED for what it takes of that itself */
  @Property({ type: 'text' })
  reason!: BalanceMovementReason;

  @Part(() => Money, 'Positive in, negative out.')
  amount!: Money;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
