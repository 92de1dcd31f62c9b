import { BigIntType } from '@mikro-orm/core';
import { Check, Embedded, Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Money } from '../../platform/orm/money.ts';
import { ownerOnly } from '../../platform/orm/walls.ts';

/** What one partner earns of one line of an order, frozen when it was placed (P9). Nobody reads it: neither the customer nor a partner below may learn a margin (M6). */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
@Unique({ name: 'order_share_once', properties: ['orderLineId', 'partnerId'] })
@Index({ name: 'order_share_of_partner', properties: ['partnerId'] })
@Check({ name: 'order_share_within', expression: '((own_minor > 0) and (own_minor <= cumulative_minor) and (cumulative_minor <= paid_minor) and (posted_minor >= 0))' })
export class OrderShare {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  orderLineId!: string;

  @Property({ type: 'uuid' })
  partnerId!: string;

  /** the company whose line it is */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** off the public price, as it was then */
  @Property({ type: 'double precision' })
  percent!: number;

  /** what is charged for the line, net of VAT */
  @Embedded(() => Money)
  paid!: Money;

  /** of that, what this partner and those below it earn */
  @Embedded(() => Money)
  cumulative!: Money;

  /** what it earns itself */
  @Embedded(() => Money)
  own!: Money;

  /** what of it is in the ledger now: 0 until it is paid, less after a credit */
  @Property({ type: new BigIntType('number'), default: 0 })
  postedMinor: number = 0;
}
