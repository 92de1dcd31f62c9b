import { Migration } from '@mikro-orm/migrations';
import { readers } from './readers.sql.ts';

/** Whoever sends a quote chooses its readers. */
export class Readers extends Migration {
  override up(): void {
    this.addSql(readers);
  }
}
