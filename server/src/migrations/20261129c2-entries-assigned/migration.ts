import { Migration } from '@mikro-orm/migrations';
import { entriesAssigned } from './entries-assigned.sql.ts';

/** Money whose sender named no order is assigned to one, or set aside with a reason. */
export class EntriesAssigned extends Migration {
  override up(): void {
    this.addSql(entriesAssigned);
  }
}
