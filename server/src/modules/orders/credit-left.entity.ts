import { type VatTreatment } from '@filiera/shared/vat';
import { type Ref } from '@mikro-orm/core';
import { Embedded, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Money } from '../../platform/orm/money.ts';
import { amountsWall } from '../../platform/orm/walls.ts';
import { Amounts } from './amounts.entity.ts';

/**
 * What goes back to a payer when an order settles: credit that its new invoice cannot take, under one VAT treatment (S3, M4). Its own row,
 * because the payer of the unused time may be another than the one who is invoiced now, and neither sees what the other paid (M6).
 */
@Entity({ rowLevelSecurity: 'force', policies: amountsWall })
@Unique({ name: 'credit_left_of_tenant', properties: ['tenantId', 'id'] })
@Index({ name: 'credit_left_of_amounts', properties: ['amounts'] })
export class CreditLeft {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  /** who gets it */
  @Property({ type: 'uuid' })
  payerId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ManyToOne(() => Amounts, { ref: true })
  amounts!: Ref<Amounts>;

  @Embedded(() => Money)
  net!: Money;

  /** net and VAT: what its note comes to */
  @Embedded(() => Money)
  total!: Money;

  /** net and VAT, or net alone where the VAT is split off: what enters the balance */
  @Embedded(() => Money)
  payable!: Money;

  @Property({ type: 'json', columnType: 'jsonb' })
  vat!: VatTreatment;
}
