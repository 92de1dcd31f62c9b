import { Migration } from '@mikro-orm/migrations';
import { rules } from './rules.sql.ts';
import { tables } from './tables.sql.ts';

/** The vendor edits its catalogue: what was sold stays, withdrawn at most; whoever takes more pays less. */
export class Catalogue extends Migration {
  override up(): void {
    for (const sql of [tables, rules]) this.addSql(sql);
  }
}
