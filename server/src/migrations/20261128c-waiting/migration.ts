import { Migration } from '@mikro-orm/migrations';
import { tables } from './tables.sql.ts';
import { waiting } from './waiting.sql.ts';

/** A ticket knows whose people it waits for, so that they find it without a look at all that lies below them. */
export class Waiting extends Migration {
  override up(): void {
    for (const sql of [tables, waiting]) this.addSql(sql);
  }
}
