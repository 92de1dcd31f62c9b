import { Migration } from '@mikro-orm/migrations';
import { licences } from './licences.sql.ts';
import { links } from './links.sql.ts';
import { tables } from './tables.sql.ts';

/** Licences of a subscription are given to people, who activate them; the vendor's software asks for them. */
export class Licences extends Migration {
  override up(): void {
    for (const sql of [tables, licences, links]) this.addSql(sql);
  }
}
