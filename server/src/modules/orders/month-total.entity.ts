import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { Column, Part } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { Money } from '../../platform/orm/money.ts';
import { statementsWall } from '../../platform/orm/walls.ts';

export const MonthTotalKind = { SOLD: 'SOLD', SPENT: 'SPENT' } as const;
describeEnum('MonthTotalKind', MonthTotalKind, 'Whether a vendor SOLD it to its whole tree, or a company was invoiced for it and SPENT it.');
export type MonthTotalKind = keyof typeof MonthTotalKind;

/**
 * What the orders settled in a month come to, added up by trigger as they settle, so that no page sums orders. Each connection to the database adds to
 * a row of its own among eight: sales of one vendor that settle at once do not wait for each other.
 */
@Entity({ rowLevelSecurity: 'force', policies: statementsWall })
@Check({ name: 'month_total_part_month', expression: `month ~ '^[0-9]{4}-[0-9]{2}$'` })
export class MonthTotalPart {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @PrimaryKey({ type: 'text' })
  kind!: MonthTotalKind;

  @PrimaryKey({ type: 'text' })
  month!: string;

  @PrimaryKey({ type: 'smallint' })
  slot!: number;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Property({ type: 'integer' })
  orders!: number;

  @Part(() => Money, 'Before VAT.')
  net!: Money;
}

/** A view under the reader's own walls. */
@Entity({
  view: true, tableName: 'month_total',
  expression: `select tenant_id, kind, month, sum(orders)::integer as orders, sum(net_minor)::bigint as net_minor, min(net_currency) as net_currency from month_total_part group by tenant_id, kind, month`,
})
@ObjectType({ description: 'What the orders that took effect in a month come to (S9).' })
export class MonthTotal {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Column(() => MonthTotalKind, 'Sold or spent.')
  kind!: MonthTotalKind;

  @Column(() => String, 'The month, `2026-11`, by the calendar of the vendor\'s zone.')
  month!: string;

  @Column(() => Int, 'How many orders.')
  orders!: number;

  @Part(() => Money, 'What they come to before VAT, after credits.')
  net!: Money;
}
