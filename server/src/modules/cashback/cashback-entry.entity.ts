import { Check, Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy';
import { type Ref } from '@mikro-orm/core';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { cashbackEntriesWall } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Tenant } from '../tenants/index.ts';
import { CashbackAccountKind, CashbackEntryKind } from './cashback.enums.ts';

/** One side of a transaction of the ledger: those of one transaction sum to zero, and nothing is ever changed (P10). */
@Listing({
  sorts: { AT: 'at' }, direction: 'DESC',
  filters: {
    kind: { property: 'kind', compare: 'in', type: () => [CashbackEntryKind], description: 'For one of these reasons.' },
    month: { property: 'month', compare: '=', type: () => String, description: 'Of this month, `2026-11`, by the calendar of the vendor\'s zone.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: cashbackEntriesWall })
@Index({ name: 'cashback_entry_of_partner', properties: ['tenantId', 'account', 'at', 'id'] })
@Index({ name: 'cashback_entry_of_month', properties: ['tenantId', 'account', 'month', 'at', 'id'] })
@Index({ name: 'cashback_entry_of_transaction', properties: ['transactionId'] })
@Index({ name: 'cashback_accrued_once', expression: `create unique index cashback_accrued_once on cashback_entry (order_line_id, tenant_id) where kind = 'ACCRUAL' and account = 'PAYABLE'` })
@Check({ name: 'cashback_entry_month', expression: `month ~ '^[0-9]{4}-[0-9]{2}$'` })
@ObjectType({ description: 'What moved a partner\'s cashback, with its reason; never changed (P10).' })
export class CashbackEntry {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  transactionId!: string;

  /** the partner */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** PAYABLE is the partner's, the others are its vendor's for it */
  @Enum({ items: () => Object.values(CashbackAccountKind), type: 'string', columnType: 'text' })
  account!: CashbackAccountKind;

  @Column(() => CashbackEntryKind, 'Why.')
  kind!: CashbackEntryKind;

  @Column(() => GraphQLInstant, 'When.')
  at!: Date;

  @Column(() => String, 'The month that counts it, `2026-11`, by the calendar of the vendor\'s zone.')
  month!: string;

  @Part(() => Money, 'Net of VAT; positive in, negative out.')
  amount!: Money;

  @Property({ type: 'uuid', nullable: true })
  orderLineId?: string | null;

  /** what was sold, or paid with it */
  @Property({ type: 'uuid', nullable: true })
  orderId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  payoutId?: string | null;

  @ToOne(() => Tenant, 'Whose purchase it is of; null where the viewer does not see it any more.', { nullable: true })
  customer?: Ref<Tenant> | null;

  @Column(() => String, 'Its name, as it was then.', { nullable: true })
  customerName?: string | null;

  @Column(() => String, 'The product, as it was called then.', { nullable: true })
  productName?: string | null;
}
