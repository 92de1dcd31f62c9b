import { Migration } from '@mikro-orm/migrations';
import { payerLinks } from './payer-links.sql.ts';
import { tables } from './tables.sql.ts';

/** A link shows nothing of the catalogue but its document's own rows; its payer confirms what others began, and replaces what is on file. */
export class PayerLinks extends Migration {
  override up(): void {
    for (const sql of [tables, payerLinks]) this.addSql(sql);
  }
}
