import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { Column, Part } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { cashbackWall } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Connection } from '../../platform/read/relations.ts';
import { CashbackEntry } from './cashback-entry.entity.ts';

/** Added up by trigger as entries come, with what there was when it began: a statement adds up nothing. */
@Entity({ rowLevelSecurity: 'force', policies: cashbackWall })
@ObjectType({ description: 'The statement of a month of a partner\'s cashback: what there was, what came and went, what was left. It is no invoice: to be paid out, the partner writes its own (P10).' })
export class CashbackMonth {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @PrimaryKey({ type: 'text' })
  @Column(() => String, 'The month, `2026-11`, by the calendar of the vendor\'s zone.')
  month!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => GraphQLSafeInteger, 'What there was when it began, in minor units of the change.')
  openingMinor!: number;

  @Part(() => Money, 'Earned of what was sold.')
  earned!: Money;

  @Part(() => Money, 'Taken back by credits of it, positive.')
  clawedBack!: Money;

  @Part(() => Money, 'Spent on orders of its own, positive.')
  spent!: Money;

  @Part(() => Money, 'Set aside for payouts, positive; less what was given back by those that were not made.')
  paidOut!: Money;

  @Part(() => Money, 'What all that comes to.')
  change!: Money;

  @ComputedField(() => GraphQLSafeInteger, 'What was left when it ended, or is now, in minor units of the change.', { needs: { minor: (m) => `${m}.opening_minor + ${m}.change_minor` }, of: ({ minor }) => minor })
  closingMinor!: number;

  @Connection(() => CashbackEntry, { where: (entry, m) => `${entry}.tenant_id = ${m}.tenant_id and ${entry}.account = 'PAYABLE' and ${entry}.month = ${m}.month` }, 'What it is the sum of.')
  entries!: CashbackEntry[];
}
