import { Migration } from '@mikro-orm/migrations';
import { facts } from './facts.sql.ts';
import { lapse } from './lapse.sql.ts';
import { lines } from './lines.sql.ts';
import { tables } from './tables.sql.ts';

/** Orders and quotes have lines: one checkout for many subscriptions. What was ordered before has one. */
export class Lines extends Migration {
  override up(): void {
    for (const sql of [tables, lines, facts, lapse]) this.addSql(sql);
  }
}
