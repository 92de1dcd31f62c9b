import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownerOnly } from '../../platform/orm/walls.ts';

/**
 * The last order number of a vendor's year; moved by `next_order_number`, and by `reserve_order_numbers` for a batch of renewals. A number is given once. Holes are no fault: those of a batch that
 * failed are left out, so that two workers need not wait for each other (S9); only invoices are without (M4).
 */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
export class OrderCounter {
  @PrimaryKey({ type: 'uuid' })
  vendorId!: string;

  @PrimaryKey({ type: 'integer' })
  year!: number;

  @Property({ type: 'integer' })
  last!: number;
}
