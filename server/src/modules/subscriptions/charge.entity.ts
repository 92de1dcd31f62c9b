import { type VatTreatment } from '@filiera/shared/vat';
import { BigIntType, type Ref } from '@mikro-orm/core';
import { Check, Embedded, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Money } from '../../platform/orm/money.ts';
import { amountsWall } from '../../platform/orm/walls.ts';
import { Subscription } from './subscription.entity.ts';

/** What was charged for a span of a subscription, after discounts: the base of a credit for unused time (S3). Seen by whoever was invoiced (M6). */
@Entity({ rowLevelSecurity: 'force', policies: amountsWall })
@Index({ name: 'charge_once', expression: `create unique index charge_once on charge (subscription_id, starts_at, reason, (case when reason = 'TOP_UP' then order_line_id end)) nulls not distinct` })
@Unique({ name: 'charge_of_line', properties: ['orderLineId'] })
@Check({ name: 'charge_credited', expression: '((credited_minor >= 0) and (credited_minor <= net_minor))' })
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

  /** a line is charged once: two top-ups may begin in one second, else subscription, start and reason tell them apart (S13) */
  @Property({ type: 'uuid' })
  orderLineId!: string;

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

  /** what of it was given back so far, by credits and by notes; raised by the database as they are issued, never above it (M4) */
  @Property({ type: new BigIntType('number'), default: 0 })
  creditedMinor: number = 0;

  /** the VAT treatment it was invoiced under: only a credit of the same treatment is netted (M4) */
  @Property({ type: 'json', columnType: 'jsonb' })
  vat!: VatTreatment;
}
