import { Migration } from '@mikro-orm/migrations';
import { clock } from './clock.sql.ts';
import { due } from './due.sql.ts';
import { tables } from './tables.sql.ts';
import { take } from './take.sql.ts';
import { write } from './write.sql.ts';

/** Subscriptions that renew by themselves, as a set; those that are reminded of their end. */
export class Renewals extends Migration {
  override up(): void {
    for (const sql of [tables, due, take, write, clock]) this.addSql(sql);
  }
}
