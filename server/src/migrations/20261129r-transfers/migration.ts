import { Migration } from '@mikro-orm/migrations';
import { asksAgain } from './asks-again.sql.ts';

/** Orders of renewals that await a transfer stand seven days like any, and are followed by others until what was paid has ended. */
export class Transfers extends Migration {
  override up(): void {
    this.addSql(asksAgain);
  }
}
