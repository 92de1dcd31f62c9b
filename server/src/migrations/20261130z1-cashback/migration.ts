import { Migration } from '@mikro-orm/migrations';
import { ledger } from './ledger.sql.ts';
import { shares } from './shares.sql.ts';
import { tables } from './tables.sql.ts';

/** What each partner earns of an order is frozen with it, and kept in a ledger that is only added to. */
export class Cashback extends Migration {
  override up(): void {
    for (const sql of [tables, shares, ledger]) this.addSql(sql);
  }
}
