import { Migration } from '@mikro-orm/migrations';
import { many } from './many.sql.ts';
import { tables } from './tables.sql.ts';

/** A contact's own language, and notices to a hundred thousand readers. */
export class NoticesOfMany extends Migration {
  override up(): void {
    for (const sql of [tables, many]) this.addSql(sql);
  }
}
