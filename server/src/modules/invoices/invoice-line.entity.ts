import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Float, Int, ObjectType } from 'type-graphql';
import { GraphQLDay, GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { invoicesWall } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { InvoiceLineKind } from '../orders/order.enums.ts';
import { Invoice } from './invoice.entity.ts';

@Entity({ rowLevelSecurity: 'force', policies: invoicesWall })
@Unique({ name: 'invoice_line_position', properties: ['invoice', 'position'] })
@Index({ name: 'invoice_line_of_source', expression: 'create index invoice_line_of_source on invoice_line (source_id) where source_id is not null' })
@ObjectType({ description: 'One line of an invoice, in the words of the day of issue.' })
export class InvoiceLine {
  @Id()
  id!: string;

  /** who was invoiced */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Invoice, 'What it is a line of.', { hidden: true })
  invoice!: Ref<Invoice>;

  @Column(() => Int, 'From 1.')
  position!: number;

  @Column(() => Int, 'Which line of the order it is of, by position; of a credit note, of the order that was charged; 0 for stamp duty.')
  line!: number;

  @Column(() => InvoiceLineKind, 'What it is for.')
  kind!: InvoiceLineKind;

  @Column(() => String, 'The company whose subscription it is for.')
  companyName!: string;

  @Column(() => String, 'The product.')
  productName!: string;

  @Column(() => String, 'The edition.')
  editionName!: string;

  @Column(() => String, 'Code of the component, where it is for one.')
  label!: string;

  @Column(() => String, 'Name of the component in Italian.', { nullable: true })
  wordsIt?: string | null;

  @Column(() => String, 'Name of the component in English.', { nullable: true })
  wordsEn?: string | null;

  @Column(() => String, 'Name of the component in German.', { nullable: true })
  wordsDe?: string | null;

  @Column(() => String, 'What it is counted in.', { nullable: true })
  unit?: string | null;

  @Column(() => Int, 'How many.')
  quantity!: number;

  @Part(() => Money, 'Price of one; null for discounts and credits.', { nullable: true })
  unitPrice?: Money | null;

  @Part(() => Money, 'Net; negative for discounts, and for a credit that is set against an invoice.')
  amount!: Money;

  @Column(() => [Float], 'Of a discount: percents off, one on what the other leaves.', { nullable: true })
  percents?: number[] | null;

  @Column(() => Int, 'Of a top-up: months that it pays for.', { nullable: true })
  months?: number | null;

  @Column(() => Int, 'Of a top-up: months that the unit price is for.', { nullable: true })
  ofMonths?: number | null;

  @Column(() => GraphQLDay, 'First day that it is for.')
  startsOn!: string;

  @Column(() => GraphQLDay, 'Last day.')
  endsOn!: string;

  @ToOne(() => Invoice, 'Of a credit: the invoice that it gives back of; null for what was charged before there were any.', { nullable: true })
  source?: Ref<Invoice> | null;

  @Column(() => String, 'Number of that invoice.', { nullable: true })
  sourceNumber?: string | null;

  /** of a credit: the charge that it gives back of */
  @Property({ type: 'uuid', nullable: true })
  chargeId?: string | null;

  @ComputedField(() => GraphQLSafeInteger, 'What is left, in minor units of its amount, of all that was charged for its line of the order: the most that a credit note gives back. Null for everybody but the vendor, and for credits.', {
    needs: { left: (x) => `case when ${x}.kind <> 'CREDIT' then left_of_line(${x}.invoice_id, ${x}.line) end` }, of: ({ left }) => left, nullable: true,
  })
  leftMinor?: number | null;
}
