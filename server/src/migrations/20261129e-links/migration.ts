import { Migration } from '@mikro-orm/migrations';
import { links } from './links.sql.ts';
import { tables } from './tables.sql.ts';

/** One quote or order, seen through a link by whoever is not signed in. */
export class Links extends Migration {
  override up(): void {
    for (const sql of [tables, links]) this.addSql(sql);
  }
}
