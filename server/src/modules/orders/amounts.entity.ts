import { type Ref } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Float, Int, ObjectType } from 'type-graphql';
import { GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { linkedAmounts } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { List } from '../../platform/read/relations.ts';
import { AmountLineKind, VatReason } from './order.enums.ts';

@Entity({ rowLevelSecurity: 'force', policies: linkedAmounts('id') })
@Unique({ name: 'amounts_of_tenant', properties: ['tenantId', 'id'] })
@ObjectType({ description: 'What a quote or order costs, to the cent: for whoever is invoiced and the vendor only (M6). Never changed.' })
export class Amounts {
  @Id()
  id!: string;

  /** the company in whose orders it stands */
  @Property({ type: 'uuid' })
  tenantId!: string;

  /** the company that is invoiced */
  @Property({ type: 'uuid' })
  payerId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @List(() => AmountLine, { by: 'amounts_id', orderBy: (line) => `${line}.position` }, 'In reading order.')
  lines!: AmountLine[];

  @Part(() => Money, 'Sum of the lines after discounts, before credit.')
  charge!: Money;

  @Part(() => Money, 'Credit for unused time that is set against the charge, positive (S3).')
  credit!: Money;

  @Part(() => Money, 'Charge less credit: the base of the VAT.')
  net!: Money;

  @Column(() => Float, 'Rate of the VAT.')
  vatPercent!: number;

  @Part(() => Money, 'VAT, once on the net (M1).')
  vat!: Money;

  @Column(() => VatReason, 'Why this VAT (M3).')
  vatReason!: VatReason;

  @Column(() => String, 'FatturaPA natura where there is no VAT.', { nullable: true })
  natura?: string | null;

  @Column(() => GraphQLSafeInteger, 'Stamp duty that is charged, in minor units of the total; 0 where none is owed or the vendor bears it (M3).', { default: 0 })
  stampDutyMinor: number = 0;

  @Part(() => Money, 'Net, VAT and stamp duty.')
  total!: Money;

  @Part(() => Money, 'Credit that the charge could not take, with its VAT: it goes to the balance (S3).')
  creditLeft!: Money;

  @Part(() => Money, 'Taken from the balance (M2).')
  balanceUsed!: Money;

  @Part(() => Money, 'What is really to be paid.')
  due!: Money;

  @ComputedField(() => GraphQLSafeInteger, 'What came for it by transfers that did not settle it and is still in the balance, in minor units of what is due: that much less is missing (S9). 0 for a quote, and for an order that awaits nothing.', {
    needs: { arrived: (a) => `transfers_arrived(${a}.id)` }, of: ({ arrived }) => arrived, ofNobody: ({ arrived }) => arrived,
  })
  arrivedMinor!: number;
}

@Entity({ rowLevelSecurity: 'force', policies: linkedAmounts('amounts_id') })
@Unique({ name: 'amount_line_position', properties: ['amounts', 'position'] })
@ObjectType({ description: 'One line of a quote or order.' })
export class AmountLine {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  payerId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Amounts, 'What it is a line of.', { hidden: true })
  amounts!: Ref<Amounts>;

  @Column(() => Int, 'From 1.')
  position!: number;

  @Column(() => Int, 'Which line of the quote or order it explains, by position.')
  line!: number;

  @Column(() => AmountLineKind, 'What it is for.')
  kind!: AmountLineKind;

  @Column(() => String, 'Name of the edition, code of the component, or name of the edition a credit is for.')
  label!: string;

  @Column(() => Int, 'How many.')
  quantity!: number;

  @Part(() => Money, 'Price of one; null for credits and discounts.', { nullable: true })
  unitPrice?: Money | null;

  @Part(() => Money, 'Rounded once; negative for discounts and credits.')
  amount!: Money;

  @Part(() => Money, 'Of a credit: what had been charged; of a discount: what it is taken off.', { nullable: true })
  base?: Money | null;

  @Column(() => GraphQLSafeInteger, 'Of a credit: seconds not used.', { nullable: true })
  remainingSeconds?: number | null;

  @Column(() => GraphQLSafeInteger, 'Of a credit: seconds of the span; amount = base x remaining / span.', { nullable: true })
  spanSeconds?: number | null;

  @Column(() => Int, 'Of a top-up: months that it pays for.', { nullable: true })
  months?: number | null;

  @Column(() => Int, 'Of a top-up: months that the unit price is for; amount = unit price x quantity x months / these.', { nullable: true })
  ofMonths?: number | null;

  @Column(() => [Float], 'Of a discount: percents off, one on what the other leaves.', { nullable: true })
  percents?: number[] | null;

  @Column(() => [Float], 'Of what is had: what everybody has off it, before any discount of a partner.', { nullable: true, hidden: true })
  volumePercents?: number[] | null;
}
