import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownerOnly } from '../../platform/orm/walls.ts';

/** The last invoice of a vendor's series and year, with its day: both are given under its lock, which `issue_invoices` and `issue_credit_note` take last and keep until the end of the transaction (M4). */
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
export class InvoiceCounter {
  @PrimaryKey({ type: 'uuid' })
  vendorId!: string;

  /** letters, or nothing */
  @PrimaryKey({ type: 'text' })
  series!: string;

  @PrimaryKey({ type: 'integer' })
  year!: number;

  @Property({ type: 'integer' })
  last!: number;

  @Property({ type: 'date' })
  lastOn!: string;
}
