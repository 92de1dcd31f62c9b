import { Migration } from '@mikro-orm/migrations';
import { sight } from './sight.sql.ts';
import { tables } from './tables.sql.ts';

/** What a LIMITED company hides from the partners above it, it hides of all below it (P6, T5). */
export class Chains extends Migration {
  override up(): void {
    for (const sql of [tables, sight]) this.addSql(sql);
  }
}
