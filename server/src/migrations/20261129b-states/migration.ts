import { Migration } from '@mikro-orm/migrations';
import { states } from './states.sql.ts';
import { tables } from './tables.sql.ts';

/** A subscription's states and moves, each of them in its history with why. */
export class States extends Migration {
  override up(): void {
    for (const sql of [tables, states]) this.addSql(sql);
  }
}
