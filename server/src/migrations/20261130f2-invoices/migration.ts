import { Migration } from '@mikro-orm/migrations';
import { creditNote } from './credit-note.sql.ts';
import { issue } from './issue.sql.ts';
import { tables } from './tables.sql.ts';

/** Every order that settles is invoiced in that transaction; what is given back of an invoice never exceeds it. */
export class Invoices extends Migration {
  override up(): void {
    for (const sql of [tables, issue, creditNote]) this.addSql(sql);
  }
}
