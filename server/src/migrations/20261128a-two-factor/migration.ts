import { Migration } from '@mikro-orm/migrations';
import { entry } from './entry.sql.ts';
import { factors } from './factors.sql.ts';
import { tables } from './tables.sql.ts';

/** A second factor: who has one is asked for it at the door, and whose company requires one may do nothing before. */
export class TwoFactor extends Migration {
  override up(): void {
    for (const sql of [tables, factors, entry]) this.addSql(sql);
  }
}
