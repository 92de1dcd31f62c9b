import { Migration } from '@mikro-orm/migrations';
import { notices } from './notices.sql.ts';
import { tables } from './tables.sql.ts';

/** Notices to the contacts below a vendor or a partner. */
export class Notices extends Migration {
  override up(): void {
    for (const sql of [tables, notices]) this.addSql(sql);
  }
}
