import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownTenant } from '../../platform/orm/walls.ts';

/** Who has tried a product: a company, and whoever has its VAT number. The key lets nobody try it twice (S12). Written by `claim_trial`. */
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
export class TrialClaim {
  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @PrimaryKey({ type: 'text' })
  claimant!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'uuid' })
  subscriptionId!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  claimedAt!: Date;
}
