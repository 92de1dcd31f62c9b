import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { setupsWall } from '../../platform/orm/walls.ts';

/** What a provider of payments calls a company: made known once. */
@Entity({ rowLevelSecurity: 'force', policies: setupsWall })
export class PaymentCustomer {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @PrimaryKey({ type: 'text' })
  provider!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'text' })
  customerRef!: string;
}
