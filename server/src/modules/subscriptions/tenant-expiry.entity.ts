import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { openReadModel } from '../../platform/orm/walls.ts';

/**
 * The read model of what ends unless somebody does something: one row for the company that has it and each company above. Kept by trigger, so that a page of a
 * subtree in order of expiry is one walk along an index. What renews by itself is not in it: a batch of renewals writes nothing here.
 */
@Entity({ rowLevelSecurity: 'force', policies: openReadModel })
@Index({ name: 'tenant_expiry_by_end', properties: ['ancestorId', 'endsAt', 'subscriptionId'] })
@Index({ name: 'tenant_expiry_subscription', properties: ['subscriptionId'] })
export class TenantExpiry {
  @PrimaryKey({ type: 'uuid' })
  ancestorId!: string;

  @PrimaryKey({ type: 'uuid' })
  subscriptionId!: string;

  /** who has it */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  endsAt!: Date;
}
