import { Migration } from '@mikro-orm/migrations';
import { audit } from './audit.sql.ts';
import { imports } from './imports.sql.ts';
import { tables } from './tables.sql.ts';

/** Files of customers, and whose hand an audit entry is by. */
export class Imports extends Migration {
  override up(): void {
    for (const sql of [audit, tables, imports]) this.addSql(sql);
  }
}
