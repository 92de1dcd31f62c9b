import { Migration } from '@mikro-orm/migrations';
import { monthTotals } from './month-totals.sql.ts';

/** What the orders settled in a month come to, for the vendor and for whoever was invoiced. */
export class MonthTotals extends Migration {
  override up(): void {
    this.addSql(monthTotals);
  }
}
