import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { type Ref } from '@mikro-orm/core';
import { Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { amountsWall } from '../../platform/orm/walls.ts';
import { ObjectType } from 'type-graphql';
import { Order } from '../orders/index.ts';

export type BalanceMovementReason = 'USED' | 'RETURNED' | 'CREDIT_LEFT' | 'CREDIT_USED' | 'RECEIVED' | 'APPLIED';

/** One credit or one use of a company's balance, at most one of each kind per order and company, or per transfer received; never changed (M2, S3). */
@Entity({ rowLevelSecurity: 'force', policies: amountsWall })
@Index({ name: 'balance_movement_once', expression: 'create unique index balance_movement_once on balance_movement (order_id, reason, payer_id) where receipt_id is null' })
@Index({ name: 'balance_movement_of_receipt', expression: 'create unique index balance_movement_of_receipt on balance_movement (receipt_id, reason) where receipt_id is not null' })
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

  /** USED when an order takes from it, RETURNED when that order is cancelled; when one settles, CREDIT_LEFT for what it gives back and CREDIT_USED for what it takes of that itself; RECEIVED for a transfer, or what of it no order took, and APPLIED when the rest of an order has come (S9) */
  @Property({ type: 'text' })
  reason!: BalanceMovementReason;

  /** of one transfer: an entry of a statement, or one recorded by hand */
  @Property({ type: 'uuid', nullable: true })
  receiptId?: string | null;

  @Part(() => Money, 'Positive in, negative out.')
  amount!: Money;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
