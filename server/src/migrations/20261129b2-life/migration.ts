import { Migration } from '@mikro-orm/migrations';
import { changes } from './changes.sql.ts';
import { ends } from './ends.sql.ts';
import { tables } from './tables.sql.ts';
import { trials } from './trials.sql.ts';

/** A subscription's life: trials, changes scheduled for the end of what is paid, and what time does to it. */
export class LifeOfSubscriptions extends Migration {
  override up(): void {
    for (const sql of [tables, changes, ends, trials]) this.addSql(sql);
  }
}
