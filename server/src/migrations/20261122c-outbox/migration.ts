import { Migration } from '@mikro-orm/migrations';
import { outbox } from './outbox.sql.ts';

/** The outbox of a vendor's whole tree, and a second chance for a mail that failed. */
export class Outbox extends Migration {
  override up(): void {
    this.addSql(outbox);
  }
}
