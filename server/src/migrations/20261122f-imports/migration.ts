import { Migration } from '@mikro-orm/migrations';
import { audit } from './audit.sql.ts';

/** Whose hand an audit entry is by. */
export class Imports extends Migration {
  override up(): void {
    for (const sql of [audit]) this.addSql(sql);
  }
}
