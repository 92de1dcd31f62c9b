import { Migration } from '@mikro-orm/migrations';
import { life } from './life.sql.ts';
import { moves } from './moves.sql.ts';
import { tables } from './tables.sql.ts';

/** A company's life: it is suspended and resumed, closed and restored, and moved under another partner. */
export class Life extends Migration {
  override up(): void {
    for (const sql of [tables, life, moves]) this.addSql(sql);
  }
}
