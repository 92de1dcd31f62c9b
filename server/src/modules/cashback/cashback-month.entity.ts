import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { Column, Part } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { cashbackWall } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Connection } from '../../platform/read/relations.ts';
import { CashbackEntry } from './cashback-entry.entity.ts';

const before = (m: string): string => `(select coalesce(sum(x.change_minor), 0)::bigint from cashback_month x where x.tenant_id = ${m}.tenant_id and x.month < ${m}.month)`;

/** Added up by trigger as entries come, so that a statement adds up months, not entries. */
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

  @ComputedField(() => GraphQLSafeInteger, 'What there was when it began, in minor units of the change.', { needs: { minor: before }, of: ({ minor }) => minor })
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

  @ComputedField(() => GraphQLSafeInteger, 'What was left when it ended, or is now, in minor units of the change.', { needs: { minor: (m) => `${before(m)} + ${m}.change_minor` }, of: ({ minor }) => minor })
  closingMinor!: number;

  @Connection(() => CashbackEntry, { where: (entry, m) => `${entry}.tenant_id = ${m}.tenant_id and ${entry}.account = 'PAYABLE' and ${entry}.month = ${m}.month` }, 'What it is the sum of.')
  entries!: CashbackEntry[];
}
