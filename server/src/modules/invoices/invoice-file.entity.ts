import { type Ref } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Id, ToOne } from '../../platform/orm/columns.ts';
import { invoicesWall } from '../../platform/orm/walls.ts';
import { Invoice } from './invoice.entity.ts';

/**
 * The name of an invoice's file of FatturaPA: sender and a progressive that no other file of that sender has (annex A, 2.2), given once: by `name_invoice_files` when the file is first wanted, or by `name_transmission` when it is handed over; for each attempt to transmit it another.
 */
@Entity({ rowLevelSecurity: 'force', policies: invoicesWall })
@Unique({ name: 'invoice_file_progressive', properties: ['sender', 'progressive'] })
@Unique({ name: 'invoice_file_name', properties: ['name'] })
@Unique({ name: 'invoice_file_of_attempt', properties: ['invoice', 'attempt'] })
export class InvoiceFile {
  @Id()
  id!: string;

  /** who was invoiced */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Invoice, 'Whose file it is.', { hidden: true })
  invoice!: Ref<Invoice>;

  /** of its transmission, from 1 */
  @Property({ type: 'integer', default: 1 })
  attempt: number = 1;

  /** country and tax number of the seller, as frozen in the invoice: `IT01234567890` */
  @Property({ type: 'text' })
  sender!: string;

  /** from 1 */
  @Property({ type: 'integer' })
  progressive!: number;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  namedAt!: Date;
}
