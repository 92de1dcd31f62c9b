import { Migration } from '@mikro-orm/migrations';
import { expiries } from './expiries.sql.ts';

/** What ends unless somebody does something, for each company with all below it. */
export class Expiries extends Migration {
  override up(): void {
    this.addSql(expiries);
  }
}
