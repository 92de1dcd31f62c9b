import { Migration } from '@mikro-orm/migrations';
import { oidc } from './oidc.sql.ts';
import { tables } from './tables.sql.ts';

/** Signing in with a vendor's identity provider. */
export class Oidc extends Migration {
  override up(): void {
    for (const sql of [tables, oidc]) this.addSql(sql);
  }
}
