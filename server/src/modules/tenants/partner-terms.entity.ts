import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownTenant } from '../../platform/orm/walls.ts';

/** What a partner pays less than the public price (P9): given by its parent, seen by itself and above, never below. */
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Check({ name: 'partner_terms_percent', expression: '((discount_basis_points >= 0) and (discount_basis_points <= 10000))' })
export class PartnerTerms {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** hundredths of a percent off the public price */
  @Property({ type: 'integer', default: 0 })
  discountBasisPoints: number = 0;
}
