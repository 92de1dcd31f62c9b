import { Migration } from '@mikro-orm/migrations';
import { tables } from './tables.sql.ts';
import { transmissions } from './transmissions.sql.ts';

/** Invoices of Italian vendors who turn it on go to the exchange system, attempt by attempt, with all that is told of each. */
export class Transmissions extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(transmissions);
  }
}
