import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownTenant } from '../../platform/orm/walls.ts';

/** The read model of a company's orders: its own, those it is invoiced for, and those with a line of it. Kept by trigger, so that a page of them is one walk along an index. */
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Index({ name: 'tenant_order_by_time', properties: ['tenantId', 'placedAt', 'orderId'] })
export class TenantOrder {
  @PrimaryKey({ type: 'uuid' })
  orderId!: string;

  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  placedAt!: Date;

  @Property({ type: 'text' })
  number!: string;
}
