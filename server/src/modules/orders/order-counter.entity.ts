import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownerOnly } from '../../platform/orm/walls.ts';

/** The last order number of a vendor's year; moved by `next_order_number` only. */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
export class OrderCounter {
  @PrimaryKey({ type: 'uuid' })
  vendorId!: string;

  @PrimaryKey({ type: 'integer' })
  year!: number;

  @Property({ type: 'integer' })
  last!: number;
}
