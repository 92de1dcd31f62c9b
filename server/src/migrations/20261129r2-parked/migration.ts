import { Migration } from '@mikro-orm/migrations';
import { parked } from './parked.sql.ts';

/** What could not be renewed by itself says why, and is tried again when somebody asks. */
export class Parked extends Migration {
  override up(): void {
    this.addSql(parked);
  }
}
