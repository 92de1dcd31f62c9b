import { Migration } from '@mikro-orm/migrations';
import { tables } from './tables.sql.ts';
import { tickets } from './tickets.sql.ts';

/** Tickets with their files and what they prepare; who looks after a company, and how it ends. */
export class Tickets extends Migration {
  override up(): void {
    for (const sql of [tables, tickets]) this.addSql(sql);
  }
}
