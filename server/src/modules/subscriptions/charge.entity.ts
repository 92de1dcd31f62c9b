import { type VatTreatment } from '@filiera/shared/vat';
import { type Ref } from '@mikro-orm/core';
import { Check, Embedded, Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Money } from '../../platform/orm/money.ts';
import { amountsWall } from '../../platform/orm/walls.ts';
import { Subscription } from './subscription.entity.ts';

/** What was charged for a span of a subscription, after discounts: the base of a credit for unused time (S3). Seen by whoever was invoiced (M6). */
@Entity({ rowLevelSecurity: 'force', policies: amountsWall })
@Unique({ name: 'charge_once', properties: ['subscription', 'startsAt', 'reason'] })
@Check({ name: 'charge_runs', expression: 'ends_at > starts_at' })
export class Charge {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** who was invoiced */
  @Property({ type: 'uuid' })
  payerId!: string;

  @ManyToOne(() => Subscription, { ref: true })
  subscription!: Ref<Subscription>;

  @Property({ type: 'uuid' })
  orderId!: string;

  /** NEW, UPGRADE, RENEWAL or TOP_UP */
  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  startsAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  endsAt!: Date;

  /** price after discounts, before VAT and credit: not the cash paid */
  @Embedded(() => Money)
  net!: Money;

  /** the VAT treatment it was invoiced under: only a credit of the same treatment is netted (M4) */
  @Property({ type: 'json', columnType: 'jsonb' })
  vat!: VatTreatment;
}
