import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Id, Part } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { cashbackWall } from '../../platform/orm/walls.ts';
import { Connection, List } from '../../platform/read/relations.ts';
import { CashbackCustomer } from './cashback-customer.entity.ts';
import { CashbackEntry } from './cashback-entry.entity.ts';
import { CashbackMonth } from './cashback-month.entity.ts';
import { CashbackPayout } from './cashback-payout.entity.ts';

@Entity({ rowLevelSecurity: 'force', policies: cashbackWall })
@ObjectType({ description: 'A partner\'s cashback: for those who handle its money, and the vendor\'s (P9, P10).' })
export class CashbackAccount {
  @Id('The partner\'s id.', { fieldName: 'tenant_id' })
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Part(() => Money, 'What it has, net of VAT: the sum of its entries, kept by trigger. Below zero it waits for later earnings, and is never invoiced.')
  balance!: Money;

  @Connection(() => CashbackEntry, { where: (entry, account) => `${entry}.tenant_id = ${account}.tenant_id and ${entry}.account = 'PAYABLE'` }, 'What it is the sum of.')
  entries!: CashbackEntry[];

  @List(() => CashbackMonth, { by: 'tenant_id', orderBy: (m) => `${m}.month desc` }, 'Month by month, the latest first; those in which nothing moved are left out.')
  months!: CashbackMonth[];

  @Connection(() => CashbackCustomer, { by: 'tenant_id' }, 'What it earned of whom.')
  customers!: CashbackCustomer[];

  @Connection(() => CashbackPayout, { by: 'tenant_id' }, 'What it asked to be paid out.')
  payouts!: CashbackPayout[];
}
