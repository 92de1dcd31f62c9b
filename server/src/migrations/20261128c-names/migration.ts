import { Migration } from '@mikro-orm/migrations';
import { names } from './names.sql.ts';
import { tables } from './tables.sql.ts';

/** A company is renamed over the name that was read (A4), and a contact made from a user keeps the user's name (C1). */
export class Names extends Migration {
  override up(): void {
    for (const sql of [tables, names]) this.addSql(sql);
  }
}
