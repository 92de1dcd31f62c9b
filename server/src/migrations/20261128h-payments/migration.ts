import { Migration } from '@mikro-orm/migrations';
import { payments } from './payments.sql.ts';
import { tables } from './tables.sql.ts';

/** Cards and PayPal: what is on file, tries to collect, and what providers tell. */
export class Payments extends Migration {
  override up(): void {
    for (const sql of [tables, payments]) this.addSql(sql);
  }
}
