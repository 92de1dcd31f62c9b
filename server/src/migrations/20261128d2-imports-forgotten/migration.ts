import { Migration } from '@mikro-orm/migrations';
import { imports } from './imports.sql.ts';
import { tables } from './tables.sql.ts';

/** What a file of customers held is forgotten in time, and one whose job is gone goes on. */
export class ImportsForgotten extends Migration {
  override up(): void {
    for (const sql of [tables, imports]) this.addSql(sql);
  }
}
