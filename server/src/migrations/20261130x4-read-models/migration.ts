import { Migration } from '@mikro-orm/migrations';
import { readModels } from './read-models.sql.ts';

/** The month of a settled order is told once, and its totals read it; so is what ends unless somebody does something. */
export class ReadModels extends Migration {
  override up(): void {
    this.addSql(readModels);
  }
}
