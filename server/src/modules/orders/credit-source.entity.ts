import { type Ref } from '@mikro-orm/core';
import { Embedded, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Money } from '../../platform/orm/money.ts';
import { amountsWall } from '../../platform/orm/walls.ts';
import { Amounts } from './amounts.entity.ts';
import { CreditLeft } from './credit-left.entity.ts';

/** Which charge a credit gives back of, and how much: what lowers the new invoice, and what becomes a note. When the order settles it is taken off what is left of the charge (M4). */
@Entity({ rowLevelSecurity: 'force', policies: amountsWall })
@Index({ name: 'credit_source_of_amounts', properties: ['amounts'] })
@Index({ name: 'credit_source_of_charge', properties: ['chargeId'] })
export class CreditSource {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  /** who was invoiced for the charge */
  @Property({ type: 'uuid' })
  payerId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ManyToOne(() => Amounts, { ref: true })
  amounts!: Ref<Amounts>;

  @Property({ type: 'uuid' })
  chargeId!: string;

  /** set against the new charge, net of VAT */
  @Embedded(() => Money)
  applied!: Money;

  /** what it could not take */
  @Embedded(() => Money)
  remaining!: Money;

  /** the note it is part of; null where nothing remains */
  @ManyToOne(() => CreditLeft, { ref: true, nullable: true })
  creditLeft?: Ref<CreditLeft> | null;
}
