import { Migration } from '@mikro-orm/migrations';
import { statements } from './statements.sql.ts';

/** Transfers that come in parts, too large or too late, and the bank's statements that tell of them. */
export class Statements extends Migration {
  override up(): void {
    this.addSql(statements);
  }
}
