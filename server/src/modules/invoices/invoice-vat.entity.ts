import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Float, ObjectType } from 'type-graphql';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { invoicesWall } from '../../platform/orm/walls.ts';
import { InvoiceVatReason } from '../orders/order.enums.ts';
import { Invoice } from './invoice.entity.ts';

@Entity({ rowLevelSecurity: 'force', policies: invoicesWall })
@Unique({ name: 'invoice_vat_position', properties: ['invoice', 'position'] })
@Index({ name: 'invoice_vat_unverified', expression: `create index invoice_vat_unverified on invoice_vat (vendor_id, invoice_id) where reason in ('NUMBER_UNVERIFIED', 'CHECK_UNAVAILABLE')` })
@ObjectType({ description: 'VAT of an invoice at one rate and nature (M1, M3).' })
export class InvoiceVat {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Invoice, 'Its invoice.', { hidden: true })
  invoice!: Ref<Invoice>;

  @Property({ type: 'integer' })
  position!: number;

  @Column(() => Float, 'Rate.')
  percent!: number;

  @Column(() => String, 'FatturaPA natura where there is no VAT.', { nullable: true })
  natura?: string | null;

  @Column(() => InvoiceVatReason, 'Why this VAT (M3).')
  reason!: InvoiceVatReason;

  @Column(() => Boolean, 'Whether its payer pays the VAT to the state and owes the net alone.')
  isSplit!: boolean;

  @Part(() => Money, 'What it is on.')
  base!: Money;

  @Part(() => Money, 'The VAT.')
  vat!: Money;
}
